package org.rapportcrm.testing;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Permission;
import org.rapportcrm.shared.Reach;
import org.rapportcrm.shared.Viewer;

/** Employees of Calder Coffee, on whose behalf tests act. */
public final class People {
    public static final Permission CUSTOMERS = Permission.of("customer", Action.READ);
    public static final Permission ORDERS = Permission.of("order", Action.READ);

    private People() {}

    /** Sees all customers, orders, contacts and tasks. */
    public static Viewer priya() {
        return viewer(
                "Priya Raman",
                Map.of(
                        CUSTOMERS,
                        Reach.ALL,
                        ORDERS,
                        Reach.ALL,
                        Permission.of("interaction", Action.READ),
                        Reach.ALL,
                        Permission.of("task", Action.READ),
                        Reach.ALL));
    }

    /** Sees all customers and no orders. */
    public static Viewer marcus() {
        return viewer("Marcus Bell", Map.of(CUSTOMERS, Reach.ALL));
    }

    /** Sees the customers whom she owns and the orders that she took. */
    public static Viewer lucy() {
        return viewer("Lucy Tran", Map.of(CUSTOMERS, Reach.OWN, ORDERS, Reach.OWN));
    }

    private static Viewer viewer(String name, Map<Permission, Reach> grants) {
        UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        return new Viewer(id, name, null, Set.of(), grants, Locale.US, ZoneId.of("UTC"));
    }
}
