package org.rapportcrm.interaction.timeline;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.rapportcrm.access.view.Tables.COLLEAGUE;
import static org.rapportcrm.access.view.Tables.DEPARTMENT_NAME;
import static org.rapportcrm.interaction.db.Tables.INTERACTION_;
import static org.rapportcrm.interaction.db.Tables.PIN;
import static org.rapportcrm.journal.view.Tables.HISTORY;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.customer.Visit;
import org.rapportcrm.interaction.Direction;
import org.rapportcrm.interaction.people.Participants;
import org.rapportcrm.interaction.sight.VisibleEntries;

/** What a customer's timeline asks the database, one method a query; they may travel together. */
final class TimelineQueries {
    static final int PAGE = 30;

    /** Counts look no farther back than this many entries. */
    static final int COUNTED = 1_000;

    private static final int CHANGES = 100;
    private static final Duration RECENT = Duration.ofHours(1);

    static final Field<Boolean> READABLE = field("readable", Boolean.class);
    static final Field<Boolean> CHANGEABLE = field("changeable", Boolean.class);
    static final Field<Boolean> PINNED = field("pinned", Boolean.class);
    static final Field<String> USER = field("user_name", String.class);
    static final Field<String> DEPARTMENT = field("department_name", String.class);
    static final Field<String> PEOPLE = field("people", String.class);
    static final Field<String> SHOW = field("show", String.class);
    static final Field<Integer> ENTRIES = field("entries", Integer.class);

    private static final Field<String> SHOWN_UNDER =
            coalesce(INTERACTION_.CHANNEL, INTERACTION_.KIND);

    private TimelineQueries() {}

    /** One entry more than a page, to know whether there is another. */
    static Select<?> page(Visit visit, TimelineQuery query) {
        return select(columns(visit))
                .from(INTERACTION_)
                .where(ofCustomer(visit.customer()))
                .and(filter(visit, query))
                .and(behind(query.after()))
                .orderBy(INTERACTION_.OCCURRED_AT.desc(), INTERACTION_.ID.desc())
                .limit(PAGE + 1);
    }

    static Select<?> pinned(Visit visit) {
        return select(columns(visit))
                .from(PIN)
                .join(INTERACTION_)
                .on(
                        INTERACTION_.ID.eq(PIN.INTERACTION_ID),
                        INTERACTION_.OCCURRED_AT.eq(PIN.OCCURRED_AT))
                .where(PIN.CUSTOMER_ID.eq(visit.customer()), INTERACTION_.DELETED_AT.isNull())
                .orderBy(PIN.PINNED_AT.desc())
                .limit(5);
    }

    /** How many entries stand under each channel and department, among the newest. */
    static Select<?> counts(Visit visit) {
        var newest =
                select(
                                SHOWN_UNDER.as(SHOW),
                                INTERACTION_.DEPARTMENT_ID,
                                field(readable(visit)).as(READABLE))
                        .from(INTERACTION_)
                        .where(ofCustomer(visit.customer()))
                        .orderBy(INTERACTION_.OCCURRED_AT.desc(), INTERACTION_.ID.desc())
                        .limit(COUNTED)
                        .asTable("newest");
        Field<UUID> department = newest.field(INTERACTION_.DEPARTMENT_ID);
        return select(
                        SHOW,
                        department,
                        field(
                                        select(DEPARTMENT_NAME.NAME)
                                                .from(DEPARTMENT_NAME)
                                                .where(DEPARTMENT_NAME.ID.eq(department)))
                                .as(DEPARTMENT),
                        READABLE,
                        count().as(ENTRIES))
                .from(newest)
                .groupBy(SHOW, department, READABLE);
    }

