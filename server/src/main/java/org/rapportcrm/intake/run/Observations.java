package org.rapportcrm.intake.run;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rapportcrm.record.Outcome;
import org.rapportcrm.record.Outcome.Effect;
import org.rapportcrm.record.Outcome.State;
import org.rapportcrm.record.Reason;

/** Gathers what became of rows: counts by cause, and a few examples of each effect. */
final class Observations implements Chunk.Witness {
    private static final int SIGHTS = 3;
    private static final int EXAMPLES = 5;

    /** A row and the record that it went into. */
    record Seen(SourceRecord row, UUID record) {}

    /** One field can have several faults, and one fault several fields. */
    private record CauseKey(State state, String reason, String field) {}

    private final Map<CauseKey, Long> rows = new LinkedHashMap<>();
    private final Map<CauseKey, List<Trial.Sight>> sights = new LinkedHashMap<>();
    private final Map<Effect, List<Seen>> examples = new EnumMap<>(Effect.class);

    @Override
    public void saw(SourceRecord row, Outcome outcome) {
        Reason reason = outcome.reason();
        if (reason != null) {
            String first = reason.arguments().isEmpty() ? "" : reason.arguments().getFirst();
            String field = Reasons.isLabel(first) ? first : "";
            CauseKey key = new CauseKey(outcome.state(), reason.key(), field);
            rows.merge(key, 1L, Long::sum);
            List<Trial.Sight> seen = sights.computeIfAbsent(key, _ -> new ArrayList<>());
            if (seen.size() < SIGHTS) {
                seen.add(new Trial.Sight(row.raw().line(), reason));
            }
        }
        UUID record = outcome.recordId();
        List<Seen> seen = examples.computeIfAbsent(outcome.effect(), _ -> new ArrayList<>());
        if (seen.size() < EXAMPLES && record != null) {
            seen.add(new Seen(row, record));
        }
    }

    List<Trial.Cause> causes() {
        return rows.entrySet().stream()
                .map(entry -> {
                    CauseKey key = entry.getKey();
                    return new Trial.Cause(
                            key.state(),
                            key.reason(),
                            entry.getValue(),
                            List.copyOf(sights.getOrDefault(key, List.of())));
                })
                .sorted((a, b) -> Long.compare(b.rows(), a.rows()))
                .toList();
    }

    List<Seen> of(Effect effect) {
        return examples.getOrDefault(effect, List.of());
    }
}
