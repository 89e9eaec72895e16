package org.rapportcrm.desk.day;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.access.DueItem;
import org.rapportcrm.access.DueItem.Urgency;
import org.rapportcrm.record.NamedRecords.Named;

/**
 * Somebody's day.
 *
 * @param due in the order in which it should be done
 * @param next what comes when all of it is done; null for nothing
 * @param colleagues to whom something can be handed over
 */
public record DayPage(List<DueItem> due, @Nullable DueItem next, List<Named> colleagues) {
    /** What is due for the same reason. */
    public record Group(Urgency urgency, List<DueItem> items) {
        public String tone() {
            return urgency == Urgency.PROMISED || urgency == Urgency.LATE ? "is-bad" : "";
        }
    }

    public Optional<DueItem> now() {
        return due.stream().findFirst();
    }

    /** What follows the first one. */
    public List<Group> then() {
        List<DueItem> rest = due.stream().skip(1).toList();
        return java.util.Arrays.stream(Urgency.values())
                .map(urgency ->
                        new Group(
                                urgency,
                                rest.stream().filter(one -> one.urgency() == urgency).toList()))
                .filter(group -> !group.items().isEmpty())
                .toList();
    }

    public String count() {
        return Day.count(due);
    }
}
