package org.rapportcrm.intake.result;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.intake.revert.Revert;
import org.rapportcrm.intake.run.Import;
import org.rapportcrm.intake.run.Import.State;
import org.rapportcrm.intake.run.Kinds;
import org.rapportcrm.intake.run.NoSuchKind;
import org.rapportcrm.shared.Permission;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Words;
import org.rapportcrm.work.JobStatus;

/**
 * An import as people see it.
 *
 * @param state failed, too, when whatever read the file is gone
 * @param job how far it is, where it runs in the background
 * @param remaining how long it will take, in words
 * @param pace rows a second
 * @param failure why it ended early
 * @param back how far it is taken back, if somebody asked for that
 * @param revertible whether the viewer may ask for it
 * @param revertDenied the right without which they may not; null when nothing else forbids it
 */
public record ImportRow(
        Import run,
        String source,
        String kind,
        String startedBy,
        State state,
        @Nullable JobStatus job,
        @Nullable String remaining,
        @Nullable Long pace,
        @Nullable String failure,
        @Nullable Revert back,
        boolean revertible,
        @Nullable Permission revertDenied) {

    ImportRow with(@Nullable Revert revert, Viewer viewer) {
        boolean done = revert != null && revert.state() != Revert.State.FAILED;
        boolean possible = state.isOver() && !done && run.progress().read() > 0;
        Permission denied = possible ? Kinds.lackingForRevert(viewer, run.recordType()) : null;
        return new ImportRow(
                run,
                source,
                kind,
                startedBy,
                state,
                job,
                remaining,
                pace,
                failure,
                revert,
                possible && denied == null,
                denied);
    }

    public String path() {
        return "/imports/" + run.id() + (state == State.DRAFT ? "/mapping" : "");
    }

    /** Whether its page shows something else in a moment. */
    public boolean isMoving() {
        return isUnderWay() || back != null && back.isRunning();
    }

    public boolean isReverted() {
        return back != null && back.state() == Revert.State.DONE;
    }

    public boolean isUnderWay() {
        return state == State.QUEUED || state == State.RUNNING;
    }

    public String stateKey() {
        if (isReverted()) {
            return "intake.revert.state.done";
        }
        return "intake.state." + state.name().toLowerCase(Locale.ROOT);
    }

    public String tone() {
        if (isReverted()) {
            return "is-line";
        }
        return switch (state) {
            case DONE -> "is-ok";
            case FAILED -> "is-bad";
            case RUNNING, QUEUED -> "is-note";
            case DRAFT, CANCELLED -> "is-line";
        };
    }

    public String icon() {
        if (isReverted()) {
            return "arrow-back-up";
        }
        return switch (state) {
            case DONE -> "check";
            case FAILED -> "alert-circle";
            case RUNNING -> "player-play";
            case QUEUED -> "clock";
            case DRAFT -> "pencil";
            case CANCELLED -> "ban";
        };
    }

    /** Rows of a kind that we did not have can be brought in once we have it. */
    public boolean isReplayable() {
        return run.recordType().equals(NoSuchKind.KEY)
                && state.isOver()
                && run.progress().waiting() > 0;
    }

    public long done() {
        return Optional.ofNullable(job).map(JobStatus::done).orElse(0L);
    }

    public long total() {
        return Math.max(1, Optional.ofNullable(job).map(JobStatus::total).orElse(run.size()));
    }

    /** How many rows came in, in words. */
    public String rows(Words words) {
        return words.text("intake.rows", run.progress().read());
    }
}
