package org.rapportcrm.record.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Param;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.exception.DataTypeException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.shared.Viewer;

/**
 * A list as its query: rows with a value of what they stand by come first, then those without, each
 * part by the key of its own.
 *
 * @param by what rows stand by
 * @param optional whether it may be empty
 */
record Reading(
        ListRequest request,
        Selection selection,
        Condition which,
        Field<Object> by,
        boolean optional) {
    /** So many rows that fit are sorted at most. */
    static final int FEW = 20_000;

    static final Field<Integer> FIT = DSL.field(DSL.name("fit"), Integer.class);

    private static final String BY = "ordered_by";

    static Reading of(ListRequest request, Selection selection, Condition which, Viewer viewer) {
        String key = request.order().field();
        Field<?> by =
                Orders.by(request, selection.rows(), viewer)
                        .orElseThrow(() -> new UnknownOrder(key));
        return new Reading(request, selection, which, any(by), by.getDataType().nullable());
    }

    /** The one row that stands behind a place. */
    Reading from(Cursor place) {
        ListRequest next =
                new ListRequest(
                        request.type(),
                        request.filter(),
                        request.narrowed(),
                        List.of(),
                        request.order(),
                        place,
                        1);
        return new Reading(next, selection.ofNothing(), which, by, optional);
    }

    /** Whether rows of a part have a value, in the order of the parts. */
    List<Boolean> parts(boolean forward) {
        if (!optional) {
            return List.of(true);
        }
        return forward ? List.of(true, false) : List.of(false, true);
    }

    boolean isIn(boolean filled, Cursor place) {
        return filled == (place.value() != null || !optional);
    }

    /**
     * @param limit null for all
     */
    Select<Record> select(
            DSLContext db, boolean filled, @Nullable Cursor after, @Nullable Integer limit) {
        var ordered =
                db.select(selection.columns())
                        .select(by.as(BY))
                        .from(selection.rows())
                        .where(which, part(filled), behind(after))
                        .orderBy(order(filled, by, selection.id()));
        return limit == null ? ordered : ordered.limit(limit);
    }

    /** So many that come next of all in this order, whether they fit or not. */
    Select<Record> walk(DSLContext db, boolean filled, @Nullable Cursor after, int most) {
        return db.select(selection.rows().fields())
                .from(selection.rows())
                .where(standing(), part(filled), behind(after))
                .orderBy(order(filled, by, selection.id()))
                .limit(most);
    }

    /** Those of them that fit. */
    Select<Record> next(
            DSLContext db, boolean filled, @Nullable Cursor after, int limit, int most) {
        return db.select(selection.columns())
                .select(by.as(BY))
                .from(walk(db, filled, after, most).asTable(selection.rows().getName()))
                .where(which)
                .orderBy(order(filled, by, selection.id()))
                .limit(limit);
    }

    /** The first of all that fit, with how many {@link #FIT}, to one more than {@link #FEW}. */
    Select<Record> few(DSLContext db, boolean filled, @Nullable Cursor after, int limit) {
        Field<UUID> id = selection.id().as("id");
        Field<Object> ordered = by.as(BY);
        var fits =
                DSL.name("fits")
                        .asMaterialized(
                                db.select(id, ordered)
                                        .from(selection.rows())
                                        .where(which, part(filled), behind(after))
                                        .limit(FEW + 1));
        Field<UUID> found = Objects.requireNonNull(fits.field(id));
        Field<Object> place = Objects.requireNonNull(fits.field(ordered));
        return db.with(fits)
                .select(selection.columns())
                .select(ordered)
                .select(DSL.field(DSL.select(DSL.count()).from(fits)).as(FIT))
                .from(selection.rows())
                .where(
                        selection
                                .id()
                                .in(
                                        DSL.select(found)
                                                .from(fits)
                                                .orderBy(order(filled, place, found))
                                                .limit(limit)))
                .orderBy(order(filled, by, selection.id()));
    }

    /** Some of all that stand, whatever is asked for. */
    Select<Record> standing(DSLContext db, int most) {
        return db.select(selection.rows().fields())
                .from(selection.rows())
                .where(standing())
                .limit(most);
    }

    /** Whether somebody asks for less than all that stand. */
    boolean leavesOut() {
        return !which.equals(standing());
    }

    private Condition standing() {
        return selection.table().standing(selection.rows());
    }

    private List<OrderField<?>> order(boolean filled, Field<?> by, Field<?> id) {
        boolean falling = request.order().falling();
        List<OrderField<?>> order = new ArrayList<>();
        if (filled && !isById()) {
            order.add(falling ? by.desc() : by.asc());
        }
        order.add(falling ? id.desc() : id.asc());
        return order;
    }

    /** What finds the place of a record in this order. */
    List<Field<?>> place() {
        return List.of(selection.id().as("id"), by.as(BY));
    }

    Cursor cursor(Record row) {
        UUID id = Objects.requireNonNull(row.get("id", UUID.class));
        Object value = isById() ? null : row.get(BY);
        return new Cursor(value == null ? null : value.toString(), id);
    }

    private Condition part(boolean filled) {
        if (!optional) {
            return all();
        }
        return filled ? by.isNotNull() : by.isNull();
    }

    private Condition behind(@Nullable Cursor after) {
        if (after == null) {
            return all();
        }
        boolean falling = request.order().falling();
        Field<UUID> id = selection.id();
        if (after.value() == null || isById()) {
            return falling ? id.lt(after.id()) : id.gt(after.id());
        }
        var there = DSL.row(value(after.value()), DSL.val(after.id()));
        var here = DSL.row(by, id);
        return falling ? here.lt(there) : here.gt(there);
    }

    private Param<Object> value(String text) {
        try {
            Param<Object> value = DSL.val(text, by.getDataType());
            if (value.getValue() != null) {
                return value;
            }
        } catch (DataTypeException _) {
            // refused below
        }
        throw new Cursor.BadCursor();
    }

    private boolean isById() {
        return by.getName().equals("id");
    }

    private static Condition all() {
        return DSL.noCondition();
    }

    @SuppressWarnings("unchecked")
    private static Field<Object> any(Field<?> field) {
        return (Field<Object>) field;
    }
}
