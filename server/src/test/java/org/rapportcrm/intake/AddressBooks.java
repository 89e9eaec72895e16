package org.rapportcrm.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.rapportcrm.database.Maintenance;
import org.rapportcrm.testing.Imports;

/** Address books brought in, and what became of them. */
record AddressBooks(DSLContext db, Maintenance maintenance, ImportCommand command) {
    /** All that is known of each person of a file, in words that can be compared. */
    List<String> people(String source, Path file) {
        new Imports(command, SourceDefaults.named(source)).run("customer", file);
        List<String> people = told(source);
        // the same people from another file are others
        maintenance.execute(
                "truncate customer.customer, customer.search, customer.search_token, intake.source cascade");
        return people;
    }

    private List<String> told(String source) {
        UUID id =
                db.fetchSingle("select id from intake.source where name = {0}", source)
                        .get(0, UUID.class);
        return db.fetch(
                        """
                        select concat_ws('|', c.kind, c.honorific, c.given_name, c.family_name, c.name, c.job_title, c.birthday,
                            c.city, c.country, c.language, c.note,
                            (select string_agg(p.kind || ' ' || p.norm, ', ' order by p.kind, p.norm)
                             from customer.contact_point p where p.customer_id = c.id),
                            (select string_agg(t.name, ', ' order by t.name) from customer.tagging g
                             join customer.tag t on t.id = g.tag_id where g.customer_id = c.id),
                            (select string_agg(o.name || ' ' || coalesce(r.role, ''), ', ') from customer.relationship r
                             join customer.customer o on o.id = r.to_id where r.from_id = c.id))
                        from customer.customer c where c.first_source_id = {0} order by 1\
                        """,
                        id)
                .getValues(0, String.class);
    }
}
