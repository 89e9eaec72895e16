package org.rapportcrm.record.plain;

import java.util.List;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Table;
import org.rapportcrm.record.FieldType;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.Stored;

/**
 * A plain kind with the fields that others added to it.
 *
 * @param own as its module describes it
 * @param kept those fields that stand in the row of a record
 */
record Kind(PlainType own, RecordType whole, List<RecordField> fields, List<RecordField> kept) {
    static final String ID = "id";

    static Kind of(PlainType own, RecordType whole) {
        List<RecordField> fields = whole.fields();
        return new Kind(own, whole, fields, fields.stream().filter(Kind::isInItsRow).toList());
    }

    String key() {
        return own.key();
    }

    Table<?> table() {
        return own.rows();
    }

    private static boolean isInItsRow(RecordField field) {
        return field.stored() instanceof Stored.Column || field.stored() instanceof Stored.Custom;
    }

    boolean isKept(String key) {
        return kept().stream().anyMatch(field -> field.key().equals(key));
    }

    Field<UUID> id() {
        return java.util.Objects.requireNonNull(table().field(ID, UUID.class));
    }

    /** The kind of record whose ids a field holds. */
    static String target(RecordField field) {
        String target = field.target();
        if (field.type() == FieldType.USER) {
            return "user";
        }
        return field.type() == FieldType.CUSTOMER || target == null ? "customer" : target;
    }

    static boolean isReference(RecordField field) {
        return switch (field.type()) {
            case USER, CUSTOMER -> true;
            case RECORD -> field.target() != null;
            default -> false;
        };
    }
}
