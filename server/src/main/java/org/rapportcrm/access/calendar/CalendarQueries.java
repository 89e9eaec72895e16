package org.rapportcrm.access.calendar;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.rapportcrm.access.db.Tables.CALENDAR;
import static org.rapportcrm.access.db.Tables.DEPARTMENT;
import static org.rapportcrm.access.db.Tables.HOLIDAY;
import static org.rapportcrm.access.db.Tables.OPENING;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.access.BusinessTime;
import org.rapportcrm.access.BusinessTime.Opening;
import org.rapportcrm.access.Calendars;
import org.rapportcrm.database.Alphabet;
import org.rapportcrm.shared.RecordNotFound;
import org.springframework.stereotype.Component;

/** Reads calendars, each with its hours and holidays in one statement. */
@Component
public class CalendarQueries implements Calendars {
    private static final Field<List<Opening>> OPENINGS =
            multiset(
                            select(OPENING.WEEKDAY, OPENING.FROM_MINUTE, OPENING.TO_MINUTE)
                                    .from(OPENING)
                                    .where(OPENING.CALENDAR_ID.eq(CALENDAR.ID))
                                    .orderBy(OPENING.WEEKDAY, OPENING.FROM_MINUTE))
                    .convertFrom(rows -> rows.map(CalendarQueries::opening));
    private static final Field<List<Holiday>> HOLIDAYS =
            multiset(
                            select(HOLIDAY.DAY, HOLIDAY.NAME, HOLIDAY.YEARLY)
                                    .from(HOLIDAY)
                                    .where(HOLIDAY.CALENDAR_ID.eq(CALENDAR.ID))
                                    .orderBy(HOLIDAY.DAY))
                    .convertFrom(rows -> rows.map(Records.mapping(Holiday::new)));

    private final DSLContext db;

    CalendarQueries(DSLContext db) {
        this.db = db;
    }

    @Override
    public BusinessTime of(@Nullable UUID department) {
        Condition own =
                department == null
                        ? condition(CALENDAR.IS_DEFAULT)
                        : condition(CALENDAR.IS_DEFAULT)
                                .or(
                                        CALENDAR.ID.eq(
                                                select(DEPARTMENT.CALENDAR_ID)
                                                        .from(DEPARTMENT)
                                                        .where(DEPARTMENT.ID.eq(department))));
        return read(own).getFirst().time();
    }

    public List<Calendar> all() {
        return read(noCondition());
    }

    /** By calendar, the names of the departments that keep it. */
    Map<UUID, List<String>> departments() {
        return db.select(DEPARTMENT.CALENDAR_ID, DEPARTMENT.NAME)
                .from(DEPARTMENT)
                .where(DEPARTMENT.CALENDAR_ID.isNotNull(), DEPARTMENT.RETIRED_AT.isNull())
                .orderBy(Alphabet.of(DEPARTMENT.NAME))
                .fetchGroups(DEPARTMENT.CALENDAR_ID, DEPARTMENT.NAME);
    }

    Calendar find(UUID id) {
        return read(CALENDAR.ID.eq(id)).stream().findFirst().orElseThrow(RecordNotFound::new);
    }

    /** The organization's own comes last. */
    private List<Calendar> read(Condition which) {
        return db.select(
                        CALENDAR.ID,
                        CALENDAR.NAME,
                        CALENDAR.ZONE,
                        CALENDAR.IS_DEFAULT,
                        OPENINGS,
                        HOLIDAYS)
                .from(CALENDAR)
                .where(which)
                .orderBy(CALENDAR.IS_DEFAULT, Alphabet.of(CALENDAR.NAME))
                .fetch(row ->
                        new Calendar(
                                row.value1(),
                                row.value2(),
                                ZoneId.of(row.value3()),
                                row.value4(),
                                row.value5(),
                                row.value6()));
    }

    private static Opening opening(Record row) {
        return new Opening(
                DayOfWeek.of(row.get(OPENING.WEEKDAY)),
                row.get(OPENING.FROM_MINUTE),
                row.get(OPENING.TO_MINUTE));
    }
}
