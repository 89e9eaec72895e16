package org.rapportcrm.record.plain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.Landing;
import org.rapportcrm.record.Reason;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.Row;
import org.springframework.stereotype.Component;

/**
 * Turns what fields of rows call colleagues, customers and other records into their ids, for kinds
 * that land their rows themselves and keep what each source said.
 */
@Component
public class NamedInRows {
    private final KnownRecords known;
    private final NamedInVain inVain;

    NamedInRows(KnownRecords known, NamedInVain inVain) {
        this.known = known;
        this.inVain = inVain;
    }

    /**
     * A row with the ids of those whom it names.
     *
     * @param refused why it cannot be written, by field
     * @param inVain by field, what it calls those who are not there; null where it knew their id
     * @param waits why it waits; null where it does not
     */
    public record Named(
            Row row,
            Map<String, Reason> refused,
            Map<String, @Nullable String> inVain,
            @Nullable Reason waits) {
        static Named as(Row row) {
            return new Named(row, Map.of(), Map.of(), null);
        }
    }

    /**
     * A row that was written, into which record.
     *
     * @param first the row before what later ones say was taken from it
     */
    public record Written(UUID id, boolean isNew, Named named, Named first) implements Awaiter {
        public Written(UUID id, boolean isNew, Named named) {
            this(id, isNew, named, named);
        }

        @Override
        public Row row() {
            return named.row();
        }

        @Override
        public boolean says(String field) {
            return named.row().has(field);
        }

        @Override
        public Map<String, @Nullable String> inVain() {
            return named.inVain();
        }

        private List<String> saysOf(List<String> fields) {
            return fields.stream()
                    .filter(field -> says(field) || inVain().containsKey(field))
                    .toList();
        }

        private Written without(Set<String> fields) {
            Row row = named.row();
            Map<String, Object> values = new LinkedHashMap<>(row.values());
            values.keySet().removeAll(fields);
            Map<String, @Nullable String> rest = new HashMap<>(named.inVain());
            rest.keySet().removeAll(fields);
            Row less = new Row(row.sourceRecord(), row.target(), values, row.ahead());
            return new Written(
                    id, isNew, new Named(less, named.refused(), rest, named.waits()), first);
        }
    }

    /** Each row of the landing, in its order; nothing is asked where none names anybody. */
    public List<Named> read(List<RecordField> fields, Landing landing) {
        List<RecordField> naming =
                fields.stream()
                        .filter(Kind::isReference)
                        .filter(field ->
                                landing.rows().stream().anyMatch(row -> row.has(field.key())))
                        .toList();
        if (naming.isEmpty()) {
            return landing.rows().stream().map(Named::as).toList();
        }
        List<Reading> readings = landing.rows().stream().map(Reading::new).toList();
        FieldValues values = new FieldValues(landing.origin().zone());
        for (RecordField field : naming) {
            readings.stream()
                    .filter(one -> one.says(field, values))
                    .collect(Collectors.partitioningBy(one -> one.row.isTyped()))
                    .forEach((typed, those) -> read(field, those, landing, typed));
        }
        return readings.stream().map(Reading::named).toList();
    }

    private void read(RecordField field, List<Reading> readings, Landing landing, boolean typed) {
        if (!readings.isEmpty()) {
            List<Object> said = readings.stream().map(one -> one.values.get(field.key())).toList();
            Meant meant = Meant.find(known, field, said, landing, typed);
            readings.forEach(one -> one.take(meant));
        }
    }

    /**
     * Whom written rows named in vain may still come.
     *
     * @return those that wait for nobody, as later rows of the batch name others
     */
    public Set<Named> await(
            String kind, List<RecordField> fields, Landing landing, List<Written> written) {
        List<RecordField> naming = fields.stream().filter(Kind::isReference).toList();
        List<String> keys = naming.stream().map(RecordField::key).toList();
        List<Written> saying =
                lastWords(
                        written.stream().filter(one -> !one.saysOf(keys).isEmpty()).toList(), keys);
        if (!saying.isEmpty()) {
            inVain.keep(kind, NamedInVain.Keeps.EACH, naming, landing, saying);
        }
        Set<Named> overtaken = Collections.newSetFromMap(new IdentityHashMap<>());
        written.stream()
                .filter(one -> !one.inVain().isEmpty())
                .map(Written::named)
                .forEach(overtaken::add);
        saying.stream()
                .filter(one -> !one.inVain().isEmpty())
                .forEach(one -> overtaken.remove(one.first()));
        return overtaken;
    }

    /** Of several rows of a batch about one record, what the last of them says of a field. */
    private static List<Written> lastWords(List<Written> written, List<String> fields) {
        Map<UUID, Set<String>> said = new HashMap<>();
        List<Written> last = new ArrayList<>();
        for (Written one : written.reversed()) {
            Set<String> later = said.computeIfAbsent(one.id(), _ -> new HashSet<>());
            last.addFirst(later.isEmpty() ? one : one.without(Set.copyOf(later)));
            later.addAll(one.saysOf(fields));
        }
        return last;
    }

    /** One row on its way. Not safe for use by many threads. */
    private static final class Reading {
        private final Row row;
        private final Map<String, Object> values;
        private final Map<String, Reason> refused = new LinkedHashMap<>();
        private final Map<String, @Nullable String> inVain = new HashMap<>();
        private final List<Reason> waits = new ArrayList<>();

        Reading(Row row) {
            this.row = row;
            values = new LinkedHashMap<>(row.values());
        }

        /** Whether it names anybody there; what is too long to be a name is refused. */
        boolean says(RecordField field, FieldValues reader) {
            try {
                Object said = reader.read(field, values.get(field.key()));
                if (said != null) {
                    values.put(field.key(), said);
                }
                return said != null;
            } catch (FieldValues.Wrong wrong) {
                refused.put(field.key(), wrong.reason());
                return false;
            }
        }

        void take(Meant meant) {
            String field = meant.field().key();
            switch (values.get(field)) {
                case UUID id ->
                        meant.standing(id)
                                .ifPresentOrElse(
                                        standing -> values.put(field, standing),
                                        () -> leave(meant, meant.unknown(id.toString()), null));
                case String text -> {
                    var called = meant.called(text);
                    if (called.size() == 1) {
                        values.put(field, called.iterator().next());
                    } else {
                        leave(
                                meant,
                                called.isEmpty() ? meant.unknown(text) : meant.doubtful(text),
                                text);
                    }
                }
                case null, default -> {}
            }
        }

        private void leave(Meant meant, Reason wrong, @Nullable String text) {
            String field = meant.field().key();
            switch (Meant.consequence(meant.field(), row)) {
                case REFUSED -> refused.put(field, wrong);
                case EMPTY -> values.remove(field);
                case AWAITED -> {
                    values.remove(field);
                    inVain.put(field, text);
                    waits.add(wrong);
                }
            }
        }

        Named named() {
            return new Named(
                    new Row(row.sourceRecord(), row.target(), values, row.ahead()),
                    refused,
                    inVain,
                    waits.isEmpty() ? null : waits.getFirst());
        }
    }
}
