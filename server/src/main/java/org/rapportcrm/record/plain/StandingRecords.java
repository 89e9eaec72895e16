package org.rapportcrm.record.plain;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.RecordNotFound;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;

/** Records of plain kinds as they stand, for whoever is about to change them. */
@Component
public class StandingRecords {
    private final WritingRecords writing;
    private final PlainRows rows;

    StandingRecords(WritingRecords writing, PlainRows rows) {
        this.writing = writing;
        this.rows = rows;
    }

    /**
     * @throws RecordNotFound when it rests in the bin, or the viewer may not do that with it
     */
    public Standing read(PlainType type, UUID id, Viewer viewer, Action action) {
        Kind kind = writing.kind(type);
        return reached(kind, rows.read(kind, List.of(id)), id, viewer, action);
    }

    /** Holds it until the open transaction ends. */
    public Standing lock(PlainType type, UUID id, Viewer viewer, Action action) {
        Kind kind = writing.kind(type);
        return reached(kind, rows.lock(kind, List.of(id)), id, viewer, action);
    }

    private static Standing reached(
            Kind kind, Map<UUID, Standing> found, UUID id, Viewer viewer, Action action) {
        Standing standing = found.get(id);
        if (standing == null
                || standing.binned()
                || !Reached.is(viewer, kind.key(), action, standing.values())) {
            throw new RecordNotFound();
        }
        return standing;
    }
}
