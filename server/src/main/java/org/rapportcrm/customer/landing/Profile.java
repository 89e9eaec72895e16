package org.rapportcrm.customer.landing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.customer.Countries;
import org.rapportcrm.customer.CustomerRules;
import org.rapportcrm.customer.Normal;
import org.rapportcrm.record.AddedValues;
import org.rapportcrm.record.Origin;
import org.rapportcrm.record.Row;

/**
 * The values of a customer by field key, and what is derived from them; a blank text says that
 * there is none. Pure.
 */
record Profile(Map<String, ? extends @Nullable Object> values) {
    /** Countries whose people write the family name first, in their own language and in ours. */
    private static final Set<String> FAMILY_FIRST =
            Set.of("HU", "CN", "JP", "KR", "TW", "HK", "VN");

    /** Fields that are columns of the customer itself, in the order in which they are written. */
    static final List<String> FIELDS =
            List.of(
                    "kind",
                    "stage",
                    "honorific",
                    "given_name",
                    "family_name",
                    "name",
                    "name_order",
                    "job_title",
                    "birthday",
                    "language",
                    "zone",
                    "city",
                    "country",
                    "roles",
                    "note",
                    "owner",
                    "team",
                    "department");

    /** The column with the values of fields that administrators added. */
    private static final String CUSTOM = "custom";

    /** What stands in the row of a customer. */
    static final List<String> WRITTEN = Stream.concat(FIELDS.stream(), Stream.of(CUSTOM)).toList();

    static String column(String field) {
        return switch (field) {
            case "owner", "team", "department" -> field + "_id";
            default -> field;
        };
    }

    /** What a row says about its customer. */
    static Profile of(Row row, OurNames names) {
        Map<String, Object> values = new HashMap<>();
        for (String field : FIELDS) {
            if (row.has(field)) {
                put(values, field, value(row, field, names));
            }
        }
        LocalDate born = birthday(row);
        if (born != null) {
            values.putIfAbsent("birthday", born);
        }
        row.values()
                .forEach((field, value) -> {
                    if (AddedValues.isOne(field)) {
                        values.put(field, AddedValues.kept(value));
                    }
                });
        for (String field : WordList.FIELDS) {
            if (row.has(field)) {
                List<String> words = WordList.of(row, field);
                values.put(field, field.equals("tags") ? names.tags(words) : words);
            }
        }
        if (!values.containsKey("name") && personName(values) == null) {
            put(
                    values,
                    "name",
                    row.text(row.has("organization") ? "organization" : "contact_name"));
        }
        return new Profile(values);
    }

    /** Thunderbird parts it into three columns. What is no date leaves it open. */
    private static @Nullable LocalDate birthday(Row row) {
        String year = row.text("birth_year");
        String month = row.text("birth_month");
        String day = row.text("birth_day");
        if (year == null || month == null || day == null) {
            return null;
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (NumberFormatException | DateTimeException _) {
            return null;
        }
    }

    private static @Nullable Object value(Row row, String field, OurNames names) {
        Object typed = row.values().get(field);
        return switch (field) {
            case "country" -> {
                String code = Countries.code(row.text(field));
                yield code == null ? typed : code;
            }
            case "owner", "team", "department" ->
                    "".equals(typed) ? typed : names.id(field, String.valueOf(typed));
            case "roles" ->
                    WordList.of(row, field).stream().filter(CustomerRules.ROLES::contains).toList();
            // every customer has a stage
            case "stage" -> "".equals(typed) ? null : typed;
            default -> typed;
        };
    }

    /** For a new customer: what the row implies and the source's defaults fill what is missing. */
    Profile withDefaults(Row row, Origin origin) {
        Map<String, Object> all = new HashMap<>(values);
        putIfUnsaid(all, "kind", kind(row));
        all.putIfAbsent("stage", origin.stage() == null ? "active" : origin.stage());
        putIfUnsaid(all, "kind", origin.customerKind());
        putIfUnsaid(all, "country", origin.country());
        putIfUnsaid(all, "language", origin.language());
        putIfUnsaid(all, "department", origin.department());
        all.values().removeIf(Profile::isBlank);
        String name = personName(all);
        if (!all.containsKey("name") && name != null) {
            all.put("name", name);
        }
        return new Profile(all);
    }

    private static boolean isCalledAsAnOrganization(Row row) {
        return row.has("organization") || (row.has("name") && row.has("contact_name"));
    }

    static boolean isBlank(@Nullable Object value) {
        return value == null || value.equals("") || value.equals(List.of());
    }

    @Nullable Object get(String field) {
        return values.get(field);
    }

    /** The value as it goes into the column. */
    @Nullable Object cell(String field) {
        return switch (field) {
            case "roles" -> WordList.words(get(field));
            case CUSTOM -> AddedValues.json(values);
            default -> get(field);
        };
    }

    @Nullable String name() {
        return (String) values.get("name");
    }

    /** People sort by family name; who has no name sorts by what the source calls them. */
    String sortName(@Nullable String externalId) {
        String family = (String) values.get("family_name");
        String given = (String) values.get("given_name");
        String name = name();
        if (family != null) {
            return Normal.text(family + " " + (given == null ? "" : given));
        }
        return Normal.text(
                name != null ? name : "customer " + (externalId == null ? "" : externalId));
    }

    /** By which names are compared, also one that comes in parts; empty when there is none. */
    String nameKey() {
        String name = name() == null ? personName(values) : name();
        return name == null ? "" : Normal.text(name);
    }

    /** A person or an organization; null while nothing tells. */
    @Nullable String kind(Row row) {
        String said = (String) values.get("kind");
        if (said != null && !said.isEmpty()) {
            return said;
        }
        if (personName(values) != null) {
            return "person";
        }
        return isCalledAsAnOrganization(row) ? "organization" : null;
    }

    /** The parts of a name in the order of its culture; null when there are none. */
    static @Nullable String personName(Map<String, ?> values) {
        String given = Objects.toString(values.get("given_name"), "");
        String family = Objects.toString(values.get("family_name"), "");
        String name = isFamilyFirst(values) ? family + " " + given : given + " " + family;
        return name.isBlank() ? null : name.strip();
    }

    /** Where nobody said it, as in the country that they come from. */
    private static boolean isFamilyFirst(Map<String, ?> values) {
        Object order = values.get("name_order");
        String country = Countries.code((String) values.get("country"));
        return order == null
                ? country != null && FAMILY_FIRST.contains(country)
                : order.equals("family_first");
    }

    private static void putIfUnsaid(
            Map<String, Object> values, String key, @Nullable Object value) {
        if (!values.containsKey(key)) {
            put(values, key, value);
        }
    }

    private static void put(Map<String, Object> values, String key, @Nullable Object value) {
        if (value != null) {
            values.put(key, value);
        }
    }
}
