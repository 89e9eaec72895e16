package org.rapportcrm.customer.edit;

import static org.jooq.impl.DSL.val;
import static org.rapportcrm.customer.db.Tables.DRAFT;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What people typed and did not save yet: one draft a person and form, seen by nobody else. */
@Component
class FormDrafts {
    private static final TypeReference<Map<String, List<String>>> TEXTS = new TypeReference<>() {};
    private static final int MOST = 40_000;
    private static final Duration LATE = Duration.ofHours(1);

    private final DSLContext db;
    private final JsonMapper json;
    private final Clock clock;

    FormDrafts(DSLContext db, JsonMapper json, Clock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    record Kept(Typed typed, Instant at) {}

    Optional<Kept> find(Viewer viewer, String form) {
        return db.select(DRAFT.TYPED, DRAFT.UPDATED_AT)
                .from(DRAFT)
                .where(DRAFT.USER_ID.eq(viewer.id()), DRAFT.FORM.eq(form), DRAFT.CLOSED.isNull())
                .fetchOptional(row ->
                        new Kept(
                                new Typed(json.readValue(row.value1().data(), TEXTS)),
                                row.value2()));
    }

    @Transactional
    public Instant keep(Viewer viewer, String form, Typed typed) {
        if (typed.length() > MOST) {
            throw new DraftTooLong(MOST);
        }
        Instant now = clock.instant();
        if (typed.isBlank()) {
            discard(viewer, form);
            return now;
        }
        JSONB texts = JSONB.valueOf(json.writeValueAsString(typed.texts()));
        db.insertInto(DRAFT, DRAFT.USER_ID, DRAFT.FORM, DRAFT.TYPED, DRAFT.UPDATED_AT)
                .values(viewer.id(), form, texts, now)
                .onConflict(DRAFT.USER_ID, DRAFT.FORM)
                .doUpdate()
                .set(DRAFT.TYPED, texts)
                .set(DRAFT.UPDATED_AT, now)
                .setNull(DRAFT.CLOSED)
                // the page of a form that was saved meanwhile may still send what it holds
                .where(DRAFT.CLOSED.isDistinctFrom(typed.opened()).or(val(typed.opened()).isNull()))
                .execute();
        return now;
    }

    /** The form was saved: its draft is gone, and none of it comes in any more. */
    @Transactional
    public void close(Viewer viewer, String form, Typed typed) {
        Instant now = clock.instant();
        db.deleteFrom(DRAFT)
                .where(
                        DRAFT.USER_ID.eq(viewer.id()),
                        DRAFT.FORM
                                .eq(form)
                                .or(
                                        DRAFT.CLOSED
                                                .isNotNull()
                                                .and(DRAFT.UPDATED_AT.lt(now.minus(LATE)))))
                .execute();
        if (typed.opened() != null) {
            db.insertInto(DRAFT)
                    .set(DRAFT.USER_ID, viewer.id())
                    .set(DRAFT.FORM, form)
                    .set(DRAFT.TYPED, JSONB.valueOf("{}"))
                    .set(DRAFT.UPDATED_AT, now)
                    .set(DRAFT.CLOSED, typed.opened())
                    .onConflictDoNothing()
                    .execute();
        }
    }

    @Transactional
    public void discard(Viewer viewer, String form) {
        db.deleteFrom(DRAFT).where(DRAFT.USER_ID.eq(viewer.id()), DRAFT.FORM.eq(form)).execute();
    }
}
