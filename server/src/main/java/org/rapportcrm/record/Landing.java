package org.rapportcrm.record;

import java.util.List;
import org.rapportcrm.journal.Author;

/**
 * A batch of rows on its way in: a form is a batch of one, an import comes in batches of thousands.
 *
 * @param author who writes, and why
 * @param origin where the rows come from and what they mean where they do not say
 */
public record Landing(Author author, Origin origin, List<Row> rows) {}
