package org.rapportcrm.customer.landing;

import static org.jooq.impl.DSL.lower;
import static org.rapportcrm.customer.db.Tables.CONTACT_POINT;
import static org.rapportcrm.customer.db.Tables.CUSTOMER_;
import static org.rapportcrm.customer.db.Tables.PREFERENCE;
import static org.rapportcrm.customer.db.Tables.TAG;
import static org.rapportcrm.customer.db.Tables.TAGGING;

import java.util.Map;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.rapportcrm.customer.Normal;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.Stored;

/** Where the fields of a customer live: in its row, among its contact points, tags and likes. */
final class CustomerStored {
    private static final Map<String, Field<?>> NAMED_OTHERWISE =
            Map.of(
                    "external_id", CUSTOMER_.FIRST_EXTERNAL_ID,
                    "source", CUSTOMER_.FIRST_SOURCE_NAME,
                    "owner", CUSTOMER_.OWNER_ID,
                    "team", CUSTOMER_.TEAM_ID,
                    "department", CUSTOMER_.DEPARTMENT_ID);

    private static final Stored.NormalForm NAME_KEY =
            new Stored.NormalForm("name_key", CustomerStored::partOfKey);

    private static final Map<String, String> LIKES =
            Map.of(
                    "interests", "interest",
                    "preferences", "preference",
                    "dislikes", "dislike");

    private CustomerStored() {}

    /** The field with its place; what only says how others are to be read has none. */
    static RecordField kept(RecordField field) {
        return switch (field.key()) {
            case "name" ->
                    field.stored(new Stored.Made(CustomerStored::name, "sort_name", NAME_KEY));
            case "email", "phone", "fax", "website", "social" ->
                    field.stored(contact(field.key(), CONTACT_POINT.RAW, CONTACT_POINT.NORM));
            case "other_contact" ->
                    field.stored(contact("other", CONTACT_POINT.RAW, CONTACT_POINT.NORM));
            case "street" -> field.stored(address(CONTACT_POINT.STREET));
            case "postal_code" -> field.stored(address(CONTACT_POINT.POSTAL_CODE));
            case "region" -> field.stored(address(CONTACT_POINT.REGION));
            case "tags" ->
                    field.stored(
                            new Stored.Rows(
                                    TAGGING.join(TAG).on(TAG.ID.eq(TAGGING.TAG_ID)),
                                    TAGGING.CUSTOMER_ID,
                                    TAG.NAME,
                                    lower(TAG.NAME),
                                    DSL.noCondition()));
            case "interests", "preferences", "dislikes" ->
                    field.stored(
                            new Stored.Rows(
                                    PREFERENCE,
                                    PREFERENCE.CUSTOMER_ID,
                                    PREFERENCE.TEXT,
                                    lower(PREFERENCE.TEXT),
                                    PREFERENCE.KIND.eq(LIKES.get(field.key()))));
            default -> column(field);
        };
    }

    private static RecordField column(RecordField field) {
        Field<?> column = NAMED_OTHERWISE.getOrDefault(field.key(), CUSTOMER_.field(field.key()));
        return column == null ? field : field.in(column);
    }

    private static Field<?> name(Table<?> customers) {
        return java.util.Objects.requireNonNull(customers.field(CUSTOMER_.NAME));
    }

    /** The last letter of a Greek word is another than the same one inside: no index for these. */
    private static String partOfKey(String text) {
        String key = Normal.text(text);
        return key.contains("σ") || key.contains("ς") ? "" : key;
    }

    private static Stored contact(String kind, Field<?> value, Field<String> sought) {
        return new Stored.Rows(
                CONTACT_POINT,
                CONTACT_POINT.CUSTOMER_ID,
                value,
                sought,
                CONTACT_POINT.KIND.eq(DSL.inline(kind)).and(CONTACT_POINT.DELETED_AT.isNull()));
    }

    private static Stored address(Field<String> part) {
        return new Stored.Rows(
                CONTACT_POINT,
                CONTACT_POINT.CUSTOMER_ID,
                part,
                lower(part),
                CONTACT_POINT
                        .KIND
                        .eq(DSL.inline("address"))
                        .and(CONTACT_POINT.DELETED_AT.isNull())
                        .and(part.isNotNull()));
    }
}
