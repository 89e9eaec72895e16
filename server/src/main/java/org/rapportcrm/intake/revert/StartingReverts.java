package org.rapportcrm.intake.revert;

import java.util.UUID;
import org.rapportcrm.access.Viewers;
import org.rapportcrm.intake.run.Import;
import org.rapportcrm.intake.run.ImportStore;
import org.rapportcrm.intake.run.Kinds;
import org.rapportcrm.intake.run.SilentImports;
import org.rapportcrm.intake.run.StarterGone;
import org.rapportcrm.journal.Author;
import org.rapportcrm.journal.Cause;
import org.rapportcrm.shared.Problem;
import org.rapportcrm.shared.UuidV7;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.work.BackgroundJob;
import org.rapportcrm.work.JobRun;
import org.rapportcrm.work.Jobs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends reverts into the background, on behalf of whoever asked for them. */
@Component
public class StartingReverts implements BackgroundJob {
    private static final String KIND = "revert";

    private final RevertStore reverts;
    private final ImportStore imports;
    private final ImportJournal journal;
    private final RevertingImports reverting;
    private final Jobs jobs;
    private final Viewers viewers;
    private final SilentImports silent;

    StartingReverts(
            RevertStore reverts,
            ImportStore imports,
            ImportJournal journal,
            RevertingImports reverting,
            Jobs jobs,
            Viewers viewers,
            SilentImports silent) {
        this.reverts = reverts;
        this.imports = imports;
        this.journal = journal;
        this.reverting = reverting;
        this.jobs = jobs;
        this.viewers = viewers;
        this.silent = silent;
    }

    /** Starts, or takes up again; one that is under way or done stays as it is. */
    @Transactional
    public void start(UUID importId, Viewer viewer) {
        Import taken = imports.get(importId);
        if (!taken.state().isOver() && !silent.end(importId)) {
            throw new StillRunning();
        }
        Kinds.requireRevert(viewer, taken.recordType());
        reverting.end(importId);
        long from = imports.journalFrom(importId);
        long below = journal.end(importId);
        UUID id = UuidV7.next();
        if (reverts.begin(
                id, importId, viewer.id(), below, journal.changes(importId, from, below))) {
            jobs.start(KIND, id, viewer.id());
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        UUID id = run.id();
        try {
            Viewer viewer = viewers.of(run.startedBy()).orElseThrow(StarterGone::new);
            run(run, viewer);
        } catch (Problem e) {
            reverts.finish(id, Revert.State.FAILED);
            throw e;
        }
    }

    void run(JobRun run, Viewer viewer) {
        String importId = reverts.get(run.id()).importId().toString();
        Author author = new Author(viewer, new Cause(Cause.Kind.UNDO, importId));
        boolean more = true;
        while (more) {
            more = reverting.takePartBack(run.id(), author, run);
        }
        String last = "";
        while (last != null) {
            last = reverting.forgetPart(run.id(), last, run);
        }
        reverts.finish(run.id(), Revert.State.DONE);
    }

    @Override
    public void givenUp(UUID id, String reason) {
        reverts.finish(id, Revert.State.FAILED);
    }
}
