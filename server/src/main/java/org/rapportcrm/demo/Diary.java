package org.rapportcrm.demo;

import static org.rapportcrm.access.view.Tables.COLLEAGUE;
import static org.rapportcrm.customer.view.Tables.PROFILE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.rapportcrm.customer.ContactedCustomers;
import org.rapportcrm.customer.CustomerEdits;
import org.rapportcrm.interaction.Channel;
import org.rapportcrm.interaction.Commitments;
import org.rapportcrm.interaction.Contact;
import org.rapportcrm.interaction.Direction;
import org.rapportcrm.interaction.NewPromise;
import org.rapportcrm.interaction.NewRequirement;
import org.rapportcrm.interaction.NewTask;
import org.rapportcrm.interaction.Timeline;
import org.rapportcrm.interaction.TimelineEntry;
import org.rapportcrm.journal.Author;
import org.rapportcrm.shared.UuidV7;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes agendas down for the people whose they are. Customers are changed in the order of their
 * ids: on a slow machine the server ranks them meanwhile, which in another order is a deadlock.
 */
@Component
class Diary {
    private final DSLContext db;
    private final Commitments commitments;
    private final Timeline timeline;
    private final ContactedCustomers contacted;
    private final CustomerEdits edits;

    Diary(
            DSLContext db,
            Commitments commitments,
            Timeline timeline,
            ContactedCustomers contacted,
            CustomerEdits edits) {
        this.db = db;
        this.commitments = commitments;
        this.timeline = timeline;
        this.contacted = contacted;
        this.edits = edits;
    }

    Viewer employee(String name) {
        return db.select(COLLEAGUE.ID, COLLEAGUE.DEPARTMENT_ID)
                .from(COLLEAGUE)
                .where(COLLEAGUE.NAME.eq(name))
                .fetchSingle(row ->
                        new Viewer(
                                row.value1(),
                                name,
                                row.value2(),
                                Set.of(),
                                Map.of(),
                                Locale.US,
                                ZoneOffset.UTC));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void write(Viewer viewer, Agenda agenda) {
        Author author = Author.of(viewer);
        for (Agenda.Item item : agenda.items()) {
            commitments.plan(author, task(item, viewer));
        }
        agenda.words().stream()
                .sorted(Comparator.comparing(word -> id(word.customer())))
                .forEach(word -> say(author, word));
    }

    /** Puts somebody in charge of customers. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void handOver(Author author, List<Cohort> customers, Viewer to) {
        customers.stream()
                .map(customer -> id(customer.key()))
                .sorted()
                .forEach(id -> edits.change(author, id, Map.of("owner", to.id().toString())));
    }

    private NewTask task(Agenda.Item item, Viewer viewer) {
        Agenda.Kind kind = item.kind();
        Instant due = at(item.day(), item.at() == null ? LocalTime.NOON : item.at(), viewer);
        boolean hasLength = kind.minutes() > 0 && item.at() != null;
        return new NewTask(
                id(item.customer()),
                kind.kind(),
                kind.title(),
                kind.note(),
                due,
                item.at() == null,
                hasLength ? due.plusSeconds(60L * kind.minutes()) : null,
                kind.place(),
                viewer.id(),
                null,
                null);
    }

    private void say(Author author, Agenda.Word word) {
        Viewer viewer = author.viewer();
        UUID customer = id(word.customer());
        Instant said = at(word.said(), LocalTime.of(10, 20), viewer);
        TimelineEntry entry = call(word.words(), customer, said, viewer);
        timeline.add(List.of(entry));
        contacted.contacted(Map.of(customer, said));
        commitments.promise(
                author,
                new NewPromise(customer, word.words().promise(), word.due(), entry.id(), null));
        if (word.words().need() != null) {
            commitments.need(
                    author, new NewRequirement(customer, word.words().need(), entry.id(), null));
        }
    }

    private static TimelineEntry call(
            Promises.Said words, UUID customer, Instant said, Viewer viewer) {
        return new TimelineEntry(
                UuidV7.at(said),
                customer,
                said,
                "contact",
                TimelineEntry.Title.typed(words.subject()),
                words.body(),
                Contact.over(Channel.TELEPHONE, Direction.IN),
                viewer.department(),
                viewer.id(),
                null,
                null,
                null);
    }

    private UUID id(String key) {
        return db.select(PROFILE.ID)
                .from(PROFILE)
                .where(
                        PROFILE.FIRST_EXTERNAL_ID.eq(key),
                        PROFILE.FIRST_SOURCE_NAME.eq(DemoCompany.SOURCE))
                .fetchSingle(row -> row.value1());
    }

    private static Instant at(LocalDate day, LocalTime time, Viewer viewer) {
        return day.atTime(time).atZone(viewer.zone()).toInstant();
    }
}
