package org.rapportcrm.intake.run;

import java.util.UUID;
import org.rapportcrm.journal.Author;
import org.rapportcrm.journal.Cause;
import org.rapportcrm.record.Reason;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.work.BackgroundJob;
import org.rapportcrm.work.JobRun;
import org.rapportcrm.work.Jobs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends imports into the background, and stops them there. */
@Component
public class StartingImports implements BackgroundJob {
    private static final String KIND = "import";

    private final ImportStore imports;
    private final RunningImports running;
    private final Jobs jobs;

    StartingImports(ImportStore imports, RunningImports running, Jobs jobs) {
        this.imports = imports;
        this.running = running;
        this.jobs = jobs;
    }

    /** Starts a draft; one that somebody started already goes on as it is. */
    @Transactional
    public void start(UUID id, Viewer viewer) {
        if (imports.queue(id)) {
            jobs.start(KIND, id, viewer.id());
        }
    }

    /** What came in before stays. */
    @Transactional
    public void cancel(UUID id) {
        imports.cancel(id);
        jobs.cancel(id);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        Author author = new Author(starter(run.startedBy()), Cause.imported(run.id().toString()));
        running.run(run.id(), author, run::advance);
    }

    @Override
    public void givenUp(UUID id, String reason) {
        imports.finished(id, Import.State.FAILED, Reason.of("intake.problem.gave-up"));
    }
}
