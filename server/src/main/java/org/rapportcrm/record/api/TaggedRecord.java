package org.rapportcrm.record.api;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.SeenRecord;
import org.rapportcrm.record.json.RecordJson;

/**
 * A record as its viewer sees it now.
 *
 * @param fields all that the viewer may read
 */
record TaggedRecord(SeenRecord record, List<RecordField> fields) {
    /** One of which the viewer may read nothing but that it is there. */
    static TaggedRecord hidden(UUID id) {
        return new TaggedRecord(new SeenRecord(id, Map.of()), List.of());
    }

    Map<String, @Nullable Object> json() {
        return RecordJson.of(record, fields);
    }

    String etag() {
        return EntityTag.of(json());
    }

    /** Whether somebody who read it last under this tag has not been overtaken. */
    boolean fits(String match) {
        return EntityTag.fits(match, etag());
    }
}
