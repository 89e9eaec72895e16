package org.rapportcrm.identity.setup;

import java.time.Clock;
import org.rapportcrm.identity.arrive.Following;
import org.rapportcrm.identity.run.Runs;
import org.rapportcrm.journal.JournalReader;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Words;
import org.rapportcrm.work.JobStatus;
import org.springframework.stereotype.Component;

/** Runs over all customers, to be watched, started and cancelled. */
@Component
class ShowingRuns {
    private static final int MOST = 5;

    private final Runs runs;
    private final JournalReader journal;
    private final Clock clock;

    ShowingRuns(Runs runs, JournalReader journal, Clock clock) {
        this.runs = runs;
        this.journal = journal;
        this.clock = clock;
    }

    void start(Viewer viewer) {
        runs.start(viewer.id());
    }

    void cancel() {
        runs.underWay().ifPresent(job -> runs.cancel(job.id()));
    }

    RunPanel panel(Words words) {
        JobStatus job = runs.underWay().orElse(null);
        String remaining =
                job == null
                        ? null
                        : job.remaining(clock.instant())
                                .map(left -> words.text("identity.run.left", left.toSeconds()))
                                .orElse(null);
        return new RunPanel(job, remaining, runs.newest(MOST), journal.behind(Following.READER));
    }
}
