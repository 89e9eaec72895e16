package org.rapportcrm.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Fields of administrators that name colleagues, customers and other records, for programs. */
class NamingFieldsApiTest extends CustomersByApi {
    private String ruth = "";
    private String elena = "";

    @BeforeEach
    void anAdministratorAddedFields() {
        maintenance.execute("truncate sales.opportunity, care.service_case cascade");
        UUID administrator = people.ruthTheAdministrator();
        ruth = administrator.toString();
        program = program(administrator, "*:read", "*:write");
        for (String kind : new String[] {"opportunity", "case", "customer"}) {
            add(kind, "x_praised_by", "customer", null);
            add(kind, "x_watched_by", "user", null);
            add(kind, "x_follows", "record", kind.equals("case") ? "case" : "opportunity");
        }
        while (!program.get("/api/v1/openapi.json").body().contains("x_follows")) {
            // each node asks once a second whether something changed
            clock.pass(Duration.ofMinutes(1));
        }
        elena = id(made("{\"name\": \"Elena Marchetti\"}"));
    }

    @AfterEach
    void takesThemAway() {
        db.execute("delete from record.custom_field");
    }

    @ParameterizedTest
    @CsvSource({"opportunities, name", "cases, subject", "customers, name"})
    void areWrittenReadFilteredAndCleared(String kind, String title) {
        String list = "/api/v1/" + kind;
        String regatta =
                kind.equals("customers")
                        ? make("/api/v1/opportunities", "name", "Regatta", "")
                        : make(list, title, "Regatta", "");
        String pier = make(list, title, "Pier", naming(elena, ruth, id(regatta)));

        JsonNode read = json(program.get(pier));
        JsonNode found = json(program.get(list + "?filter=" + encoded("x_praised_by==" + elena)));
        JsonNode after =
                json(program.get(list + "?filter=" + encoded("x_follows==" + id(regatta))));
        HttpResponse<String> cleared = patch(pier, "{\"x_watched_by\": null}");

        assertThat(read.path("x_praised_by").asString()).isEqualTo(elena);
        assertThat(read.path("x_watched_by").asString()).isEqualTo(ruth);
        assertThat(read.path("x_follows").asString()).isEqualTo(id(regatta));
        assertThat(ids(found)).isEqualTo(id(pier));
        assertThat(ids(after)).isEqualTo(id(pier));
        assertThat(cleared.statusCode()).as(cleared.body()).isEqualTo(200);
        assertThat(json(cleared).path("x_watched_by").isNull()).isTrue();
        assertThat(json(program.get(pier)).path("x_praised_by").asString()).isEqualTo(elena);
    }

    @ParameterizedTest
    @CsvSource({"opportunities, name", "cases, subject", "customers, name"})
    void refuseWhomNobodyKnows(String kind, String title) {
        String list = "/api/v1/" + kind;
        String pier = make(list, title, "Pier", naming(elena, ruth, null));
        String nobody = new UUID(7, 7).toString();

        for (String field : new String[] {"x_praised_by", "x_watched_by", "x_follows"}) {
            HttpResponse<String> refused = patch(pier, "{\"%s\": \"%s\"}".formatted(field, nobody));

            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
            JsonNode error = json(refused).path("errors").path(0);
            assertThat(error.path("field").asString()).as(refused.body()).isEqualTo(field);
            assertThat(error.path("code").asString()).isEqualTo("record.reason.unknown");
            assertThat(refused.body()).contains(nobody);
        }
        assertThat(json(program.get(pier)).path("x_praised_by").asString()).isEqualTo(elena);
    }

    @Test
    void areRefusedWithTheirFieldInLinesToo() {
        HttpResponse<String> answers =
                bulk(
                        """
                        {"name": "Ada Mills", "x_praised_by": "Nobody Known"}
                        {"name": "Bea Low", "x_praised_by": "Elena Marchetti"}
                        """);

        assertThat(answers.body().lines())
                .satisfiesExactly(
                        refused ->
                                assertThat(refused)
                                        .contains("422", "x_praised_by", "record.reason.unknown"),
                        made -> assertThat(made).contains("201"));
        JsonNode found =
                json(program.get(CUSTOMERS + "?filter=" + encoded("x_praised_by==" + elena)));
        assertThat(found.path("data").path(0).path("name").asString()).isEqualTo("Bea Low");
    }

    @Test
    void tellNothingOfWhomTheUserDoesNotSee() {
        Program lucys = ofLucyWhoSeesOnlyHerOwn();
        String brandt =
                lucys.post(CUSTOMERS, "{\"name\": \"Brandt\"}")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow();

        assertThat(patch(brandt, "{\"x_praised_by\": \"" + elena + "\"}").statusCode())
                .isEqualTo(200);
        HttpResponse<String> one = lucys.get(brandt);
        HttpResponse<String> changed =
                send(lucys, "PATCH", brandt, "{\"city\": \"Graz\", \"x_praised_by\": null}");

        assertThat(json(one).path("x_praised_by").isNull()).isTrue();
        assertThat(one.body() + changed.body() + lucys.get(CUSTOMERS).body())
                .contains("Brandt")
                .doesNotContain(elena);
        HttpResponse<String> inLines =
                bulk(
                        lucys,
                        "{\"id\": \"%s\", \"city\": \"Linz\", \"x_praised_by\": null}\n"
                                .formatted(id(brandt)));

        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(inLines.body()).contains("200");
        JsonNode after = json(program.get(brandt));
        assertThat(after.path("city").asString()).isEqualTo("Linz");
        assertThat(after.path("x_praised_by").asString()).isEqualTo(elena);
        assertThat(
                        send(lucys, "PATCH", brandt, "{\"x_praised_by\": \"" + elena + "\"}")
                                .statusCode())
                .isEqualTo(422);
    }

    private Program ofLucyWhoSeesOnlyHerOwn() {
        UUID own = new UUID(9, 10);
        UUID lucy = people.add("Lucy Tran", "lucy.tran@calder.example", "sales");
        db.execute("insert into access.role (id, name) values (?, 'Only their own')", own);
        db.execute(
                "insert into access.role_grant select ?, 'customer', action, 'OWN' from unnest(array['READ', 'WRITE']) action",
                own);
        people.loseAllRoles(lucy);
        db.execute("insert into access.user_role values (?, ?)", lucy, own);
        return program(lucy, "*:read", "*:write");
    }

    private String make(String list, String title, String called, String more) {
        String of = list.equals(CUSTOMERS) ? "" : ", \"customer\": \"" + elena + "\"";
        HttpResponse<String> made =
                program.post(list, "{\"%s\": \"%s\"%s%s}".formatted(title, called, of, more));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return made.headers().firstValue("Location").orElseThrow();
    }

    private static String naming(String customer, String colleague, @Nullable String record) {
        String follows = record == null ? "null" : "\"" + record + "\"";
        return ", \"x_praised_by\": \"%s\", \"x_watched_by\": \"%s\", \"x_follows\": %s"
                .formatted(customer, colleague, follows);
    }

    private static String ids(JsonNode page) {
        return page.path("data").findValuesAsString("id").stream()
                .reduce("", (all, one) -> all.isEmpty() ? one : all + " " + one);
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private void add(String kind, String key, String type, @Nullable String target) {
        db.execute(
                """
                insert into record.custom_field (id, kind, key, type, labels, target, place, created_at)
                values (?, ?, ?, ?, '{"en": "Added"}', ?, 10, now())\
                """,
                UUID.randomUUID(),
                kind,
                key,
                type,
                target);
    }
}
