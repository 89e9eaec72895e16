package org.rapportcrm.customer.edit;

import static org.rapportcrm.access.view.Tables.COLLEAGUE;
import static org.rapportcrm.access.view.Tables.DEPARTMENT_NAME;
import static org.rapportcrm.access.view.Tables.TEAM_NAME;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.rapportcrm.customer.CustomerRules;
import org.rapportcrm.record.page.FormInput.Option;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Component;

/** What there is to choose for a field, in the reader's language. */
@Component
class FormOptions {
    private final DSLContext db;

    FormOptions(DSLContext db) {
        this.db = db;
    }

    /**
     * @param text what stands in the field: it is offered even if nobody may choose it any more
     */
    Stream<Option> of(String field, String text, Words words) {
        return switch (field) {
            case "kind" -> choices(CustomerRules.KINDS, "customer.kind.", words);
            case "stage" -> choices(CustomerRules.STAGES, "customer.stage.", words);
            case "name_order" -> choices(CustomerRules.NAME_ORDERS, "customer.name-order.", words);
            case "roles" -> choices(CustomerRules.ROLES, "customer.role.", words);
            case "owner" -> colleagues(text, words);
            case "team" -> teams(text, words);
            case "department" -> departments(text, words);
            case "language" -> languages(words);
            case "country" -> countries(words);
            case "zone" -> zones(words);
            default -> Stream.empty();
        };
    }

    private Stream<Option> colleagues(String current, Words words) {
        return ours(
                db.select(COLLEAGUE.ID, COLLEAGUE.NAME)
                        .from(COLLEAGUE)
                        .where(
                                DSL.condition(COLLEAGUE.ACTIVE)
                                        .or(COLLEAGUE.ID.cast(String.class).eq(current))),
                words);
    }

    private Stream<Option> teams(String current, Words words) {
        return places(
                db.select(TEAM_NAME.ID, TEAM_NAME.NAME)
                        .from(TEAM_NAME)
                        .where(
                                DSL.condition(TEAM_NAME.ACTIVE)
                                        .or(TEAM_NAME.ID.cast(String.class).eq(current))),
                current,
                words);
    }

    private Stream<Option> departments(String current, Words words) {
        return places(
                db.select(DEPARTMENT_NAME.ID, DEPARTMENT_NAME.NAME)
                        .from(DEPARTMENT_NAME)
                        .where(
                                DSL.condition(DEPARTMENT_NAME.ACTIVE)
                                        .or(DEPARTMENT_NAME.ID.cast(String.class).eq(current))),
                current,
                words);
    }

    private static Stream<Option> languages(Words words) {
        return sorted(
                Arrays.stream(Locale.getISOLanguages()),
                code -> code,
                code -> Locale.of(code).getDisplayLanguage(words.locale()),
                words);
    }

    private static Stream<Option> countries(Words words) {
        return sorted(
                Arrays.stream(Locale.getISOCountries()),
                code -> Locale.of("", code).getDisplayCountry(words.locale()),
                _ -> "",
                words);
    }

    private static Stream<Option> zones(Words words) {
        return sorted(
                ZoneId.getAvailableZoneIds().stream()
                        .filter(id -> id.matches("[A-Z]\\w+/[A-Z].*"))
                        .filter(id -> !id.matches("(Etc|SystemV|US)/.*")),
                id -> id,
                _ -> "",
                words);
    }

    private static Stream<Option> choices(List<String> keys, String prefix, Words words) {
        return keys.stream()
                .map(key -> new Option(key, words.text(prefix + key.replace('_', '-')), false));
    }

    /** What was merged has the name of the one that it became part of: that stands there once. */
    private static Stream<Option> places(
            Select<Record2<UUID, String>> query, String current, Words words) {
        List<Option> all = ours(query, words).toList();
        Set<String> chosen =
                all.stream()
                        .filter(option -> option.value().equals(current))
                        .map(Option::text)
                        .collect(Collectors.toSet());
        return all.stream()
                .filter(option ->
                        option.value().equals(current) || !chosen.contains(option.text()));
    }

    private static Stream<Option> ours(Select<Record2<UUID, String>> query, Words words) {
        return query.fetch(row -> new Option(row.value1().toString(), row.value2(), false)).stream()
                .sorted(Comparator.comparing(Option::text, words.alphabet()));
    }

    private static Stream<Option> sorted(
            Stream<String> codes,
            Function<String, String> value,
            Function<String, String> text,
            Words words) {
        return codes.map(code -> new Option(value.apply(code), text.apply(code), false))
                .sorted(
                        Comparator.comparing(
                                option -> option.text() + option.value(), words.alphabet()));
    }
}
