package org.rapportcrm.customer;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Permission;
import org.rapportcrm.shared.Reach;
import org.rapportcrm.shared.Viewer;

/** Colleagues who work on customers in tests. */
public final class Staff {
    /** Sees, writes and deletes all customers; in Vienna. */
    public static final Viewer ANNA =
            viewer(
                    "Anna Berger",
                    Map.of(
                            Action.READ,
                            Reach.ALL,
                            Action.WRITE,
                            Reach.ALL,
                            Action.DELETE,
                            Reach.ALL));

    public static final Viewer BEN =
            viewer(
                    "Ben Okafor",
                    Map.of(
                            Action.READ,
                            Reach.ALL,
                            Action.WRITE,
                            Reach.ALL,
                            Action.DELETE,
                            Reach.ALL));

    /** Sees and writes only customers that she owns. */
    public static final Viewer CLARA =
            viewer("Clara Novak", Map.of(Action.READ, Reach.OWN, Action.WRITE, Reach.OWN));

    /** Sees all, writes only customers that he owns. */
    public static final Viewer EMIL =
            viewer("Emil Horvath", Map.of(Action.READ, Reach.ALL, Action.WRITE, Reach.OWN));

    /** Sees all, writes none. */
    public static final Viewer DORA = viewer("Dora Lind", Map.of(Action.READ, Reach.ALL));

    /** Sets up fields and what counts in them. */
    public static final Viewer AMARA = administrator();

    private Staff() {}

    private static Viewer administrator() {
        Viewer anna = viewer("Amara Diallo", Map.of(Action.READ, Reach.ALL));
        Map<Permission, Reach> grants = new HashMap<>(anna.grants());
        grants.put(Permission.of("field", Action.ADMINISTER), Reach.ALL);
        return new Viewer(
                anna.id(), anna.name(), null, Set.of(), grants, anna.locale(), anna.zone());
    }

    private static Viewer viewer(String name, Map<Action, Reach> reaches) {
        Map<Permission, Reach> grants = new HashMap<>();
        reaches.forEach((action, reach) -> grants.put(Permission.of("customer", action), reach));
        UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        return new Viewer(
                id,
                name,
                null,
                Set.of(),
                grants,
                Locale.of("en", "AT"),
                ZoneId.of("Europe/Vienna"));
    }
}
