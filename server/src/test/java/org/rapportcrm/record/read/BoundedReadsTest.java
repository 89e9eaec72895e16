package org.rapportcrm.record.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.junit.jupiter.api.Test;
import org.rapportcrm.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Reads for which nobody waits longer than a page may take. */
@HouseTest
class BoundedReadsTest {
    @Autowired BoundedReads reads;
    @Autowired DSLContext db;

    @Test
    void endWhenTheirTimeIsOver() {
        assertThatThrownBy(() ->
                        reads.within(Duration.ofMillis(40), () -> db.fetch("select pg_sleep(9)")))
                .isInstanceOf(TakesTooLong.class);
    }

    @Test
    void leaveOtherFailuresAsTheyAre() {
        assertThatThrownBy(
                        () -> reads.within(Duration.ofSeconds(9), () -> db.fetch("select 1 / 0")))
                .isNotInstanceOf(TakesTooLong.class);
    }

    @Test
    void arePlannedForWhatIsAskedAndBindNobodyAfterwards() {
        Record before = settings();

        Record inside = reads.within(Duration.ofSeconds(9), this::settings);

        assertThat(inside.intoList()).containsExactly("9s", "force_custom_plan");
        assertThat(settings()).isEqualTo(before).isNotEqualTo(inside);
    }

    private Record settings() {
        return db.fetchSingle(
                "select current_setting('statement_timeout'), current_setting('plan_cache_mode')");
    }
}
