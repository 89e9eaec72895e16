package org.rapportcrm.access.draft;

import static org.jooq.impl.DSL.excluded;
import static org.rapportcrm.access.db.Tables.DRAFT;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** One draft a person and form, seen by nobody else. */
@Component
class Drafts {
    private static final int LONGEST_PATH = 500;

    private final DSLContext db;
    private final OldDrafts old;
    private final JsonMapper json;
    private final Clock clock;

    Drafts(DSLContext db, OldDrafts old, JsonMapper json, Clock clock) {
        this.db = db;
        this.old = old;
        this.json = json;
        this.clock = clock;
    }

    /**
     * A form as it was opened, once.
     *
     * @param path that it is sent to
     */
    record Form(String path, UUID id) {
        Form {
            if (path.length() > LONGEST_PATH) {
                throw NoDraft.ofNoForm();
            }
        }
    }

    /** Keeps what was typed last; nothing typed is no draft. A form that was saved stays saved. */
    @Transactional
    public Instant keep(Viewer viewer, Form form, String typed) {
        TypedFields fields = read(typed);
        if (fields.isTooLong()) {
            throw NoDraft.tooLong();
        }
        Instant now = clock.instant();
        if (fields.isEmpty()) {
            db.deleteFrom(DRAFT).where(of(viewer, form), DRAFT.TYPED.isNotNull()).execute();
        } else {
            write(viewer, form, JSONB.valueOf(json.writeValueAsString(fields.values())), now);
        }
        return now;
    }

    /** The form was saved or is thrown away; none of it comes in any more. */
    @Transactional
    public void close(Viewer viewer, Form form) {
        write(viewer, form, null, clock.instant());
    }

    List<KeptDraft> of(Viewer viewer, Collection<String> paths) {
        return db.select(DRAFT.FORM, DRAFT.FORM_ID, DRAFT.TYPED, DRAFT.UPDATED_AT)
                .from(DRAFT)
                .where(DRAFT.USER_ID.eq(viewer.id()), DRAFT.FORM.in(paths))
                .and(DRAFT.TYPED.isNotNull())
                .orderBy(DRAFT.UPDATED_AT)
                .fetch(row ->
                        new KeptDraft(
                                row.value1(), row.value2(), row.value3().data(), row.value4()));
    }

    private void write(Viewer viewer, Form form, @Nullable JSONB typed, Instant now) {
        db.insertInto(DRAFT)
                .set(DRAFT.USER_ID, viewer.id())
                .set(DRAFT.FORM, form.path())
                .set(DRAFT.FORM_ID, form.id())
                .set(DRAFT.TYPED, typed)
                .set(DRAFT.UPDATED_AT, now)
                .onConflict(DRAFT.USER_ID, DRAFT.FORM)
                .doUpdate()
                .set(DRAFT.FORM_ID, excluded(DRAFT.FORM_ID))
                .set(DRAFT.TYPED, excluded(DRAFT.TYPED))
                .set(DRAFT.UPDATED_AT, excluded(DRAFT.UPDATED_AT))
                .where(DRAFT.FORM_ID.ne(form.id()).or(DRAFT.TYPED.isNotNull()))
                .execute();
        old.delete(viewer, now);
    }

    private static Condition of(Viewer viewer, Form form) {
        return DRAFT.USER_ID
                .eq(viewer.id())
                .and(DRAFT.FORM.eq(form.path()))
                .and(DRAFT.FORM_ID.eq(form.id()));
    }

    private TypedFields read(String typed) {
        try {
            return json.readValue("{\"values\":" + typed + "}", TypedFields.class);
        } catch (JacksonException _) {
            throw NoDraft.ofNoForm();
        }
    }
}
