package org.rapportcrm.interaction.composer;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.interaction.NewPromise;
import org.rapportcrm.interaction.NewRequirement;
import org.rapportcrm.interaction.NewTask;
import org.rapportcrm.interaction.Restriction;
import org.rapportcrm.interaction.TimelineEntry;
import org.rapportcrm.interaction.entry.Interactions;
import org.rapportcrm.interaction.mention.Mentions;
import org.rapportcrm.interaction.mention.Mentions.Written;
import org.rapportcrm.interaction.people.NamedPeople;
import org.rapportcrm.interaction.people.Participant;
import org.rapportcrm.interaction.promise.Promises;
import org.rapportcrm.interaction.promise.Requirements;
import org.rapportcrm.interaction.task.Tasks;
import org.rapportcrm.journal.Author;
import org.rapportcrm.shared.TypedTime;
import org.rapportcrm.shared.UuidV7;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Saves what was typed: the contact, what was promised and needed, what follows; all or nothing.
 */
@Component
class RecordingContacts {
    private final Drafts drafts;
    private final Interactions interactions;
    private final NamedPeople people;
    private final Promises promises;
    private final Requirements requirements;
    private final Tasks tasks;
    private final Mentions mentions;

    RecordingContacts(
            Drafts drafts,
            Interactions interactions,
            NamedPeople people,
            Promises promises,
            Requirements requirements,
            Tasks tasks,
            Mentions mentions) {
        this.drafts = drafts;
        this.interactions = interactions;
        this.people = people;
        this.promises = promises;
        this.requirements = requirements;
        this.tasks = tasks;
        this.mentions = mentions;
    }

    /**
     * Saves a form without problems; one that was saved before is left as it is.
     *
     * @return who is mentioned in it and may not see it
     */
    @Transactional
    public List<String> save(Viewer viewer, UUID customer, ReadForm read) {
        if (!drafts.close(viewer, customer, read.form())) {
            return List.of();
        }
        Author author = Author.of(viewer);
        ComposerForm form = read.form();
        if (read.isTask()) {
            UUID task = tasks.plan(author, task(viewer, customer, read));
            return mentions.tell(
                    viewer, Written.task(task, form.text("subject"), form.text("body")));
        }
        UUID entry = contact(author, customer, read);
        return mentions.tell(viewer, Written.entry(entry, form.text("subject"), form.text("body")));
    }

    private List<Participant> people(Viewer viewer, UUID customer, ComposerForm form) {
        List<Participant> all = new ArrayList<>(people.ours(form.text("us"), List.of()).people());
        all.addAll(people.theirs(viewer, customer, form.text("people"), List.of()));
        return all;
    }

    private UUID contact(Author author, UUID customer, ReadForm read) {
        Viewer viewer = author.viewer();
        ComposerForm form = read.form();
        Restriction restriction = read.restriction(viewer);
        TimelineEntry entry = entry(viewer, customer, read);
        interactions.write(
                author,
                List.of(Interactions.Written.created(entry, people(viewer, customer, form))));
        String promise = form.text("promise");
        TypedTime promiseBy = read.promiseBy();
        if (promise != null && promiseBy != null) {
            promises.make(
                    author,
                    new NewPromise(customer, promise, promiseBy.date(), entry.id(), restriction));
        }
        String need = form.text("need");
        if (need != null) {
            requirements.need(author, new NewRequirement(customer, need, entry.id(), restriction));
        }
        String next = form.text("next");
        TypedTime nextBy = read.nextBy();
        if (next != null && nextBy != null) {
            tasks.plan(
                    author,
                    new NewTask(
                            customer,
                            "task",
                            next,
                            null,
                            nextBy.at(viewer.zone(), LocalTime.NOON),
                            nextBy.isWholeDay(),
                            null,
                            null,
                            viewer.id(),
                            restriction,
                            entry.id()));
        }
        return entry.id();
    }

    private static TimelineEntry entry(Viewer viewer, UUID customer, ReadForm read) {
        ComposerForm form = read.form();
        UUID department = form.id("department");
        boolean isNote = form.tab() == Tab.NOTE && !form.has("channel");
        return new TimelineEntry(
                UuidV7.at(read.occurredAt()),
                customer,
                read.occurredAt(),
                isNote ? "note" : "contact",
                TimelineEntry.Title.typed(form.text("subject")),
                form.text("body"),
                read.contact(),
                department == null || form.has("restricted") ? viewer.department() : department,
                viewer.id(),
                read.restriction(viewer),
                null,
                null);
    }

    private static NewTask task(Viewer viewer, UUID customer, ReadForm read) {
        ComposerForm form = read.form();
        TypedTime due = java.util.Objects.requireNonNull(read.due());
        UUID assignee = form.id("assignee");
        Instant dueAt = due.at(viewer.zone(), LocalTime.NOON);
        return new NewTask(
                customer,
                kind(form.text("plan")),
                form.get("subject"),
                form.text("body"),
                dueAt,
                due.isWholeDay(),
                read.length() == null ? null : dueAt.plus(read.length()),
                form.text("place"),
                assignee == null ? viewer.id() : assignee,
                read.restriction(viewer),
                null);
    }

    private static String kind(@Nullable String plan) {
        return plan != null && List.of("call", "appointment").contains(plan) ? plan : "task";
    }
}
