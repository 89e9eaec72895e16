package org.rapportcrm.care.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.rapportcrm.care.setup.StatusMeansElse;
import org.rapportcrm.journal.Change;
import org.rapportcrm.journal.Journal;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads anew when cases were solved and reopened, once a status comes to something else. */
@Component
class SettlingCases {
    private final DSLContext db;
    private final CaseTrail trail;
    private final Journal journal;

    SettlingCases(DSLContext db, CaseTrail trail, Journal journal) {
        this.db = db;
        this.trail = trail;
        this.journal = journal;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void settle(StatusMeansElse event) {
        var settled = db.fetch(SETTLE, event.status());
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
        journal.write(event.author(), changes);
        trail.tell(told);
    }

    private static final String SETTLE =
            """
            with move as (
                select h.case_id, h.id, h.at, h.user_id, s.state, lag(s.state) over log as before
                from care.status_change h join care.status s on s.id = h.status_id
                where h.case_id in (select case_id from care.status_change where status_id = {0})
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
