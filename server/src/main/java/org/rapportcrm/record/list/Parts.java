package org.rapportcrm.record.list;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.list.ListPage.Row;

/**
 * The rows of a table, parted by what they are alike in.
 *
 * @param more whether there are more parts than people can look at
 */
public record Parts(List<Part> parts, boolean more) {
    /**
     * @param id in the page
     * @param sums by column; empty where nothing is added up
     * @param open whether its rows are drawn
     * @param path of the list with its rows
     * @param rest path of the rows behind these
     */
    public record Part(
            String id,
            String name,
            String count,
            List<String> sums,
            boolean open,
            String path,
            List<Row> rows,
            @Nullable String rest) {
        /** For where there is no room for columns. */
        public String allSums() {
            return String.join(", ", sums.stream().filter(sum -> !sum.isEmpty()).toList());
        }
    }
}
