package org.rapportcrm.access;

import static org.rapportcrm.access.db.Tables.APP_USER;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.rapportcrm.access.session.KnownViewers;
import org.rapportcrm.access.session.ViewerFields;
import org.rapportcrm.database.Among;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.work.Starters;
import org.springframework.stereotype.Component;

/** Finds the viewer that a user is right now, for work that goes on without a request. */
@Component
public class Viewers implements Starters {
    private final DSLContext db;
    private final KnownViewers known;

    Viewers(DSLContext db, KnownViewers known) {
        this.db = db;
        this.known = known;
    }

    @Override
    public Optional<Viewer> of(UUID user) {
        return db.select(ViewerFields.ALL)
                .from(APP_USER)
                .where(APP_USER.ID.eq(user), APP_USER.DISABLED_AT.isNull())
                .fetchOptional(known::of);
    }

    /** Those of them who are here and not disabled. */
    public List<Viewer> of(Collection<UUID> users) {
        return db.select(ViewerFields.ALL)
                .from(APP_USER)
                .where(Among.of(APP_USER.ID, users))
                .and(APP_USER.DISABLED_AT.isNull())
                .fetch(known::of);
    }
}
