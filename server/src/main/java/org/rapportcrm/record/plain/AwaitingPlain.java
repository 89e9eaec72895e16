package org.rapportcrm.record.plain;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.journal.Author;
import org.rapportcrm.record.Landing;
import org.rapportcrm.record.Origin;
import org.rapportcrm.record.Outcome;
import org.rapportcrm.record.Row;

/** Records of a plain kind that await others. */
record AwaitingPlain(PlainType type, WritingRecords writing, PlainRows rows)
        implements AwaitingRecords {
    @Override
    public String kind() {
        return type.key();
    }

    @Override
    public Held hold(Collection<UUID> records) {
        Kind kind = writing.kind(type);
        Map<UUID, UUID> successors = successors(kind, records);
        Set<UUID> all = new HashSet<>(records);
        all.addAll(successors.values());
        return new Both(rows.lock(kind, all), successors);
    }

    /** What was merged rests in the bin, and goes on in another record. */
    private Map<UUID, UUID> successors(Kind kind, Collection<UUID> records) {
        List<UUID> binned =
                rows.read(kind, records).values().stream()
                        .filter(Standing::binned)
                        .map(Standing::id)
                        .toList();
        return binned.isEmpty() ? Map.of() : type.successors(binned);
    }

    @Override
    public List<Outcome> write(Author author, UUID source, Instant since, List<Row> told) {
        return type.land(new Landing(author, Origin.byHand(author.viewer()), told));
    }

    private record Both(Map<UUID, Standing> standing, Map<UUID, UUID> successors) implements Held {
        @Override
        public Set<UUID> records() {
            return standing.keySet();
        }

        @Override
        public List<UUID> places(UUID record, String field, UUID source, Instant since) {
            return Stream.concat(
                            Stream.of(record),
                            Stream.ofNullable(successors.get(record))
                                    .filter(next -> isOpen(standing.get(next), field)))
                    .toList();
        }

        private static boolean isOpen(@Nullable Standing record, String field) {
            return record != null && !record.binned() && record.value(field) == null;
        }
    }
}
