package org.rapportcrm.identity.review;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.rapportcrm.customer.CustomerTies;
import org.rapportcrm.customer.MergingCustomers;
import org.rapportcrm.customer.RelationshipKind;
import org.rapportcrm.identity.learn.Lessons;
import org.rapportcrm.identity.pair.DecidedPairs;
import org.rapportcrm.identity.pair.HowJoined;
import org.rapportcrm.identity.pair.Pair;
import org.rapportcrm.identity.pair.PairState;
import org.rapportcrm.identity.pair.Pairs;
import org.rapportcrm.journal.Author;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes back what was said about pairs, and parts those who were joined. */
@Component
class TakingBack {
    private final Pairs pairs;
    private final DecidedPairs decided;
    private final HowJoined joined;
    private final MergingCustomers merging;
    private final CustomerTies ties;
    private final Lessons lessons;

    TakingBack(
            Pairs pairs,
            DecidedPairs decided,
            HowJoined joined,
            MergingCustomers merging,
            CustomerTies ties,
            Lessons lessons) {
        this.pairs = pairs;
        this.decided = decided;
        this.joined = joined;
        this.merging = merging;
        this.ties = ties;
        this.lessons = lessons;
    }

    /** What was said is taken back: those who were joined are parted, and all wait again. */
    @Transactional
    public void takeBack(Collection<UUID> ids, Viewer viewer) {
        List<Pair> some = pairs.all(ids, viewer, Action.WRITE);
        Author author = Author.of(viewer);
        Pair.merges(some).forEach(merge -> merging.takeBack(author, merge));
        lockAsRead(some, viewer);
        some.stream()
                .filter(pair -> pair.state() == PairState.HOUSEHOLD)
                .forEach(pair ->
                        ties.untie(
                                author, pair.first(), pair.second(), RelationshipKind.HOUSEHOLD));
        decided.reopen(author, some);
        some.forEach(pair -> lessons.forget(pair.id()));
    }

    /**
     * They were joined and are two, after all: one of them is taken out, and they are not asked
     * about again. Who else was joined with them stays.
     */
    @Transactional
    public void part(UUID id, Viewer viewer) {
        List<Pair> one = pairs.all(List.of(id), viewer, Action.WRITE);
        if (one.getFirst().state() != PairState.SAME) {
            throw new AlreadyDecided();
        }
        Author author = Author.of(viewer);
        merging.unmerge(author, List.of(joined.lower(one.getFirst())));
        lockAsRead(one, viewer);
        decided.decide(author, one, PairState.DIFFERENT, null);
        one.forEach(pair -> lessons.learn(pair.id(), pair.judgement(), false));
    }

    /** Merging holds the customers: somebody may have decided while it waited for them. */
    private void lockAsRead(List<Pair> read, Viewer viewer) {
        List<UUID> ids = read.stream().map(Pair::id).toList();
        List<PairState> now =
                pairs.lock(ids, viewer, Action.WRITE).stream().map(Pair::state).toList();
        if (!now.equals(read.stream().map(Pair::state).toList())) {
            throw new AlreadyDecided();
        }
    }
}
