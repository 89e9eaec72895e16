package org.rapportcrm.interaction;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Permission;
import org.rapportcrm.shared.Reach;
import org.rapportcrm.shared.Viewer;

/** Two departments of Calder Coffee and who works there. */
final class Calder {
    static final UUID SERVICE = id("Service");
    static final UUID LEGAL = id("Legal");

    private Calder() {}

    static Viewer marcusInService() {
        return employee("Marcus Bell", SERVICE, Reach.OWN);
    }

    static Viewer priyaInService() {
        return employee("Priya Raman", SERVICE, Reach.OWN);
    }

    static Viewer lenaInLegal() {
        return employee("Lena Brandt", LEGAL, Reach.OWN);
    }

    static void foundIn(DSLContext db) {
        Map.of("Service", SERVICE, "Legal", LEGAL)
                .forEach((name, id) ->
                        db.execute("insert into access.department values ({0}, {1})", id, name));
        for (Viewer one : List.of(marcusInService(), priyaInService(), lenaInLegal())) {
            db.execute(
                    "insert into access.app_user (id, name, email, department_id, created_at) values ({0}, {1}, {2}, {3}, now())",
                    one.id(), one.name(), one.id() + "@calder.example", one.department());
        }
    }

    private static Viewer employee(String name, UUID department, Reach write) {
        Map<Permission, Reach> grants = new HashMap<>();
        for (String kind : List.of("customer", "interaction", "task", "order")) {
            grants.put(Permission.of(kind, Action.READ), Reach.ALL);
        }
        Map<String, Reach> may = Map.of("interaction", write, "task", write);
        may.forEach((kind, reach) -> grants.put(Permission.of(kind, Action.WRITE), reach));
        return new Viewer(
                id(name), name, department, Set.of(), grants, Locale.US, ZoneId.of("UTC"));
    }

    /** The same person without the right to read one kind of record. */
    static Viewer without(Viewer viewer, String kind) {
        Map<Permission, Reach> grants = new HashMap<>(viewer.grants());
        grants.remove(Permission.of(kind, Action.READ));
        return new Viewer(
                viewer.id(),
                viewer.name(),
                viewer.department(),
                viewer.teams(),
                grants,
                viewer.locale(),
                viewer.zone());
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
