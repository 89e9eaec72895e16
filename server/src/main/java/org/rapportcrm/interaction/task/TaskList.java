package org.rapportcrm.interaction.task;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tasks in the order in which they are due.
 *
 * @param from where a change of one of them leads back to: "customer", "tasks" or "home"
 * @param count of all, as far as anybody counts
 * @param more path of those that follow; null at the end
 */
public record TaskList(String from, List<TaskRow> rows, String count, @Nullable String more) {
    /** Tasks that are due in the same stretch of time. */
    public record Group(String labelKey, boolean isLate, List<TaskRow> rows) {}

    static TaskList ofCustomer(List<TaskRow> rows, boolean isCut) {
        return new TaskList("customer", rows, count(rows.size(), isCut), null);
    }

    static TaskList ofMine(List<TaskRow> rows, @Nullable String more) {
        return new TaskList("tasks", rows, count(rows.size(), more != null), more);
    }

    static TaskList onHomePage(List<TaskRow> rows, int all, boolean isCut) {
        return new TaskList("home", rows, count(all, isCut), null);
    }

    public List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        for (Due.Group group : Due.Group.values()) {
            List<TaskRow> due = rows.stream().filter(row -> row.due().group() == group).toList();
            if (!due.isEmpty()) {
                groups.add(new Group(group.labelKey(), group == Due.Group.LATE, due));
            }
        }
        return groups;
    }

    private static String count(int rows, boolean isCut) {
        return rows + (isCut ? "+" : "");
    }
}
