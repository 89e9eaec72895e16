package org.rapportcrm.record.mine;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.record.read.RecordReads;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;

/** Which records with a page somebody sees right now. */
@Component
class InSight {
    private final RecordTypes types;
    private final RecordReads reads;

    InSight(RecordTypes types, RecordReads reads) {
        this.types = types;
        this.reads = reads;
    }

    Set<UUID> of(String kind, Collection<UUID> ids, Viewer viewer) {
        return type(kind, viewer)
                .map(type -> reads.byIds(type, ids, List.of(), viewer).keySet())
                .orElse(Set.of());
    }

    /** Where it stands, if it is seen. */
    Optional<String> path(String kind, UUID id, Viewer viewer) {
        return type(kind, viewer)
                .filter(_ -> of(kind, List.of(id), viewer).contains(id))
                .map(type -> type.table().orElseThrow().path(id));
    }

    private Optional<RecordType> type(String kind, Viewer viewer) {
        return types.find(kind)
                .filter(type -> type.table().filter(table -> table.hasPages()).isPresent())
                .filter(_ -> viewer.may(kind, Action.READ));
    }
}
