package org.rapportcrm.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Customers, as an example of every kind of record that programs read and write. */
class RecordApiTest extends CustomersByApi {
    @Test
    void makesOneAndReadsItBack() {
        HttpResponse<String> made =
                post("{\"name\": \"Elena Marchetti\", \"kind\": \"person\", \"city\": \"Linz\"}");

        assertThat(made.statusCode()).isEqualTo(201);
        JsonNode customer = json(made);
        String path = made.headers().firstValue("Location").orElseThrow();
        assertThat(path).isEqualTo(CUSTOMERS + "/" + customer.path("id").asString());
        HttpResponse<String> read = program.get(path);
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(json(read)).isEqualTo(customer);
        assertThat(json(read).path("name").asString()).isEqualTo("Elena Marchetti");
        assertThat(read.headers().firstValue("ETag")).isEqualTo(made.headers().firstValue("ETag"));
    }

    @Test
    void pagesByKeyAndShowsEachOnce() {
        for (int i = 0; i < 7; i++) {
            post("{\"name\": \"Customer " + i + "\", \"kind\": \"organization\"}");
        }

        Set<String> names = new HashSet<>();
        String next = "";
        int pages = 0;
        while (next != null && pages < 10) {
            JsonNode page = json(program.get(CUSTOMERS + "?limit=3&sort=name&fields=name" + next));
            page.path("data").forEach(one -> names.add(one.path("name").asString()));
            next = page.path("next").isNull() ? null : "&after=" + page.path("next").asString();
            pages++;
        }

        assertThat(names).hasSize(7);
        assertThat(pages).isEqualTo(3);
    }

    @Test
    void takesActionsOfTheBrowser() {
        String path =
                made("{\"name\": \"Aigner\", \"kind\": \"organization\", \"tags\": [\"vip\"]}");

        HttpResponse<String> tagged = program.post(path + "/actions/tag", "{\"tags\": [\"Fair\"]}");
        HttpResponse<String> empty = program.post(path + "/actions/tag", "{}");
        HttpResponse<String> other = program.post(path + "/actions/tag", "{\"city\": \"Linz\"}");

        assertThat(tagged.statusCode()).as(tagged.body()).isEqualTo(200);
        assertThat(json(tagged).path("tags").toString()).contains("vip", "Fair");
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("\"field\":\"tags\"");
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(json(program.get(path)).path("city").isNull()).isTrue();
    }

