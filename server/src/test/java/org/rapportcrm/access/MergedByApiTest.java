package org.rapportcrm.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Programs merge customers, and the ids that they know stay good. */
class MergedByApiTest extends CustomersByApi {
    private String elena = "";
    private String helena = "";

    @BeforeEach
    void knowsElenaTwice() {
        elena = id("{\"name\": \"Elena Marchetti\", \"kind\": \"person\", \"city\": \"Linz\"}");
        helena =
                id(
                        "{\"name\": \"Helena Marchetti\", \"kind\": \"person\", \"job_title\": \"Chef\"}");
    }

    @Test
    void theOldIdAnswersWithWhoStandsForIt() {
        JsonNode done = json(merge(elena, helena));

        HttpResponse<String> read = program.get(path(helena));

        assertThat(done.path("merged").get(0).asString()).isEqualTo(helena);
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(json(read).path("id").asString()).isEqualTo(elena);
        assertThat(json(read).path("merged_into").asString()).isEqualTo(elena);
        assertThat(json(read).path("job_title").asString()).isEqualTo("Chef");
        assertThat(json(program.get(path(elena))).has("merged_into")).isFalse();
        assertThat(json(program.get(CUSTOMERS)).path("data")).hasSize(1);
    }

    @Test
    void changesByTheOldIdReachTheSurvivorAndDeletesDoNot() {
        merge(elena, helena);

        HttpResponse<String> changed = patch(path(helena), "{\"city\": \"Graz\"}");
        HttpResponse<String> deleted = send(program, "DELETE", path(helena), "");

        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(json(changed).path("merged_into").asString()).isEqualTo(elena);
        assertThat(json(program.get(path(elena))).path("city").asString()).isEqualTo("Graz");
        assertThat(deleted.statusCode()).isEqualTo(404);
    }

    @Test
    void takesThemApartAgain() {
        merge(elena, helena);

        HttpResponse<String> apart = program.post(path(helena) + "/separation", "{}");
        HttpResponse<String> again = program.post(path(helena) + "/separation", "{}");

        assertThat(apart.statusCode()).isEqualTo(200);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(json(program.get(path(helena))).path("name").asString())
                .isEqualTo("Helena Marchetti");
        assertThat(json(program.get(path(elena))).path("job_title").isNull()).isTrue();
    }

    @Test
    void saysWhatIsWrongWithTheOthers() {
        assertThat(program.post(path(elena) + "/merge", "{\"others\": \"x\"}").statusCode())
                .isEqualTo(422);
        assertThat(program.post(path(elena) + "/merge", "{\"others\": []}").statusCode())
                .isEqualTo(409);
        assertThat(merge(elena, elena).statusCode()).isEqualTo(409);
        assertThat(merge(elena, new java.util.UUID(7, 7).toString()).body())
                .contains("\"field\":\"others\"");
    }

    private HttpResponse<String> merge(String stays, String goes) {
        return program.post(path(stays) + "/merge", "{\"others\": [\"" + goes + "\"]}");
    }

    private static String path(String id) {
        return CUSTOMERS + "/" + id;
    }

    private String id(String body) {
        return made(body).replace(CUSTOMERS + "/", "");
    }
}
