package org.rapportcrm.identity.arrive;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.rapportcrm.customer.CannotMerge;
import org.rapportcrm.customer.MergingCustomers;
import org.rapportcrm.identity.arrive.Groups.Group;
import org.rapportcrm.identity.arrive.Groups.Grouped;
import org.rapportcrm.identity.pair.DecidedPairs;
import org.rapportcrm.identity.pair.HowJoined;
import org.rapportcrm.identity.pair.Pair;
import org.rapportcrm.identity.pair.PairState;
import org.rapportcrm.identity.pair.Pairs;
import org.rapportcrm.journal.Author;
import org.rapportcrm.journal.Cause;
import org.rapportcrm.shared.Viewer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Joins those who are sure to be one where that is wanted without asking. Where it cannot be done,
 * somebody is asked.
 */
@Component
public class JoiningPairs {
    private static final Logger LOG = LoggerFactory.getLogger(JoiningPairs.class);
    private static final int AT_ONCE = 500;
    private static final Author HOUSE =
            new Author(Viewer.house("matching"), new Cause(Cause.Kind.RULE, "identity"));

    private final Pairs pairs;
    private final DecidedPairs decided;
    private final HowJoined joined;
    private final Grouping grouping;
    private final MergingCustomers merging;
    private final TransactionTemplate transactions;

    JoiningPairs(
            Pairs pairs,
            DecidedPairs decided,
            HowJoined joined,
            Grouping grouping,
            MergingCustomers merging,
            TransactionTemplate transactions) {
        this.pairs = pairs;
        this.decided = decided;
        this.joined = joined;
        this.grouping = grouping;
        this.merging = merging;
        this.transactions = transactions;
    }

    /**
     * @return how many pairs were looked at
     */
    public int joinSome() {
        transactions.executeWithoutResult(_ -> decided.askWhereNotSureAnyMore());
        List<Pair> sure = pairs.sure(AT_ONCE);
        if (sure.isEmpty()) {
            return 0;
        }
        try {
            transactions.executeWithoutResult(_ -> join(sure));
        } catch (RuntimeException failure) {
            told(failure, sure);
            sure.forEach(this::joinOrAsk);
        }
        return sure.size();
    }

    /** Whatever is the matter with one, it must not hold up the others. */
    private void joinOrAsk(Pair pair) {
        try {
            transactions.executeWithoutResult(_ -> join(List.of(pair)));
        } catch (RuntimeException failure) {
            told(failure, List.of(pair));
            transactions.executeWithoutResult(
                    _ -> decided.reopen(HOUSE, pairs.holdSure(List.of(pair))));
        }
    }

    private static void told(RuntimeException failure, List<Pair> pairs) {
        if (!(failure instanceof CannotMerge)) {
            LOG.warn("Joining failed, of pairs: {}", pairs.size(), failure);
        }
    }

    private void join(List<Pair> some) {
        merging.hold(
                HOUSE,
                some.stream().flatMap(pair -> Stream.of(pair.first(), pair.second())).toList());
        Grouped grouped = grouping.of(pairs.holdSure(some));
        List<Group> apart =
                grouped.groups().stream().filter(group -> !group.isOneAlready()).toList();
        List<UUID> acts = merging.merge(HOUSE, apart.stream().map(Group::merge).toList());
        for (int i = 0; i < apart.size(); i++) {
            decided.decide(HOUSE, apart.get(i).pairs(), PairState.SAME, acts.get(i));
        }
        grouped.groups().stream()
                .filter(Group::isOneAlready)
                .flatMap(group -> group.pairs().stream())
                .forEach(pair ->
                        decided.decide(
                                HOUSE,
                                List.of(pair),
                                PairState.SAME,
                                joined.merge(pair).orElse(null)));
        decided.reopen(HOUSE, grouped.asked());
    }
}