    /** Who of another department turned to the customer within the last hour. */
    static Select<?> others(Visit visit) {
        Condition foreign =
                visit.viewer().department() == null
                        ? noCondition()
                        : INTERACTION_.DEPARTMENT_ID.ne(visit.viewer().department());
        return select(columns(visit))
                .from(INTERACTION_)
                .where(ofCustomer(visit.customer()))
                .and(INTERACTION_.OCCURRED_AT.gt(visit.at().minus(RECENT)))
                .and(INTERACTION_.DIRECTION.eq(Direction.OUT.key()))
                .and(INTERACTION_.USER_ID.isDistinctFrom(visit.viewer().id()))
                .and(foreign)
                .orderBy(INTERACTION_.OCCURRED_AT.desc(), INTERACTION_.ID.desc())
                .limit(1);
    }

    /** What changed on the customer themselves. */
    static Select<?> changes(Visit visit, TimelineQuery query) {
        TimelineQuery.Key after = query.after();
        Instant before = after == null ? visit.at().plus(Duration.ofDays(1)) : after.at();
        return select(
                        HISTORY.AT,
                        HISTORY.KIND,
                        HISTORY.AFTER,
                        HISTORY.CAUSE_KIND,
                        field(
                                        select(COLLEAGUE.NAME)
                                                .from(COLLEAGUE)
                                                .where(COLLEAGUE.ID.eq(HISTORY.ACTOR_ID)))
                                .as(USER))
                .from(HISTORY)
                .where(HISTORY.RECORD_ID.eq(visit.customer()), HISTORY.AT.lt(before))
                .orderBy(HISTORY.POSITION.desc())
                .limit(CHANGES);
    }

    private static Condition ofCustomer(UUID customer) {
        return INTERACTION_.CUSTOMER_ID.eq(customer).and(INTERACTION_.DELETED_AT.isNull());
    }

    /** A channel is content: who may not read an entry does not learn it from a filter. */
    private static Condition filter(Visit visit, TimelineQuery query) {
        Condition filter = noCondition();
        if (query.show() != null) {
            filter = SHOWN_UNDER.eq(query.show()).and(readable(visit));
        }
        return query.department() == null
                ? filter
                : filter.and(INTERACTION_.DEPARTMENT_ID.eq(query.department()));
    }

    private static Condition behind(TimelineQuery.@Nullable Key key) {
        if (key == null) {
            return noCondition();
        }
        // the plain bound leaves out partitions, which the row comparison alone would not
        return INTERACTION_
                .OCCURRED_AT
                .le(key.at())
                .and(row(INTERACTION_.OCCURRED_AT, INTERACTION_.ID).lt(key.at(), key.id()));
    }

    private static Condition readable(Visit visit) {
        return VisibleEntries.toRead(visit.viewer());
    }

    private static List<SelectField<?>> columns(Visit visit) {
        List<SelectField<?>> columns = new ArrayList<>(List.of(INTERACTION_.fields()));
        columns.add(field(readable(visit)).as(READABLE));
        columns.add(field(VisibleEntries.toChange(visit.viewer())).as(CHANGEABLE));
        columns.add(
                field(
                                exists(
                                        selectOne()
                                                .from(PIN)
                                                .where(
                                                        PIN.CUSTOMER_ID.eq(
                                                                INTERACTION_.CUSTOMER_ID),
                                                        PIN.INTERACTION_ID.eq(INTERACTION_.ID))))
                        .as(PINNED));
        columns.add(
                field(
                                select(COLLEAGUE.NAME)
                                        .from(COLLEAGUE)
                                        .where(COLLEAGUE.ID.eq(INTERACTION_.USER_ID)))
                        .as(USER));
        columns.add(
                field(
                                select(DEPARTMENT_NAME.NAME)
                                        .from(DEPARTMENT_NAME)
                                        .where(DEPARTMENT_NAME.ID.eq(INTERACTION_.DEPARTMENT_ID)))
                        .as(DEPARTMENT));
        columns.add(Participants.packed(visit.viewer()).as(PEOPLE));
        return columns;
    }

    static boolean isReadable(Record row) {
        return Boolean.TRUE.equals(row.get(READABLE));
    }
}
