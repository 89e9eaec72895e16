package org.rapportcrm.interaction.composer;

import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.select;
import static org.rapportcrm.interaction.db.Tables.DRAFT;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.customer.Visiting;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What people have typed and not saved, one draft a person and customer. */
@Component
class Drafts {
    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};

    private final DSLContext db;
    private final JsonMapper json;
    private final Clock clock;

    Drafts(DSLContext db, JsonMapper json, Clock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    record Kept(ComposerForm form, Instant at) {}

    /** Keeps what is typed, unless the form was closed meanwhile: this copy was late on its way. */
    @Transactional
    public void keep(Viewer viewer, UUID customer, ComposerForm form) {
        JSONB values =
                form.isWorthKeeping()
                        ? JSONB.valueOf(json.writeValueAsString(form.values()))
                        : null;
        write(viewer, customer, form, values, false);
    }

    /**
     * Closes the form, because it is saved or thrown away.
     *
     * @return whether it was open; a second click comes too late
     */
    @Transactional
    public boolean close(Viewer viewer, UUID customer, ComposerForm form) {
        return write(viewer, customer, form, null, true) == 1;
    }

    private int write(
            Viewer viewer,
            UUID customer,
            ComposerForm form,
            @Nullable JSONB values,
            boolean isClosed) {
        return db.insertInto(DRAFT)
                .set(DRAFT.USER_ID, viewer.id())
                .set(DRAFT.CUSTOMER_ID, customer)
                .set(DRAFT.FORM_ID, form.id())
                .set(DRAFT.FORM, values)
                .set(DRAFT.IS_CLOSED, isClosed)
                .set(DRAFT.UPDATED_AT, clock.instant())
                .onConflict(DRAFT.USER_ID, DRAFT.CUSTOMER_ID)
                .doUpdate()
                .set(DRAFT.FORM_ID, excluded(DRAFT.FORM_ID))
                .set(DRAFT.FORM, excluded(DRAFT.FORM))
                .set(DRAFT.IS_CLOSED, excluded(DRAFT.IS_CLOSED))
                .set(DRAFT.UPDATED_AT, excluded(DRAFT.UPDATED_AT))
                .where(DRAFT.FORM_ID.ne(form.id()).or(DRAFT.IS_CLOSED.isFalse()))
                .execute();
    }

    static Select<?> query(Visiting visiting) {
        return select(DRAFT.FORM_ID, DRAFT.FORM, DRAFT.UPDATED_AT)
                .from(DRAFT)
                .where(
                        DRAFT.USER_ID.eq(visiting.viewer().id()),
                        DRAFT.CUSTOMER_ID.eq(visiting.customer()),
                        DRAFT.FORM.isNotNull());
    }

    Optional<Kept> read(Iterable<? extends Record> rows) {
        for (Record row : rows) {
            Map<String, String> values = json.readValue(row.get(DRAFT.FORM).data(), VALUES);
            ComposerForm form = new ComposerForm(row.get(DRAFT.FORM_ID), values);
            return Optional.of(new Kept(form, row.get(DRAFT.UPDATED_AT)));
        }
        return Optional.empty();
    }
}
