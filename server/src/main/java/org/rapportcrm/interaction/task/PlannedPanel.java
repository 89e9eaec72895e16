package org.rapportcrm.interaction.task;

import java.util.Optional;
import java.util.function.Supplier;
import org.jooq.Record;
import org.jooq.Result;
import org.rapportcrm.customer.ProfilePanel;
import org.rapportcrm.customer.Visit;
import org.rapportcrm.database.Batch;
import org.rapportcrm.interaction.sight.Worded;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Permission;
import org.springframework.stereotype.Component;

/** What is planned with a customer. */
@Component
class PlannedPanel implements ProfilePanel {
    private static final Frame FRAME =
            new Frame(
                    "planned",
                    Slot.MIDDLE,
                    200,
                    "interaction.planned",
                    "interaction/task/panel",
                    Permission.of(Tasks.KIND, Action.READ));

    @Override
    public Frame frame() {
        return FRAME;
    }

    @Override
    public Supplier<Optional<Worded<TaskList>>> prepare(Batch batch, Visit visit) {
        Supplier<Result<Record>> rows = batch.add(TaskQueries.ofCustomer(visit));
        return () ->
                Optional.of(words ->
                        TaskList.ofCustomer(
                                rows.get().stream()
                                        .limit(TaskQueries.ON_A_CUSTOMER)
                                        .map(row ->
                                                TaskQueries.read(
                                                        row, visit.viewer(), visit.at(), words))
                                        .toList(),
                                rows.get().size() > TaskQueries.ON_A_CUSTOMER));
    }
}
