package org.rapportcrm.intake.run;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.intake.file.RawRow;
import org.rapportcrm.intake.mapping.MappedRow;
import org.rapportcrm.record.Reason;
import org.rapportcrm.record.Row;

/**
 * A raw row on its way into the ledger.
 *
 * @param key the record's own id in its source, or its file and place where it has none
 * @param owned whether the key is the record's own id, so that other content means a change
 * @param ahead what its kind read in it before
 */
record SourceRecord(
        UUID id,
        String key,
        boolean owned,
        long contentHash,
        RawRow raw,
        MappedRow mapped,
        Row.@Nullable Ahead ahead) {

    SourceRecord withId(UUID other) {
        return new SourceRecord(other, key, owned, contentHash, raw, mapped, ahead);
    }

    SourceRecord refused(Reason reason) {
        MappedRow refused = new MappedRow(mapped.values(), reason);
        return new SourceRecord(id, key, owned, contentHash, raw, refused, null);
    }
}
