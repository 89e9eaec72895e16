package org.rapportcrm.oracle;

import java.util.UUID;
import org.jooq.DSLContext;
import org.rapportcrm.oracle.Opportunities.Ours;

/** Cases of the people of Calder Coffee, each with one change that can be taken back. */
record ServiceCases(DSLContext db) {
    static final String STATUS = "00000000-0000-7000-8000-000000000202";

    void add(UUID id, UUID customer, Ours ours) {
        db.execute(
                """
                insert into care.service_case (id, created_at, updated_at, subject, customer_id, priority, status_id, state, status_since,
                    opened_at, reopened, description, owner_id, department_id, team_id)
                values ({0}, now(), now(), 'Forty mills rattle', {1}, 'normal', {2}::uuid, 'open', now(), now(), 0,
                    'By fax', {3}, {4}::uuid, {5}::uuid)\
                """,
                id, customer, STATUS, ours.owner(), ours.department(), ours.team());
        db.execute(
                """
                insert into journal.change (at, record_type, record_id, customer_id, kind, before, after, actor_id, cause_kind)
                values (now(), 'case', {0}, {1}, 'changed', '{"description": null}', '{"description": "By fax"}', {2}, 'request')\
                """,
                id, customer, ours.owner());
    }
}
