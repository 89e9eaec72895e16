package org.rapportcrm.oracle;

import static org.rapportcrm.access.db.Tables.KIND;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.DeniedFields;
import org.rapportcrm.shared.GuardedField;
import org.rapportcrm.shared.Permission;
import org.rapportcrm.shared.Reach;
import org.rapportcrm.shared.Viewer;

/** Somebody who may do everything with all records, of kinds that appear later, too. */
record AllRights(DSLContext db) {
    /** Neither reads nor writes those fields. */
    Viewer but(UUID user, Set<GuardedField> denied) {
        Map<Permission, Reach> grants = new HashMap<>();
        for (String kind : db.select(KIND.NAME).from(KIND).fetch(KIND.NAME)) {
            for (Action action : Action.values()) {
                grants.put(Permission.of(kind, action), Reach.ALL);
            }
        }
        return new Viewer(
                user,
                "Priya Raman",
                null,
                Set.of(),
                Set.of(),
                grants,
                new DeniedFields(denied, denied),
                Locale.US,
                Objects.requireNonNull(ZoneOffset.UTC));
    }
}
