package org.rapportcrm.care.cases;

import static org.rapportcrm.care.db.Tables.SERVICE_CASE;
import static org.rapportcrm.care.db.Tables.STATUS;
import static org.rapportcrm.care.db.Tables.STATUS_CHANGE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record5;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.care.db.tables.records.ServiceCaseRecord;
import org.rapportcrm.care.setup.State;
import org.rapportcrm.database.Among;
import org.rapportcrm.interaction.TimelineEntry;
import org.rapportcrm.interaction.TimelineEntry.RecordKey;
import org.rapportcrm.interaction.TimelineEntry.Title;
import org.springframework.stereotype.Component;

/** What the timeline tells of a case: that it was opened, solved and reopened. */
@Component
class CaseEntries {
    private final DSLContext db;

    CaseEntries(DSLContext db) {
        this.db = db;
    }

    /** Under which ids entries may stand: those of the case and of its changes of status. */
    List<UUID> ids(Collection<UUID> cases) {
        List<UUID> ids = new ArrayList<>(cases);
        ids.addAll(
                db.select(STATUS_CHANGE.ID)
                        .from(STATUS_CHANGE)
                        .where(Among.of(STATUS_CHANGE.CASE_ID, cases))
                        .fetch(STATUS_CHANGE.ID));
        return ids;
    }

    /** Of those cases that have a customer and are in no bin. */
    List<TimelineEntry> of(Collection<UUID> cases) {
        if (cases.isEmpty()) {
            return List.of();
        }
        Map<UUID, ServiceCaseRecord> told =
                db.selectFrom(SERVICE_CASE)
                        .where(
                                Among.of(SERVICE_CASE.ID, cases),
                                SERVICE_CASE.CUSTOMER_ID.isNotNull(),
                                SERVICE_CASE.DELETED_AT.isNull())
                        .fetchMap(SERVICE_CASE.ID);
        List<TimelineEntry> entries = new ArrayList<>();
        told.values()
                .forEach(one ->
                        entries.add(
                                entry(
                                        one.getId(),
                                        one,
                                        one.getOpenedAt(),
                                        "opened",
                                        one.getOwnerId())));
        Map<UUID, Boolean> solved = new java.util.HashMap<>();
        for (Record5<UUID, UUID, Instant, UUID, String> move : moves(told.keySet())) {
            boolean isSolved = move.value5().equals(State.SOLVED.key());
            Boolean wasSolved = solved.put(move.value2(), isSolved);
            if (isSolved != Boolean.TRUE.equals(wasSolved)) {
                ServiceCaseRecord its = told.get(move.value2());
                entries.add(
                        entry(
                                move.value1(),
                                java.util.Objects.requireNonNull(its),
                                move.value3(),
                                isSolved ? "solved" : "reopened",
                                move.value4()));
            }
        }
        return entries;
    }

    private List<Record5<UUID, UUID, Instant, UUID, String>> moves(Collection<UUID> cases) {
        return db.select(
                        STATUS_CHANGE.ID,
                        STATUS_CHANGE.CASE_ID,
                        STATUS_CHANGE.AT,
                        STATUS_CHANGE.USER_ID,
                        STATUS.STATE)
                .from(STATUS_CHANGE)
                .join(STATUS)
                .on(STATUS.ID.eq(STATUS_CHANGE.STATUS_ID))
                .where(Among.of(STATUS_CHANGE.CASE_ID, cases))
                .orderBy(STATUS_CHANGE.CASE_ID, STATUS_CHANGE.AT, STATUS_CHANGE.ID)
                .fetch();
    }

    private static TimelineEntry entry(
            UUID id, ServiceCaseRecord its, Instant at, String what, @Nullable UUID user) {
        return new TimelineEntry(
                id,
                its.getCustomerId(),
                at,
                CaseType.KIND,
                Title.message("care.timeline." + what, its.getNumber(), its.getSubject()),
                null,
                org.rapportcrm.interaction.Contact.NONE,
                its.getDepartmentId(),
                user,
                null,
                new RecordKey(CaseType.KIND, its.getId()),
                null);
    }
}
