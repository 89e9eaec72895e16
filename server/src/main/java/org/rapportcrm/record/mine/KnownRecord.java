package org.rapportcrm.record.mine;

import java.util.UUID;
import org.rapportcrm.record.RecordFace.Face;

/**
 * A record that somebody keeps at hand, as they may see it now.
 *
 * @param kindKey of the message that names its kind
 */
public record KnownRecord(String kind, UUID id, String kindKey, Face face, String path) {
    public String favorite(String action) {
        return "/favorites/" + kind + "/" + id + "/" + action;
    }
}
