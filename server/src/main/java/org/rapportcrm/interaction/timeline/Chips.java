package org.rapportcrm.interaction.timeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jooq.Record;
import org.rapportcrm.interaction.timeline.ShownTimeline.Chip;
import org.rapportcrm.interaction.timeline.TimelineQueries.Department;
import org.rapportcrm.web.Words;

/** The ways to narrow a timeline, with counts that stop where nobody counts any more. */
record Chips(UUID customer, TimelineQuery query, Words words) {
    private static final int MOST = 99;

    /** From all entries that there are. */
    List<Chip> ofAll(List<? extends Record> entries) {
        return of(entries, TimelineQueries::show, _ -> 1);
    }

    List<Chip> of(List<? extends Record> counts) {
        return of(
                counts,
                row -> Objects.requireNonNull(row.get(TimelineQueries.SHOW)),
                row -> Objects.requireNonNull(row.get(TimelineQueries.ENTRIES)));
    }

    private List<Chip> of(
            List<? extends Record> rows,
            Function<Record, String> under,
            ToIntFunction<Record> counted) {
        Map<String, Integer> shows = new LinkedHashMap<>();
        Map<Department, Integer> departments = new LinkedHashMap<>();
        int all = 0;
        for (Record row : rows) {
            int entries = counted.applyAsInt(row);
            all += entries;
            if (TimelineQueries.isReadable(row)) {
                shows.merge(under.apply(row), entries, Integer::sum);
            }
            TimelineQueries.department(row)
                    .ifPresent(department -> departments.merge(department, entries, Integer::sum));
        }
        boolean isCut = all >= TimelineQueries.COUNTED;
        List<Chip> chips = new ArrayList<>();
        chips.add(
                new Chip(
                        words.text("interaction.show-all"),
                        null,
                        count(all, isCut),
                        TimelineQuery.ALL.path(customer, "/timeline"),
                        !query.isFiltered()));
        mostFirst(shows, new EntryWords(words)::shown)
                .forEach(one -> chips.add(chip(one.getKey(), count(one.getValue(), isCut))));
        if (departments.size() > 1 || query.department() != null) {
            mostFirst(departments, Department::name)
                    .forEach(one -> chips.add(chip(one.getKey(), count(one.getValue(), isCut))));
        }
        return chips;
    }

    /** A chip that is on takes its part of the filter back. */
    private Chip chip(String show, String count) {
        boolean isOn = show.equals(query.show());
        return new Chip(
                new EntryWords(words).shown(show),
                EntryWords.icon(show),
                count,
                query.showing(isOn ? null : show).path(customer, "/timeline"),
                isOn);
    }

    private Chip chip(Department department, String count) {
        boolean isOn = department.id().equals(query.department());
        return new Chip(
                department.name(),
                "building",
                count,
                query.of(isOn ? null : department.id()).path(customer, "/timeline"),
                isOn);
    }

    private String count(int entries, boolean isCut) {
        if (entries > MOST) {
            return words.number(MOST) + "+";
        }
        return words.number(entries) + (isCut ? "+" : "");
    }

    private static <K> List<Map.Entry<K, Integer>> mostFirst(
            Map<K, Integer> counts, Function<K, String> name) {
        return counts.entrySet().stream()
                .sorted(
                        Map.Entry.<K, Integer>comparingByValue()
                                .reversed()
                                .thenComparing(entry -> name.apply(entry.getKey())))
                .toList();
    }
}
