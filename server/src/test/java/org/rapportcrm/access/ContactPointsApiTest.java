package org.rapportcrm.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The ways to reach a customer, one by one, for programs. */
class ContactPointsApiTest extends CustomersByApi {
    private String points = "";

    @BeforeEach
    void elenaHasAnAddress() {
        points =
                made(
                                "{\"name\": \"Elena Marchetti\", \"kind\": \"person\", \"email\": [\"elena@marchetti.example\"]}")
                        + "/contact-points";
    }

    @Test
    void areListedAddedAndFound() {
        HttpResponse<String> made =
                program.post(
                        points,
                        "{\"kind\": \"phone\", \"text\": \"+43 660 7654321\", \"label\": \"Mobile\"}");

        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        String path = made.headers().firstValue("Location").orElseThrow();
        HttpResponse<String> read = program.get(path);
        assertThat(read.body()).isEqualTo(made.body());
        assertThat(json(read).path("primary").asBoolean()).isTrue();
        assertThat(json(program.get(points)).path("data").size()).isEqualTo(2);
        assertThat(found("phone=starts=%2B43660")).isEqualTo(1);
    }

    @Test
    void areRepeatedOnlyWhileTheyMayBeRead() {
        String body = "{\"kind\": \"phone\", \"text\": \"+43 660 7654321\"}";
        String first = program.post(points, body, "Idempotency-Key", "k1").body();

        String again = program.post(points, body, "Idempotency-Key", "k1").body();
        deny("phone", "READ");
        String denied = program.post(points, body, "Idempotency-Key", "k1").body();

        assertThat(again).isEqualTo(first).contains("7654321");
        assertThat(denied).matches("\\{\"id\":\"[0-9a-f-]{36}\"}");
    }

    @Test
    void areChangedInPlaceAndFoundByWhatTheyAreNow() {
        String path = first();

        HttpResponse<String> changed =
                patch(path, "{\"text\": \"e.marchetti@office.example\", \"label\": \"Office\"}");

        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        assertThat(json(changed).path("text").asString()).isEqualTo("e.marchetti@office.example");
        assertThat(found("email==elena@marchetti.example")).isZero();
        assertThat(found("email==e.marchetti@office.example")).isEqualTo(1);
        assertThat(patch(path, "{\"label\": null}").body()).contains("\"label\":null");
    }

    @Test
    void keepAddressesInTheirParts() {
        HttpResponse<String> made =
                program.post(
                        points,
                        "{\"kind\": \"address\", \"street\": \"Hauptplatz 5\", \"postal_code\": \"4020\", \"city\": \"Linz\"}");
        String path = made.headers().firstValue("Location").orElseThrow();

        HttpResponse<String> moved = patch(path, "{\"city\": \"Wels\", \"postal_code\": \"4600\"}");

        assertThat(json(made).path("text").asString()).contains("Hauptplatz 5", "4020", "Linz");
        assertThat(json(moved).path("text").asString())
                .startsWith("Hauptplatz 5, 4600, Wels")
                .doesNotContain("Linz");
        assertThat(json(program.get(path)).path("city").asString()).isEqualTo("Wels");
    }

    @Test
    void areMarkedAndTheFirstOfTheirKindChanges() {
        String old = first();
        String path =
                program.post(points, "{\"kind\": \"email\", \"text\": \"em@marchetti.example\"}")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow();

        HttpResponse<String> marked =
                patch(path, "{\"primary\": true, \"do_not_contact\": true, \"invalid\": true}");

        assertThat(marked.body())
                .contains("\"primary\":true", "\"invalid\":true", "\"do_not_contact\":true");
        assertThat(json(program.get(old)).path("primary").asBoolean()).isFalse();
        assertThat(patch(path, "{\"invalid\": false}").body()).contains("\"invalid\":false");
    }

    @Test
    void areNotOvertaken() {
        String path = first();
        String tag = program.get(path).headers().firstValue("ETag").orElseThrow();
        patch(path, "{\"label\": \"Home\"}");

        assertThat(patch(path, "{\"label\": \"Work\"}", "If-Match", tag).statusCode())
                .isEqualTo(412);
        assertThat(send(program, "DELETE", path, "", "If-Match", tag).statusCode()).isEqualTo(412);
        String now = program.get(path).headers().firstValue("ETag").orElseThrow();
        assertThat(send(program, "DELETE", path, "", "If-Match", now).statusCode()).isEqualTo(204);
        assertThat(program.get(path).statusCode()).isEqualTo(404);
        assertThat(found("email==elena@marchetti.example")).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"text\": \"a@b.example\"} | kind",
                "{\"kind\": \"pigeon\", \"text\": \"a\"} | kind",
                "{\"kind\": \"email\", \"text\": \"none\"} | text",
                "{\"kind\": \"email\"} | text",
                "{\"kind\": \"email\", \"text\": \"a@b.example\", \"nothing\": 1} | nothing",
                "{\"kind\": \"email\", \"text\": \"a@b.example\", \"primary\": \"yes\"} | primary"
            })
    void areRefusedAtTheirField(String body, String field) {
        HttpResponse<String> answer = program.post(points, body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains("\"field\":\"" + field + "\"");
        assertThat(json(program.get(points)).path("data").size()).isEqualTo(1);
    }

    @Test
    void doNotBecomeTwoOfTheSame() {
        String path = first();
        program.post(points, "{\"kind\": \"email\", \"text\": \"em@marchetti.example\"}");

        HttpResponse<String> again =
                program.post(points, "{\"kind\": \"email\", \"text\": \"EM@marchetti.example\"}");
        HttpResponse<String> clash = patch(path, "{\"text\": \"em@marchetti.example\"}");

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(clash.statusCode()).isEqualTo(422);
        assertThat(json(program.get(points)).path("data").size()).isEqualTo(2);
    }

    @Test
    void ofADeniedKindDoNotExist() {
        String path = first();
        deny("email", "READ");

        assertThat(program.get(points).body()).doesNotContain("marchetti");
        assertThat(program.get(path).statusCode()).isEqualTo(404);
        assertThat(patch(path, "{\"label\": \"x\"}").statusCode()).isEqualTo(404);
        assertThat(send(program, "DELETE", path, "").statusCode()).isEqualTo(404);
    }

    @Test
    void belongToTheCustomerThatIsNamed() {
        String other = made("{\"name\": \"Aigner\", \"kind\": \"organization\"}");
        String id = first().substring(first().lastIndexOf('/') + 1);

        assertThat(program.get(other + "/contact-points/" + id).statusCode()).isEqualTo(404);
        assertThat(patch(other + "/contact-points/" + id, "{\"label\": \"x\"}").statusCode())
                .isEqualTo(404);
    }

    private String first() {
        JsonNode all = json(program.get(points)).path("data");
        return points + "/" + all.path(0).path("id").asString();
    }

    private int found(String filter) {
        return json(program.get(CUSTOMERS + "?filter=" + filter)).path("data").size();
    }
}
