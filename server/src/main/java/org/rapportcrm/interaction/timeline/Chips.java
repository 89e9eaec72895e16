package org.rapportcrm.interaction.timeline;

import static org.rapportcrm.interaction.db.Tables.INTERACTION_;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.interaction.timeline.ShownTimeline.Chip;
import org.rapportcrm.web.Words;

/** The ways to narrow a timeline, with counts that stop where nobody counts any more. */
record Chips(UUID customer, TimelineQuery query, Words words) {
    private static final int MOST = 99;

    private record Department(@Nullable UUID id, String name) {}

    List<Chip> of(List<? extends Record> counts) {
        Map<String, Integer> shows = new LinkedHashMap<>();
        Map<Department, Integer> departments = new LinkedHashMap<>();
        int all = 0;
        for (Record row : counts) {
            int entries = Objects.requireNonNull(row.get(TimelineQueries.ENTRIES));
            all += entries;
            if (TimelineQueries.isReadable(row)) {
                shows.merge(row.get(TimelineQueries.SHOW), entries, Integer::sum);
            }
            String department = row.get(TimelineQueries.DEPARTMENT);
            if (department != null) {
                departments.merge(
                        new Department(row.get(INTERACTION_.DEPARTMENT_ID), department),
                        entries,
                        Integer::sum);
            }
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
        mostFirst(shows).forEach((show, entries) -> chips.add(chip(show, count(entries, isCut))));
        if (departments.size() > 1 || query.department() != null) {
            mostFirst(departments)
                    .forEach((department, entries) ->
                            chips.add(chip(department, count(entries, isCut))));
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
        boolean isOn = department.id() != null && department.id().equals(query.department());
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

    private static <K> Map<K, Integer> mostFirst(Map<K, Integer> counts) {
        Map<K, Integer> sorted = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }
}
