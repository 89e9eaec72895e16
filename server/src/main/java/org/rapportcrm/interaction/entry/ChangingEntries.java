package org.rapportcrm.interaction.entry;

import static org.rapportcrm.interaction.db.Tables.INTERACTION_;
import static org.rapportcrm.interaction.db.Tables.PIN;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.rapportcrm.interaction.db.tables.records.InteractionRecord;
import org.rapportcrm.interaction.mention.Mentions;
import org.rapportcrm.interaction.mention.Mentions.Written;
import org.rapportcrm.interaction.people.Participants;
import org.rapportcrm.interaction.sight.VisibleEntries;
import org.rapportcrm.journal.Author;
import org.rapportcrm.journal.Change;
import org.rapportcrm.journal.Journal;
import org.rapportcrm.shared.Money;
import org.rapportcrm.shared.RecordNotFound;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Interactions put right, deleted and brought back, pinned above the others. */
@Component
class ChangingEntries {
    private final DSLContext db;
    private final Participants participants;
    private final Journal journal;
    private final Mentions mentions;
    private final Clock clock;

    ChangingEntries(
            DSLContext db,
            Participants participants,
            Journal journal,
            Mentions mentions,
            Clock clock) {
        this.mentions = mentions;
        this.participants = participants;
        this.db = db;
        this.journal = journal;
        this.clock = clock;
    }

    InteractionRecord get(Viewer viewer, UUID id) {
        return find(viewer, id);
    }

    /**
     * @return who is mentioned in it and may not see it
     */
    @Transactional
    public List<String> edit(Author author, UUID id, ReadEntry read) {
        InteractionRecord entry = find(author.viewer(), id);
        EntryForm before = read.before();
        EntryForm form = read.form();
        if (before.equals(form)) {
            return List.of();
        }
        Money cost = read.cost();
        entry.setSubject(form.subject())
                .setBody(form.body())
                .setOutcome(read.outcome())
                .setDurationS(read.seconds())
                .setTopic(form.topic())
                .setLineOfBusiness(form.line())
                .setCost(cost == null ? null : cost.amount())
                .setCurrency(cost == null ? null : cost.currency().getCurrencyCode())
                .setEditedAt(clock.instant())
                .update();
        participants.write(List.of(new Participants.Of(id, entry.getOccurredAt(), read.people())));
        boolean isOpen = entry.getRestricted() == null;
        journal.write(
                author,
                Change.changed(
                        InteractionType.KEY,
                        id,
                        entry.getCustomerId(),
                        isOpen ? before.unlike(form) : Map.of(),
                        isOpen ? form.unlike(before) : Map.of()));
        return mentions.tell(author.viewer(), Written.entry(id, form.subject(), form.body()));
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
        int pinned =
                db.insertInto(PIN)
                        .set(PIN.CUSTOMER_ID, entry.getCustomerId())
                        .set(PIN.INTERACTION_ID, id)
                        .set(PIN.OCCURRED_AT, entry.getOccurredAt())
                        .set(PIN.PINNED_BY, author.viewer().id())
                        .set(PIN.PINNED_AT, clock.instant())
                        .onConflictDoNothing()
                        .execute();
        tellPin(author, entry, pinned, true);
        return entry;
    }

    @Transactional
    public InteractionRecord unpin(Author author, UUID id) {
        InteractionRecord entry = find(author.viewer(), id);
        int unpinned = db.deleteFrom(PIN).where(isPin(entry)).execute();
        tellPin(author, entry, unpinned, false);
        return entry;
    }

    boolean isPinned(InteractionRecord entry) {
        return db.fetchExists(PIN, isPin(entry));
    }

    private static Condition isPin(InteractionRecord entry) {
        return PIN.CUSTOMER_ID.eq(entry.getCustomerId()).and(PIN.INTERACTION_ID.eq(entry.getId()));
    }

    private InteractionRecord find(Viewer viewer, UUID id) {
        return db.selectFrom(INTERACTION_)
                .where(INTERACTION_.ID.eq(id), VisibleEntries.toChange(viewer))
                .fetchOptional()
                .orElseThrow(RecordNotFound::new);
    }

    /** Nothing when it was so already. */
    private void tellPin(Author author, InteractionRecord entry, int changed, boolean pinned) {
        if (changed > 0) {
            journal.write(
                    author,
                    Change.changed(
                            InteractionType.KEY,
                            entry.getId(),
                            entry.getCustomerId(),
                            Map.of("pinned", !pinned),
                            Map.of("pinned", pinned)));
        }
    }

    private void write(Author author, InteractionRecord entry, Change.Kind kind) {
        journal.write(
                author, Change.of(kind, InteractionType.KEY, entry.getId(), entry.getCustomerId()));
    }
}
