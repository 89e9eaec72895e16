package org.rapportcrm.interaction.entry;

import static org.rapportcrm.access.view.Tables.COLLEAGUE;
import static org.rapportcrm.access.view.Tables.DEPARTMENT_NAME;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Our people and departments by the names that other systems call them. A name that two people have
 * finds neither.
 */
record Colleagues(Map<String, UUID> users, Map<String, UUID> departments) {
    static Colleagues load(DSLContext db) {
        Map<String, UUID> users = new HashMap<>();
        Map<String, Integer> uses = new HashMap<>();
        db.select(COLLEAGUE.NAME, COLLEAGUE.ID)
                .from(COLLEAGUE)
                .forEach(row -> {
                    users.put(plain(row.value1()), row.value2());
                    uses.merge(plain(row.value1()), 1, Integer::sum);
                });
        users.keySet().removeIf(name -> uses.getOrDefault(name, 0) > 1);
        Map<String, UUID> departments = new HashMap<>();
        db.select(DEPARTMENT_NAME.NAME, DEPARTMENT_NAME.ID)
                .from(DEPARTMENT_NAME)
                .forEach(row -> departments.put(plain(row.value1()), row.value2()));
        return new Colleagues(users, departments);
    }

    @Nullable UUID user(@Nullable String name) {
        return name == null ? null : users.get(plain(name));
    }

    @Nullable UUID department(@Nullable String name) {
        return name == null ? null : departments.get(plain(name));
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
