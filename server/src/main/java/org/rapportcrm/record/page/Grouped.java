package org.rapportcrm.record.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.plain.PlainType;

/** The groups of a kind, and what stands in none of them behind them. */
final class Grouped {
    private Grouped() {}

    static List<PlainType.Group> of(PlainType type, List<RecordField> fields) {
        Set<String> grouped =
                type.groups().stream()
                        .flatMap(group -> group.fields().stream())
                        .collect(Collectors.toSet());
        List<PlainType.Group> groups = new ArrayList<>(type.groups());
        groups.add(
                new PlainType.Group(
                        "record.page.more",
                        fields.stream()
                                .map(RecordField::key)
                                .filter(key -> !grouped.contains(key))
                                .toList()));
        return groups;
    }
}
