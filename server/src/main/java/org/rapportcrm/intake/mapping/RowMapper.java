package org.rapportcrm.intake.mapping;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.intake.file.RawRow;
import org.rapportcrm.record.Reason;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.Refusal;
import org.rapportcrm.shared.SpreadsheetCell;

/**
 * Applies a mapping to raw rows. Pure: the same row gives the same result. Not safe for use by many
 * threads.
 */
public final class RowMapper {
    /** Texts that programs write where they have nothing to say. */
    private static final Set<String> NOTHING =
            Set.of("", "null", "NULL", "nan", "NaN", "N/A", "#N/A", "\\N");

    private static final int LONGEST_CITED = 200;

    /**
     * @param begins whether its value is a new one, and not a further part of the one before
     */
    private record Feed(int column, RecordField field, boolean lenient, boolean begins) {}

    private static final Pattern STREET = Pattern.compile(".*(street|address|strasse|adresse)");

    private final Mapping mapping;
    private final CellReader cells;
    private final List<Feed> feeds = new ArrayList<>();
    private final List<RecordField> required;
    private final @Nullable RecordField ownId;

    public RowMapper(Mapping mapping, RecordType type, ZoneId zone) {
        this.mapping = mapping;
        this.cells = new CellReader(mapping.format(), zone);
        for (Mapping.Column column : mapping.columns()) {
            if (column.field() != null) {
                type.field(column.field()).ifPresent(field -> feeds.add(feed(column, field)));
            }
        }
        required = type.landed().stream().filter(f -> f.is(RecordField.Trait.REQUIRED)).toList();
        ownId =
                feeds.stream()
                        .map(Feed::field)
                        .filter(field -> field.is(RecordField.Trait.OWN_ID))
                        .findFirst()
                        .orElse(null);
    }

    /** The row's own id in its source, if its kind has one and the file gives it. */
    public @Nullable String ownId(MappedRow row) {
        return ownId == null ? null : (String) row.values().get(ownId.key());
    }

    public MappedRow map(RawRow row) {
        if (row.fault() != null) {
            return MappedRow.refused(Map.of(), row.fault());
        }
        Map<String, Object> values = new HashMap<>();
        for (Feed feed : feeds) {
            String cell = SpreadsheetCell.original(row.cell(feed.column()).strip());
            if (saysNothing(cell)) {
                continue;
            }
            try {
                put(values, feed, cells.read(feed.field(), cell));
            } catch (Unreadable e) {
                if (feed.lenient()) {
                    continue;
                }
                return MappedRow.refused(
                        values,
                        Reason.of(
                                "intake.reason.unreadable",
                                feed.field().labelKey(),
                                cell.length() <= LONGEST_CITED
                                        ? cell
                                        : cell.substring(0, LONGEST_CITED) + "…",
                                e.expected()));
            }
        }
        for (Refusal refusal : mapping.refusals()) {
            if (refusal.appliesTo(values)) {
                return MappedRow.refused(values, Reason.of(refusal.reasonKey()));
            }
        }
        for (RecordField field : required) {
            if (!values.containsKey(field.key())) {
                return MappedRow.refused(
                        values, Reason.of("intake.reason.missing", field.labelKey()));
            }
        }
        return new MappedRow(values, null);
    }

    static boolean saysNothing(String cell) {
        return NOTHING.contains(cell);
    }

    private static Feed feed(Mapping.Column column, RecordField field) {
        boolean isPart =
                field.is(RecordField.Trait.ADDRESS)
                        && !STREET.matcher(MappingGuess.normal(column.header())).matches();
        return new Feed(column.index(), field, column.lenient(), !isPart);
    }

    private static void put(Map<String, Object> values, Feed feed, Object value) {
        RecordField field = feed.field();
        if (!field.is(RecordField.Trait.REPEATED)) {
            values.putIfAbsent(field.key(), value);
            return;
        }
        values.merge(
                field.key(),
                value,
                (before, added) -> {
                    List<Object> several =
                            before instanceof List<?> list
                                    ? new ArrayList<>(list)
                                    : new ArrayList<>(List.of(before));
                    if (feed.begins()) {
                        several.add(added);
                    } else {
                        several.add(several.removeLast() + ", " + added);
                    }
                    return several;
                });
    }
}
