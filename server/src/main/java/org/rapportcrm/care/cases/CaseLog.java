package org.rapportcrm.care.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.database.CopyRows;
import org.rapportcrm.journal.Cause;
import org.rapportcrm.record.Landing;
import org.rapportcrm.record.plain.Draft;
import org.rapportcrm.shared.UuidV7;
import org.springframework.stereotype.Component;

/** Which status each case had from when on. */
@Component
class CaseLog {
    private final DSLContext db;

    CaseLog(DSLContext db) {
        this.db = db;
    }

    /**
     * The status that a case had before the last one, since when, and who of us brought it there.
     */
    record Earlier(UUID status, Instant at, @Nullable UUID user) {}

    /** Whether something is taken back; what takes that back brings it anew. */
    boolean isTakenBack(Landing landing) {
        Cause cause = landing.author().cause();
        String entry = cause.id();
        if (cause.kind() != Cause.Kind.UNDO || entry == null || !entry.matches("[0-9]{1,18}")) {
            return cause.kind() == Cause.Kind.UNDO;
        }
        Object undone =
                db.fetchValue(
                        """
                        with recursive entry (cause_kind, cause_id) as (
                            select cause_kind, cause_id from journal.history where position = {0}
                            union all
                            select h.cause_kind, h.cause_id from entry e
                            join journal.history h on h.position = e.cause_id::bigint
                            where e.cause_kind = 'undo' and e.cause_id ~ '^[0-9]{1,18}$')
                        select count(*) filter (where cause_kind = 'undo') % 2 = 0 from entry\
                        """,
                        Long.parseLong(entry));
        return Boolean.TRUE.equals(undone);
    }

    Map<UUID, Earlier> earlier(Collection<UUID> cases) {
        Map<UUID, Earlier> earlier = new HashMap<>();
        db.fetch(
                        """
                        select distinct on (h.case_id) h.case_id, h.status_id, h.at, h.user_id from care.status_change h
                        join care.service_case c on c.id = h.case_id
                        where h.case_id = any({0}) and h.status_id <> c.status_id order by h.case_id, h.at desc, h.id desc\
                        """,
                        (Object) cases.toArray(UUID[]::new))
                .forEach(row ->
                        earlier.put(
                                Objects.requireNonNull(row.get(0, UUID.class)),
                                new Earlier(
                                        Objects.requireNonNull(row.get(1, UUID.class)),
                                        Objects.requireNonNull(row.get(2, Instant.class)),
                                        row.get(3, UUID.class))));
        return earlier;
    }

    /**
     * What is taken back never was; all else is added, also what returns when that is taken back.
     */
    void write(Landing landing, List<Draft> written) {
        List<Draft> moved =
                written.stream()
                        .filter(draft ->
                                draft.value(CaseFields.EVENT) != null || draft.changes("status"))
                        .toList();
        Set<UUID> shortened = isTakenBack(landing) ? shorten(moved) : Set.of();
        add(landing, moved.stream().filter(draft -> !shortened.contains(draft.id())).toList());
    }

    /**
     * Takes away the last status of each case that is back in the one before, however often it was
     * told.
     *
     * @return those that are back
     */
    private Set<UUID> shorten(List<Draft> moved) {
        UUID[] ids = moved.stream().map(Draft::id).toArray(UUID[]::new);
        UUID[] now = moved.stream().map(draft -> (UUID) draft.value("status")).toArray(UUID[]::new);
        return new HashSet<>(
                db.fetch(
                                """
                                with other as (
                                    select distinct on (h.case_id) h.case_id, h.status_id, h.at from care.status_change h
                                    where h.case_id = any({0}) and h.status_id <> (
                                        select l.status_id from care.status_change l where l.case_id = h.case_id
                                        order by l.at desc, l.id desc limit 1)
                                    order by h.case_id, h.at desc, h.id desc)
                                delete from care.status_change h using other
                                join unnest({0}, {1}::uuid[]) as back (case_id, status_id) using (case_id, status_id)
                                where h.case_id = other.case_id and h.at > other.at returning h.case_id\
                                """,
                                ids, now)
                        .map(row -> row.get(0, UUID.class)));
    }

    private void add(Landing landing, List<Draft> moved) {
        CopyRows rows =
                new CopyRows(
                        "care.status_change",
                        "id",
                        "case_id",
                        "at",
                        "status_id",
                        "user_id",
                        "source_record_id");
        List<UUID> sources = new ArrayList<>();
        for (Draft draft : moved) {
            Object event = draft.value(CaseFields.EVENT);
            UUID source = draft.row().sourceRecord();
            if (source != null) {
                sources.add(source);
            }
            Instant at =
                    (Instant)
                            Objects.requireNonNull(
                                    draft.value(event == null ? "status_since" : CaseFields.AT));
            rows.add(
                    UuidV7.at(at),
                    draft.id(),
                    at,
                    event == null ? draft.value("status") : event,
                    source == null ? landing.author().viewer().id() : null,
                    source);
        }
        db.execute(
                "delete from care.status_change where source_record_id = any({0})",
                (Object) sources.toArray(UUID[]::new));
        rows.send(db);
    }
}
