package org.rapportcrm.record.bulk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.rapportcrm.record.Outcome;
import org.rapportcrm.record.Reason;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.write.RecordWrites;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Problem;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does something to some records together, in the transaction that is open; one that cannot be
 * holds up no other.
 */
@Component
class DoingTogether {
    private final RecordWrites writes;
    private final TransactionTemplate nested;

    DoingTogether(RecordWrites writes, PlatformTransactionManager transactions) {
        this.writes = writes;
        nested = new TransactionTemplate(transactions);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /**
     * What is to be done.
     *
     * @param right what the viewer must be allowed to do with each
     * @param binned those that rest in the bin and come out of it: whether they are reached shows
     *     then
     * @param refused why it cannot be done with some of those that are reached
     * @param run does it; one outcome a record
     */
    record Deed(
            RecordType type,
            Viewer viewer,
            Action right,
            Function<List<UUID>, Set<UUID>> binned,
            Function<List<UUID>, Map<UUID, Reason>> refused,
            Function<List<UUID>, List<Outcome>> run) {}

    /**
     * What became of some records.
     *
     * @param refused those that stay as they are, and why
     * @param same how many of the others were so already
     */
    record Became(Map<UUID, Reason> refused, int same) {}

    Became run(Deed deed, List<UUID> records) {
        RecordType type = deed.type();
        writes.hold(type, records);
        Set<UUID> seen = writes.reached(type, records, Action.READ, deed.viewer());
        Set<UUID> reached = writes.reached(type, seen, deed.right(), deed.viewer());
        Set<UUID> binned = deed.binned().apply(records);
        Map<UUID, Reason> refused = new HashMap<>();
        List<UUID> able = new ArrayList<>();
        for (UUID id : records) {
            if (reached.contains(id) || binned.contains(id)) {
                able.add(id);
            } else {
                refused.put(
                        id,
                        Reason.of(
                                seen.contains(id)
                                        ? "record.bulk.reason.not-allowed"
                                        : "record.bulk.reason.gone"));
            }
        }
        refused.putAll(deed.refused().apply(able));
        able.removeIf(refused::containsKey);
        int same = attempt(deed, able, refused);
        return new Became(refused, same);
    }

    /** How many were so already. */
    private int attempt(Deed deed, List<UUID> records, Map<UUID, Reason> refused) {
        if (records.isEmpty()) {
            return 0;
        }
        try {
            List<Outcome> outcomes =
                    Objects.requireNonNull(nested.execute(_ -> deed.run().apply(records)));
            int same = 0;
            for (int i = 0; i < records.size(); i++) {
                Reason reason = outcomes.get(i).reason();
                if (reason != null) {
                    refused.put(records.get(i), reason);
                } else if (outcomes.get(i).effect() == Outcome.Effect.SAME) {
                    same++;
                }
            }
            return same;
        } catch (Problem problem) {
            if (records.size() == 1) {
                refused.put(records.getFirst(), reason(problem));
                return 0;
            }
            int half = records.size() / 2;
            return attempt(deed, records.subList(0, half), refused)
                    + attempt(deed, records.subList(half, records.size()), refused);
        }
    }

    private static Reason reason(Problem problem) {
        return switch (problem.kind()) {
            case NOT_ALLOWED -> Reason.of("record.bulk.reason.not-allowed");
            case NOT_FOUND -> Reason.of("record.bulk.reason.gone");
            default ->
                    new Reason(
                            problem.messageKey(),
                            problem.arguments().stream().map(String::valueOf).toList());
        };
    }
}
