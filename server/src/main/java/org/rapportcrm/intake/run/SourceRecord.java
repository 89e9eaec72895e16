package org.rapportcrm.intake.run;

import java.util.UUID;
import org.rapportcrm.intake.file.RawRow;
import org.rapportcrm.intake.mapping.MappedRow;

/**
 * A raw row on its way into the ledger.
 *
 * @param key the record's own id in its source, or its file and place where it has none
 * @param owned whether the key is the record's own id, so that other content means a change
 */
record SourceRecord(
        UUID id, String key, boolean owned, long contentHash, RawRow raw, MappedRow mapped) {}
