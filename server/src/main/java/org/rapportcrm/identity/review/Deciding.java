package org.rapportcrm.identity.review;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.customer.CustomerEdits;
import org.rapportcrm.customer.CustomerTies;
import org.rapportcrm.customer.Merge;
import org.rapportcrm.customer.MergingCustomers;
import org.rapportcrm.customer.RelationshipKind;
import org.rapportcrm.identity.learn.Lessons;
import org.rapportcrm.identity.pair.DecidedPairs;
import org.rapportcrm.identity.pair.Pair;
import org.rapportcrm.identity.pair.PairState;
import org.rapportcrm.identity.pair.Pairs;
import org.rapportcrm.journal.Author;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What somebody says about pairs. */
@Component
class Deciding {
    private static final Duration LATER = Duration.ofDays(1);

    private final Pairs pairs;
    private final DecidedPairs decided;
    private final MergingCustomers merging;
    private final CustomerTies ties;
    private final CustomerEdits edits;
    private final Lessons lessons;
    private final Clock clock;

    Deciding(
            Pairs pairs,
            DecidedPairs decided,
            MergingCustomers merging,
            CustomerTies ties,
            CustomerEdits edits,
            Lessons lessons,
            Clock clock) {
        this.pairs = pairs;
        this.decided = decided;
        this.merging = merging;
        this.ties = ties;
        this.edits = edits;
        this.lessons = lessons;
        this.clock = clock;
    }

    @Transactional
    public void decide(Verdict verdict, Collection<UUID> ids, Viewer viewer) {
        switch (verdict) {
            case SAME -> same(ids, viewer);
            case DIFFERENT -> different(ids, viewer);
            case HOUSEHOLD -> household(ids, viewer);
            case LATER -> decided.putOff(open(ids, viewer), clock.instant().plus(LATER));
        }
    }

    /** All of them are one customer; the oldest record is the one that stays. */
    private void same(Collection<UUID> ids, Viewer viewer) {
        TreeSet<UUID> customers = lock(ids, viewer);
        List<Pair> some = open(ids, viewer);
        UUID survivor = customers.removeFirst();
        Author author = Author.of(viewer);
        UUID merge =
                merging.merge(author, List.of(Merge.of(survivor, List.copyOf(customers))))
                        .getFirst();
        decided.decide(author, some, PairState.SAME, merge);
        learn(some, true);
    }

    private void different(Collection<UUID> ids, Viewer viewer) {
        List<Pair> some = open(ids, viewer);
        decided.decide(Author.of(viewer), some, PairState.DIFFERENT, null);
        learn(some, false);
    }

    private void household(Collection<UUID> ids, Viewer viewer) {
        lock(ids, viewer);
        List<Pair> some = open(ids, viewer);
        Author author = Author.of(viewer);
        some.forEach(
                pair -> ties.tie(author, pair.first(), pair.second(), RelationshipKind.HOUSEHOLD));
        decided.decide(author, some, PairState.HOUSEHOLD, null);
        learn(some, false);
    }

    @Transactional
    public void assign(Collection<UUID> ids, @Nullable UUID team, Viewer viewer) {
        decided.assign(open(ids, viewer), team);
    }

    private void learn(List<Pair> some, boolean same) {
        some.forEach(pair -> lessons.learn(pair.id(), pair.judgement(), same));
    }

    private List<Pair> open(Collection<UUID> ids, Viewer viewer) {
        List<Pair> some = pairs.lock(ids, viewer, Action.WRITE);
        mustBeOpen(some);
        return some;
    }

    private static void mustBeOpen(List<Pair> some) {
        if (some.stream().anyMatch(Predicate.not(Pair::isOpen))) {
            throw new AlreadyDecided();
        }
    }

    /** Whoever may not change both cannot make one of them; in the order of ids, as all lock. */
    private TreeSet<UUID> lock(Collection<UUID> ids, Viewer viewer) {
        List<Pair> some = pairs.all(ids, viewer, Action.WRITE);
        mustBeOpen(some);
        TreeSet<UUID> customers = new TreeSet<>();
        some.stream()
                .flatMap(pair -> Stream.of(pair.first(), pair.second()))
                .forEach(customers::add);
        customers.forEach(customer -> edits.lock(viewer, customer, Action.WRITE));
        return customers;
    }
}
