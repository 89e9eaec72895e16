package org.rapportcrm.identity.run;

import java.util.concurrent.TimeUnit;
import org.rapportcrm.identity.arrive.Following;
import org.rapportcrm.identity.arrive.JoiningPairs;
import org.rapportcrm.journal.JournalReader;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Follows what happens a second at a time, and leaves as much time to everything else. What came in
 * by the ten thousands is quicker looked at by a run over all; so is everybody once there are so
 * many more that what was learned of fewer misleads.
 */
@Component
@ConditionalOnBooleanProperty("rapport.jobs")
class WatchingCustomers {
    private static final int STEPS = 3;
    private static final long TOO_MANY = 50_000;

    /** So many changes between two looks are an import or the like, which is not over yet. */
    private static final long FLOOD = 300;

    /** Looks without such a flood before it counts as over: it comes in waves, one a commit. */
    static final int CALM = 15;

    /** Looks, about half an hour: some never rest. */
    private static final int PATIENCE = 1_800;

    private final Following following;
    private final JoiningPairs joining;
    private final JournalReader journal;
    private final Runs runs;

    private long lastEnd = -FLOOD - 1;
    private int calm;
    private int waited;
    private boolean hasNews;

    WatchingCustomers(Following following, JoiningPairs joining, JournalReader journal, Runs runs) {
        this.following = following;
        this.joining = joining;
        this.journal = journal;
        this.runs = runs;
    }

    @Scheduled(initialDelay = 3, fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    void look() {
        if (runs.isUnderWay()) {
            return;
        }
        long end = journal.end();
        long behind = journal.behind(Following.READER);
        boolean isOver = hasEbbed(end);
        if (behind > TOO_MANY && runs.mayStart(end, TOO_MANY)) {
            if (isOver) {
                runs.start();
            }
            return;
        }
        boolean more = true;
        for (int step = 0; more && step < STEPS; step++) {
            more = following.goOn();
        }
        joining.joinSome();
        hasNews |= behind > 0;
        if (isOver && hasNews) {
            hasNews = false;
            if (runs.areOutgrown() && runs.mayStart(end, TOO_MANY)) {
                runs.start();
            }
        }
    }

    /** A run in the middle of a flood takes its processors, and has to be done again. */
    private boolean hasEbbed(long end) {
        calm = end - lastEnd > FLOOD ? 0 : Math.min(calm + 1, CALM);
        lastEnd = end;
        boolean isOver = calm == CALM || waited == PATIENCE;
        waited = isOver ? 0 : waited + 1;
        return isOver;
    }
}
