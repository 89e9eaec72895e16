package org.rapportcrm.access.role;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapportcrm.shared.GuardedField;
import org.rapportcrm.shared.Viewer;

/**
 * What a role may do with single fields of the records that its rights reach.
 *
 * @param kinds those with fields that can be denied, in their order
 * @param limits what is absent may be read and written
 */
public record FieldRights(List<Kind> kinds, Map<GuardedField, FieldRight> limits) {
    /** A kind of record with its fields. */
    public record Kind(String name, List<GuardedField> fields) {
        public String key() {
            return "access.kind." + name;
        }
    }

    public List<FieldRight> rights() {
        return List.of(FieldRight.values());
    }

    public FieldRight right(GuardedField field) {
        return limits.getOrDefault(field, FieldRight.WRITE);
    }

    /** Name of the form's field: customer.birthday. */
    public String name(GuardedField field) {
        return field.kind() + "." + field.field();
    }

    public long limited(Kind kind) {
        return kind.fields().stream().filter(limits::containsKey).count();
    }

    public boolean isMore(GuardedField field, FieldRight right, Viewer viewer) {
        return right != right(field) && isBeyond(field, right, viewer);
    }

    static boolean isBeyond(GuardedField field, FieldRight right, Viewer viewer) {
        return switch (right) {
            case WRITE -> !viewer.writes(field.kind(), field.field());
            case READ -> !viewer.reads(field.kind(), field.field());
            case NONE -> false;
        };
    }

    /** What a form chose; what it does not name, or names wrongly, stays as it is. */
    Map<GuardedField, FieldRight> chosen(Map<String, String> sent) {
        Map<GuardedField, FieldRight> chosen = new HashMap<>(limits);
        for (Kind kind : kinds) {
            for (GuardedField field : kind.fields()) {
                String wanted = sent.get(name(field));
                for (FieldRight right : FieldRight.values()) {
                    if (right.name().equals(wanted)) {
                        chosen.put(field, right);
                    }
                }
            }
        }
        chosen.values().removeIf(right -> right == FieldRight.WRITE);
        return chosen;
    }
}
