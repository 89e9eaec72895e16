package org.rapportcrm.interaction.timeline;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.trueCondition;
import static org.rapportcrm.access.view.Tables.COLLEAGUE;
import static org.rapportcrm.access.view.Tables.DEPARTMENT_NAME;
import static org.rapportcrm.customer.view.Tables.PROFILE;
import static org.rapportcrm.interaction.db.Tables.INTERACTION_;
import static org.rapportcrm.interaction.db.Tables.PIN;
import static org.rapportcrm.journal.view.Tables.HISTORY;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.customer.VisibleCustomers;
import org.rapportcrm.customer.Visiting;
import org.rapportcrm.database.Among;
import org.rapportcrm.interaction.entry.InteractionType;
import org.rapportcrm.interaction.people.Participant;
import org.rapportcrm.interaction.people.Participants;
import org.rapportcrm.interaction.sight.SeenEntries;
import org.rapportcrm.interaction.sight.VisibleEntries;
import org.rapportcrm.shared.Viewer;

/** What a customer's timeline asks the database, one method a query; they may travel together. */
final class TimelineQueries {
    static final int PAGE = 30;

    /** Counts look no farther back than this many entries. */
    static final int COUNTED = 1_000;

    private static final int CHANGES = 100;
    private static final int PINS = 50;
    private static final int ID_LENGTH = 36;

    static final Field<Boolean> READABLE = field("readable", Boolean.class);
    private static final Field<Boolean> CHANGEABLE = field("changeable", Boolean.class);
    private static final Field<String> USER = field("user_name", String.class);
    private static final Field<String> DEPARTMENT = field("in_department", String.class);
    static final Field<String> SHOW = field("show", String.class);
    static final Field<Integer> ENTRIES = field("entries", Integer.class);

    private static final Field<String> SHOWN_UNDER =
            coalesce(INTERACTION_.CHANNEL, INTERACTION_.KIND);

    private TimelineQueries() {}

    /** Who had to do with an entry: whichever it was then, the one that stands for it now. */
    record Department(UUID id, String name) {}

    static Optional<Department> department(Record row) {
        return Optional.ofNullable(get(row, DEPARTMENT))
                .map(packed ->
                        new Department(
                                UUID.fromString(packed.substring(0, ID_LENGTH)),
                                packed.substring(ID_LENGTH)));
    }

    private static Field<String> packedDepartment() {
        return DEPARTMENT_NAME.ONE_ID.cast(String.class).concat(DEPARTMENT_NAME.NAME);
    }

    /** Under which channel, or else kind, an entry stands. */
    static String show(Record row) {
        String channel = row.get(INTERACTION_.CHANNEL);
        return channel == null ? Objects.requireNonNull(row.get(INTERACTION_.KIND)) : channel;
    }

    /** Whether these are all entries, with all that may be counted of them. */
    static boolean isAll(TimelineQuery query, List<? extends Record> page, Viewer viewer) {
        return query.isStart()
                && !query.isFiltered()
                && page.size() <= PAGE
                && viewer.denied().unread().stream()
                        .noneMatch(denied -> denied.kind().equals(InteractionType.KEY));
    }

    /** One entry more than a page, to know whether there is another. */
    static Select<?> page(Visiting visiting, TimelineQuery query) {
        return select(columns(visiting.viewer()))
                .from(entries(visiting.viewer()))
                .where(ofCustomer(visiting.customer()))
                .and(filter(visiting, query))
                .and(behind(query.after()))
                .orderBy(INTERACTION_.OCCURRED_AT.desc(), INTERACTION_.ID.desc())
                .limit(PAGE + 1);
    }

    /** Those of these entries whose customers the viewer may see, the oldest first. */
    static Select<?> among(Collection<UUID> entries, Viewer viewer) {
        return select(columns(viewer))
                .from(entries(viewer))
                .where(Among.of(INTERACTION_.ID, entries), INTERACTION_.DELETED_AT.isNull())
                .andExists(
                        selectOne()
                                .from(PROFILE)
                                .where(
                                        PROFILE.ID.eq(INTERACTION_.CUSTOMER_ID),
                                        PROFILE.DELETED_AT.isNull(),
                                        VisibleCustomers.to(viewer, PROFILE)))
                .orderBy(INTERACTION_.OCCURRED_AT, INTERACTION_.ID);
    }

    /** Most customers have none, and the entries themselves are looked for in all years. */
    static Select<?> anyPinned(Visiting visiting) {
        return select(PIN.INTERACTION_ID).from(PIN).where(PIN.CUSTOMER_ID.eq(visiting.customer()));
    }

