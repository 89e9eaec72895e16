package org.rapportcrm.interaction.commitment;

import java.util.UUID;
import org.rapportcrm.interaction.Commitments;
import org.rapportcrm.interaction.NewPromise;
import org.rapportcrm.interaction.NewRequirement;
import org.rapportcrm.interaction.NewTask;
import org.rapportcrm.interaction.promise.Promises;
import org.rapportcrm.interaction.promise.Requirements;
import org.rapportcrm.interaction.task.Tasks;
import org.rapportcrm.journal.Author;
import org.springframework.stereotype.Component;

@Component
class TakingOn implements Commitments {
    private final Tasks tasks;
    private final Promises promises;
    private final Requirements requirements;

    TakingOn(Tasks tasks, Promises promises, Requirements requirements) {
        this.tasks = tasks;
        this.promises = promises;
        this.requirements = requirements;
    }

    @Override
    public UUID plan(Author author, NewTask task) {
        return tasks.plan(author, task);
    }

    @Override
    public UUID promise(Author author, NewPromise promise) {
        return promises.make(author, promise);
    }

    @Override
    public UUID need(Author author, NewRequirement requirement) {
        return requirements.need(author, requirement);
    }
}
