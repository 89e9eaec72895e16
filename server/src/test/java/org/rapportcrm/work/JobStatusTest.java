package org.rapportcrm.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rapportcrm.work.JobStatus.State;

class JobStatusTest {
    private static final Instant BEGAN = Instant.parse("2026-11-22T09:00:00Z");

    @Test
    void estimatesFromThePaceOfThisRunAndNotOfTheOneBeforeTheCrash() {
        JobStatus status = running(600, 1_000, 500);

        assertThat(status.remaining(BEGAN.plusSeconds(10))).contains(Duration.ofSeconds(40));
    }

    @Test
    void estimatesNothingBeforeTheFirstStep() {
        JobStatus status = running(500, 1_000, 500);

        assertThat(status.remaining(BEGAN.plusSeconds(10))).isEmpty();
    }

    private static JobStatus running(long done, long total, long doneBefore) {
        return new JobStatus(
                UUID.randomUUID(), "import", State.RUNNING, done, total, doneBefore, BEGAN);
    }
}
