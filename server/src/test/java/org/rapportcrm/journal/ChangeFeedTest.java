package org.rapportcrm.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.rapportcrm.journal.ChangeFeed.Changed;
import org.rapportcrm.journal.ChangeFeed.Stretch;
import org.rapportcrm.shared.UuidV7;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class ChangeFeedTest {
    private static final Author ANNA = Author.of(Viewer.house("Anna"));
    private static final Set<String> KINDS = Set.of("customer");

    @Autowired Journal journal;
    @Autowired ChangeFeed feed;
    @Autowired TransactionTemplate transactions;

    @Test
    void waitsForWhatCommitsLate() throws Exception {
        long start = feed.end();
        UUID late = UuidV7.next();
        UUID early = UuidV7.next();
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        try (ExecutorService pool = Executors.newSingleThreadExecutor()) {
            Future<?> slow =
                    pool.submit(() ->
                            transactions.executeWithoutResult(_ -> {
                                journal.write(ANNA, change("customer", late));
                                written.countDown();
                                await(mayCommit);
                            }));
            written.await();
            write(change("customer", early));

            Stretch whileOpen = feed.after(start, KINDS, 100);
            mayCommit.countDown();
            slow.get();
            Stretch afterwards = feed.after(whileOpen.next(), KINDS, 100);

            assertThat(whileOpen.changes()).isEmpty();
            assertThat(ids(afterwards)).containsExactly(late, early);
        }
    }

    @Test
    void goesOnWhereItEndedAlsoPastWhatNobodyAskedFor() {
        long start = feed.end();
        UUID first = UuidV7.next();
        UUID second = UuidV7.next();
        write(change("customer", first), change("user", UuidV7.next()));
        write(change("customer", second), change("user", UuidV7.next()));

        Stretch one = feed.after(start, KINDS, 1);
        Stretch two = feed.after(one.next(), KINDS, 1);
        Stretch three = feed.after(two.next(), KINDS, 1);

        assertThat(ids(one)).containsExactly(first);
        assertThat(ids(two)).containsExactly(second);
        assertThat(three.changes()).isEmpty();
        assertThat(one.more()).isTrue();
        assertThat(three.more()).isFalse();
        assertThat(three.next()).isEqualTo(feed.end());
    }

    @Test
    void namesTheFieldsOfBothSides() {
        long start = feed.end();
        write(
                Change.changed(
                        "customer",
                        UuidV7.next(),
                        null,
                        Map.of("city", "Linz"),
                        Map.of("city", "Graz", "note", "x")));

        assertThat(feed.after(start, KINDS, 10).changes().getFirst().fields())
                .containsExactly("city", "note");
    }

    private void write(Change... changes) {
        transactions.executeWithoutResult(_ -> journal.write(ANNA, List.of(changes)));
    }

    private static Change change(String type, UUID id) {
        return Change.created(type, id, null, Map.of("name", "Elena"));
    }

    private static List<UUID> ids(Stretch stretch) {
        return stretch.changes().stream().map(Changed::recordId).toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
