package org.rapportcrm.interaction.reminder;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.rapportcrm.access.view.Tables.COLLEAGUE;
import static org.rapportcrm.interaction.db.Tables.INTERACTION_;
import static org.rapportcrm.interaction.db.Tables.REMINDER;
import static org.rapportcrm.journal.view.Tables.HISTORY;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.database.Among;
import org.rapportcrm.interaction.db.tables.records.ReminderRecord;
import org.rapportcrm.shared.RecordNotFound;
import org.rapportcrm.shared.UuidV7;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What users want to be reminded of. A reminder is its user's own and in nobody's history. */
@Component
class Reminders {
    private final DSLContext db;
    private final Clock clock;

    Reminders(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * A reminder to be.
     *
     * @param customer whose answer it waits for
     * @param field that is still as it was, with its value then
     */
    record New(
            String kind,
            UUID record,
            @Nullable UUID customer,
            Unless unless,
            @Nullable String field,
            @Nullable String value,
            @Nullable String note,
            Instant dueAt) {}

    @Transactional
    public void add(Viewer viewer, New reminder) {
        db.insertInto(REMINDER)
                .set(REMINDER.ID, UuidV7.next())
                .set(REMINDER.USER_ID, viewer.id())
                .set(REMINDER.KIND, reminder.kind())
                .set(REMINDER.RECORD_ID, reminder.record())
                .set(REMINDER.CUSTOMER_ID, reminder.customer())
                .set(REMINDER.CONDITION, reminder.unless().key())
                .set(REMINDER.FIELD, reminder.field())
                .set(REMINDER.VALUE, reminder.value())
                .set(REMINDER.NOTE, reminder.note())
                .set(REMINDER.DUE_AT, reminder.dueAt())
                .set(REMINDER.CREATED_AT, clock.instant())
                .execute();
    }

    ReminderRecord own(Viewer viewer, UUID id) {
        return db.selectFrom(REMINDER)
                .where(REMINDER.ID.eq(id), REMINDER.USER_ID.eq(viewer.id()))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(RecordNotFound::new);
    }

    @Transactional
    public ReminderRecord settle(Viewer viewer, UUID id, String state) {
        ReminderRecord reminder = own(viewer, id).setState(state);
        reminder.update();
        return reminder;
    }

    @Transactional
    public ReminderRecord putOff(Viewer viewer, UUID id, Instant until) {
        ReminderRecord reminder = own(viewer, id).setDueAt(until).setState("open");
        reminder.update();
        return reminder;
    }

    void settle(Collection<UUID> reminders, String state) {
        db.update(REMINDER)
                .set(REMINDER.STATE, state)
                .where(Among.of(REMINDER.ID, reminders))
                .execute();
    }

    /** Whatever was to be waited for has happened. */
    void letGo(Instant now) {
        db.update(REMINDER)
                .set(REMINDER.STATE, "gone")
                .where(REMINDER.STATE.in("open", "due"), REMINDER.DUE_AT.le(now))
                .and(REMINDER.CONDITION.ne("always"))
                .and(not(isUnanswered().and(isUnchanged())))
                .execute();
    }

    /** Those whose time has come and who wait to be told, the oldest first, behind another one. */
    List<ReminderRecord> untold(Instant now, Instant dueAt, UUID id, int most) {
        return db.selectFrom(REMINDER)
                .where(REMINDER.STATE.eq("open"), isOfSomebodyHere(), REMINDER.DUE_AT.le(now))
                .orderBy(REMINDER.DUE_AT, REMINDER.ID)
                .seek(dueAt, id)
                .limit(most)
                .forUpdate()
                .skipLocked()
                .fetch();
    }

    /** Those that were told and can still go because a field changes, the newest first. */
    List<ReminderRecord> watching(Instant now, int most) {
        return db.selectFrom(REMINDER)
                .where(REMINDER.STATE.eq("due"), isOfSomebodyHere(), REMINDER.DUE_AT.le(now))
                .and(REMINDER.FIELD.isNotNull())
                .orderBy(REMINDER.DUE_AT.desc())
                .limit(most)
                .forUpdate()
                .skipLocked()
                .fetch();
    }

    private static Condition isOfSomebodyHere() {
        return REMINDER.USER_ID.in(select(COLLEAGUE.ID).from(COLLEAGUE).where(COLLEAGUE.ACTIVE));
    }

    /** Still wanted: neither settled nor answered, and what it watches was not changed by hand. */
    static Condition isWaiting() {
        return REMINDER.STATE.in("open", "due").and(isUnanswered()).and(isUnchanged());
    }

    /** Imports tell the journal no fields: of those, the value itself is asked. */
    private static Condition isUnchanged() {
        return notExists(
                selectOne()
                        .from(HISTORY)
                        .where(REMINDER.FIELD.isNotNull())
                        .and(HISTORY.RECORD_ID.eq(REMINDER.RECORD_ID))
                        .and(HISTORY.AT.gt(REMINDER.CREATED_AT))
                        .and(condition("jsonb_exists({0}, {1})", HISTORY.AFTER, REMINDER.FIELD)));
    }

    static Condition isUnanswered() {
        return notExists(
                selectOne()
                        .from(INTERACTION_)
                        .where(INTERACTION_.CUSTOMER_ID.eq(REMINDER.CUSTOMER_ID))
                        .and(INTERACTION_.OCCURRED_AT.gt(REMINDER.CREATED_AT))
                        .and(INTERACTION_.DELETED_AT.isNull())
                        .and(
                                INTERACTION_
                                        .DIRECTION
                                        .eq("in")
                                        .and(REMINDER.CONDITION.in("answer", "contact"))
                                        .or(
                                                INTERACTION_
                                                        .DIRECTION
                                                        .eq("out")
                                                        .and(REMINDER.CONDITION.eq("contact")))));
    }
}
