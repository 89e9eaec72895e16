package org.rapportcrm.customer.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.customer.Countries;
import org.rapportcrm.customer.RelationshipKind;
import org.rapportcrm.web.Words;

/** What stood in a field, in the reader's words. */
record HistoryWords(Words words, Map<UUID, String> names) {
    static final List<String> NAMED = List.of("owner", "team", "department", "from", "to");

    static String labelKey(String recordType, String field) {
        String of = recordType.equals("customer") ? "field" : recordType.replace('_', '-');
        return "customer." + of + "." + field.replace('_', '-');
    }

    static Optional<UUID> id(@Nullable Object told) {
        return told instanceof String text && text.length() == 36
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }

    String text(String recordType, String field, @Nullable Object told) {
        return switch (told) {
            case null -> "";
            case Boolean truth -> words.text(truth ? "customer.yes" : "customer.no");
            case List<?> several -> several(field, several);
            default -> one(recordType, field, told.toString());
        };
    }

    private String several(String field, List<?> several) {
        List<String> texts =
                several.stream()
                        .map(Object::toString)
                        .map(one -> field.equals("roles") ? choice("customer.role.", one) : one)
                        .toList();
        return String.join(", ", texts);
    }

    private String one(String recordType, String field, String told) {
        return switch (field) {
            case "owner", "team", "department", "from", "to" ->
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
