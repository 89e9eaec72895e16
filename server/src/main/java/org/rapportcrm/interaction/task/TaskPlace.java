package org.rapportcrm.interaction.task;

import org.rapportcrm.interaction.db.tables.records.TaskRecord;

/** Where a change of a task leads back to. */
final class TaskPlace {
    private TaskPlace() {}

    /** "home", "day", "tasks" or "customer", whatever was asked for. */
    static String of(TaskRecord task, String from) {
        if (from.equals("home") || from.equals("day")) {
            return from;
        }
        return from.equals("tasks") || task.getCustomerId() == null ? "tasks" : "customer";
    }

    static String path(TaskRecord task, String from) {
        return switch (of(task, from)) {
            case "home" -> "/";
            case "day" -> "/day";
            case "tasks" -> "/tasks";
            default -> "/customers/" + task.getCustomerId();
        };
    }
}
