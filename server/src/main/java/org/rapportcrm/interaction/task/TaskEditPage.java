package org.rapportcrm.interaction.task;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.interaction.people.NamedPeople.Known;
import org.rapportcrm.web.FormErrors;

/**
 * The form of a task that is planned.
 *
 * @param from where saving leads back to: "customer", "tasks" or "home"
 * @param back the path there
 * @param shown fingerprint of the task as it is now
 * @param proposals path of whom to mention; null for a task that is about nobody
 */
public record TaskEditPage(
        UUID id,
        String title,
        String from,
        String back,
        String shown,
        @Nullable String proposals,
        TaskForm form,
        List<Known> colleagues,
        FormErrors errors) {
    public List<String> kinds() {
        return ReadingTasks.KINDS;
    }
}
