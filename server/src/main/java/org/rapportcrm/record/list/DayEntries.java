package org.rapportcrm.record.list;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.FieldType;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.SeenRecord;
import org.rapportcrm.record.list.Calendar.Entry;
import org.rapportcrm.record.list.ListColumns.Shown;
import org.rapportcrm.record.list.ListingRecords.Asked;
import org.rapportcrm.record.read.CellTexts;
import org.rapportcrm.record.read.NamesOf;
import org.rapportcrm.record.read.TypedValues;
import org.rapportcrm.record.write.EditableFields;
import org.springframework.stereotype.Component;

/** Which records stand on which days, and how they look there. */
@Component
class DayEntries {
    private final NamesOf names;
    private final EditableFields editable;

    DayEntries(NamesOf names, EditableFields editable) {
        this.names = names;
        this.editable = editable;
    }

    Map<LocalDate, List<Entry>> of(
            Asked asked, RecordField by, List<Shown> shown, List<SeenRecord> rows) {
        Set<UUID> ids = rows.stream().map(SeenRecord::id).collect(Collectors.toSet());
        Set<UUID> movable =
                editable.isEditable(asked.type(), by, asked.viewer())
                        ? editable.reached(asked.type(), ids, asked.viewer())
                        : new HashSet<>();
        Optional<RecordField> second =
                shown.stream()
                        .filter(Shown.OfField.class::isInstance)
                        .map(one -> ((Shown.OfField) one).field())
                        .filter(field -> field.type() == FieldType.CUSTOMER)
                        .findFirst();
        CellTexts texts =
                new CellTexts(
                        asked.words(),
                        names.in(
                                rows,
                                second.map(List::of).orElse(List.of()),
                                asked.viewer(),
                                asked.words()));
        String from = asked.query().fromItsBeginning().path(asked.path());
        RowMaker maker = new RowMaker(asked, texts, Map.of(), from, Editing.NONE);
        Map<LocalDate, List<Entry>> entries = new TreeMap<>();
        for (SeenRecord row : rows) {
            @Nullable Object value = row.value(by.key());
            String also = second.map(field -> texts.of(field, row.value(field.key()))).orElse("");
            LocalDate day = day(value, asked);
            if (day != null) {
                entries.computeIfAbsent(day, _ -> new ArrayList<>())
                        .add(entry(maker.row(row, List.of()), by, value, also, movable, asked));
            }
        }
        return entries;
    }

    private static @Nullable LocalDate day(@Nullable Object value, Asked asked) {
        return switch (value) {
            case LocalDate date -> date;
            case Instant at -> LocalDate.ofInstant(at, asked.words().zone());
            case null, default -> null;
        };
    }

    private static Entry entry(
            ListPage.Row row,
            RecordField by,
            @Nullable Object value,
            String second,
            Set<UUID> movable,
            Asked asked) {
        String time =
                value instanceof Instant at
                        ? "T"
                                + LocalDateTime.ofInstant(at, asked.words().zone())
                                        .toLocalTime()
                                        .truncatedTo(ChronoUnit.MINUTES)
                        : "";
        return new Entry(
                row.id(),
                row.face().called(),
                second,
                row.path(),
                TypedValues.text(by, value, asked.words()),
                time,
                value instanceof Instant at ? asked.words().time(at) : "",
                movable.contains(UUID.fromString(row.id())));
    }
}
