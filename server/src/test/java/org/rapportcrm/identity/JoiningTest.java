package org.rapportcrm.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapportcrm.identity.pair.Pair;
import org.rapportcrm.identity.pair.Pairs;
import org.rapportcrm.journal.Author;
import org.rapportcrm.shared.Action;
import org.rapportcrm.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody is joined without asking against what a person said, nor as a chain of neighbors. */
@HouseTest
class JoiningTest extends SortedHouse {

    @Autowired Pairs pairs;

    @BeforeEach
    void nobodyIsJoinedUnasked() {
        joinsAutomatically(false);
    }

    @Test
    void asksAboutAChainWhoseEndsCannotBeOne() {
        joinsAutomatically(true);
        UUID one = elena("external_id", "17");
        UUID between = elena();
        UUID other = elena("external_id", "18");

        queue.catchUp();

        assertThat(merged(one, between, other)).isEqualTo(1);
        assertThat(queue.states()).contains("same", "waiting");
    }

    @Test
    void leavesApartTheEndsOfAChainThatWereToldApart() {
        UUID one = elena();
        UUID between = elena();
        UUID other = elena();
        queue.catchUp();
        say(one, other, "difference");

        joinsAutomatically(true);
        isSure(one, between);
        queue.catchUp();
        isSure(between, other);
        queue.catchUp();

        assertThat(queue.between(one, between)).isEqualTo("same");
        assertThat(queue.between(between, other)).isNotEqualTo("same");
        assertThat(merged(one, between, other)).isEqualTo(1);
    }

    @Test
    void asksAboutWhoWereToldApartHoweverSureItGets() {
        UUID elena = elena();
        UUID again = elena();
        queue.catchUp();
        say(elena, again, "difference");

        joinsAutomatically(true);
        customers.change(elena, "city", "Graz");
        customers.change(again, "city", "Graz");
        queue.catchUp();

        areApart("waiting", elena, again);
    }

    @Test
    void leavesApartWhoWasTakenOutOnTheirPage() {
        joinsAutomatically(true);
        UUID elena = elena();
        UUID again = elena();
        queue.catchUp();

        unmerge(again);
        queue.catchUp();

        areApart("different", elena, again);
    }

    @Test
    void leavesApartWhoWasMergedAndTakenOutByHand() {
        joinsAutomatically(true);
        UUID elena = elena();
        UUID again = elena();
        merge(elena, again);
        queue.catchUp();

        unmerge(again);
        queue.catchUp();

        areApart("different", elena, again);
    }

    @Test
    void asksAgainWhereSomebodyTookBackThatTheyAreTheSame() {
        UUID elena = elena();
        UUID again = elena();
        queue.catchUp();
        say(elena, again, "merge");
        queue.catchUp();

        joinsAutomatically(true);
        say(elena, again, "reopening");
        queue.catchUp();

        areApart("waiting", elena, again);
    }

    @Test
    void holdsCustomersBeforePairsAsWhoeverJoinsThemDoes() {
        UUID elena = elena();
        UUID again = elena();
        queue.catchUp();
        customers.change(elena, "city", "Graz");
        UUID third = elena();

        CompletableFuture<Boolean> looking =
                Objects.requireNonNull(
                        transactions.execute(_ -> {
                            merging.hold(Author.of(nadia.viewer()), List.of(elena, again));
                            var other = CompletableFuture.supplyAsync(following::goOn);
                            untilSomebodyWaits();
                            pairs.lock(
                                    List.of(queue.pair(elena, again)),
                                    nadia.viewer(),
                                    Action.WRITE);
                            return other;
                        }));

        assertThat(looking.join()).isFalse();
        assertThat(queue.between(elena, third)).isEqualTo("waiting");
    }

    @Test
    void keepsByWhichMergeTheyBecameOneWhoWereOneAlready() {
        UUID elena = elena();
        UUID again = elena();
        queue.catchUp();
        joinsAutomatically(true);
        isSure(elena, again);
        UUID merge = merge(elena, again);

        joining.joinSome();

        assertThat(queue.between(elena, again)).isEqualTo("same");
        assertThat(
                        db.fetchSingle(
                                        "select merge_id from identity.pair where id = {0}",
                                        queue.pair(elena, again))
                                .get(0, UUID.class))
                .isEqualTo(merge);
        say(elena, again, "reopening");
        assertThat(queue.isMerged(again)).isFalse();
    }

