package org.rapportcrm.customer;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.rapportcrm.database.Batch;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Words;

/** A column of lists of customers that a module above fills. Contribute it as a bean. */
public interface CustomerColumn {
    int order();

    String labelKey();

    /** Figures stand at the right. */
    boolean isFigure();

    boolean isFor(Viewer viewer);

    /**
     * Adds one query for the customers of a page.
     *
     * @return asked when the batch has run: what stands in the cell of each customer, in the
     *     reader's words; who is absent has an empty cell
     */
    Supplier<Map<UUID, String>> prepare(Batch batch, List<UUID> customers, Words words);
}
