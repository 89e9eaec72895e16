package org.rapportcrm.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapportcrm.record.bulk.ForBulk;
import org.rapportcrm.shared.NotAllowed;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** What is done to many records at once, by a program. */
class ManyByApiTest extends CustomersByApi {
    private static final String TAG = CUSTOMERS + "/actions/tag";

    @Autowired ApplicationContext house;

    private String alder = "";
    private String birch = "";

    @BeforeEach
    void twoShops() {
        maintenance.execute("truncate record.bulk_work cascade");
        alder = id(made("{\"name\": \"Alder\", \"kind\": \"organization\", \"city\": \"Linz\"}"));
        birch = id(made("{\"name\": \"Birch\", \"kind\": \"organization\", \"city\": \"Graz\"}"));
    }

    @Test
    void isDoneToThoseThatAreNamed() {
        HttpResponse<String> begun =
                program.post(
                        TAG,
                        "{\"ids\": [\"%s\", \"%s\", \"%s\"], \"values\": {\"tags\": [\"fair\"]}}"
                                .formatted(alder, birch, new UUID(7, 7)));

        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
        String path = begun.headers().firstValue("Location").orElseThrow();
        JsonNode work = json(program.get(path));
        assertThat(work.path("state").asString()).isEqualTo("done");
        assertThat(work.path("done").asInt()).isEqualTo(3);
        assertThat(work.path("refused").asInt()).isEqualTo(1);
        assertThat(tags(alder)).isEqualTo("[\"fair\"]");
        JsonNode refusals = json(program.get(path + "/refusals")).path("data");
        assertThat(refusals.path(0).path("id").asString()).isEqualTo(new UUID(7, 7).toString());
        assertThat(refusals.path(0).path("code").asString()).isEqualTo("record.bulk.reason.gone");
    }

    @Test
    void isDoneToAllThatAFilterFindsAndTakenBack() {
        JsonNode begun =
                json(
                        program.post(
                                CUSTOMERS + "/actions/edit",
                                "{\"filter\": \"city==Linz\", \"values\": {\"job_title\": \"Owner\"}}"));
        String path = "/api/v1/works/" + begun.path("id").asString();
        assertThat(begun.path("state").asString()).isEqualTo("running");

        run(begun);

        assertThat(json(program.get(path)).path("done").asInt()).isEqualTo(1);
        assertThat(title(alder)).isEqualTo("Owner");
        assertThat(title(birch)).isEmpty();
        HttpResponse<String> undone = program.post(path + "/undo", "");
        assertThat(undone.statusCode()).as(undone.body()).isEqualTo(202);
        assertThat(json(undone).path("undoes")).isEqualTo(begun.path("id"));
        assertThat(title(alder)).isEmpty();
        assertThat(program.post(path + "/undo", "").statusCode()).isEqualTo(404);
    }

    /** P16 of security.md: by which token something was changed can be found out. */
    @Test
    void leavesItsTokenInTheJournal() {
        String body = "{\"ids\": [\"%s\"], \"values\": {\"tags\": [\"fair\"]}}".formatted(alder);
        String work = json(program.post(TAG, body)).path("id").asString();

        Object token =
                db.fetchValue(
                        """
                        select begun.cause_id from journal.change done
                        join journal.change begun on begun.record_id::text = done.cause_id and begun.cause_kind = 'program'
                        where done.record_id = {0}::uuid and done.cause_kind = 'bulk'\
                        """,
                        alder);

        assertThat(work).isNotEmpty();
        assertThat(program.get("/api/v1/me").body()).contains(String.valueOf(token));
    }

    @Test
    void isStoppedBeforeItBegan() {
        JsonNode begun =
                json(program.post(TAG, "{\"filter\": \"\", \"values\": {\"tags\": [\"a\"]}}"));
        String path = "/api/v1/works/" + begun.path("id").asString();

        HttpResponse<String> stopped = program.post(path + "/cancellation", "");

        assertThat(json(stopped).path("state").asString()).isEqualTo("cancelled");
        assertThat(tags(alder)).isEqualTo("[]");
    }

    @Test
    void isNeitherTakenBackNorStoppedByATokenThatOnlyReads() {
        String body = "{\"ids\": [\"%s\"], \"values\": {\"tags\": [\"fair\"]}}".formatted(alder);
        String path = program.post(TAG, body).headers().firstValue("Location").orElseThrow();
        Program reader = program(priya, "*:read");

        assertThat(reader.get(path).statusCode()).isEqualTo(200);
        assertThat(reader.post(path + "/undo", "").statusCode()).isEqualTo(403);
        assertThat(reader.post(path + "/cancellation", "").statusCode()).isEqualTo(403);
        assertThat(tags(alder)).isEqualTo("[\"fair\"]");
    }

