package org.rapportcrm.care.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Moves one of a few to another place among the others; places count from one. */
final class Placing {
    private Placing() {}

    static Field<Integer> of(Field<UUID> id, List<UUID> all, UUID moved, int place) {
        List<UUID> order = new ArrayList<>(all);
        order.remove(moved);
        order.add(Math.clamp(place - 1L, 0, order.size()), moved);
        return DSL.field(
                "array_position({0}, {1})", Integer.class, DSL.val(order.toArray(UUID[]::new)), id);
    }
}
