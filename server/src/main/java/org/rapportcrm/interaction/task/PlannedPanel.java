package org.rapportcrm.interaction.task;

import java.util.Optional;
import org.rapportcrm.customer.ProfilePanel;
import org.rapportcrm.customer.Visiting;
import org.rapportcrm.database.Question;
import org.rapportcrm.database.Questions;
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
    public Reading<Worded<TaskList>> prepare(Questions questions, Visiting visiting) {
        Question open = questions.addIfAny(TaskQueries.ofCustomer(visiting));
        return (answers, visit) ->
                Optional.of(words ->
                        TaskList.ofCustomer(
                                answers.to(open).stream()
                                        .limit(TaskQueries.ON_A_CUSTOMER)
                                        .map(row ->
                                                TaskQueries.read(
                                                        row, visit.viewer(), visit.at(), words))
                                        .toList(),
                                answers.to(open).size() > TaskQueries.ON_A_CUSTOMER));
    }
}
