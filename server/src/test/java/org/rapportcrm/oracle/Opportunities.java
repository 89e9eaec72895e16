package org.rapportcrm.oracle;

import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Opportunities of the people of Calder Coffee, each with one change that can be taken back. */
record Opportunities(DSLContext db) {
    /** Whose one is. */
    record Ours(UUID owner, @Nullable UUID department, @Nullable UUID team) {}

    void add(UUID id, UUID customer, Ours ours) {
        db.execute(
                """
                insert into sales.opportunity (id, created_at, updated_at, name, customer_id, pipeline_id, stage_id, stage_since,
                    status, currency, note, owner_id, department_id, team_id)
                values ({0}, now(), now(), 'Forty mills', {1}, '00000000-0000-7000-8000-000000000101', {2}::uuid, now(), 'open', 'EUR',
                    'By fax', {3}, {4}::uuid, {5}::uuid)\
                """,
                id, customer, CommonRecords.STAGE, ours.owner(), ours.department(), ours.team());
        db.execute(
                """
                insert into journal.change (at, record_type, record_id, customer_id, kind, before, after, actor_id, cause_kind)
                values (now(), 'opportunity', {0}, {1}, 'changed', '{"note": null}', '{"note": "By fax"}', {2}, 'request')\
                """,
                id, customer, ours.owner());
    }

    long change(UUID record) {
        return Objects.requireNonNull(
                db.fetchSingle(
                                "select max(position) from journal.change where record_id = {0}",
                                record)
                        .get(0, Long.class));
    }
}
