package org.rapportcrm.access;

import static org.rapportcrm.access.db.Tables.ORGANIZATION;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The organization that this Rapport belongs to. */
@Component
public class Organization {
    private final DSLContext db;

    Organization(DSLContext db) {
        this.db = db;
    }

    /** Its name; empty before setup. */
    public String name() {
        return db.select(ORGANIZATION.NAME)
                .from(ORGANIZATION)
                .fetchOptional(ORGANIZATION.NAME)
                .orElse("");
    }

    @Transactional
    public void rename(String name) {
        db.insertInto(ORGANIZATION, ORGANIZATION.NAME)
                .values(name.strip())
                .onConflict(ORGANIZATION.ONLY_ONE)
                .doUpdate()
                .set(ORGANIZATION.NAME, name.strip())
                .execute();
    }
}
