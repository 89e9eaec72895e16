package org.rapportcrm.customer.landing;

import static java.util.Objects.requireNonNull;
import static org.rapportcrm.customer.db.Tables.GIVEN;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.database.Among;
import org.rapportcrm.database.CopyRows;
import org.rapportcrm.record.AddedValues;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Values that customers have from those merged into them, each beside their own. */
@Component
class Givens {
    private final DSLContext db;
    private final JsonMapper json;

    Givens(DSLContext db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /**
     * @param from null where it is put together of several
     */
    record Given(
            @Nullable Object value, @Nullable Object own, @Nullable UUID from, boolean byHand) {

        boolean isAnothers(UUID customer) {
            return from != null && !from.equals(customer);
        }

        /** What is the customer's own: what somebody wrote over a given value is. */
        @Nullable Object ownBeside(@Nullable Object now) {
            return Objects.equals(now, value) ? own : now;
        }
    }

    Map<UUID, Map<String, Given>> of(Collection<UUID> customers) {
        Map<UUID, Map<String, Given>> found = new HashMap<>();
        db.selectFrom(GIVEN)
                .where(Among.of(GIVEN.CUSTOMER_ID, customers))
                .forEach(row ->
                        found.computeIfAbsent(row.getCustomerId(), _ -> new HashMap<>())
                                .put(
                                        row.getField(),
                                        new Given(
                                                typed(row.getField(), row.getValue()),
                                                typed(row.getField(), row.getOwn()),
                                                row.getFromId(),
                                                row.getByHand())));
        return found;
    }

    void replace(Map<UUID, Map<String, Given>> given) {
        db.deleteFrom(GIVEN).where(Among.of(GIVEN.CUSTOMER_ID, given.keySet())).execute();
        CopyRows rows =
                new CopyRows(
                        "customer.given",
                        "customer_id",
                        "field",
                        "value",
                        "own",
                        "from_id",
                        "by_hand");
        given.forEach((customer, fields) ->
                fields.forEach((field, one) ->
                        rows.add(
                                customer,
                                field,
                                text(one.value()),
                                text(one.own()),
                                one.from(),
                                one.byHand())));
        rows.send(db);
    }

    /** Another value is given now, by whom; what the customer has of its own is not given. */
    void turn(UUID customer, String field, Object value, @Nullable UUID from) {
        db.update(GIVEN)
                .set(GIVEN.VALUE, JSONB.valueOf(requireNonNull(text(value))))
                .set(GIVEN.FROM_ID, from)
                .where(GIVEN.CUSTOMER_ID.eq(customer), GIVEN.FIELD.eq(field))
                .execute();
    }

    /** As {@link Profile} has it, from how it is kept. */
    @Nullable Object typed(String field, @Nullable JSONB kept) {
        Object value = kept == null ? null : json.readValue(kept.data(), Object.class);
        return switch (field) {
            case "birthday" -> value == null ? null : LocalDate.parse(value.toString());
            case "owner", "team", "department" ->
                    value == null ? null : UUID.fromString(value.toString());
            default -> value instanceof List<?> several ? List.copyOf(several) : value;
        };
    }

    @Nullable String text(@Nullable Object value) {
        return value == null
                ? null
                : requireNonNull(json.writeValueAsString(AddedValues.kept(value)));
    }
}
