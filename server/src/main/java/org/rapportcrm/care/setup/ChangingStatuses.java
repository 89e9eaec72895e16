package org.rapportcrm.care.setup;

import static org.rapportcrm.care.db.Tables.SERVICE_CASE;
import static org.rapportcrm.care.db.Tables.STATUS;
import static org.rapportcrm.care.db.Tables.STATUS_CHANGE;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.rapportcrm.journal.Author;
import org.rapportcrm.journal.Change;
import org.rapportcrm.journal.Journal;
import org.rapportcrm.shared.RecordNotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets up where cases can stand. One that a case has or had cannot go. */
@Component
class ChangingStatuses {
    private static final String KIND = "case_status";

    private final DSLContext db;
    private final Statuses statuses;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    ChangingStatuses(
            DSLContext db, Statuses statuses, Journal journal, ApplicationEventPublisher events) {
        this.db = db;
        this.statuses = statuses;
        this.journal = journal;
        this.events = events;
    }

    @Transactional
    public void add(String name, String state, Author author) {
        Statuses.All all = statuses.all();
        NotSaved.unlessName(name);
        NotSaved.unless(!all.has(name), "name-taken");
        UUID id = statuses.add(name, state(state), all.statuses().size() + 1);
        journal.write(author, Change.created(KIND, id, null, Map.of("name", name, "state", state)));
    }

    @Transactional
    public void change(UUID id, String name, String state, int place, Author author) {
        Statuses.All all = statuses.all();
        Status before = all.status(id).orElseThrow(RecordNotFound::new);
        Status after = new Status(id, name, state(state));
        NotSaved.unlessName(name);
        NotSaved.unless(name.equalsIgnoreCase(before.name()) || !all.has(name), "name-taken");
        keepOneOfEach(all, before, after.state());
        List<UUID> order = all.statuses().stream().map(Status::id).toList();
        db.update(STATUS).set(STATUS.PLACE, Placing.of(STATUS.ID, order, id, place)).execute();
        db.update(STATUS)
                .set(STATUS.NAME, name)
                .set(STATUS.STATE, after.state().key())
                .where(STATUS.ID.eq(id))
                .execute();
        NotSaved.unless(statuses.all().ofNew().state() == State.OPEN, "first-is-open");
        journal.write(author, Change.changed(KIND, id, null, told(before), told(after)));
        if (before.state() != after.state()) {
            events.publishEvent(new StatusMeansElse(id, author));
        }
    }

    @Transactional
    public void delete(UUID id, Author author) {
        Statuses.All all = statuses.all();
        Status gone = all.status(id).orElseThrow(RecordNotFound::new);
        boolean used =
                db.fetchExists(SERVICE_CASE, SERVICE_CASE.STATUS_ID.eq(id))
                        || db.fetchExists(STATUS_CHANGE, STATUS_CHANGE.STATUS_ID.eq(id));
        NotSaved.unless(!used, "in-use");
        keepOneOfEach(all, gone, null);
        db.deleteFrom(STATUS).where(STATUS.ID.eq(id)).execute();
        NotSaved.unless(statuses.all().ofNew().state() == State.OPEN, "first-is-open");
        journal.write(author, Change.of(Change.Kind.DELETED, KIND, id, null));
    }

    /** Without one, nothing could be solved or opened again. */
    private static void keepOneOfEach(
            Statuses.All all, Status before, @org.jspecify.annotations.Nullable State after) {
        boolean stays =
                before.state() == after
                        || before.state() == State.WAITING
                        || all.statuses().stream()
                                .anyMatch(one ->
                                        one.state() == before.state()
                                                && !one.id().equals(before.id()));
        NotSaved.unless(stays, "last-of-its-kind");
    }

    private static State state(String key) {
        return Arrays.stream(State.values())
                .filter(state -> state.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotSaved("no-state"));
    }

    private static Map<String, String> told(Status status) {
        return Map.of("name", status.name(), "state", status.state().key());
    }
}
