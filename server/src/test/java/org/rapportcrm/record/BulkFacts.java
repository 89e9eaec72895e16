package org.rapportcrm.record;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;

/** What became of the customers of {@link BulkTest}, and of what was done to them. */
record BulkFacts(DSLContext db) {
    List<UUID> owners() {
        return db.fetchValues("select owner_id from customer.customer order by name").stream()
                .map(UUID.class::cast)
                .toList();
    }

    List<Object> titles() {
        return db.fetch("select job_title from customer.customer order by name")
                .getValues(0, Object.class);
    }

    List<Object> tags() {
        return db.fetch(
                        """
                        select (select string_agg(t.name, ',' order by lower(t.name))
                                from customer.tagging g join customer.tag t on t.id = g.tag_id
                                where g.customer_id = c.id)
                        from customer.customer c order by c.name\
                        """)
                .getValues(0, Object.class);
    }

    int living() {
        return db.fetchCount(db.selectOne().from("customer.customer").where("deleted_at is null"));
    }

    int owned() {
        return db.fetchCount(
                db.selectOne().from("customer.customer").where("owner_id = {0}", Chooser.LUCY));
    }

    int causes(String kind) {
        return db.fetchCount(
                db.selectOne()
                        .from("journal.history")
                        .where("cause_kind = {0} and cause_id = {1}", kind, newest().toString()));
    }

    UUID newest() {
        return Objects.requireNonNull(
                (UUID) db.fetchValue("select id from record.bulk_work order by id desc limit 1"));
    }

    String state() {
        return String.valueOf(
                db.fetchValue(
                        "select state || ' ' || done || ' ' || refused from record.bulk_work order by id desc limit 1"));
    }
}
