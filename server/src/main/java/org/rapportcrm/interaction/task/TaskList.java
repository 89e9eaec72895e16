package org.rapportcrm.interaction.task;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tasks in the order in which they are due.
 *
 * @param customer whose tasks they are; null is all of mine
 * @param more path of those that follow; null at the end
 */
public record TaskList(@Nullable UUID customer, List<TaskRow> rows, @Nullable String more) {
    /** Tasks that are due in the same stretch of time. */
    public record Group(String labelKey, boolean isLate, List<TaskRow> rows) {}

    public String count() {
        return rows.size() + (more == null ? "" : "+");
    }

    /** Where a change of one of them leads back to. */
    public String from() {
        return customer == null ? "tasks" : "customer";
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
}
