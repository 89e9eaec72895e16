package org.rapportcrm.care.setup;

import static org.rapportcrm.care.db.Tables.QUEUE;
import static org.rapportcrm.care.db.Tables.SERVICE_CASE;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.journal.Author;
import org.rapportcrm.journal.Change;
import org.rapportcrm.journal.Journal;
import org.rapportcrm.shared.RecordNotFound;
import org.rapportcrm.shared.UuidV7;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets up where cases wait. A queue with cases in it cannot go. */
@Component
class ChangingQueues {
    private static final String KIND = "queue";

    private final DSLContext db;
    private final Queues queues;
    private final Journal journal;
    private final Clock clock;

    ChangingQueues(DSLContext db, Queues queues, Journal journal, Clock clock) {
        this.db = db;
        this.queues = queues;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    public void add(String name, @Nullable UUID team, Author author) {
        List<Queue> all = queues.all().queues();
        check(all, name, null);
        Queue added = new Queue(UuidV7.next(), name, team);
        db.insertInto(QUEUE)
                .values(added.id(), name, team, all.size() + 1, clock.instant())
                .execute();
        journal.write(author, Change.created(KIND, added.id(), null, told(added)));
    }

    @Transactional
    public void change(UUID id, String name, @Nullable UUID team, int place, Author author) {
        Queues.All all = queues.all();
        Queue before = all.queue(id).orElseThrow(RecordNotFound::new);
        check(all.queues(), name, id);
        List<UUID> order = all.queues().stream().map(Queue::id).toList();
        db.update(QUEUE).set(QUEUE.PLACE, Placing.of(QUEUE.ID, order, id, place)).execute();
        db.update(QUEUE)
                .set(QUEUE.NAME, name)
                .set(QUEUE.TEAM_ID, team)
                .where(QUEUE.ID.eq(id))
                .execute();
        Queue after = new Queue(id, name, team);
        journal.write(author, Change.changed(KIND, id, null, told(before), told(after)));
    }

    @Transactional
    public void delete(UUID id, Author author) {
        Queue gone = queues.all().queue(id).orElseThrow(RecordNotFound::new);
        NotSaved.unless(!db.fetchExists(SERVICE_CASE, SERVICE_CASE.QUEUE_ID.eq(id)), "in-use");
        db.deleteFrom(QUEUE).where(QUEUE.ID.eq(gone.id())).execute();
        journal.write(author, Change.of(Change.Kind.DELETED, KIND, id, null));
    }

    private static void check(List<Queue> all, String name, @Nullable UUID own) {
        NotSaved.unlessName(name);
        NotSaved.unless(
                all.stream()
                        .noneMatch(
                                one -> one.name().equalsIgnoreCase(name) && !one.id().equals(own)),
                "name-taken");
    }

    private static Map<String, @Nullable Object> told(Queue queue) {
        Map<String, @Nullable Object> told = new HashMap<>();
        told.put("name", queue.name());
        told.put("team", queue.team() == null ? null : queue.team().toString());
        return told;
    }
}
