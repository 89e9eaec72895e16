package org.rapportcrm.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapportcrm.shared.UuidV7;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class JournalReaderTest {
    private static final Author ANNA = Author.of(Viewer.house("Anna"));

    @Autowired Journal journal;
    @Autowired JournalReader reader;
    @Autowired TransactionTemplate transactions;
    @Autowired DSLContext db;

    @Test
    void refusesToWriteOutsideTheTransactionOfTheChange() {
        assertThatThrownBy(() -> journal.write(ANNA, change(UuidV7.next())))
                .isInstanceOf(
                        org.springframework.transaction.IllegalTransactionStateException.class);
    }

    /** One and eight go by INSERT, nine by COPY. */
    @ParameterizedTest
    @ValueSource(ints = {1, 8, 9})
    void skipsNoChangeWhosePositionIsLowButWhoseCommitIsLate(int count) throws Exception {
        List<UUID> late = Stream.generate(UuidV7::next).limit(count).toList();
        UUID early = UuidV7.next();
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        try (ExecutorService pool = Executors.newSingleThreadExecutor()) {
            Future<?> slow =
                    pool.submit(() ->
                            transactions.executeWithoutResult(_ -> {
                                List<Change> changes =
                                        late.stream().map(JournalReaderTest::change).toList();
                                journal.write(ANNA, changes);
                                written.countDown();
                                await(mayCommit);
                            }));
            written.await();
            transactions.executeWithoutResult(_ -> journal.write(ANNA, change(early)));

            List<UUID> whileOpen = drain("late commits");
            mayCommit.countDown();
            slow.get();
            List<UUID> afterwards = drain("late commits");

            assertThat(whileOpen).doesNotContain(early).doesNotContainAnyElementsOf(late);
            assertThat(afterwards).containsSubsequence(late).endsWith(early);
        }
    }

    @Test
    void stopsBeforeWhoeverWritesPastTheJournal() throws Exception {
        UUID early = UuidV7.next();
        try (ExecutorService pool = Executors.newSingleThreadExecutor()) {
            List<UUID> whileOpen =
                    transactions.execute(_ -> {
                        insertPlainly();
                        Future<List<UUID>> others =
                                pool.submit(() -> {
                                    transactions.executeWithoutResult(
                                            _ -> journal.write(ANNA, change(early)));
                                    return drain("past the journal");
                                });
                        return get(others);
                    });
            List<UUID> afterwards = drain("past the journal");

            assertThat(whileOpen).doesNotContain(early);
            assertThat(afterwards).contains(early);
        }
    }

    /** What was rolled back holds nobody back; what is written after it does. */
    @Test
    void stopsBeforeWhatComesAfterASavepoint() throws Exception {
        UUID kept = UuidV7.next();
        UUID early = UuidV7.next();
        try (ExecutorService pool = Executors.newSingleThreadExecutor()) {
            List<UUID> whileOpen =
                    transactions.execute(status -> {
                        Object savepoint = status.createSavepoint();
                        journal.write(ANNA, change(UuidV7.next()));
                        status.rollbackToSavepoint(savepoint);
                        journal.write(ANNA, change(kept));
                        Future<List<UUID>> others =
                                pool.submit(() -> {
                                    transactions.executeWithoutResult(
                                            _ -> journal.write(ANNA, change(early)));
                                    return drain("savepoints");
                                });
                        return get(others);
                    });
            List<UUID> afterwards = drain("savepoints");

            assertThat(whileOpen).doesNotContain(kept, early);
            assertThat(afterwards).containsSubsequence(kept, early);
        }
    }

    private void insertPlainly() {
        db.execute(
                """
                insert into journal.change (at, record_type, record_id, kind, actor_id, cause_kind)
                values (now(), 'thing', {0}, 'created', {1}, 'user')\
                """,
                UuidV7.next(), ANNA.viewer().id());
    }

    private static List<UUID> get(Future<List<UUID>> drained) {
        try {
            return drained.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The transaction id is taken early, the position late: a bound by transaction id alone would
     * pass it.
     */
    @Test
    void skipsNoChangeOfATransactionThatBeganBeforeOthersAndWroteAfterThem() throws Exception {
        UUID old = UuidV7.next();
        UUID young = UuidV7.next();
        CountDownLatch youngWritten = new CountDownLatch(1);
        CountDownLatch oldDone = new CountDownLatch(1);
        try (ExecutorService pool = Executors.newSingleThreadExecutor()) {
            Future<?> younger =
                    transactions.execute(_ -> {
                        db.fetch("select pg_current_xact_id()");
                        Future<?> other =
                                pool.submit(() ->
                                        transactions.executeWithoutResult(_ -> {
                                            journal.write(ANNA, change(young));
                                            youngWritten.countDown();
                                            await(oldDone);
                                        }));
                        await(youngWritten);
                        journal.write(ANNA, change(old));
                        return other;
                    });

            List<UUID> whileYoungIsOpen = drain("early ids");
            oldDone.countDown();
            younger.get();
            List<UUID> afterwards = drain("early ids");

            assertThat(whileYoungIsOpen).doesNotContain(old);
            assertThat(afterwards).containsSubsequence(young, old);
        }
    }

    @Test
    void handsOverEveryChangeOnceInOrderWhileManyWrite() throws Exception {
        List<UUID> seen = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(6)) {
            List<Future<List<UUID>>> writers = new ArrayList<>();
            for (int w = 0; w < 6; w++) {
                int seed = w;
                writers.add(pool.submit(() -> writeMany(new Random(seed), 40)));
            }
            while (!writers.stream().allMatch(Future::isDone)) {
                seen.addAll(drain("many"));
            }
            seen.addAll(drain("many"));

            for (Future<List<UUID>> writer : writers) {
                assertThat(seen).containsSubsequence(writer.get());
            }
            assertThat(seen).doesNotHaveDuplicates();
        }
    }

    @Test
    void startsAgainWhereItWasWhenTheWorkFails() {
        UUID id = UuidV7.next();
        drain("failing");
        transactions.executeWithoutResult(_ -> journal.write(ANNA, change(id)));

        assertThatThrownBy(() ->
                        reader.read(
                                "failing",
                                10,
                                _ -> {
                                    throw new IllegalStateException("no");
                                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(drain("failing")).contains(id);
    }

    private List<UUID> writeMany(Random random, int count) {
        List<UUID> written = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            UUID id = UuidV7.next();
            boolean fails = random.nextInt(5) == 0;
            transactions.executeWithoutResult(transaction -> {
                if (random.nextBoolean()) {
                    db.fetch("select pg_current_xact_id()");
                    Thread.yield();
                }
                journal.write(ANNA, change(id));
                if (fails) {
                    transaction.setRollbackOnly();
                }
            });
            if (!fails) {
                written.add(id);
            }
        }
        return written;
    }

    private List<UUID> drain(String name) {
        List<UUID> ids = new ArrayList<>();
        while (reader.read(name, 50, entries -> entries.forEach(entry -> ids.add(entry.recordId())))
                > 0) {}
        return ids;
    }

    private static Change change(UUID id) {
        return Change.created("test", id, null, Map.of("name", "Anna"));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
