package org.rapportcrm.care.cases;

import static org.jooq.impl.DSL.noCondition;
import static org.rapportcrm.care.db.Tables.SETTLING;
import static org.rapportcrm.care.db.Tables.STATUS_CHANGE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.rapportcrm.care.setup.StatusMeansElse;
import org.rapportcrm.journal.Author;
import org.rapportcrm.journal.Change;
import org.rapportcrm.journal.Journal;
import org.rapportcrm.shared.UuidV7;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.work.BackgroundJob;
import org.rapportcrm.work.JobRun;
import org.rapportcrm.work.Jobs;
import org.rapportcrm.work.Starters;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads anew when cases were solved and reopened, once a status comes to something else: a few at
 * once, many in the background, part by part.
 */
@Component
class SettlingCases implements BackgroundJob {
    static final String KIND = "case-settling";
    static final int PART = 500;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final DSLContext db;
    private final CaseTrail trail;
    private final Journal journal;
    private final Jobs jobs;
    private final Starters starters;
    private final TransactionTemplate part;

    SettlingCases(
            DSLContext db,
            CaseTrail trail,
            Journal journal,
            Jobs jobs,
            Starters starters,
            PlatformTransactionManager transactions) {
        this.db = db;
        this.trail = trail;
        this.journal = journal;
        this.jobs = jobs;
        this.starters = starters;
        part = new TransactionTemplate(transactions);
        part.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void settle(StatusMeansElse event) {
        List<UUID> cases = cases(event.status(), BEFORE_ALL);
        if (cases.size() < PART) {
            settle(cases, event.author());
            return;
        }
        UUID id = UuidV7.next();
        db.insertInto(SETTLING).values(id, event.status(), BEFORE_ALL).execute();
        jobs.start(KIND, id, event.author().viewer().id());
    }

    @Override
    public void run(JobRun run) {
        // whoever has left since still said what the status means
        Viewer viewer =
                starters.of(run.startedBy()).orElseGet(() -> Viewer.house("settling cases"));
        while (Boolean.TRUE.equals(part.execute(_ -> next(run, Author.of(viewer))))) {
            // each part is a step
        }
    }

    private boolean next(JobRun run, Author author) {
        var settling = db.selectFrom(SETTLING).where(SETTLING.ID.eq(run.id())).fetchOne();
        if (settling == null) {
            return false;
        }
        List<UUID> cases = cases(settling.getStatusId(), settling.getBehind());
        if (cases.isEmpty()) {
            settling.delete();
            return false;
        }
        settle(cases, author);
        settling.setBehind(cases.getLast()).update();
        run.advance(0, 0);
        return true;
    }

    /** The next ones that have or had a status. */
    private List<UUID> cases(UUID status, UUID behind) {
        return db.selectDistinct(STATUS_CHANGE.CASE_ID)
                .from(STATUS_CHANGE)
                .where(
                        STATUS_CHANGE.STATUS_ID.eq(status),
                        behind.equals(BEFORE_ALL)
                                ? noCondition()
                                : STATUS_CHANGE.CASE_ID.gt(behind))
                .orderBy(STATUS_CHANGE.CASE_ID)
                .limit(PART)
                .fetch(STATUS_CHANGE.CASE_ID);
    }

    private void settle(List<UUID> cases, Author author) {
        var settled = db.fetch(SETTLE, (Object) cases.toArray(UUID[]::new));
        List<Change> changes = new ArrayList<>();
        List<UUID> told = new ArrayList<>();
        for (Record row : settled) {
            UUID id = Objects.requireNonNull(row.get("id", UUID.class));
            UUID customer = row.get("customer_id", UUID.class);
            changes.add(
                    Change.changed(
                            CaseType.KIND,
                            id,
                            customer,
                            Map.of("state", Objects.requireNonNull(row.get("was", String.class))),
                            Map.of(
                                    "state",
                                    Objects.requireNonNull(row.get("state", String.class)))));
            if (customer != null) {
                told.add(id);
            }
        }
        journal.write(author, changes);
        trail.tell(told);
    }

    private static final String SETTLE =
            """
            with move as (
                select h.case_id, h.id, h.at, h.user_id, s.state, lag(s.state) over log as before
                from care.status_change h join care.status s on s.id = h.status_id
                where h.case_id = any({0})
                window log as (partition by h.case_id order by h.at, h.id)),
            course as (
                select case_id,
                    count(*) filter (where before = 'solved' and state <> 'solved') as reopened,
                    max(at) filter (where state = 'solved' and before is distinct from 'solved') as solved_at,
                    (array_agg(user_id order by at desc, id desc)
                        filter (where state = 'solved' and before is distinct from 'solved'))[1] as solved_by
                from move group by case_id)
            update care.service_case c
            set state = s.state, reopened = course.reopened,
                solved_at = case when s.state = 'solved' then coalesce(course.solved_at, c.status_since) end,
                solved_by = case when s.state = 'solved' then course.solved_by end,
                version = c.version + 1
            from course join care.service_case was on was.id = course.case_id join care.status s on s.id = was.status_id
            where c.id = course.case_id
                and (c.state <> s.state or c.reopened <> course.reopened or c.solved_at is distinct from course.solved_at and s.state = 'solved')
            returning c.id, c.customer_id, was.state as was, c.state\
            """;
}
