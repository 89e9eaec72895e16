package org.rapportcrm.record;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.rapportcrm.database.Batch;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Words;

/**
 * A column of lists that a module above fills, where it is more than a field: of several
 * currencies, say. Contribute it as a bean.
 */
public interface RecordColumn {
    /** Of whose lists. */
    String kind();

    /** Unique among the fields and columns of the kind. */
    String key();

    int order();

    String labelKey();

    /** Figures stand at the right. */
    boolean isFigure();

    boolean isFor(Viewer viewer);

    /**
     * Adds one query for the records of a page.
     *
     * @return asked when the batch has run: what stands in the cell of each record, in the reader's
     *     words; what is absent has an empty cell
     */
    Supplier<Map<UUID, String>> prepare(Batch batch, List<UUID> records, Words words);
}
