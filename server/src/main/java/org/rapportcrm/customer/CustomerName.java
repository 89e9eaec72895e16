package org.rapportcrm.customer;

import java.util.List;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.access.DueItem.About;
import org.rapportcrm.web.Avatar;
import org.rapportcrm.web.Words;

/**
 * How a customer is called on pages, also one of whom nobody told us a name.
 *
 * @param kind "person", "organization" or null while nobody knows
 * @param externalId how the first source calls them
 * @param source the first source
 */
public record CustomerName(
        UUID id,
        long number,
        @Nullable String kind,
        @Nullable String name,
        @Nullable String externalId,
        @Nullable String source) {

    private static final List<String> COLUMNS =
            List.of("id", "number", "kind", "name", "first_external_id", "first_source_name");

    /**
     * What a query selects to name its customers.
     *
     * @param customers the table of customers or the published view of it, maybe under an alias
     */
    public static List<Field<?>> fields(Table<?> customers) {
        return COLUMNS.stream().<Field<?>>map(customers::field).toList();
    }

    /** The name in a row of a query that selected {@link #fields}. */
    public static CustomerName of(Record row, Table<?> customers) {
        return new CustomerName(
                row.get(customers.field("id"), UUID.class),
                row.get(customers.field("number"), Long.class),
                row.get(customers.field("kind"), String.class),
                row.get(customers.field("name"), String.class),
                row.get(customers.field("first_external_id"), String.class),
                row.get(customers.field("first_source_name"), String.class));
    }

    /** Whom something is about, in a row that names nobody where the viewer sees nobody. */
    public static @Nullable About about(Record row, Table<?> customers, Words words) {
        if (row.get(customers.field("number")) == null) {
            return null;
        }
        CustomerName customer = of(row, customers);
        return new About(customer.text(words), customer.path());
    }

    public String text(Words words) {
        if (name != null) {
            return name;
        }
        if (externalId == null) {
            return words.text("customer.unnamed", code());
        }
        return source == null
                ? words.text("customer.unnamed", externalId)
                : words.text("customer.unnamed-of", externalId, source);
    }

    /** The number as people read and type it, such as C-100123. */
    public String code() {
        return code(number);
    }

    private static String code(long number) {
        return "C-" + number;
    }

    /** The name, or the number of whom nobody told us a name. */
    public static String orNumber(@Nullable String name, long number) {
        return name == null ? code(number) : name;
    }

    /** The word for its kind; null while nobody knows. */
    public @Nullable String kindKey() {
        return kind == null ? null : "customer.kind." + kind;
    }

    public String path() {
        return "/customers/" + id;
    }

    public Avatar avatar() {
        return switch (kind) {
            case "person" -> Avatar.person(id, name);
            case "organization" -> Avatar.organization(id, name);
            case null, default -> Avatar.unknown(id, name);
        };
    }
}