    static Select<?> pinned(Visiting visiting) {
        return select(columns(visiting.viewer()))
                .from(entries(visiting.viewer()))
                .join(PIN)
                .on(
                        INTERACTION_.ID.eq(PIN.INTERACTION_ID),
                        INTERACTION_.OCCURRED_AT.eq(PIN.OCCURRED_AT))
                .where(PIN.CUSTOMER_ID.eq(visiting.customer()), INTERACTION_.DELETED_AT.isNull())
                .orderBy(PIN.PINNED_AT.desc())
                .limit(PINS);
    }

    /** How many entries stand under each channel and department, among the newest. */
    static Select<?> counts(Visiting visiting) {
        var newest =
                select(
                                SHOWN_UNDER.as(SHOW),
                                INTERACTION_.DEPARTMENT_ID,
                                field(readable(visiting)).as(READABLE))
                        .from(INTERACTION_)
                        .where(ofCustomer(visiting.customer()))
                        .orderBy(INTERACTION_.OCCURRED_AT.desc(), INTERACTION_.ID.desc())
                        .limit(COUNTED)
                        .asTable("newest");
        Field<UUID> department = Objects.requireNonNull(newest.field(INTERACTION_.DEPARTMENT_ID));
        Field<String> packed =
                field(
                        select(packedDepartment())
                                .from(DEPARTMENT_NAME)
                                .where(DEPARTMENT_NAME.ID.eq(department)));
        return select(SHOW, packed.as(DEPARTMENT), READABLE, count().as(ENTRIES))
                .from(newest)
                .groupBy(SHOW, department, READABLE);
    }

    /** What changed on the customer themselves. */
    static Select<?> changes(Visiting visiting, TimelineQuery query) {
        TimelineQuery.Key after = query.after();
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
                .where(HISTORY.RECORD_ID.eq(visiting.customer()))
                .and(after == null ? noCondition() : HISTORY.AT.lt(after.at()))
                .orderBy(HISTORY.POSITION.desc())
                .limit(CHANGES);
    }

    private static Condition ofCustomer(Field<UUID> customer) {
        return INTERACTION_.CUSTOMER_ID.eq(customer).and(INTERACTION_.DELETED_AT.isNull());
    }

    /** A channel is content: who may not read an entry does not learn it from a filter. */
    private static Condition filter(Visiting visiting, TimelineQuery query) {
        Condition filter = noCondition();
        if (query.show() != null) {
            filter = SHOWN_UNDER.eq(query.show()).and(readable(visiting));
        }
        return query.department() == null
                ? filter
                : filter.and(
                        // no join, which might cost the order in which entries are walked
                        INTERACTION_.DEPARTMENT_ID.eq(
                                any(
                                        array(
                                                select(DEPARTMENT_NAME.ID)
                                                        .from(DEPARTMENT_NAME)
                                                        .where(
                                                                DEPARTMENT_NAME.ONE_ID.eq(
                                                                        query.department()))))));
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

    private static Condition readable(Visiting visiting) {
        return VisibleEntries.toRead(visiting.viewer());
    }

    private static List<SelectField<?>> columns(Viewer viewer) {
        List<SelectField<?>> columns = new ArrayList<>(SeenEntries.of(viewer));
        columns.add(field(VisibleEntries.toRead(viewer)).as(READABLE));
        columns.add(field(VisibleEntries.toChange(viewer)).as(CHANGEABLE));
        columns.add(COLLEAGUE.NAME.as(USER));
        columns.add(packedDepartment().as(DEPARTMENT));
        columns.add(Participants.PACKED);
        return columns;
    }

    /**
     * With those whom entries name. They are joined, as a query within the columns would be
     * prepared anew for each year that the table has.
     */
    private static Table<Record> entries(Viewer viewer) {
        return INTERACTION_
                .leftJoin(COLLEAGUE)
                .on(COLLEAGUE.ID.eq(INTERACTION_.USER_ID))
                .leftJoin(DEPARTMENT_NAME)
                .on(DEPARTMENT_NAME.ID.eq(INTERACTION_.DEPARTMENT_ID))
                .leftJoin(Participants.packed(viewer))
                .on(trueCondition());
    }

    static boolean isReadable(Record row) {
        return Boolean.TRUE.equals(get(row, READABLE));
    }

    static boolean isChangeable(Record row) {
        return Boolean.TRUE.equals(get(row, CHANGEABLE));
    }

    static @Nullable String user(Record row) {
        return get(row, USER);
    }

    static List<Participant> people(Record row) {
        return Participants.unpack(get(row, Participants.PACKED));
    }

    /** By its name alone: a field that is no column is compared by writing its SQL. */
    private static <T> @Nullable T get(Record row, Field<T> field) {
        return row.get(field.getName(), field.getType());
    }
}
