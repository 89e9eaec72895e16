package org.rapportcrm.record.page;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.rapportcrm.record.read.NamesOf;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Component;

/** How people call records of any kind, for panels of modules that show some beside their own. */
@Component
public class RecordNames {
    private final NamesOf names;

    RecordNames(NamesOf names) {
        this.names = names;
    }

    /** By id; what the viewer may not see has none. */
    public Map<UUID, String> of(String kind, Collection<UUID> ids, Viewer viewer, Words words) {
        return names.names(kind, ids, viewer, words);
    }
}
