package org.rapportcrm.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.rapportcrm.shared.Permission;

/** Makes the cells of a route: each record that its path can name, and what must come of it. */
final class Cells {
    private static final Map<String, String> WORDS =
            Map.of(
                    "key",
                    "about",
                    "field",
                    "job_title",
                    "direction",
                    "ahead",
                    "kind",
                    "customer",
                    "what",
                    "task",
                    "action",
                    "write",
                    "color",
                    "8a2b62",
                    "hash",
                    CommonRecords.LOGO,
                    "record",
                    CommonRecords.NOTICED.toString());

    private final Records records;

    Cells(Records records) {
        this.records = records;
    }

    List<Cell> of(Route route, Caller caller) {
        return combinations(route).stream().map(whose -> cell(route, caller, whose)).toList();
    }

    /** All variables name records of the same person; or the first one's record is good alone. */
    private static List<Map<String, Whose>> combinations(Route route) {
        Map<String, Named> named = new LinkedHashMap<>();
        route.variables()
                .forEach((variable, path) -> {
                    Named declared = Objects.requireNonNull(Named.declaredFor(path), path);
                    if (declared != Named.WORD) {
                        named.put(variable, declared);
                    }
                });
        if (named.isEmpty()) {
            return List.of(Map.of());
        }
        List<Map<String, Whose>> all = new ArrayList<>();
        for (Whose whose : named.values().iterator().next().cells()) {
            Map<String, Whose> same = new LinkedHashMap<>();
            named.keySet().forEach(variable -> same.put(variable, whose));
            all.add(same);
        }
        if (named.size() > 1) {
            String last = List.copyOf(named.keySet()).getLast();
            for (Whose other : List.of(Whose.A_STRANGERS, Whose.NOBODYS)) {
                Map<String, Whose> mixed = new LinkedHashMap<>(all.getFirst());
                if (mixed.put(last, other) != other) {
                    all.add(mixed);
                }
            }
        }
        return all;
    }

    private Cell cell(Route route, Caller caller, Map<String, Whose> whose) {
        Map<String, String> values = new HashMap<>(WORDS);
        if (route.path().endsWith("/{field}") && !route.path().contains("/facts/")) {
            values.put("field", "owner");
        }
        whose.forEach((variable, one) -> values.put(variable, id(route, variable, caller, one)));
        Map<String, String> fields = Forms.of(route);
        fields.replaceAll((_, value) -> filled(value, caller, whose));
        return new Cell(
                route, caller, whose, route.with(values), fields, expected(route, caller, whose));
    }

    private String id(Route route, String variable, Caller caller, Whose whose) {
        Named named = named(route, variable);
        if (named == Named.VIEW) {
            return records.viewOf(route.path().split("/")[1], caller, whose);
        }
        return named == Named.PART
                ? records.part(variable, caller, whose)
                : records.id(named, caller, whose);
    }

    private String filled(String value, Caller caller, Map<String, Whose> whose) {
        return switch (value) {
            case "{change}" ->
                    Long.toString(records.change(caller, whose.getOrDefault("id", Whose.NOBODYS)));
            case "{opportunity-change}" ->
                    Long.toString(
                            records.changeOf(
                                    Named.OPPORTUNITY,
                                    caller,
                                    whose.getOrDefault("id", Whose.NOBODYS)));
            case "{case-change}" ->
                    Long.toString(
                            records.changeOf(
                                    Named.CASE, caller, whose.getOrDefault("id", Whose.NOBODYS)));
            case "{user}" -> records.user(caller, Whose.A_STRANGERS).toString();
            default -> value;
        };
    }

    private static Expected expected(Route route, Caller caller, Map<String, Whose> whose) {
        Permission needed = route.needed();
        if (!route.isOpen() && caller.isStrangerTo(route)) {
            return route.isForPrograms() ? Expected.TOKEN : Expected.SIGN_IN;
        }
        if (needed != null && !caller.may(needed)) {
            return Expected.NOT_ALLOWED;
        }
        Expected expected = Expected.ANSWERED;
        for (var one : whose.entrySet()) {
            if (expected == Expected.ANSWERED) {
                expected = named(route, one.getKey()).reachedBy(caller, route, one.getValue());
            }
        }
        boolean isMixed = whose.values().stream().distinct().count() > 1;
        return isMixed && expected == Expected.ANSWERED ? Expected.NOT_FOUND : expected;
    }

    private static Named named(Route route, String variable) {
        String path = Objects.requireNonNull(route.variables().get(variable));
        return Objects.requireNonNull(Named.declaredFor(path));
    }
}
