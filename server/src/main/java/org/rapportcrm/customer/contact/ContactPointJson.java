package org.rapportcrm.customer.contact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.customer.ContactPointType;
import org.rapportcrm.customer.db.tables.records.ContactPointRecord;
import org.rapportcrm.record.FieldType;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.api.ApiPart;

/** A contact point as programs send and get it. */
final class ContactPointJson {
    static final String KIND = "kind";
    static final String TEXT = "text";
    static final String LABEL = "label";
    static final String PRIMARY = "primary";
    static final String INVALID = "invalid";
    static final String DO_NOT_CONTACT = "do_not_contact";
    static final List<String> ADDRESS =
            List.of("street", "postal_code", "city", "region", "country");

    /** What it is. */
    static final ApiPart WHOLE =
            new ApiPart(
                    List.of(
                            field(KIND, FieldType.CHOICE)
                                    .choices(ContactPointType.KINDS.toArray(String[]::new)),
                            field(TEXT, FieldType.TEXT),
                            field(LABEL, FieldType.TEXT),
                            field("street", FieldType.TEXT),
                            field("postal_code", FieldType.TEXT),
                            field("city", FieldType.TEXT),
                            field("region", FieldType.TEXT),
                            field("country", FieldType.TEXT),
                            field(PRIMARY, FieldType.YES_NO),
                            field(INVALID, FieldType.YES_NO),
                            field(DO_NOT_CONTACT, FieldType.YES_NO)));

    /** What may become of it: its kind stays. */
    static final ApiPart CHANGES =
            new ApiPart(
                    WHOLE.fields().stream().filter(field -> !field.key().equals(KIND)).toList());

    private ContactPointJson() {}

    static Map<String, @Nullable Object> of(ContactPointRecord row) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", row.getId());
        json.put(KIND, row.getKind());
        json.put(TEXT, row.getRaw());
        json.put(LABEL, row.getLabel());
        ADDRESS.forEach(part -> json.put(part, row.get(part)));
        json.put(PRIMARY, row.getIsPrimary());
        json.put(INVALID, row.getInvalidSince() != null);
        json.put(DO_NOT_CONTACT, row.getDoNotContact());
        return json;
    }

    private static RecordField field(String key, FieldType type) {
        return RecordField.of("customer", key, type)
                .labelled("customer.contact-point." + key.replace('_', '-'));
    }
}