    /** The background knows the user, and the user may more than the token. */
    @Test
    void goesOnWithNoMoreThanTheTokenGave() {
        Program writer = program(priya, "customer:read", "customer:write");
        JsonNode begun =
                json(writer.post(TAG, "{\"filter\": \"\", \"values\": {\"tags\": [\"a\"]}}"));

        assertThat(
                        db.fetchValue(
                                "select array_to_string(array(select unnest(allowed) order by 1), ' ') from record.bulk_work"))
                .isEqualTo("customer.delete customer.read customer.write");
        db.execute("update record.bulk_work set allowed = '{customer.read}'");
        assertThatThrownBy(() -> run(begun)).isInstanceOf(NotAllowed.class);
        assertThat(tags(alder)).isEqualTo("[]");
    }

    @Test
    void hasNoCallForWhatHasAPageOfItsOwn() {
        HttpResponse<String> answer =
                program.post(CUSTOMERS + "/actions/merge", "{\"filter\": \"\"}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(404);
        assertThat(program.get("/api/v1/openapi.json").body())
                .contains("/customers/actions/tag")
                .doesNotContain("/customers/actions/merge");
    }

    @Test
    void tellsWhatWasSoAlready() {
        String body = "{\"ids\": [\"%s\"], \"values\": {\"tags\": [\"fair\"]}}".formatted(alder);
        program.post(TAG, body);

        JsonNode again = json(program.post(TAG, body));

        assertThat(again.path("same").asInt()).isEqualTo(1);
        assertThat(again.path("refused").asInt()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"values\": {\"tags\": [\"a\"]}}",
                "{\"ids\": [], \"values\": {\"tags\": [\"a\"]}}",
                "{\"ids\": [\"x\"], \"values\": {\"tags\": [\"a\"]}}",
                "{\"ids\": [\"00000007-0000-0000-0000-000000000007\"], \"filter\": \"\", \"values\": {\"tags\": [\"a\"]}}",
                "{\"filter\": \"\"}",
                "{\"filter\": \"nothing==1\", \"values\": {\"tags\": [\"a\"]}}",
                "{\"filter\": \"birthday==never\", \"values\": {\"tags\": [\"a\"]}}",
                "{\"filter\": \"\", \"values\": {\"tags\": []}}",
                "{\"filter\": \"\", \"values\": {\"city\": \"Linz\"}}",
                "{\"filter\": \"\", \"values\": null}",
                "{\"filter\": \"\", \"values\": {\"tags\": [\"a\"]}, \"when\": 1}"
            })
    void isRefusedBeforeAnythingBegins(String body) {
        HttpResponse<String> answer = program.post(TAG, body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(db.fetchCount(org.jooq.impl.DSL.table("record.bulk_work"))).isZero();
    }

    @Test
    void asksByNoFieldThatIsDenied() {
        deny("job_title", "READ");
        deny("note", "WRITE");

        assertThat(
                        program.post(
                                        TAG,
                                        "{\"filter\": \"job_title==Owner\", \"values\": {\"tags\": [\"a\"]}}")
                                .statusCode())
                .isEqualTo(422);
        assertThat(
                        program.post(
                                        CUSTOMERS + "/actions/edit",
                                        "{\"filter\": \"\", \"values\": {\"note\": \"x\"}}")
                                .statusCode())
                .isEqualTo(403);
    }

    @Test
    void isNobodyElses() {
        String body = "{\"ids\": [\"%s\"], \"values\": {\"tags\": [\"fair\"]}}".formatted(alder);
        String path = program.post(TAG, body).headers().firstValue("Location").orElseThrow();
        Program ruths = program(people.ruthTheAdministrator(), "*:read", "*:write");

        assertThat(ruths.get(path).statusCode()).isEqualTo(404);
        assertThat(ruths.get(path + "/refusals").statusCode()).isEqualTo(404);
        assertThat(ruths.post(path + "/undo", "").statusCode()).isEqualTo(404);
        assertThat(ruths.post(path + "/cancellation", "").statusCode()).isEqualTo(404);
        assertThat(json(ruths.get("/api/v1/works")).path("data").size()).isZero();
        assertThat(json(program.get("/api/v1/works")).path("data").size()).isEqualTo(1);
    }

    private void run(JsonNode work) {
        new ForBulk(house, viewers.of(priya).orElseThrow())
                .run(UUID.fromString(work.path("id").asString()));
    }

    private String tags(String id) {
        return json(program.get(CUSTOMERS + "/" + id)).path("tags").toString();
    }

    private String title(String id) {
        return json(program.get(CUSTOMERS + "/" + id)).path("job_title").asString("");
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
