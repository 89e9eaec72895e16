package org.rapportcrm.customer.merge;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.rapportcrm.customer.Merge;
import org.rapportcrm.database.CopyRows;
import org.rapportcrm.journal.Author;
import org.rapportcrm.shared.UuidV7;
import org.springframework.stereotype.Component;

/**
 * Writes who goes into whom and comes out again: {@link MergeTree}. Stages for {@link MovingRows}
 * who goes where.
 */
@Component
class Joinings {
    private final DSLContext db;
    private final StagedCustomers staged;

    Joinings(DSLContext db, StagedCustomers staged) {
        this.db = db;
        this.staged = staged;
    }

    void shield(Collection<UUID> customers) {
        db.execute(
                "select 1 from customer.customer where id = any({0}) order by id for key share",
                (Object) customers.toArray(UUID[]::new));
    }

    /** Notes the merges and lets all of them name their root. */
    List<UUID> join(Author author, List<Merge> merges, Instant now) {
        staged.clear();
        List<UUID> acts = merges.stream().map(_ -> UuidV7.next()).toList();
        note(author, merges, acts, now);
        staged.count();
        db.execute(
                """
                update customer.customer c set merged_into = j.root_id
                from customer_joined j where c.merged_into = j.member_id\
                """);
        db.execute(
                """
                update customer.customer c set merged_into = j.root_id, deleted_at = {0}, updated_at = {0}
                from customer_joined j where c.id = j.member_id\
                """,
                now);
        return acts;
    }

    private void note(Author author, List<Merge> merges, List<UUID> acts, Instant now) {
        CopyRows rows =
                new CopyRows(
                        "customer.joining",
                        "id",
                        "act_id",
                        "member_id",
                        "into_id",
                        "at",
                        "actor_id",
                        "cause_kind",
                        "cause_id");
        CopyRows staged = new CopyRows("customer_joined", "member_id", "root_id", "act_id");
        String cause = author.cause().kind().name().toLowerCase(Locale.ROOT);
        for (int i = 0; i < merges.size(); i++) {
            for (UUID member : merges.get(i).others()) {
                rows.add(
                        UuidV7.next(),
                        acts.get(i),
                        member,
                        merges.get(i).survivor(),
                        now,
                        author.viewer().id(),
                        cause,
                        author.cause().id());
                staged.add(member, merges.get(i).survivor(), acts.get(i));
            }
        }
        rows.send(db);
        staged.send(db);
    }

    /**
     * Takes members out, each with those below it; afterwards those who stay are staged to come up.
     *
     * @param roots by member, who stood for it until now
     */
    void part(Author author, Map<UUID, UUID> roots, Instant now) {
        staged.clear();
        UUID act = UuidV7.next();
        CopyRows parted = new CopyRows("customer_leaving", "member_id", "root_id");
        roots.forEach(parted::add);
        parted.send(db);
        db.execute(
                """
                update customer.joining j set parted_at = {0}, parted_by = {1}
                from customer_leaving l where j.member_id = l.member_id and j.parted_at is null\
                """,
                now, author.viewer().id());
        db.execute(
                """
                insert into customer_parted (home_id, to_id, root_id, act_id)
                with recursive below (id, top, root_id) as (
                    select member_id, member_id, root_id from customer_leaving
                    union all
                    select j.member_id, below.top, below.root_id
                    from below join customer.joining j on j.into_id = below.id and j.parted_at is null
                )
                select id, top, root_id, {0}::uuid from below\
                """,
                act);
        db.execute(
                """
                update customer.customer c set merged_into = nullif(p.to_id, c.id), updated_at = {0},
                    deleted_at = case when p.to_id = c.id then null else c.deleted_at end
                from customer_parted p where p.home_id = c.id\
                """,
                now);
        away();
        staying(act);
        staged.count();
    }

    /** Rows whose home leaves and that are not with it. */
    private void away() {
        db.execute(
                """
                insert into customer_away (position, act_id, moved_place, row_key, home_id, from_id, to_id)
                with last as (
                    select distinct on (m.place, m.row_key, m.home_id) m.*, p.to_id as top, p.act_id as act
                    from customer_parted p join customer.moved m on m.home_id = p.home_id
                    order by m.place, m.row_key, m.home_id, m.position desc
                )
                select position, act, place, row_key, home_id, to_id, top from last
                where not exists (select from customer_parted p where p.home_id = last.to_id and p.to_id = last.top)
                    and not exists (select from customer.moved later
                        where later.row_key = last.row_key and later.place = last.place and later.to_id = last.to_id
                            and later.home_id <> last.home_id and later.position > last.position)\
                """);
    }

    private void staying(UUID act) {
        db.execute(
                """
                insert into customer_joined (member_id, root_id, act_id)
                select c.id, c.merged_into, {0}::uuid from customer.customer c
                where c.merged_into in (select root_id from customer_leaving union select member_id from customer_leaving)\
                """,
                act);
    }
}
