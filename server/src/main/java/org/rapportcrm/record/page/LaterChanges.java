package org.rapportcrm.record.page;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.plain.PlainType;
import org.rapportcrm.record.plain.RecordHistory;
import org.rapportcrm.record.plain.Standing;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;

/**
 * What others changed since somebody opened a form. Each version of a record is one entry of the
 * journal, so the newest entries lead back to the version of the form.
 */
@Component
class LaterChanges {
    private final RecordHistory history;

    LaterChanges(RecordHistory history) {
        this.history = history;
    }

    /**
     * @param before the value that the form showed
     */
    record Later(@Nullable Object before, UUID by, Instant at) {}

    /** By field; what is absent nobody changed. Newest first: the oldest says what stood there. */
    Map<String, Later> since(PlainType type, Standing now, int version, Viewer viewer) {
        Map<String, Later> later = new HashMap<>();
        if (version < now.version()) {
            List<RecordHistory.Entry> entries =
                    history.changesOf(type, now.id(), now.version() - version, viewer);
            for (RecordHistory.Entry entry : entries) {
                entry.changes()
                        .forEach((field, pair) -> {
                            Later newer = later.get(field.key());
                            later.put(
                                    field.key(),
                                    new Later(
                                            pair.before(),
                                            newer == null ? entry.actor() : newer.by(),
                                            newer == null ? entry.at() : newer.at()));
                        });
            }
        }
        return later;
    }
}
