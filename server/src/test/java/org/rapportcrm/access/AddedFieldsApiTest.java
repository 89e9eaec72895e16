package org.rapportcrm.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Fields that an administrator added, for programs like any other. */
class AddedFieldsApiTest extends CustomersByApi {
    @BeforeEach
    void anAdministratorAddedFields() {
        add("x_budget", "money");
        add("x_score", "number");
        add("x_regions", "words");
        add("x_since", "date");
        while (!program.get("/api/v1/openapi.json").body().contains("x_since")) {
            // each node asks once a second whether something changed
            clock.pass(java.time.Duration.ofMinutes(1));
        }
    }

    @AfterEach
    void takesThemAway() {
        db.execute("delete from record.custom_field");
    }

    @Test
    void areWrittenAndReadInTheirTypes() {
        String path =
                made(
                        """
                        {"name": "Aigner", "x_budget": {"amount": "12.50"}, "x_score": 7.5,
                         "x_regions": ["north", "south, east"], "x_since": "2026-01-02"}\
                        """);

        JsonNode read = json(program.get(path));

        assertThat(read.path("x_budget").path("amount").asString()).startsWith("12.5");
        assertThat(read.path("x_score").toString()).isEqualTo("7.5");
        assertThat(read.path("x_regions").toString()).isEqualTo("[\"north\",\"south, east\"]");
        assertThat(read.path("x_since").asString()).isEqualTo("2026-01-02");
    }

    @Test
    void areFilteredAndCleared() {
        String path = made("{\"name\": \"Aigner\", \"x_score\": 7.5}");
        made("{\"name\": \"Brandt\", \"x_score\": 6}");

        JsonNode found =
                json(program.get(CUSTOMERS + "?fields=name&filter=" + encoded("x_score=gt=7")));
        HttpResponse<String> cleared = patch(path, "{\"x_score\": null}");

        assertThat(found.path("data").size()).isEqualTo(1);
        assertThat(found.path("data").path(0).path("name").asString()).isEqualTo("Aigner");
        assertThat(cleared.statusCode()).as(cleared.body()).isEqualTo(200);
        assertThat(json(program.get(path)).path("x_score").isNull()).isTrue();
    }

    private void add(String key, String type) {
        db.execute(
                """
                insert into record.custom_field (id, kind, key, type, labels, place, created_at)
                values (?, 'customer', ?, ?, '{"en": "Added"}', 10, now())\
                """,
                UUID.randomUUID(),
                key,
                type);
    }
}
