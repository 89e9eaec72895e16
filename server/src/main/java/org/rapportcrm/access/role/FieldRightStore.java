package org.rapportcrm.access.role;

import static org.jooq.impl.DSL.row;
import static org.rapportcrm.access.db.Tables.KIND;
import static org.rapportcrm.access.db.Tables.ROLE_FIELD_DENIAL;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Row4;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.shared.GuardedField;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reads and writes which fields are denied to a role. */
@Component
class FieldRightStore {
    private static final String READ = "READ";
    private static final String WRITE = "WRITE";

    private final DSLContext db;
    private final ObjectProvider<RecordType> types;

    FieldRightStore(DSLContext db, ObjectProvider<RecordType> types) {
        this.db = db;
        this.types = types;
    }

    FieldRights of(UUID role) {
        return new FieldRights(kinds(), limits(List.of(role)).getOrDefault(role, Map.of()));
    }

    /** By role; a role that is denied nothing is absent. */
    Map<UUID, Map<GuardedField, FieldRight>> limits(Collection<UUID> roles) {
        Map<UUID, Map<GuardedField, FieldRight>> limits = new HashMap<>();
        db.selectFrom(ROLE_FIELD_DENIAL)
                .where(ROLE_FIELD_DENIAL.ROLE_ID.in(roles))
                .forEach(row ->
                        limits.computeIfAbsent(row.getRoleId(), _ -> new HashMap<>())
                                .put(
                                        new GuardedField(row.getKind(), row.getField()),
                                        row.getDenied().equals(READ)
                                                ? FieldRight.NONE
                                                : FieldRight.READ));
        return limits;
    }

    void limit(UUID role, Map<GuardedField, FieldRight> limits) {
        db.deleteFrom(ROLE_FIELD_DENIAL).where(ROLE_FIELD_DENIAL.ROLE_ID.eq(role)).execute();
        if (limits.isEmpty()) {
            return;
        }
        List<Row4<UUID, String, String, String>> rows = new ArrayList<>();
        limits.forEach((field, right) ->
                rows.add(
                        row(
                                role,
                                field.kind(),
                                field.field(),
                                right == FieldRight.NONE ? READ : WRITE)));
        db.insertInto(
                        ROLE_FIELD_DENIAL,
                        ROLE_FIELD_DENIAL.ROLE_ID,
                        ROLE_FIELD_DENIAL.KIND,
                        ROLE_FIELD_DENIAL.FIELD,
                        ROLE_FIELD_DENIAL.DENIED)
                .valuesOfRows(rows)
                .execute();
    }

    private List<FieldRights.Kind> kinds() {
        Map<String, List<GuardedField>> fields = new HashMap<>();
        types.forEach(type -> fields.put(type.key(), type.deniable()));
        return db.select(KIND.NAME).from(KIND).orderBy(KIND.PLACE).fetch(KIND.NAME).stream()
                .filter(fields::containsKey)
                .map(kind -> new FieldRights.Kind(kind, fields.getOrDefault(kind, List.of())))
                .toList();
    }
}
