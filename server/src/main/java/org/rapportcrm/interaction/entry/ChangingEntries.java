package org.rapportcrm.interaction.entry;

import static org.rapportcrm.interaction.db.Tables.INTERACTION_;
import static org.rapportcrm.interaction.db.Tables.PIN;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.interaction.db.tables.records.InteractionRecord;
import org.rapportcrm.interaction.sight.VisibleEntries;
import org.rapportcrm.journal.Author;
import org.rapportcrm.journal.Change;
import org.rapportcrm.journal.Journal;
import org.rapportcrm.shared.RecordNotFound;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Interactions put right, deleted and brought back, pinned above the others. */
@Component
class ChangingEntries {
    private final DSLContext db;
    private final Journal journal;
    private final Clock clock;

    ChangingEntries(DSLContext db, Journal journal, Clock clock) {
        this.db = db;
        this.journal = journal;
        this.clock = clock;
    }

    InteractionRecord get(Viewer viewer, UUID id) {
        return find(viewer, id);
    }

    @Transactional
    public InteractionRecord edit(Author author, UUID id, EntryForm form) {
        InteractionRecord entry = find(author.viewer(), id);
        EntryForm before = EntryForm.of(entry);
        if (before.equals(form)) {
            return entry;
        }
        entry.setSubject(form.subject())
                .setBody(form.body())
                .setTopic(form.topic())
                .setLineOfBusiness(form.line())
                .setEditedAt(clock.instant())
                .update();
        boolean isOpen = entry.getRestricted() == null;
        journal.write(
                author,
                Change.changed(
                        InteractionType.KEY,
                        id,
                        entry.getCustomerId(),
                        isOpen ? changed(before, form) : Map.of(),
                        isOpen ? changed(form, before) : Map.of()));
        return entry;
    }

    @Transactional
    public InteractionRecord delete(Author author, UUID id) {
        InteractionRecord entry = find(author.viewer(), id);
        entry.setDeletedAt(clock.instant()).update();
        write(author, entry, Change.Kind.DELETED);
        return entry;
    }

    @Transactional
    public InteractionRecord restore(Author author, UUID id) {
        InteractionRecord entry = find(author.viewer(), id);
        entry.setDeletedAt(null).update();
        write(author, entry, Change.Kind.RESTORED);
        return entry;
    }

    @Transactional
    public InteractionRecord pin(Author author, UUID id) {
        InteractionRecord entry = find(author.viewer(), id);
        db.insertInto(PIN)
                .set(PIN.CUSTOMER_ID, entry.getCustomerId())
                .set(PIN.INTERACTION_ID, id)
                .set(PIN.OCCURRED_AT, entry.getOccurredAt())
                .set(PIN.PINNED_BY, author.viewer().id())
                .set(PIN.PINNED_AT, clock.instant())
                .onConflictDoNothing()
                .execute();
        return entry;
    }

    @Transactional
    public InteractionRecord unpin(Author author, UUID id) {
        InteractionRecord entry = find(author.viewer(), id);
        db.deleteFrom(PIN)
                .where(PIN.CUSTOMER_ID.eq(entry.getCustomerId()), PIN.INTERACTION_ID.eq(id))
                .execute();
        return entry;
    }

    private InteractionRecord find(Viewer viewer, UUID id) {
        return db.selectFrom(INTERACTION_)
                .where(INTERACTION_.ID.eq(id), VisibleEntries.toChange(viewer))
                .fetchOptional()
                .orElseThrow(RecordNotFound::new);
    }

    private void write(Author author, InteractionRecord entry, Change.Kind kind) {
        journal.write(
                author, Change.of(kind, InteractionType.KEY, entry.getId(), entry.getCustomerId()));
    }

    /** The fields of one form that differ from the other's. */
    private static Map<String, @Nullable Object> changed(EntryForm form, EntryForm other) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        put(fields, "subject", form.subject(), other.subject());
        put(fields, "body", form.body(), other.body());
        put(fields, "topic", form.topic(), other.topic());
        put(fields, "line_of_business", form.line(), other.line());
        return fields;
    }

    private static void put(
            Map<String, @Nullable Object> fields,
            String key,
            @Nullable String value,
            @Nullable String other) {
        if (!Objects.equals(value, other)) {
            fields.put(key, value);
        }
    }
}
