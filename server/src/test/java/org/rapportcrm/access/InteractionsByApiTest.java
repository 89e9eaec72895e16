package org.rapportcrm.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapportcrm.shared.UuidV7;

/** G4 of security.md: what legal wrote for itself, and what a role is denied, by programs. */
class InteractionsByApiTest extends CustomersByApi {
    private static final String SECRET = "settlement over 40000";

    private final UUID hidden = UuidV7.next();
    private final UUID open = UuidV7.next();
    private Program lenas = new Program(0, "");

    @BeforeEach
    void legalWritesASecretDown() {
        String path = made("{\"name\": \"Elena Marchetti\", \"kind\": \"person\"}");
        UUID elena = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        UUID lena = people.add("Lena Brandt", "lena@calder.example", "sales");
        lenas = program(lena, "*:read");
        maintenance.execute("truncate interaction.interaction, interaction.task cascade");
        writes(hidden, elena, lena, SECRET, "own");
        writes(open, elena, lena, "A wobbly mill", null);
    }

    private void writes(
            UUID id, UUID customer, UUID user, String text, @Nullable String restricted) {
        db.execute(
                """
                insert into interaction.interaction (id, customer_id, occurred_at, kind, channel, subject, body, cost, currency, user_id, restricted, created_at)
                values ({0}, {1}, now(), 'contact', 'telephone', {2}, {2}, 4711, 'EUR', {3}, {4}, now())\
                """,
                id, customer, text, user, restricted);
        db.execute(
                """
                insert into interaction.task (id, customer_id, kind, title, due_at, whole_day, assignee_id, user_id, restricted, created_at)
                values ({0}, {1}, 'call', {2}, now(), false, {3}, {3}, {4}, now())\
                """,
                id, customer, text, user, restricted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/interactions",
                "/api/v1/interactions?filter=subject%3Dlike%3Dsettlement",
                "/api/v1/activities",
                "/api/v1/activities?filter=title%3Dlike%3Dsettlement"
            })
    void tellNobodyWhatIsRestricted(String path) {
        assertThat(program.get(path).statusCode()).isEqualTo(200);
        assertThat(program.get(path).body()).doesNotContain(SECRET);
        assertThat(lenas.get(path).body()).contains(SECRET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"interactions", "activities"})
    void knowNoOtherByItsId(String kind) {
        String path = "/api/v1/" + kind + "/";

        assertThat(program.get(path + open).statusCode()).isEqualTo(200);
        assertThat(program.get(path + hidden).statusCode()).isEqualTo(404);
        assertThat(lenas.get(path + hidden).statusCode()).isEqualTo(200);
    }

    @Test
    void changeUnseen() {
        String start = json(program.get("/api/v1/changes")).path("next").asString();
        for (UUID id : new UUID[] {hidden, open}) {
            db.execute(
                    """
                    insert into journal.change (at, record_type, record_id, kind, actor_id, cause_kind, after)
                    values (now(), 'interaction', {0}, 'changed', {0}, 'request', jsonb_build_object('subject', 'x'))\
                    """,
                    id);
        }

        String path = "/api/v1/changes?after=" + start;

        assertThat(program.get(path).body())
                .contains(open.toString())
                .doesNotContain(hidden.toString());
        assertThat(lenas.get(path).body()).contains(hidden.toString());
    }

    /** What is deleted leaves its row, and with it who could see it. */
    @ParameterizedTest
    @ValueSource(strings = {"interaction", "task"})
    void goUnseenAsTheyStoodUnseen(String kind) {
        String path =
                "/api/v1/changes?after="
                        + json(program.get("/api/v1/changes")).path("next").asString();
        for (UUID id : new UUID[] {hidden, open}) {
            db.execute(
                    """
                    insert into journal.change (at, record_type, record_id, kind, actor_id, cause_kind)
                    values (now(), {0}, {1}, 'deleted', {1}, 'request')\
                    """,
                    kind, id);
        }
        db.execute("update interaction.interaction set deleted_at = now()");
        db.execute("update interaction.task set deleted_at = now()");

        assertThat(program.get(path).body())
                .contains(open.toString())
                .doesNotContain(hidden.toString());
        assertThat(lenas.get(path).body()).contains(hidden.toString(), open.toString());
    }

    @Test
    void keepWhatARoleIsDenied() {
        for (String field : new String[] {"subject", "body", "cost"}) {
            db.execute(
                    "insert into access.role_field_denial select id, 'interaction', ?, 'READ' from access.role where code = 'sales'",
                    field);
        }

        HttpResponse<String> read = program.get("/api/v1/interactions");

        assertThat(read.body())
                .contains(open.toString())
                .doesNotContain(
                        "wobbly", "4711", "\"subject\"", "\"body\"", "\"cost\"", "\"currency\"");
        for (String asked : new String[] {"subject==x", "body==x", "cost=gt=1"}) {
            assertThat(program.get("/api/v1/interactions?filter=" + encoded(asked)).statusCode())
                    .isEqualTo(422);
        }
    }
}
