package org.rapportcrm.intake.run;

import java.nio.file.Path;
import java.util.UUID;
import org.rapportcrm.access.Viewers;
import org.rapportcrm.intake.file.StoredFiles;
import org.rapportcrm.journal.Author;
import org.rapportcrm.journal.Cause;
import org.rapportcrm.record.Reason;
import org.rapportcrm.shared.Problem;
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
    private final Viewers viewers;
    private final StoredFiles files;

    StartingImports(
            ImportStore imports,
            RunningImports running,
            Jobs jobs,
            Viewers viewers,
            StoredFiles files) {
        this.imports = imports;
        this.running = running;
        this.jobs = jobs;
        this.viewers = viewers;
        this.files = files;
    }

    /** Starts a draft; one that somebody started already goes on as it is. */
    @Transactional
    public void start(UUID id, Viewer viewer) {
        Kinds.requireImport(viewer, imports.get(id).recordType());
        if (imports.queue(id)) {
            jobs.start(KIND, id, viewer.id());
        }
    }

    /** What came in before stays. */
    @Transactional
    public void cancel(UUID id) {
        if (imports.cancel(id)) {
            jobs.cancel(id);
            forget(id);
        }
    }

    /** Gives a draft up, with its file. */
    @Transactional
    public void dispose(UUID id) {
        imports.get(id);
        if (imports.dispose(id)) {
            forget(id);
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        UUID id = run.id();
        Viewer viewer = viewers.of(run.startedBy()).orElseThrow(() -> withoutStarter(id));
        try {
            running.run(id, new Author(viewer, Cause.imported(id.toString())), run::advance);
        } catch (Problem e) {
            forget(id);
            throw e;
        }
        forget(id);
    }

    private StarterGone withoutStarter(UUID id) {
        StarterGone problem = new StarterGone();
        imports.finished(id, Import.State.FAILED, RunningImports.reason(problem));
        forget(id);
        return problem;
    }

    @Override
    public void givenUp(UUID id, String reason) {
        imports.finished(id, Import.State.FAILED, Reason.of("intake.problem.gave-up"));
        forget(id);
    }

    /** An import that is over needs its upload no more; who still reads it reads it to its end. */
    private void forget(UUID id) {
        Path file = imports.get(id).file();
        if (file != null) {
            files.forget(file);
        }
    }
}
