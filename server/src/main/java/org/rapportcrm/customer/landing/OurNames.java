package org.rapportcrm.customer.landing;

import static org.rapportcrm.customer.db.Tables.TAG;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.access.Colleagues;
import org.rapportcrm.record.Row;

/**
 * What the names in a batch stand for: colleagues, teams and departments as other systems call
 * them, tags as they were written the first time.
 */
final class OurNames {
    private final Colleagues colleagues;
    private final Map<String, String> tags = new HashMap<>();

    private OurNames(Colleagues colleagues) {
        this.colleagues = colleagues;
    }

    static OurNames none() {
        return new OurNames(Colleagues.none());
    }

    static OurNames load(DSLContext db, List<Row> rows) {
        boolean areNamed =
                rows.stream()
                        .anyMatch(row ->
                                row.has("owner") || row.has("team") || row.has("department"));
        OurNames names = areNamed ? new OurNames(Colleagues.load(db)) : none();
        names.loadTags(db, rows);
        return names;
    }

    /** Null when nobody and nothing of ours has that name. */
    @Nullable UUID id(String field, String typed) {
        return switch (field) {
            case "owner" -> colleagues.user(typed);
            case "team" -> colleagues.team(typed);
            default -> colleagues.department(typed);
        };
    }

    List<String> tags(List<String> typed) {
        return WordList.sorted(typed.stream().map(tag -> tags.getOrDefault(key(tag), tag)));
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
