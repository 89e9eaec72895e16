package org.rapportcrm.access.signin;

import static org.rapportcrm.access.db.Tables.IDENTITY;
import static org.rapportcrm.access.db.Tables.PROVIDER;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Whose sign-in people may come with, for the pages that offer it. */
@Component
public class SignInProviders {
    private final DSLContext db;

    SignInProviders(DSLContext db) {
        this.db = db;
    }

    /** A provider to choose. */
    public record Offer(UUID id, String label, boolean linked) {}

    public List<Offer> all() {
        return db.select(PROVIDER.ID, PROVIDER.LABEL)
                .from(PROVIDER)
                .orderBy(PROVIDER.LABEL, PROVIDER.ID)
                .fetch(row -> new Offer(row.value1(), row.value2(), false));
    }

    public List<Offer> of(UUID user) {
        return db.select(PROVIDER.ID, PROVIDER.LABEL, IDENTITY.USER_ID)
                .from(PROVIDER)
                .leftJoin(IDENTITY)
                .on(IDENTITY.PROVIDER_ID.eq(PROVIDER.ID).and(IDENTITY.USER_ID.eq(user)))
                .orderBy(PROVIDER.LABEL, PROVIDER.ID)
                .fetch(row -> new Offer(row.value1(), row.value2(), row.value3() != null));
    }
}
