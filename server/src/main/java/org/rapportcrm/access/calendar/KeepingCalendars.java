package org.rapportcrm.access.calendar;

import static org.rapportcrm.access.db.Tables.CALENDAR;
import static org.rapportcrm.access.db.Tables.DEPARTMENT;
import static org.rapportcrm.access.db.Tables.HOLIDAY;
import static org.rapportcrm.access.db.Tables.OPENING;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.rapportcrm.access.NameTaken;
import org.rapportcrm.access.SetUp;
import org.rapportcrm.access.StillInUse;
import org.rapportcrm.access.db.tables.records.CalendarRecord;
import org.rapportcrm.journal.Author;
import org.rapportcrm.journal.Change;
import org.rapportcrm.journal.Journal;
import org.rapportcrm.shared.RecordNotFound;
import org.rapportcrm.shared.UuidV7;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes calendars with their hours and holidays. */
@Component
class KeepingCalendars {
    private static final String TYPE = "calendar";

    private final DSLContext db;
    private final CalendarQueries calendars;
    private final Journal journal;

    KeepingCalendars(DSLContext db, CalendarQueries calendars, Journal journal) {
        this.db = db;
        this.calendars = calendars;
        this.journal = journal;
    }

    /** The organization begins where its founder is. */
    @EventListener
    void begin(SetUp founded) {
        db.update(CALENDAR)
                .set(CALENDAR.ZONE, founded.administrator().zone().getId())
                .where(CALENDAR.IS_DEFAULT)
                .execute();
    }

    @Transactional
    UUID add(CalendarForm form, Author author) {
        UUID id = UuidV7.next();
        int added =
                db.insertInto(CALENDAR, CALENDAR.ID, CALENDAR.NAME, CALENDAR.ZONE)
                        .values(id, form.name(), form.zone())
                        .onConflictDoNothing()
                        .execute();
        if (added == 0) {
            throw new NameTaken(form.name());
        }
        openings(id, form);
        journal.write(author, Change.created(TYPE, id, null, values(form)));
        return id;
    }

    @Transactional
    void change(UUID id, CalendarForm form, Author author) {
        locked(id);
        CalendarForm before = CalendarForm.of(calendars.find(id));
        try {
            db.update(CALENDAR)
                    .set(CALENDAR.NAME, form.name())
                    .set(CALENDAR.ZONE, form.zone())
                    .where(CALENDAR.ID.eq(id))
                    .execute();
        } catch (DuplicateKeyException _) {
            throw new NameTaken(form.name());
        }
        db.deleteFrom(OPENING).where(OPENING.CALENDAR_ID.eq(id)).execute();
        openings(id, form);
        journal.write(author, Change.changed(TYPE, id, null, values(before), values(form)));
    }

    @Transactional
    void delete(UUID id, Author author) {
        if (locked(id).getIsDefault()
                || db.fetchExists(DEPARTMENT, DEPARTMENT.CALENDAR_ID.eq(id))) {
            throw new StillInUse();
        }
        db.deleteFrom(CALENDAR).where(CALENDAR.ID.eq(id)).execute();
        journal.write(author, Change.of(Change.Kind.DELETED, TYPE, id, null));
    }

    /** A day that is one already gets its new name. */
    @Transactional
    void close(UUID id, List<Holiday> holidays, Author author) {
        locked(id);
        db.batch(holidays.stream().map(holiday -> closed(id, holiday)).toList()).execute();
        Map<String, String> days = new LinkedHashMap<>();
        holidays.forEach(it -> days.put(it.day().toString(), it.name()));
        journal.write(author, Change.changed(TYPE, id, null, Map.of(), Map.of("holidays", days)));
    }

    @Transactional
    Holiday open(UUID id, LocalDate day, Author author) {
        locked(id);
        Holiday gone =
                db.deleteFrom(HOLIDAY)
                        .where(HOLIDAY.CALENDAR_ID.eq(id), HOLIDAY.DAY.eq(day))
                        .returning(HOLIDAY.DAY, HOLIDAY.NAME, HOLIDAY.YEARLY)
                        .fetchOptional()
                        .map(row -> new Holiday(row.getDay(), row.getName(), row.getYearly()))
                        .orElseThrow(RecordNotFound::new);
        journal.write(
                author,
                Change.changed(
                        TYPE,
                        id,
                        null,
                        Map.of("holidays", Map.of(day.toString(), gone.name())),
                        Map.of()));
        return gone;
    }

    private void openings(UUID id, CalendarForm form) {
        db.batch(
                        form.openings().stream()
                                .map(it ->
                                        db.insertInto(OPENING)
                                                .values(
                                                        id,
                                                        (short) it.day().getValue(),
                                                        (short) it.fromMinute(),
                                                        (short) it.toMinute()))
                                .toList())
                .execute();
    }

    private Query closed(UUID id, Holiday holiday) {
        return db.insertInto(
                        HOLIDAY, HOLIDAY.CALENDAR_ID, HOLIDAY.DAY, HOLIDAY.NAME, HOLIDAY.YEARLY)
                .values(id, holiday.day(), holiday.name(), holiday.yearly())
                .onConflict(HOLIDAY.CALENDAR_ID, HOLIDAY.DAY)
                .doUpdate()
                .set(HOLIDAY.NAME, holiday.name())
                .set(HOLIDAY.YEARLY, holiday.yearly());
    }

    private CalendarRecord locked(UUID id) {
        return db.selectFrom(CALENDAR)
                .where(CALENDAR.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(RecordNotFound::new);
    }

    private static Map<String, Object> values(CalendarForm form) {
        List<String> hours = Stream.of(DayOfWeek.values()).map(form::typed).toList();
        return Map.of("name", form.name(), "zone", form.zone(), "hours", hours);
    }
}
