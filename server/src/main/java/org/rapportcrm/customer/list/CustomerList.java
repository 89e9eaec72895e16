package org.rapportcrm.customer.list;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list of customers as one page shows it.
 *
 * @param q what was searched
 * @param sorts empty where rows stand by how well they fit
 * @param more path of the next page
 */
public record CustomerList(
        String q,
        State state,
        String count,
        List<Choice> stages,
        List<Choice> others,
        List<Choice> sorts,
        List<Column> columns,
        List<CustomerRow> rows,
        @Nullable String more,
        boolean mayImport) {

    /** What a list without rows should teach. */
    public enum State {
        FILLED,
        NOBODY_YET,
        NOBODY_FITS
    }

    /** A filter or order that one may choose, or drop again. */
    public record Choice(String labelKey, String icon, boolean on, String path) {}

    /** A column that another module fills. */
    public record Column(String labelKey, boolean figure) {}
}
