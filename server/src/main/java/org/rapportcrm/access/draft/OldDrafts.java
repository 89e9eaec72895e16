package org.rapportcrm.access.draft;

import static org.jooq.impl.DSL.select;
import static org.rapportcrm.access.db.Tables.DRAFT;

import java.time.Duration;
import java.time.Instant;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;

/** Drafts that nobody comes back for. */
@Component
class OldDrafts {
    static final int MOST = 50;
    private static final Duration KEPT = Duration.ofDays(30);

    /** After it no copy of a form that was saved is on its way any more. */
    private static final Duration LATE = Duration.ofHours(1);

    private final DSLContext db;

    OldDrafts(DSLContext db) {
        this.db = db;
    }

    void delete(Viewer viewer, Instant now) {
        db.deleteFrom(DRAFT)
                .where(
                        DRAFT.UPDATED_AT
                                .lt(now.minus(KEPT))
                                .or(DRAFT.TYPED.isNull().and(DRAFT.UPDATED_AT.lt(now.minus(LATE)))))
                .execute();
        // apart, so that saving many forms costs nobody a draft
        deleteAllButTheNewest(viewer, DRAFT.TYPED.isNull());
        deleteAllButTheNewest(viewer, DRAFT.TYPED.isNotNull());
    }

    private void deleteAllButTheNewest(Viewer viewer, Condition kind) {
        Condition theirs = DRAFT.USER_ID.eq(viewer.id()).and(kind);
        db.deleteFrom(DRAFT)
                .where(
                        theirs,
                        DRAFT.FORM.in(
                                select(DRAFT.FORM)
                                        .from(DRAFT)
                                        .where(theirs)
                                        .orderBy(DRAFT.UPDATED_AT.desc())
                                        .offset(MOST)))
                .execute();
    }
}
