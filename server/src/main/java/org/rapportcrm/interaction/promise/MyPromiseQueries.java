package org.rapportcrm.interaction.promise;

import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.rapportcrm.customer.view.Tables.PROFILE;
import static org.rapportcrm.interaction.db.Tables.PROMISE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.customer.CustomerName;
import org.rapportcrm.customer.VisibleCustomers;
import org.rapportcrm.interaction.entry.InteractionType;
import org.rapportcrm.interaction.sight.Visible;
import org.rapportcrm.interaction.task.Due;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Words;

/** What lists of somebody's own open promises ask the database. */
final class MyPromiseQueries {
    static final int PAGE = 50;
    private static final Field<Boolean> CHANGEABLE = field("changeable", Boolean.class);

    /** The place of a promise among those that are due. */
    record Key(LocalDate dueOn, UUID id) {}

    private MyPromiseQueries() {}

    /** One more than a page, to know whether there is another. */
    static Select<?> mine(Viewer viewer, @Nullable Key after) {
        return mine(viewer, after, noCondition());
    }

    static Select<?> mine(Viewer viewer, @Nullable Key after, Condition which) {
        Condition behind =
                after == null
                        ? noCondition()
                        : row(PROMISE.DUE_ON, PROMISE.ID).gt(after.dueOn(), after.id());
        return select(PROMISE.ID, PROMISE.TEXT, PROMISE.DUE_ON)
                .select(CustomerName.fields(PROFILE))
                .select(
                        field(Visible.toChange(viewer, InteractionType.KEY, PROMISE))
                                .as(CHANGEABLE))
                .from(PROMISE)
                .join(PROFILE)
                .on(PROFILE.ID.eq(PROMISE.CUSTOMER_ID), VisibleCustomers.to(viewer, PROFILE))
                .where(PROMISE.USER_ID.eq(viewer.id()), PROMISE.STATE.eq("open"), behind)
                .and(PROFILE.DELETED_AT.isNull())
                .and(which)
                .orderBy(PROMISE.DUE_ON, PROMISE.ID)
                .limit(PAGE + 1);
    }

    static Key key(Record row) {
        return new Key(
                requireNonNull(row.get(PROMISE.DUE_ON)), requireNonNull(row.get(PROMISE.ID)));
    }

    static MyPromises.Row read(Record row, Instant now, Words words) {
        CustomerName customer = CustomerName.of(row, PROFILE);
        return new MyPromises.Row(
                requireNonNull(row.get(PROMISE.ID)),
                requireNonNull(row.get(PROMISE.TEXT)),
                Due.of(requireNonNull(row.get(PROMISE.DUE_ON)), now, words),
                customer.text(words),
                customer.path(),
                Boolean.TRUE.equals(row.get(CHANGEABLE)));
    }
}