    @Test
    void tellsApartAlsoTheMembersOfAMergeThatIsTakenBack() {
        UUID elena = elena();
        UUID ada = customers.add("name", "Ada Mills");
        UUID tom = customers.add("name", "Tom Wilk");
        UUID merge = merge(elena, ada, tom);
        queue.catchUp();

        merging.takeBack(Author.of(nadia.viewer()), merge);
        queue.catchUp();

        assertThat(queue.between(elena, ada)).isEqualTo("different");
        assertThat(queue.between(ada, tom)).isEqualTo("different");
    }

    @Test
    void tellsApartWhoLeavesFromWhoStays() {
        UUID elena = elena();
        UUID ada = customers.add("name", "Ada Mills");
        UUID tom = customers.add("name", "Tom Wilk");
        merge(elena, ada);
        unmerge(ada);
        merge(elena, tom);
        queue.catchUp();

        unmerge(tom);
        queue.catchUp();

        assertThat(queue.between(elena, tom)).isEqualTo("different");
        assertThat(queue.between(ada, tom)).isEqualTo("new");
    }

    @Test
    void stopsJoiningWhenItIsTurnedOff() {
        UUID elena = elena();
        UUID again = elena();
        queue.catchUp();
        isSure(elena, again);

        queue.catchUp();

        areApart("waiting", elena, again);
    }

    @Test
    void leavesAloneWhatSomebodyDecidedMeanwhile() {
        UUID elena = elena();
        UUID again = elena();
        queue.catchUp();
        isSure(elena, again);
        List<Pair> read = pairs.sure(10);

        say(elena, again, "difference");
        List<Pair> held = transactions.execute(_ -> pairs.holdSure(read));

        assertThat(read).hasSize(1);
        assertThat(held).isEmpty();
    }

    @Test
    void takesOutOneAndLeavesTheOthersJoined() {
        joinsAutomatically(true);
        UUID elena = elena();
        UUID again = elena();
        UUID third = elena();
        queue.catchUp();

        say(elena, again, "parting");
        queue.catchUp();

        assertThat(queue.isMerged(again)).isFalse();
        assertThat(queue.isMerged(third)).isTrue();
        assertThat(queue.between(elena, again)).isEqualTo("different");
        assertThat(queue.between(elena, third)).isEqualTo("same");
    }

    @Test
    void joinsTheOthersWhereOneCannotBeJoined() {
        joinsAutomatically(true);
        UUID elena = elena();
        UUID again = elena();
        UUID[] wilk = {tomasz(), tomasz()};
        maintenance.execute(
                "alter table customer.joining add constraint fails check (member_id <> '"
                        + again
                        + "')");
        try {
            queue.catchUp();
        } finally {
            maintenance.execute("alter table customer.joining drop constraint fails");
        }

        assertThat(queue.between(elena, again)).isEqualTo("waiting");
        assertThat(queue.between(wilk[0], wilk[1])).isEqualTo("same");
    }

    private void areApart(String state, UUID one, UUID other) {
        assertThat(queue.between(one, other)).isEqualTo(state);
        assertThat(merged(one, other)).isZero();
    }

    private void isSure(UUID one, UUID other) {
        db.execute(
                "update identity.pair set state = 'sure' where id = {0}", queue.pair(one, other));
    }

    private void untilSomebodyWaits() {
        await().until(() -> db.fetchExists(DSL.table("pg_locks"), DSL.condition("not granted")));
    }

    private long merged(UUID... some) {
        return Stream.of(some).filter(queue::isMerged).count();
    }

    private UUID tomasz() {
        return customers.add(
                "given_name",
                "Tomasz",
                "family_name",
                "Wilk",
                "email",
                "tomasz@wilk.example",
                "phone",
                "+48 22 5550142");
    }

    private void joinsAutomatically(boolean automatic) {
        db.execute(
                """
                insert into identity.threshold (source_id, automatic, upper, lower) values ({0}, {1}, 0.9, 0.5)
                on conflict (source_id) do update set automatic = excluded.automatic\
                """,
                BY_HAND, automatic);
    }
}
