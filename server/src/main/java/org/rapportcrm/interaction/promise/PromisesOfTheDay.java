package org.rapportcrm.interaction.promise;

import static java.util.Objects.requireNonNull;
import static org.rapportcrm.interaction.db.Tables.PROMISE;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.Record;
import org.jooq.Result;
import org.rapportcrm.access.DueItem;
import org.rapportcrm.access.DueItem.About;
import org.rapportcrm.access.DueItem.Urgency;
import org.rapportcrm.access.DueItem.Way;
import org.rapportcrm.access.DueItem.When;
import org.rapportcrm.access.DueItems;
import org.rapportcrm.access.Snoozes;
import org.rapportcrm.database.Batch;
import org.rapportcrm.interaction.db.tables.records.PromiseRecord;
import org.rapportcrm.interaction.entry.InteractionType;
import org.rapportcrm.interaction.promise.Promises.State;
import org.rapportcrm.interaction.task.Due;
import org.rapportcrm.journal.Author;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.TypedTime;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Toast;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Component;

/** What somebody promised, in their day. Its date is the customer's, so it is not put off. */
@Component
class PromisesOfTheDay implements DueItems {
    private final Promises promises;
    private final Snoozes snoozes;

    PromisesOfTheDay(Promises promises, Snoozes snoozes) {
        this.promises = promises;
        this.snoozes = snoozes;
    }

    @Override
    public String kind() {
        return PromiseNews.TYPE;
    }

    @Override
    public boolean isFor(Viewer viewer) {
        return viewer.may(InteractionType.KEY, Action.READ);
    }

    @Override
    public Supplier<List<DueItem>> prepare(Batch batch, Asking asking) {
        Supplier<Result<Record>> rows =
                batch.add(
                        MyPromiseQueries.mine(
                                asking.viewer(),
                                null,
                                Snoozes.isAwake(
                                        asking.viewer(), kind(), PROMISE.ID, asking.now())));
        return () -> rows.get().map(row -> item(row, asking));
    }

    @Override
    public Toast done(Viewer viewer, UUID id, Words words) {
        PromiseRecord promise = promises.settle(Author.of(viewer), id, State.KEPT);
        return Toast.of("interaction.promise-kept", promise.getText())
                .undoneBy("/promises/" + id + "/reopening?from=day");
    }

    @Override
    public Toast later(Viewer viewer, UUID id, TypedTime until, Words words) {
        PromiseRecord promise = promises.open(viewer, id);
        return snoozes.putOff(
                new Snoozes.Waiting(kind(), id, promise.getText()), until, viewer, words);
    }

    @Override
    public Toast handOver(Viewer viewer, UUID id, UUID colleague) {
        return Toast.of(
                "access.due.handed-over",
                promises.handOver(Author.of(viewer), id, colleague).getText());
    }

    private static DueItem item(Record row, Asking asking) {
        MyPromises.Row promise = MyPromiseQueries.read(row, asking.now(), asking.words());
        LocalDate on = requireNonNull(row.get(PROMISE.DUE_ON));
        Due due = promise.due();
        return new DueItem(
                PromiseNews.TYPE,
                promise.id(),
                "flag",
                promise.text(),
                null,
                new About(promise.customer(), promise.customerPath()),
                due.group() == Due.Group.LATE || due.group() == Due.Group.TODAY
                        ? Urgency.PROMISED
                        : Urgency.AHEAD,
                on.atStartOfDay(asking.viewer().zone()).toInstant(),
                new When(due.text(), due.icon(), due.tone()),
                asking.words().text("interaction.why.promised", asking.words().date(on)),
                null,
                promise.isChangeable()
                        ? Set.of(Way.DONE, Way.LATER, Way.HAND_OVER)
                        : Set.<Way>of());
    }
}
