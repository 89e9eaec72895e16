package org.rapportcrm.customer.who;

import static org.jooq.impl.DSL.select;
import static org.rapportcrm.customer.db.Tables.CONTACT_POINT;

import java.util.List;
import org.jooq.Record;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.customer.PostalAddress;
import org.rapportcrm.customer.SeenFields;
import org.rapportcrm.customer.Visiting;
import org.rapportcrm.web.Words;

/**
 * A way to reach a customer.
 *
 * @param text as somebody typed it
 * @param address its parts, of one that came in parts
 */
public record ContactPoint(
        String kind,
        @Nullable String label,
        String text,
        String norm,
        boolean primary,
        boolean invalid,
        boolean doNotContact,
        @Nullable PostalAddress address) {

    private static final int MOST = 30;

    static Select<?> query(Visiting visiting) {
        return select(
                        CONTACT_POINT.KIND,
                        CONTACT_POINT.LABEL,
                        CONTACT_POINT.RAW,
                        CONTACT_POINT.NORM,
                        CONTACT_POINT.IS_PRIMARY,
                        CONTACT_POINT.INVALID_SINCE,
                        CONTACT_POINT.DO_NOT_CONTACT,
                        CONTACT_POINT.STREET,
                        CONTACT_POINT.POSTAL_CODE,
                        CONTACT_POINT.CITY,
                        CONTACT_POINT.REGION,
                        CONTACT_POINT.COUNTRY)
                .from(CONTACT_POINT)
                .where(
                        CONTACT_POINT.CUSTOMER_ID.eq(visiting.customer()),
                        SeenFields.ofKinds(visiting.viewer(), CONTACT_POINT.KIND),
                        CONTACT_POINT.DELETED_AT.isNull())
                .orderBy(CONTACT_POINT.IS_PRIMARY.desc(), CONTACT_POINT.KIND, CONTACT_POINT.ID)
                .limit(MOST);
    }

    static ContactPoint of(Record row) {
        return new ContactPoint(
                row.get(CONTACT_POINT.KIND),
                row.get(CONTACT_POINT.LABEL),
                row.get(CONTACT_POINT.RAW),
                row.get(CONTACT_POINT.NORM),
                row.get(CONTACT_POINT.IS_PRIMARY),
                row.get(CONTACT_POINT.INVALID_SINCE) != null,
                row.get(CONTACT_POINT.DO_NOT_CONTACT),
                address(row));
    }

    private static @Nullable PostalAddress address(Record row) {
        boolean inParts =
                row.get(CONTACT_POINT.STREET) != null || row.get(CONTACT_POINT.POSTAL_CODE) != null;
        return inParts
                ? new PostalAddress(
                        row.get(CONTACT_POINT.STREET),
                        row.get(CONTACT_POINT.POSTAL_CODE),
                        row.get(CONTACT_POINT.CITY),
                        row.get(CONTACT_POINT.REGION),
                        row.get(CONTACT_POINT.COUNTRY))
                : null;
    }

    /** As one writes it: an address in the lines of its country. */
    public List<String> lines(Words words) {
        return address == null ? List.of(text) : address.lines(words.locale());
    }

    public String line(Words words) {
        return String.join(", ", lines(words));
    }

    public String labelKey() {
        return "customer.contact." + kind;
    }

    public String icon() {
        return switch (kind) {
            case "email" -> "mail";
            case "phone" -> "phone";
            case "address" -> "mailbox";
            case "website" -> "world";
            case "fax" -> "printer";
            case "social" -> "at";
            default -> "address-book";
        };
    }

    /** Where a click leads; null where there is nothing to call or open. */
    public @Nullable String link() {
        return switch (kind) {
            case "email" -> "mailto:" + norm;
            case "phone" -> "tel:" + norm;
            // paths tell capitals apart, which the normal form does not
            case "website" -> text.matches("(?i)https?://.*") ? text : "https://" + text;
            default -> null;
        };
    }
}
