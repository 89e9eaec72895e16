package org.rapportcrm.database;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.val;

import java.util.Collection;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;

/** Whether an id is one of many: as one array, so that however many are one statement. */
public final class Among {
    private Among() {}

    public static Condition of(Field<UUID> id, Collection<UUID> ids) {
        return id.eq(any(val(ids.toArray(UUID[]::new))));
    }
}
