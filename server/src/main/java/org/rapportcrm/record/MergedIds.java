package org.rapportcrm.record;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Lets the ids of records that were merged lead to those that stand for them. */
@Component
public class MergedIds {
    private final ObjectProvider<MergedRecords> merged;

    MergedIds(ObjectProvider<MergedRecords> merged) {
        this.merged = merged;
    }

    /** By old id, who stands for it now; who stands for itself is absent. */
    public Map<UUID, UUID> survivors(String kind, Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : of(kind).map(one -> one.survivors(ids)).orElseGet(Map::of);
    }

    /** The record that stands for an id, or once did, with all ids that lead to it. */
    public Set<UUID> family(String kind, UUID id) {
        return of(kind).map(one -> one.family(id)).orElseGet(() -> Set.of(id));
    }

    private Optional<MergedRecords> of(String kind) {
        return merged.stream().filter(one -> one.kind().equals(kind)).findFirst();
    }
}
