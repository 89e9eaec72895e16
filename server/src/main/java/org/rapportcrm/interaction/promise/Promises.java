package org.rapportcrm.interaction.promise;

import static org.rapportcrm.interaction.db.Tables.PROMISE;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.access.Notice;
import org.rapportcrm.access.Notices;
import org.rapportcrm.interaction.NewPromise;
import org.rapportcrm.interaction.Restriction;
import org.rapportcrm.interaction.db.tables.records.PromiseRecord;
import org.rapportcrm.interaction.entry.InteractionType;
import org.rapportcrm.interaction.sight.Visible;
import org.rapportcrm.journal.Author;
import org.rapportcrm.journal.Change;
import org.rapportcrm.journal.Journal;
import org.rapportcrm.shared.RecordNotFound;
import org.rapportcrm.shared.UuidV7;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What we told customers we would do. */
@Component
public class Promises {
    private static final String KIND = "promise";

    private final DSLContext db;
    private final Journal journal;
    private final Notices notices;
    private final Clock clock;

    Promises(DSLContext db, Journal journal, Notices notices, Clock clock) {
        this.db = db;
        this.journal = journal;
        this.notices = notices;
        this.clock = clock;
    }

    /** How a promise ends; an open one has not. */
    enum State {
        OPEN,
        KEPT,
        BROKEN,
        WITHDRAWN;

        String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    @Transactional
    public UUID make(Author author, NewPromise promise) {
        UUID id = UuidV7.next();
        db.insertInto(PROMISE)
                .set(PROMISE.ID, id)
                .set(PROMISE.CUSTOMER_ID, promise.customer())
                .set(PROMISE.TEXT, promise.text())
                .set(PROMISE.DUE_ON, promise.dueOn())
                .set(PROMISE.INTERACTION_ID, promise.interaction())
                .set(PROMISE.RESTRICTED, key(promise.restricted()))
                .set(PROMISE.DEPARTMENT_ID, author.viewer().department())
                .set(PROMISE.USER_ID, author.viewer().id())
                .set(PROMISE.CREATED_AT, clock.instant())
                .execute();
        Map<String, ?> values = Map.of("due_on", promise.dueOn().toString());
        journal.write(author, Change.created(KIND, id, promise.customer(), values));
        return id;
    }

    /** Whoever may change an interaction of its author may say how the promise ended. */
    @Transactional
    PromiseRecord settle(Author author, UUID id, State state) {
        PromiseRecord promise = locked(author, id);
        String before = promise.getState();
        boolean isOpen = state == State.OPEN;
        promise.setState(state.key())
                .setSettledAt(isOpen ? null : clock.instant())
                .setSettledBy(isOpen ? null : author.viewer().id())
                .update();
        journal.write(
                author,
                Change.changed(
                        KIND,
                        id,
                        promise.getCustomerId(),
                        Map.of("state", before),
                        Map.of("state", state.key())));
        return promise;
    }

    /** The customer was promised something by all of us: a colleague may keep it. */
    @Transactional
    PromiseRecord handOver(Author author, UUID id, UUID colleague) {
        PromiseRecord promise = locked(author, id);
        UUID before = promise.getUserId();
        promise.setUserId(colleague).update();
        journal.write(
                author,
                Change.changed(
                        KIND,
                        id,
                        promise.getCustomerId(),
                        Map.of("user_id", String.valueOf(before)),
                        Map.of("user_id", colleague.toString())));
        List<String> by = List.of(author.viewer().name());
        notices.tell(List.of(new Notice(colleague, PromiseNews.GIVEN, KIND, id, by, null)));
        return promise;
    }

    PromiseRecord open(Viewer viewer, UUID id) {
        return db.selectFrom(PROMISE)
                .where(PROMISE.ID.eq(id), PROMISE.STATE.eq(State.OPEN.key()))
                .and(Visible.toChange(viewer, InteractionType.KEY, PROMISE))
                .fetchOptional()
                .orElseThrow(RecordNotFound::new);
    }

    private PromiseRecord locked(Author author, UUID id) {
        return db.selectFrom(PROMISE)
                .where(PROMISE.ID.eq(id))
                .and(Visible.toChange(author.viewer(), InteractionType.KEY, PROMISE))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(RecordNotFound::new);
    }

    private static @Nullable String key(@Nullable Restriction restricted) {
        return restricted == null ? null : restricted.key();
    }
}
