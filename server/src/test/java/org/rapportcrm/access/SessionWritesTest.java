package org.rapportcrm.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.field;
import static org.rapportcrm.access.db.Tables.SESSION;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SessionWritesTest extends AccessTest {
    private Browser ruth;

    @BeforeEach
    void ruthIsSignedIn() {
        people.ruthTheAdministrator();
        ruth = signedIn("ruth@calder.example");
    }

    @Test
    void doNotHappenWithEveryRequest() {
        List<String> before = versions();

        for (int i = 0; i < 20; i++) {
            clock.pass(Duration.ofSeconds(10));
            assertThat(ruth.get("/trap/signed-in").statusCode()).isEqualTo(200);
        }

        assertThat(versions()).isEqualTo(before);
    }

    @Test
    void happenOnceInFiveMinutes() {
        clock.pass(Duration.ofMinutes(6));
        Instant now = clock.instant();

        ruth.get("/trap/signed-in");
        clock.pass(Duration.ofSeconds(10));
        ruth.get("/trap/signed-in");

        assertThat(db.fetchValue(SESSION.SEEN_AT)).isEqualTo(now);
    }

    /** Else a page that is left open would keep its session for ever. */
    @Test
    void doNotHappenForWhatPagesAskByThemselves() {
        List<String> before = versions();
        clock.pass(Duration.ofMinutes(6));

        assertThat(ruth.get("/notices/news").statusCode()).isEqualTo(200);
        assertThat(versions()).isEqualTo(before);
        ruth.get("/notices");
        assertThat(versions()).isNotEqualTo(before);
    }

    /** A row that was written has another xmin. */
    private List<String> versions() {
        return db.select(field("xmin::text", String.class))
                .from(SESSION)
                .fetch(field("xmin::text", String.class));
    }
}
