package org.rapportcrm.record.action;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.Doing;
import org.rapportcrm.record.FieldType;
import org.rapportcrm.record.Outcome;
import org.rapportcrm.record.RecordAction;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.RecordHands;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.Row;
import org.rapportcrm.record.SeenRecord;
import org.rapportcrm.record.read.RecordReads;
import org.rapportcrm.shared.Action;

/** Adds tags to what records have, or takes them from it. */
abstract class Tagging implements RecordAction {
    private static final String TAGS = "tags";

    private final RecordHands hands;
    private final RecordReads reads;

    Tagging(RecordHands hands, RecordReads reads) {
        this.hands = hands;
        this.reads = reads;
    }

    abstract void apply(Set<String> tags, List<String> told);

    @Override
    public boolean isFor(RecordType type) {
        return hands.write(type) && !asks(type).isEmpty();
    }

    @Override
    public Action right() {
        return Action.WRITE;
    }

    @Override
    public List<RecordField> asks(RecordType type) {
        return type
                .field(TAGS)
                .filter(field -> field.type() == FieldType.WORDS && field.isReplaced())
                .stream()
                .toList();
    }

    @Override
    public boolean hasOwnButton() {
        return true;
    }

    @Override
    public List<Outcome> run(Doing doing, List<UUID> records) {
        RecordType type = doing.type();
        Map<UUID, SeenRecord> now =
                reads.byIds(type, records, List.of(TAGS), doing.author().viewer());
        List<String> told = words(doing.values().get(TAGS));
        List<Row> rows = new ArrayList<>();
        for (UUID id : records) {
            SeenRecord record = now.get(id);
            Set<String> tags =
                    new LinkedHashSet<>(words(record == null ? null : record.value(TAGS)));
            apply(tags, told);
            rows.add(Row.edit(id, Map.of(TAGS, String.join(", ", tags))));
        }
        return hands.of(type).write(type.key(), doing.author(), rows);
    }

    private static List<String> words(@Nullable Object value) {
        return switch (value) {
            case null -> List.of();
            case List<?> several -> several.stream().map(String::valueOf).toList();
            default ->
                    Arrays.stream(value.toString().split("[,;]"))
                            .map(String::strip)
                            .filter(word -> !word.isEmpty())
                            .toList();
        };
    }
}
