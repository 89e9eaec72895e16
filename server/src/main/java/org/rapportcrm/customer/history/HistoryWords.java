package org.rapportcrm.customer.history;

import static org.rapportcrm.journal.view.Tables.HISTORY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.customer.Countries;
import org.rapportcrm.customer.RelationshipKind;
import org.rapportcrm.customer.history.HistoryPage.Line;
import org.rapportcrm.record.AddedValues;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.read.CellTexts;
import org.rapportcrm.web.Words;

/**
 * What stood in a field, in the reader's words.
 *
 * @param order in which people meet the fields of a customer; JSON keeps none
 * @param called those whom added fields name, by kind and id
 * @param added fields that administrators added, by key; of one that is gone, only its key is left
 */
record HistoryWords(
        Words words,
        Map<UUID, String> names,
        Map<String, Map<UUID, String>> called,
        List<String> order,
        Map<String, RecordField> added) {
    static final List<String> NAMED =
            List.of("owner", "team", "department", "from", "to", "merged_into");

    private static final String CUSTOMER = "customer";

    static Optional<UUID> id(@Nullable Object told) {
        return told instanceof String text && text.length() == 36
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }

    Stream<Line> lines(
            Record entry,
            Map<String, @Nullable Object> before,
            Map<String, @Nullable Object> after) {
        String type = entry.get(HISTORY.RECORD_TYPE);
        boolean whole = before.isEmpty() || after.isEmpty();
        if (whole && type.equals("contact_point")) {
            return Stream.of(
                    whole(kind(type, of("kind", before, after)), before, after, this::raw));
        }
        if (whole && type.equals("relationship")) {
            return Stream.of(
                    whole(kind(type, of("kind", before, after)), before, after, this::tie));
        }
        Set<String> fields = new LinkedHashSet<>(after.keySet());
        fields.addAll(before.keySet());
        return fields.stream()
                .sorted(Comparator.comparing(order::indexOf))
                .map(field ->
                        new Line(
                                label(type, field, entry.get(HISTORY.RECORD_ID)),
                                text(type, field, before.get(field)),
                                text(type, field, after.get(field))));
    }

    /** Fields of a customer as they were, and as they are where that is something else. */
    List<Line> compared(
            Set<String> fields,
            Map<String, @Nullable Object> then,
            Map<String, @Nullable Object> now) {
        return fields.stream()
                .sorted(Comparator.comparing(order::indexOf))
                .map(field -> {
                    String was = text(CUSTOMER, field, then.get(field));
                    String is = text(CUSTOMER, field, now.get(field));
                    return new Line(fieldLabel(field), was, was.equals(is) ? "" : is);
                })
                .toList();
    }

    private String fieldLabel(String field) {
        RecordField one = added.get(field);
        if (AddedValues.isOne(field)) {
            return one == null ? field : words.text(one.labelKey());
        }
        return words.text("customer.field." + field.replace('_', '-'));
    }

    private static Line whole(
            String label,
            Map<String, @Nullable Object> before,
            Map<String, @Nullable Object> after,
            Function<Map<String, @Nullable Object>, String> told) {
        return new Line(
                label,
                before.isEmpty() ? "" : told.apply(before),
                after.isEmpty() ? "" : told.apply(after));
    }

    private String raw(Map<String, @Nullable Object> values) {
        return Objects.toString(values.get("raw"), "");
    }

    /** From whom to whom, and as what. */
    private String tie(Map<String, @Nullable Object> values) {
        String ends =
                text("relationship", "from", values.get("from"))
                        + " – "
                        + text("relationship", "to", values.get("to"));
        Object role = values.get("role");
        return role == null ? ends : ends + ", " + role;
    }

    private static String of(
            String field,
            Map<String, @Nullable Object> before,
            Map<String, @Nullable Object> after) {
        return Objects.toString(after.getOrDefault(field, before.get(field)), "");
    }

    private String label(String recordType, String field, UUID record) {
        if (AddedValues.isOne(field)) {
            RecordField one = added.get(field);
            return one == null ? field : words.text(one.labelKey());
        }
        String of = recordType.equals("customer") ? "field" : recordType.replace('_', '-');
        String label = words.text("customer." + of + "." + field.replace('_', '-'));
        String name = recordType.equals("customer") ? null : names.get(record);
        return name == null ? label : name + ": " + label;
    }

    private String text(String recordType, String field, @Nullable Object told) {
        RecordField one = added.get(field);
        if (one != null) {
            return new CellTexts(words, called).ofKept(one, told);
        }
        return switch (told) {
            case null -> "";
            case Boolean truth -> words.text(truth ? "customer.yes" : "customer.no");
            case List<?> several -> several(recordType, field, several);
            default -> one(recordType, field, told.toString());
        };
    }

    /** Who was merged or taken out by what one entry tells. */
    static List<UUID> merged(Map<String, @Nullable Object> values) {
        return values.get("merged") instanceof List<?> several
                ? several.stream().flatMap(one -> id(one).stream()).toList()
                : List.of();
    }

    /** Who came in by it and can be taken out again. */
    List<HistoryPage.Apart> apart(Map<String, @Nullable Object> after, List<UUID> members) {
        return merged(after).stream()
                .filter(members::contains)
                .map(id ->
                        new HistoryPage.Apart(
                                id, names.getOrDefault(id, words.text("customer.somebody"))))
                .toList();
    }

    private String several(String recordType, String field, List<?> several) {
        List<String> texts =
                several.stream()
                        .map(Object::toString)
                        .map(one ->
                                switch (field) {
                                    case "roles" -> choice("customer.role.", one);
                                    case "merged" -> one(recordType, field, one);
                                    default -> one;
                                })
                        .toList();
        return String.join(", ", texts);
    }

    private String one(String recordType, String field, String told) {
        return switch (field) {
            case "owner", "team", "department", "from", "to", "merged_into", "merged" ->
                    id(told).map(names::get).orElseGet(() -> words.text("customer.somebody"));
            case "stage" -> choice("customer.stage.", told);
            case "name_order" -> choice("customer.name-order.", told);
            case "country" -> Countries.name(told, words.locale());
            case "language" -> Locale.of(told).getDisplayLanguage(words.locale());
            case "birthday", "since", "until" -> words.date(LocalDate.parse(told));
            case "invalid_since" -> words.dateTime(Instant.parse(told));
            case "kind" -> kind(recordType, told);
            default -> told;
        };
    }

    private String kind(String recordType, String told) {
        return switch (recordType) {
            case "contact_point" -> words.text("customer.contact." + told);
            case "relationship" ->
                    RelationshipKind.of(told)
                            .map(kind -> words.text(kind.textKey(true)))
                            .orElse(told);
            default -> choice("customer.kind.", told);
        };
    }

    private String choice(String prefix, String key) {
        return words.text(prefix + key.replace('_', '-'));
    }
}