    @Test
    void filtersSortsAndChoosesFields() {
        post("{\"name\": \"Aigner\", \"kind\": \"organization\", \"city\": \"Linz\"}");
        post("{\"name\": \"Brandt\", \"kind\": \"organization\", \"city\": \"Wien\"}");
        post("{\"name\": \"Czerny\", \"kind\": \"organization\", \"city\": \"Linz\"}");

        JsonNode found =
                json(
                        program.get(
                                CUSTOMERS
                                        + "?fields=name,city&sort=-name&filter="
                                        + encoded("city==Linz")));

        assertThat(found.path("data").toString())
                .matches(
                        "\\[\\{\"id\":\"[^\"]+\",\"name\":\"Czerny\",\"city\":\"Linz\"},"
                                + "\\{\"id\":\"[^\"]+\",\"name\":\"Aigner\",\"city\":\"Linz\"}]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?filtre=x",
                "?fields=name,nothing",
                "?sort=nothing",
                "?filter=nothing==1",
                "?filter=(",
                "?limit=0",
                "?limit=100000",
                "?limit=x",
                "?after=x",
                "?sort=id;--",
                "?filter=name==%27%20or%201=1"
            })
    void refusesWhatItDoesNotKnow(String query) {
        HttpResponse<String> answer = program.get(CUSTOMERS + query);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"kind\": \"person\"} |",
                "{\"name\": \"A\", \"nothing\": 1} | nothing",
                "{\"name\": \"A\", \"id\": \"x\"} | id",
                "{\"name\": \"A\", \"created_at\": \"2026-01-01T00:00:00Z\"} | created_at",
                "{\"name\": \"A\", \"birthday\": \"tomorrow\"} | birthday",
                "{\"name\": \"A\", \"birthday\": \"+12026-01-01\"} | birthday",
                "{\"name\": \"A\", \"stage\": \"nonsense\"} | stage",
                "{\"name\": 5} | name",
                "{\"name\": {\"a\": 1}} | name",
                "{\"name\": \"a\\u0000b\"} | name",
                "{\"name\": \"\\ud800\"} | name",
                "{\"name\": \"A\", \"email\": [\"none\"]} |"
            })
    void refusesWhatIsNoCustomer(String body, String field) {
        HttpResponse<String> answer = post(body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        if (field != null) {
            assertThat(answer.body()).contains("\"field\":\"" + field + "\"");
        }
        assertThat(customers()).isZero();
    }

    @Test
    void patchesWhatIsNamedAndClearsWhatIsNull() {
        String path =
                made(
                        "{\"name\": \"Aigner\", \"kind\": \"organization\", \"city\": \"Linz\", \"note\": \"x\"}");

        HttpResponse<String> patched = patch(path, "{\"city\": \"Graz\", \"note\": null}");

        assertThat(patched.statusCode()).as(patched.body()).isEqualTo(200);
        JsonNode now = json(program.get(path));
        assertThat(now.path("city").asString()).isEqualTo("Graz");
        assertThat(now.path("note").isNull()).isTrue();
        assertThat(now.path("name").asString()).isEqualTo("Aigner");
    }

    @Test
    void refusesToOvertakeSomebody() {
        String path = made("{\"name\": \"Aigner\", \"kind\": \"organization\"}");
        String tag = program.get(path).headers().firstValue("ETag").orElseThrow();
        patch(path, "{\"city\": \"Graz\"}");

        HttpResponse<String> late = patch(path, "{\"city\": \"Linz\"}", "If-Match", tag);
        String newer = program.get(path).headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> right = patch(path, "{\"city\": \"Wien\"}", "If-Match", newer);

        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(right.statusCode()).isEqualTo(200);
        assertThat(patch(path, "{\"city\": \"Bonn\"}", "If-Match", "*").statusCode())
                .isEqualTo(200);
        program.headers.put(
                "If-None-Match", program.get(path).headers().firstValue("ETag").orElseThrow());
        assertThat(program.get(path).statusCode()).isEqualTo(304);
    }

    @Test
    void deletesIntoTheBin() {
        UUID ruth = people.ruthTheAdministrator();
        Program ruths = program(ruth, "*:read", "*:write");
        String path = made("{\"name\": \"Aigner\", \"kind\": \"organization\"}");
        String start = json(ruths.get("/api/v1/changes")).path("next").asString();

        HttpResponse<String> deleted = ruths.send("DELETE", path, "", Map.of());

        assertThat(deleted.statusCode()).as(deleted.body()).isEqualTo(204);
        assertThat(ruths.get(path).statusCode()).isEqualTo(404);
        assertThat(ruths.send("DELETE", path, "", Map.of()).statusCode()).isEqualTo(404);
        JsonNode changes = json(ruths.get("/api/v1/changes?after=" + start));
        assertThat(changes.path("data").path(0).path("kind").asString()).isEqualTo("deleted");
    }

    @Test
    void hidesWhatItsUserDoesNotSee() {
        UUID lucy = people.add("Lucy Tran", "lucy@calder.example", "sales");
        db.execute("insert into access.role (id, name) values (?, 'Own only')", new UUID(9, 9));
        db.execute(
                "insert into access.role_grant select ?, 'customer', action, 'OWN' from unnest(array['READ', 'WRITE', 'DELETE']) action",
                new UUID(9, 9));
        people.loseAllRoles(lucy);
        db.execute("insert into access.user_role values (?, ?)", lucy, new UUID(9, 9));
        Program lucys = program(lucy, "*:read", "*:write");
        String path = made("{\"name\": \"Aigner\", \"kind\": \"organization\"}");

        assertThat(lucys.get(path).statusCode()).isEqualTo(404);
        assertThat(lucys.get(CUSTOMERS + "/" + new UUID(7, 7)).statusCode()).isEqualTo(404);
        assertThat(send(lucys, "PATCH", path, "{\"city\": \"Graz\"}").statusCode()).isEqualTo(404);
        assertThat(send(lucys, "DELETE", path, "").statusCode()).isEqualTo(404);
        assertThat(json(lucys.get(CUSTOMERS)).path("data").size()).isZero();
        assertThat(json(lucys.get("/api/v1/changes?after=0")).path("data").size()).isZero();
        HttpResponse<String> own =
                send(
                        lucys,
                        "POST",
                        CUSTOMERS,
                        "{\"name\": \"Brandt\", \"kind\": \"organization\"}");
        assertThat(own.statusCode()).as(own.body()).isEqualTo(201);
        assertThat(json(lucys.get(CUSTOMERS)).path("data").size()).isEqualTo(1);
    }

    @Test
    void tellsOnlyTheIdToWhoeverMayNotRead() {
        Program writing = program(priya, "customer:write");

        HttpResponse<String> made = send(writing, "POST", CUSTOMERS, "{\"name\": \"Brandt\"}");

        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.body()).matches("\\{\"id\":\"[0-9a-f-]{36}\"}");
    }

    @Test
    void keepsDeniedFieldsOutOfEverything() {
        String path =
                made(
                        "{\"name\": \"Elena\", \"kind\": \"person\", \"birthday\": \"1987-03-14\", \"note\": \"x\"}");
        deny("birthday", "READ");
        deny("note", "WRITE");

        assertThat(program.get(path).body()).doesNotContain("birthday", "1987");
        assertThat(program.get(CUSTOMERS).body()).doesNotContain("birthday", "1987");
        assertThat(program.get("/api/v1/openapi.json").body()).doesNotContain("birthday");
        for (String query :
                new String[] {
                    "?fields=birthday", "?sort=birthday", "?filter=birthday==1987-03-14"
                }) {
            assertThat(program.get(CUSTOMERS + query).statusCode()).as(query).isEqualTo(422);
        }
        assertThat(patch(path, "{\"birthday\": null}").body()).contains("\"code\":\"unknown\"");
        assertThat(patch(path, "{\"note\": \"y\"}").statusCode()).isEqualTo(403);
        assertThat(program.get(path).body()).contains("\"note\":\"x\"");
    }

    @Test
    void doesAPostOnceUnderAKey() {
        String body = "{\"name\": \"Aigner\", \"kind\": \"organization\"}";

        HttpResponse<String> first = program.post(CUSTOMERS, body, "Idempotency-Key", "k1");
        HttpResponse<String> second = program.post(CUSTOMERS, body, "Idempotency-Key", "k1");

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(customers()).isEqualTo(1);
    }

    @Test
    void repeatsOnlyWhatMayStillBeRead() {
        String body = "{\"name\": \"Aigner\", \"kind\": \"organization\", \"note\": \"canary\"}";
        HttpResponse<String> first = program.post(CUSTOMERS, body, "Idempotency-Key", "k1");
        deny("note", "READ");

        HttpResponse<String> denied = program.post(CUSTOMERS, body, "Idempotency-Key", "k1");
        db.execute("update customer.customer set deleted_at = now()");
        HttpResponse<String> gone = program.post(CUSTOMERS, body, "Idempotency-Key", "k1");

        assertThat(first.body()).contains("canary");
        assertThat(denied.statusCode()).isEqualTo(201);
        assertThat(denied.body()).contains("Aigner").doesNotContain("note", "canary");
        assertThat(denied.headers().firstValue("ETag")).isEmpty();
        assertThat(gone.body()).matches("\\{\"id\":\"[0-9a-f-]{36}\"}");
        assertThat(gone.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(customers()).isEqualTo(1);
    }
}
