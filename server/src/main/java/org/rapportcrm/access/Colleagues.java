package org.rapportcrm.access;

import static org.rapportcrm.access.db.Tables.APP_USER;
import static org.rapportcrm.access.db.Tables.DEPARTMENT;
import static org.rapportcrm.access.db.Tables.TEAM;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Our people, teams and departments by what other systems call them: name, e-mail address or id,
 * however capitalized. A name that two people have finds neither of them.
 */
public record Colleagues(
        Map<String, UUID> users, Map<String, UUID> teams, Map<String, UUID> departments) {

    public static Colleagues load(DSLContext db) {
        Names users = new Names();
        Names teams = new Names();
        Names departments = new Names();
        db.select(APP_USER.ID, APP_USER.NAME, APP_USER.EMAIL)
                .from(APP_USER)
                .forEach(row -> users.add(row.value1(), row.value2(), row.value3()));
        db.select(TEAM.ID, TEAM.NAME)
                .from(TEAM)
                .forEach(row -> teams.add(row.value1(), row.value2()));
        db.select(DEPARTMENT.ID, DEPARTMENT.NAME)
                .from(DEPARTMENT)
                .forEach(row -> departments.add(row.value1(), row.value2()));
        return new Colleagues(users.unique(), teams.unique(), departments.unique());
    }

    public static Colleagues none() {
        return new Colleagues(Map.of(), Map.of(), Map.of());
    }

    public @Nullable UUID user(@Nullable String called) {
        return called == null ? null : users.get(key(called));
    }

    public @Nullable UUID team(@Nullable String called) {
        return called == null ? null : teams.get(key(called));
    }

    public @Nullable UUID department(@Nullable String called) {
        return called == null ? null : departments.get(key(called));
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static final class Names {
        private final Map<String, UUID> ids = new HashMap<>();
        private final Set<String> shared = new HashSet<>();

        void add(UUID id, String... names) {
            ids.put(id.toString(), id);
            for (String name : names) {
                UUID other = ids.put(key(name), id);
                if (other != null && !other.equals(id)) {
                    shared.add(key(name));
                }
            }
        }

        Map<String, UUID> unique() {
            ids.keySet().removeAll(shared);
            return ids;
        }
    }
}
