package org.rapportcrm.access.department;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.noCondition;
import static org.rapportcrm.access.db.Tables.APP_USER;
import static org.rapportcrm.access.db.Tables.DEPARTMENT;
import static org.rapportcrm.access.db.Tables.TEAM;

import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.access.db.tables.Department;
import org.rapportcrm.access.user.Choice;
import org.rapportcrm.database.Alphabet;
import org.rapportcrm.shared.RecordNotFound;
import org.springframework.stereotype.Component;

/** Reads departments for the pages that administer them or let somebody choose one. */
@Component
public class DepartmentQueries {
    private static final Department ONE = DEPARTMENT.as("one");

    private final DSLContext db;

    DepartmentQueries(DSLContext db) {
        this.db = db;
    }

    /** Those at work first. */
    List<DepartmentRow> all() {
        return read(noCondition());
    }

    DepartmentRow find(UUID id) {
        return read(DEPARTMENT.ID.eq(id)).stream().findFirst().orElseThrow(RecordNotFound::new);
    }

    List<Choice> teams(UUID department) {
        return db.select(TEAM.ID, TEAM.NAME)
                .from(TEAM)
                .where(TEAM.DEPARTMENT_ID.eq(department))
                .orderBy(Alphabet.of(TEAM.NAME))
                .fetchInto(Choice.class);
    }

    /**
     * @param present offered even when it is retired
     */
    public List<Choice> choices(@Nullable UUID present) {
        return db.select(DEPARTMENT.ID, DEPARTMENT.NAME)
                .from(DEPARTMENT)
                .where(DEPARTMENT.RETIRED_AT.isNull().or(DEPARTMENT.ID.eq(present)))
                .orderBy(Alphabet.of(DEPARTMENT.NAME))
                .fetchInto(Choice.class);
    }

    private List<DepartmentRow> read(Condition which) {
        return db.select(
                        DEPARTMENT.ID,
                        DEPARTMENT.NAME,
                        DEPARTMENT.RETIRED_AT.isNotNull(),
                        ONE.NAME,
                        DEPARTMENT.CALENDAR_ID,
                        count(APP_USER.ID))
                .from(DEPARTMENT)
                .leftJoin(ONE)
                .on(ONE.ID.eq(DEPARTMENT.MERGED_INTO))
                .leftJoin(APP_USER)
                .on(APP_USER.DEPARTMENT_ID.eq(DEPARTMENT.ID), APP_USER.DISABLED_AT.isNull())
                .where(which)
                .groupBy(DEPARTMENT.ID, ONE.NAME)
                .orderBy(DEPARTMENT.RETIRED_AT.isNotNull(), Alphabet.of(DEPARTMENT.NAME))
                .fetch(row ->
                        new DepartmentRow(
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                row.value5(),
                                row.value6()));
    }
}
