package org.rapportcrm.record.plain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rapportcrm.journal.JournalReader;
import org.rapportcrm.journal.JournalReader.Entry;
import org.rapportcrm.record.plain.Awaited.Waiting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings records that came before whom they name to them, whichever way these come: the journal
 * tells who is new, then those are looked after who may mean them.
 */
@Component
class FollowingLate {
    private static final Logger LOG = LoggerFactory.getLogger(FollowingLate.class);

    static final int AT_ONCE = 500;

    private static final Duration LONG = Duration.ofHours(1);

    /** After what passes by itself, such as two who waited for each other. */
    private static final Duration SHORT = Duration.ofSeconds(10);

    private static final String READER = "late";
    private static final int CHANGES = 5_000;

    private final JournalReader journal;
    private final LateNews news;
    private final Awaited awaited;
    private final List<LateRecords> lates;
    private final FindingAwaited finding;
    private final TransactionTemplate transactions;
    private final Clock clock;

    FollowingLate(
            JournalReader journal,
            LateNews news,
            Awaited awaited,
            List<LateRecords> lates,
            FindingAwaited finding,
            TransactionTemplate transactions,
            Clock clock) {
        this.clock = clock;
        this.transactions = transactions;
        this.journal = journal;
        this.news = news;
        this.awaited = awaited;
        this.lates = lates;
        this.finding = finding;
    }

    /**
     * Notes who came, and who is called otherwise, as far as the next changes tell.
     *
     * @return whether there may be more
     */
    @Transactional
    public boolean look() {
        boolean more = journal.read(READER, CHANGES, this::note) == CHANGES;
        for (LateRecords late : lates) {
            Set<UUID> called = news.next(late.kind(), CHANGES);
            note(late, called);
            more |= called.size() == CHANGES;
        }
        return more;
    }

    private void note(List<Entry> changes) {
        lates.forEach(late -> note(late, late.among(changes)));
    }

    private void note(LateRecords late, Set<UUID> came) {
        if (!came.isEmpty() && awaited.isAnything(late.kind())) {
            awaited.lookAgain(late.kind(), late.keys(came));
        }
    }

    /**
     * Looks for whom the next records await: they wait since nobody looked, or somebody has come.
     *
     * @return whether there may be more
     */
    boolean follow(int most) {
        boolean more = false;
        for (LateRecords late : lates) {
            Optional<Waiting> next = awaited.next(late.kind(), most);
            next.ifPresent(some -> find(late.kind(), some));
            more |= next.isPresent();
        }
        return more;
    }

    /** One that cannot be written holds up nobody: halved until it stands alone, it rests. */
    private void find(String target, Waiting some) {
        Instant begin = clock.instant();
        try {
            transactions.executeWithoutResult(_ -> finding.find(target, some));
        } catch (RuntimeException failed) {
            if (some.records().size() == 1) {
                UUID record = some.records().getFirst();
                LOG.warn(
                        "The {} {} found whom it awaits, but was not written; it is tried again later.",
                        some.kind(),
                        record,
                        failed);
                awaited.rest(target, record, begin, passes(failed) ? SHORT : LONG);
            } else {
                some.halves().forEach(half -> find(target, half));
            }
        }
    }

    private static boolean passes(RuntimeException failed) {
        return failed instanceof TransientDataAccessException
                        && !(failed instanceof QueryTimeoutException)
                || failed instanceof DataAccessResourceFailureException
                || failed instanceof CannotCreateTransactionException;
    }
}
