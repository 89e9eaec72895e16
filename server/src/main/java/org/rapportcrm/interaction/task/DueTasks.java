package org.rapportcrm.interaction.task;

import static java.util.Objects.requireNonNull;
import static org.rapportcrm.interaction.db.Tables.TASK;

import java.time.Instant;
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
import org.rapportcrm.database.Batch;
import org.rapportcrm.interaction.db.tables.records.TaskRecord;
import org.rapportcrm.journal.Author;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.TypedTime;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Toast;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Component;

/** Tasks, calls and appointments in somebody's day. */
@Component
class DueTasks implements DueItems {
    private final Tasks tasks;
    private final HandingOverTasks handing;

    DueTasks(Tasks tasks, HandingOverTasks handing) {
        this.tasks = tasks;
        this.handing = handing;
    }

    @Override
    public String kind() {
        return Tasks.KIND;
    }

    @Override
    public boolean isFor(Viewer viewer) {
        return viewer.may(Tasks.KIND, Action.READ);
    }

    @Override
    public Supplier<List<DueItem>> prepare(Batch batch, Asking asking) {
        Supplier<Result<Record>> rows = batch.add(TaskQueries.mine(asking.viewer(), null));
        return () -> rows.get().map(row -> item(row, asking));
    }

    @Override
    public Toast done(Viewer viewer, UUID id, Words words) {
        TaskRecord task = tasks.complete(Author.of(viewer), id);
        return Toast.of("interaction.done", task.getTitle())
                .undoneBy("/tasks/" + id + "/reopening?from=day");
    }

    @Override
    public Toast later(Viewer viewer, UUID id, TypedTime until, Words words) {
        TaskRecord task = tasks.putOff(Author.of(viewer), id, until);
        return Toast.of("interaction.put-off", task.getTitle(), words.date(task.getDueAt()));
    }

    @Override
    public Toast handOver(Viewer viewer, UUID id, UUID colleague) {
        return Toast.of(
                "access.due.handed-over",
                handing.handOver(Author.of(viewer), id, colleague).getTitle());
    }

    private static DueItem item(Record row, Asking asking) {
        TaskRow task = TaskQueries.read(row, asking.viewer(), asking.now(), asking.words());
        Due due = task.due();
        TaskRow.Customer customer = task.customer();
        return new DueItem(
                Tasks.KIND,
                task.id(),
                task.icon(),
                task.title(),
                null,
                customer == null ? null : new About(customer.name(), customer.path()),
                urgency(due),
                requireNonNull(row.get(TASK.DUE_AT)),
                new When(due.text(), due.icon(), due.tone()),
                why(row, asking),
                task.note(),
                task.isChangeable() ? Set.of(Way.DONE, Way.LATER, Way.HAND_OVER) : Set.<Way>of());
    }

    private static Urgency urgency(Due due) {
        return switch (due.group()) {
            case LATE -> Urgency.LATE;
            case TODAY -> Urgency.TODAY;
            case WEEK, LATER -> Urgency.AHEAD;
        };
    }

    private static String why(Record row, Asking asking) {
        String author = TaskQueries.author(row, asking.viewer());
        String planned = planned(row, asking);
        return author == null
                ? asking.words().text("interaction.why.own", planned)
                : asking.words().text("interaction.why.given", author, planned);
    }

    private static String planned(Record row, Asking asking) {
        Words words = asking.words();
        Instant at = requireNonNull(row.get(TASK.DUE_AT));
        boolean today =
                LocalDate.ofInstant(at, words.zone())
                        .equals(LocalDate.ofInstant(asking.now(), words.zone()));
        String day = today ? words.text("interaction.why.today") : words.date(at);
        return Boolean.TRUE.equals(row.get(TASK.WHOLE_DAY)) ? day : day + ", " + words.time(at);
    }
}
