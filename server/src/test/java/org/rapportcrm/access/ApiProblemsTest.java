package org.rapportcrm.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A30, A32, A33 of security.md: what programs send wrong is told as RFC 9457 has it. */
class ApiProblemsTest extends AccessTest {
    private static final String ORDERS = "/api/v1/trap/orders";

    private Program program = new Program(0, "");

    @BeforeEach
    void priyaHasAProgram() {
        program = program(people.priyaInSales(), "*:read", "*:write");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | malformed | {",
                "400 | malformed | {\"number\": \"A\", \"number\": \"B\", \"line_count\": 1}",
                "400 | malformed | number=A",
                "400 | malformed | {\"number\": \"\\ud8\", \"line_count\": 1}",
                "422 | invalid   | {\"number\": \"A\", \"line_count\": 1, \"owner\": \"me\"}",
                "422 | invalid   | {\"number\": \"A\", \"lineCount\": 1}",
                "422 | invalid   | {\"number\": \"A\", \"line_count\": \"1\"}",
                "422 | invalid   | {\"number\": {}, \"line_count\": 1}",
                "422 | invalid   | [1]",
                "422 | invalid   | {\"number\": \"A\", \"line_count\": 1} {}",
                "422 | invalid   | {\"number\": \"A\", \"line_count\": 99999999999999}"
            })
    void refusesJsonThatIsNotWhatItShouldBe(int status, String code, String body) {
        HttpResponse<String> answer = program.post(ORDERS, body);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/problem+json");
        assertThat(answer.body())
                .contains("\"type\":\"urn:rapport:problem:" + code, "\"status\":" + status);
        assertThat(db.fetchCount(org.rapportcrm.access.db.Tables.DEPARTMENT)).isZero();
    }

    @Test
    void namesTheFieldOrThePlace() {
        assertThat(program.post(ORDERS, "{\"line_count\": 1, \"owner\": 1}").body())
                .contains("\"errors\":[{\"field\":\"owner\",\"code\":\"unknown\"");
        assertThat(program.post(ORDERS, "{\"line_count\": \"1\"}").body())
                .contains("\"errors\":[{\"field\":\"line_count\",\"code\":\"type\"");
        assertThat(program.post(ORDERS, "{\n  \"number\" 1}").body()).contains("line 2");
    }

    @Test
    void refusesWhatIsTooDeepOrTooLarge() {
        String deep = "{\"a\":" + "[".repeat(30) + "]".repeat(30) + "}";
        String large = "{\"a\":\"" + "x".repeat(1 << 20) + "\"}";

        assertThat(program.post("/api/v1/trap/anything", deep).statusCode()).isEqualTo(422);
        assertThat(program.post("/api/v1/trap/anything", large).statusCode()).isEqualTo(413);
        assertThat(program.post("/api/v1/trap/anything", "{\"a\":[[1]]}").body())
                .isEqualTo("{\"a\":[[1]]}");
    }

    @Test
    void refusesOtherTypesMethodsAndForms() {
        HttpResponse<String> text = program.post(ORDERS, "{}", "Content-Type", "text/plain");
        HttpResponse<String> put =
                program.send("PUT", ORDERS, "{}", Map.of("Content-Type", "application/json"));

        assertThat(text.statusCode()).isEqualTo(415);
        assertThat(text.headers().firstValue("Accept").orElseThrow()).contains("application/json");
        assertThat(put.statusCode()).isEqualTo(405);
        assertThat(put.headers().firstValue("Allow").orElseThrow()).contains("POST");
        for (String type :
                new String[] {"multipart/form-data; boundary=x", "x", "application/xml"}) {
            assertThat(program.post(ORDERS, "--x--", "Content-Type", type).statusCode())
                    .as(type)
                    .isEqualTo(415);
        }
        program.headers.put("Accept", "text/csv");
        assertThat(program.get(ORDERS).statusCode()).isEqualTo(406);
    }

    @Test
    void tellsNothingOfItsInsides() {
        HttpResponse<String> answer = program.get("/api/v1/trap/failing");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("\"reference\":").doesNotContain("as the test wants");
        assertThat(program.get("/api/v1/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void speaksTheLanguageOfItsUser() {
        db.execute("update access.app_user set locale = 'de-AT'");

        assertThat(program.get("/api/v1/nothing").body()).contains("Hier ist nichts");
    }
}
