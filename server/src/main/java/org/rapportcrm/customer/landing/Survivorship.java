package org.rapportcrm.customer.landing;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.comparingLong;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.customer.Survival;
import org.rapportcrm.record.AddedValues;

/**
 * Which of several customers' values the merged one has. Values that only make sense together, such
 * as the parts of a name, come from one of them. Pure.
 *
 * @param rules by field, where an administrator chose another than ours
 * @param trust of sources, from 0 to 100; {@value #USUAL} where nobody said
 */
record Survivorship(Map<String, Survival> rules, Map<UUID, Integer> trust) {
    static final int USUAL = 50;

    /** The field that decides for others. */
    private static final Map<String, String> LED =
            Map.of(
                    "given_name", "name",
                    "family_name", "name",
                    "name_order", "name",
                    "country", "city",
                    "team", "owner",
                    "department", "owner");

    private static final Map<String, Survival> OURS =
            Map.ofEntries(
                    Map.entry("kind", Survival.OWN),
                    Map.entry("stage", Survival.OWN),
                    Map.entry("owner", Survival.OWN),
                    Map.entry("name", Survival.TRUST),
                    Map.entry("honorific", Survival.TRUST),
                    Map.entry("birthday", Survival.FREQUENT),
                    Map.entry("language", Survival.FREQUENT),
                    Map.entry("job_title", Survival.RECENT),
                    Map.entry("city", Survival.RECENT),
                    Map.entry("zone", Survival.RECENT),
                    Map.entry("roles", Survival.ALL),
                    Map.entry("note", Survival.ALL));

    /**
     * @param from null where it is put together of several, or there is none
     */
    record Survived(@Nullable Object value, @Nullable UUID from, Survival why) {}

    /** The field by whose rule another one survives; mostly itself. */
    static String lead(String field) {
        return LED.getOrDefault(field, field);
    }

    Survival rule(String field) {
        String lead = lead(field);
        Survival ours =
                AddedValues.isOne(lead) ? Survival.RECENT : OURS.getOrDefault(lead, Survival.TRUST);
        return rules.getOrDefault(lead, ours);
    }

    /**
     * @param faces the survivor first, then in the order in which they came
     * @param chosen whose value somebody chose; null leaves it to the rules
     */
    Survived decide(String field, List<Face> faces, @Nullable UUID chosen) {
        List<Face> telling = faces.stream().filter(face -> tells(face, lead(field))).toList();
        List<Face> having = faces.stream().filter(face -> tells(face, field)).toList();
        if (chosen != null) {
            return faces.stream()
                    .filter(face -> face.customer().equals(chosen))
                    .findFirst()
                    .map(face -> new Survived(face.get(field), face.customer(), Survival.BY_HAND))
                    .orElseGet(() -> decide(field, faces, null));
        }
        if (having.isEmpty()) {
            return new Survived(null, null, rule(field));
        }
        String asked = telling.isEmpty() ? field : lead(field);
        List<Face> among = telling.isEmpty() ? having : telling;
        List<Face> byHand = among.stream().filter(face -> face.saying(asked).isByHand()).toList();
        if (!byHand.isEmpty()) {
            Face last = best(byHand, comparing(face -> face.saying(asked).at()));
            return new Survived(last.get(field), last.customer(), Survival.BY_HAND);
        }
        Survival rule = rule(field);
        return rule == Survival.ALL ? all(field, having) : one(field, asked, among, rule);
    }

    private Survived one(String field, String asked, List<Face> among, Survival rule) {
        Comparator<Face> better =
                switch (rule) {
                    case RECENT -> comparing(face -> face.saying(asked).at());
                    case FREQUENT -> comparingLong(face -> votes(among, asked, face.get(asked)));
                    case LONGEST -> comparingInt(face -> String.valueOf(face.get(asked)).length());
                    case TRUST -> comparingInt(face -> trustOf(face.saying(asked).source()));
                    case OWN, ALL, BY_HAND -> (_, _) -> 0;
                };
        Face won = best(among, better);
        return new Survived(won.get(field), won.customer(), rule);
    }

    /** The first of equals: the survivor's own stays where nothing speaks for another. */
    private static Face best(List<Face> faces, Comparator<Face> better) {
        Face best = faces.getFirst();
        for (Face face : faces) {
            if (better.compare(face, best) > 0) {
                best = face;
            }
        }
        return best;
    }

    private static Survived all(String field, List<Face> having) {
        if (having.stream().map(face -> face.get(field)).distinct().count() == 1) {
            Face first = having.getFirst();
            return new Survived(first.get(field), first.customer(), Survival.ALL);
        }
        if (having.getFirst().get(field) instanceof List<?>) {
            Set<Object> union = new LinkedHashSet<>();
            having.forEach(face -> {
                if (face.get(field) instanceof List<?> several) {
                    union.addAll(several);
                }
            });
            return new Survived(List.copyOf(union), null, Survival.ALL);
        }
        String texts =
                having.stream()
                        .map(face -> String.valueOf(face.get(field)).strip())
                        .distinct()
                        .collect(Collectors.joining("\n\n"));
        return new Survived(texts, null, Survival.ALL);
    }

    private static long votes(List<Face> among, String asked, @Nullable Object value) {
        return among.stream().filter(face -> Objects.equals(face.get(asked), value)).count();
    }

    int trustOf(UUID source) {
        return trust.getOrDefault(source, USUAL);
    }

    private static boolean tells(Face face, String field) {
        return !Profile.isBlank(face.get(field));
    }

    /** Every field of which any of them has a value. */
    static List<String> fields(List<Face> faces) {
        Set<String> fields = new LinkedHashSet<>(Profile.FIELDS);
        faces.forEach(face ->
                face.values().keySet().stream().filter(AddedValues::isOne).forEach(fields::add));
        List<String> known = new ArrayList<>(fields);
        known.removeIf(field -> faces.stream().noneMatch(face -> tells(face, field)));
        return known;
    }
}
