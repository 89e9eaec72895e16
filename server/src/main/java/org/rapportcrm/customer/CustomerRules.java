package org.rapportcrm.customer;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.Origin;
import org.rapportcrm.record.Reason;
import org.rapportcrm.record.Row;

/**
 * What is right for a customer that somebody types; what comes from a file is kept as it came.
 * Pure.
 *
 * @param region country whose telephone numbers may come without their country code
 */
public record CustomerRules(@Nullable String region, LocalDate today) {
    public static final List<String> KINDS = List.of("person", "organization");
    public static final List<String> STAGES = List.of("prospect", "active", "lapsed", "former");
    public static final List<String> NAME_ORDERS = List.of("given_first", "family_first");
    public static final List<String> ROLES =
            List.of(
                    "prospect",
                    "customer",
                    "supplier",
                    "partner",
                    "outlet",
                    "association",
                    "authority",
                    "media",
                    "employee");

    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final List<String> NAMES =
            List.of("given_name", "family_name", "name", "organization");
    private static final Pattern WEBSITE =
            Pattern.compile("(?i)(https?://)?[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+([/?#]\\S*)?");
    private static final int LINE = 200;
    private static final int TEXT = 10_000;

    public static CustomerRules of(Clock clock, Origin origin) {
        return new CustomerRules(
                origin.country(), LocalDate.ofInstant(clock.instant(), origin.zone()));
    }

    /** By field, why it is refused; empty when all is well. A blank text is no value. */
    public Map<String, Reason> broken(Row row) {
        Map<String, Reason> broken = new LinkedHashMap<>();
        if (row.target() == null && NAMES.stream().noneMatch(field -> isSaid(row, field))) {
            broken.put(nameField(row), Reason.of("customer.rule.name"));
        }
        texts(row, "email", EmailAddress::isValid, broken);
        String country = Countries.code(row.text("country"));
        String near = country == null ? region : country;
        texts(row, "phone", typed -> Normal.phone(typed, near).isPresent(), broken);
        texts(row, "fax", typed -> Normal.phone(typed, near).isPresent(), broken);
        texts(row, "website", typed -> WEBSITE.matcher(typed).matches(), broken);
        texts(row, "country", typed -> Countries.code(typed) != null, broken);
        texts(row, "zone", typed -> ZoneId.getAvailableZoneIds().contains(typed), broken);
        texts(row, "language", CustomerRules::isLanguage, broken);
        texts(row, "kind", KINDS::contains, broken);
        texts(row, "stage", STAGES::contains, broken);
        texts(row, "name_order", NAME_ORDERS::contains, broken);
        texts(row, "roles", ROLES::contains, broken);
        birthday(row, broken);
        lengths(row, broken);
        return broken;
    }

    private void birthday(Row row, Map<String, Reason> broken) {
        if (row.values().get("birthday") instanceof LocalDate day
                && (day.isAfter(today) || day.isBefore(today.minusYears(130)))) {
            broken.put("birthday", Reason.of("customer.rule.birthday", day.toString()));
        }
    }

    private static void texts(
            Row row, String field, Predicate<String> rule, Map<String, Reason> broken) {
        row.texts(field).stream()
                .filter(typed -> !typed.isBlank() && !rule.test(typed.strip()))
                .findFirst()
                .ifPresent(typed -> broken.put(field, Reason.of(ruleKey(field), typed)));
    }

    private static void lengths(Row row, Map<String, Reason> broken) {
        row.values()
                .forEach((field, value) -> {
                    int most = field.equals("note") ? TEXT : LINE;
                    List<?> all = value instanceof List<?> several ? several : List.of(value);
                    if (all.stream().anyMatch(one -> one.toString().length() > most)) {
                        broken.putIfAbsent(
                                field, Reason.of("customer.rule.length", Integer.toString(most)));
                    }
                });
    }

    private static boolean isLanguage(String tag) {
        return LANGUAGES.contains(Locale.forLanguageTag(tag).getLanguage());
    }

    private static String ruleKey(String field) {
        return "customer.rule." + field.replace('_', '-');
    }

    private static String nameField(Row row) {
        return "organization".equals(row.text("kind")) ? "name" : "family_name";
    }

    private static boolean isSaid(Row row, String field) {
        String text = row.text(field);
        return text != null && !text.isBlank();
    }
}
