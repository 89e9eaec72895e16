package org.rapportcrm.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BulkApiTest extends CustomersByApi {
    @Test
    void takesLinesAndAnswersEach() {
        String path = made("{\"name\": \"Aigner\", \"kind\": \"organization\"}");
        String id = path.substring(path.lastIndexOf('/') + 1);
        String lines =
                """
                {"name": "Brandt", "kind": "organization"}
                {"name": 5}

                {"id": "%s", "city": "Graz"}
                {"id": "%s", "city": "Graz"}
                nonsense
                """
                        .formatted(id, new UUID(7, 7));

        HttpResponse<String> answer = bulk(lines);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(
                        answer.body()
                                .lines()
                                .map(line ->
                                        line.replaceAll(",.*", "")
                                                + line.replaceAll(
                                                        ".*(\"status\":[0-9]+).*", " $1")))
                .containsExactly(
                        "{\"line\":1 \"status\":201",
                        "{\"line\":2 \"status\":422",
                        "{\"line\":4 \"status\":200",
                        "{\"line\":5 \"status\":404",
                        "{\"line\":6 \"status\":422");
        assertThat(json(program.get(path)).path("city").asString()).isEqualTo("Graz");
        assertThat(customers()).isEqualTo(2);
    }

    @Test
    void takesManyLines() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 4_500; i++) {
            lines.append("{\"name\": \"Customer ")
                    .append(i)
                    .append("\", \"kind\": \"organization\"}\n");
        }

        HttpResponse<String> answer = bulk(lines.toString());

        assertThat(answer.body().lines())
                .hasSize(4_500)
                .allMatch(line -> line.contains("\"status\":201"));
        assertThat(customers()).isEqualTo(4_500);
    }

    @Test
    void endsAtALineThatIsTooLong() {
        String lines =
                "{\"name\": \"Aigner\"}\n{\"name\": \""
                        + "x".repeat(1 << 20)
                        + "\"}\n{\"name\": \"Brandt\"}\n";

        HttpResponse<String> answer = bulk(lines);

        assertThat(
                        answer.body()
                                .lines()
                                .map(line -> line.replaceAll("(\"status\":[0-9]+).*", "$1")))
                .containsExactly("{\"line\":1,\"status\":201", "{\"line\":2,\"status\":413");
        assertThat(customers()).isEqualTo(1);
    }

    @Test
    void takesNoKeyForLines() {
        HttpResponse<String> answer =
                program.post(
                        CUSTOMERS + "/bulk",
                        "{\"name\": \"A\"}\n",
                        "Content-Type",
                        "application/x-ndjson",
                        "Idempotency-Key",
                        "k1");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(customers()).isZero();
    }
}
