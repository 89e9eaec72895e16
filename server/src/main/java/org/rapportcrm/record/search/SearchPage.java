package org.rapportcrm.record.search;

import java.util.List;
import org.rapportcrm.record.list.ListPage.Row;

/**
 * What a search over everything found.
 *
 * @param groups those kinds of which something was found
 * @param late says which kinds took too long; empty when none did
 */
public record SearchPage(String q, String count, List<Group> groups, String late) {
    /**
     * @param all path of the list of the kind, searched in the same way
     */
    public record Group(String title, String all, List<Row> rows) {
        Group few(int most) {
            return new Group(title, all, rows.stream().limit(most).toList());
        }
    }
}
