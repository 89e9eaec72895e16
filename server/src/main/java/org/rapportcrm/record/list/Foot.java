package org.rapportcrm.record.list;

import java.util.List;

/**
 * What stands below a table: the sums over all of its rows, also those that are not drawn.
 *
 * @param sums by column; empty where nothing is added up
 * @param tooLong whether adding them up would take too long
 */
public record Foot(List<String> sums, boolean selectable, boolean tooLong) {
    /** For where there is no room for columns. */
    public String allSums() {
        return String.join(", ", sums.stream().filter(sum -> !sum.isEmpty()).toList());
    }
}
