package org.rapportcrm.record.list;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rapportcrm.record.FieldType;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.list.ListingRecords.Asked;
import org.rapportcrm.record.read.Grouping;
import org.rapportcrm.record.read.NamesOf;
import org.springframework.stereotype.Component;

/** How the parts of a table are called, and in which order people should meet them. */
@Component
class PartNames {
    private final Lanes lanes;
    private final NamesOf names;

    PartNames(Lanes lanes, NamesOf names) {
        this.lanes = lanes;
        this.names = names;
    }

    /** By value, in their order; what is without a value comes last. */
    Map<String, String> of(Grouping by, Collection<String> values, Asked asked) {
        Map<String, String> called = called(by, values, asked);
        List<String> ordered = new ArrayList<>(values);
        ordered.remove(Grouping.WITHOUT);
        ordered.sort(order(by, called, asked));
        Map<String, String> all = new LinkedHashMap<>();
        ordered.forEach(value ->
                all.put(value, called.getOrDefault(value, asked.words().text("record.hidden"))));
        if (values.contains(Grouping.WITHOUT)) {
            all.put(Grouping.WITHOUT, asked.words().text("record.board.without"));
        }
        return all;
    }

    private Map<String, String> called(Grouping by, Collection<String> values, Asked asked) {
        RecordField field = by.field();
        if (NamesOf.target(field).isPresent()) {
            return people(field, values, asked);
        }
        Map<String, String> called = new LinkedHashMap<>();
        for (String value : values) {
            if (!value.equals(Grouping.WITHOUT)) {
                called.put(value, name(by, value, asked));
            }
        }
        return called;
    }

    private Map<String, String> people(RecordField field, Collection<String> values, Asked asked) {
        List<UUID> ids =
                values.stream()
                        .filter(value -> !value.equals(Grouping.WITHOUT))
                        .map(UUID::fromString)
                        .toList();
        Map<String, String> called = new LinkedHashMap<>();
        names.names(NamesOf.target(field).orElseThrow(), ids, asked.viewer(), asked.words())
                .forEach((id, name) -> called.put(id.toString(), name));
        return called;
    }

    private static String name(Grouping by, String value, Asked asked) {
        RecordField field = by.field();
        if (by.isByMonth()) {
            return asked.words().month(YearMonth.parse(value));
        }
        if (field.type() == FieldType.YES_NO) {
            return asked.words().text(value.equals("true") ? "record.yes" : "record.no");
        }
        return field.choices().contains(value) ? asked.words().text(field.choiceKey(value)) : value;
    }

    /** Steps and choices in their own order, months from the newest on, all else by its name. */
    private Comparator<String> order(Grouping by, Map<String, String> called, Asked asked) {
        if (by.isByMonth()) {
            return Comparator.reverseOrder();
        }
        List<String> known = lanes.values(by.field());
        return Comparator.<String>comparingInt(
                        value -> known.contains(value) ? known.indexOf(value) : known.size())
                .thenComparing(value -> called.getOrDefault(value, ""), asked.words().alphabet());
    }
}
