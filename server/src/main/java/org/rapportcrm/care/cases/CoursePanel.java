package org.rapportcrm.care.cases;

import static org.rapportcrm.care.db.Tables.SERVICE_CASE;
import static org.rapportcrm.care.db.Tables.STATUS_CHANGE;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.care.cases.Course.Step;
import org.rapportcrm.care.setup.State;
import org.rapportcrm.care.setup.Statuses;
import org.rapportcrm.record.page.RecordPanel;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Component;

/** The statuses of a case on its page: how long it stood where, and where it may go. */
@Component
class CoursePanel implements RecordPanel {
    private final DSLContext db;
    private final Statuses statuses;
    private final ReachedCases cases;
    private final Clock clock;

    CoursePanel(DSLContext db, Statuses statuses, ReachedCases cases, Clock clock) {
        this.db = db;
        this.statuses = statuses;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return CaseType.KIND;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public String template() {
        return "care/cases/course";
    }

    @Override
    public Optional<Course> read(UUID record, Viewer viewer, Words words) {
        Map<UUID, Duration> spent = spent(record);
        return db.select(SERVICE_CASE.STATUS_ID, SERVICE_CASE.STATE)
                .from(SERVICE_CASE)
                .where(SERVICE_CASE.ID.eq(record))
                .fetchOptional()
                .map(its ->
                        new Course(
                                record,
                                statuses.all().statuses().stream()
                                        .map(status ->
                                                new Step(
                                                        status.id(),
                                                        status.name(),
                                                        status.id().equals(its.value1()),
                                                        spent.get(status.id())))
                                        .toList(),
                                State.SOLVED.key().equals(its.value2()),
                                cases.mayWrite(record, viewer)));
    }

    private Map<UUID, Duration> spent(UUID record) {
        Field<Instant> until =
                DSL.lead(STATUS_CHANGE.AT)
                        .over(DSL.orderBy(STATUS_CHANGE.AT, STATUS_CHANGE.ID))
                        .as("until");
        Map<UUID, Duration> spent = new HashMap<>();
        db.select(STATUS_CHANGE.STATUS_ID, STATUS_CHANGE.AT, until)
                .from(STATUS_CHANGE)
                .where(STATUS_CHANGE.CASE_ID.eq(record))
                .forEach(row -> {
                    @Nullable Instant end = row.value3();
                    spent.merge(
                            row.value1(),
                            Duration.between(row.value2(), end == null ? clock.instant() : end),
                            Duration::plus);
                });
        return spent;
    }
}
