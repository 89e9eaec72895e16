package org.rapportcrm.customer.landing;

import static org.rapportcrm.access.view.Tables.COLLEAGUE;
import static org.rapportcrm.access.view.Tables.DEPARTMENT_NAME;
import static org.rapportcrm.access.view.Tables.TEAM_NAME;
import static org.rapportcrm.customer.db.Tables.TAG;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.Row;

/**
 * What the names in a batch stand for: colleagues, teams and departments by name or id, tags as
 * they were written the first time.
 */
final class OurNames {
    private final Map<String, Map<String, UUID>> ids = new HashMap<>();
    private final Map<String, String> tags = new HashMap<>();

    static OurNames none() {
        return new OurNames();
    }

    static OurNames load(DSLContext db, List<Row> rows) {
        OurNames names = new OurNames();
        names.load(db, rows, "owner", COLLEAGUE, COLLEAGUE.ID, COLLEAGUE.NAME);
        names.load(db, rows, "team", TEAM_NAME, TEAM_NAME.ID, TEAM_NAME.NAME);
        names.load(
                db, rows, "department", DEPARTMENT_NAME, DEPARTMENT_NAME.ID, DEPARTMENT_NAME.NAME);
        names.loadTags(db, rows);
        return names;
    }

    /** Null when nobody and nothing of ours has that name. */
    @Nullable UUID id(String field, String typed) {
        return ids.getOrDefault(field, Map.of()).get(key(typed));
    }

    List<String> tags(List<String> typed) {
        return WordList.sorted(typed.stream().map(tag -> tags.getOrDefault(key(tag), tag)));
    }

    private void load(
            DSLContext db,
            List<Row> rows,
            String field,
            Table<?> table,
            Field<UUID> id,
            Field<String> name) {
        if (rows.stream().anyMatch(row -> row.has(field))) {
            Map<String, UUID> known = new HashMap<>();
            db.select(id, name)
                    .from(table)
                    .forEach(row -> {
                        known.put(key(row.value2()), row.value1());
                        known.put(row.value1().toString(), row.value1());
                    });
            ids.put(field, known);
        }
    }

    private void loadTags(DSLContext db, List<Row> rows) {
        String[] typed =
                rows.stream()
                        .flatMap(row -> WordList.of(row, "tags").stream())
                        .map(OurNames::key)
                        .distinct()
                        .toArray(String[]::new);
        if (typed.length > 0) {
            db.select(TAG.NAME)
                    .from(TAG)
                    .where("lower(name) = any({0})", (Object) typed)
                    .forEach(row -> tags.put(key(row.value1()), row.value1()));
        }
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
