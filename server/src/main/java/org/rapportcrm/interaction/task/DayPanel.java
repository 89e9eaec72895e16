package org.rapportcrm.interaction.task;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jooq.Record;
import org.jooq.Result;
import org.rapportcrm.access.HomePanel;
import org.rapportcrm.database.Batch;
import org.rapportcrm.interaction.sight.Worded;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Permission;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;

/** What is due next, on the home page. */
@Component
class DayPanel implements HomePanel {
    private static final int MOST = 9;
    private static final Frame FRAME =
            new Frame(
                    Slot.DAY, 100, "interaction/task/day", Permission.of(Tasks.KIND, Action.READ));

    @Override
    public Frame frame() {
        return FRAME;
    }

    @Override
    public Supplier<Optional<Worded<TaskList>>> prepare(Batch batch, Viewer viewer, Instant now) {
        Supplier<Result<Record>> rows = batch.add(TaskQueries.mine(viewer, null));
        return () ->
                rows.get().isEmpty()
                        ? Optional.empty()
                        : Optional.of(words -> {
                            List<TaskRow> tasks =
                                    rows.get().stream()
                                            .limit(MOST)
                                            .map(row -> TaskQueries.read(row, viewer, now, words))
                                            .toList();
                            return TaskList.onHomePage(
                                    tasks,
                                    Math.min(rows.get().size(), TaskQueries.PAGE),
                                    rows.get().size() > TaskQueries.PAGE);
                        });
    }
}
