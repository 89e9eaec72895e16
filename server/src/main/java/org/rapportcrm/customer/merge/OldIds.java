package org.rapportcrm.customer.merge;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.rapportcrm.record.MergedRecords;
import org.springframework.stereotype.Component;

/** The ids of merged customers lead to whoever stands for them. */
@Component
class OldIds implements MergedRecords {
    private final MergeTree tree;

    OldIds(MergeTree tree) {
        this.tree = tree;
    }

    @Override
    public String kind() {
        return "customer";
    }

    @Override
    public Map<UUID, UUID> survivors(Collection<UUID> records) {
        return tree.survivors(records);
    }

    @Override
    public Set<UUID> family(UUID record) {
        return tree.family(record);
    }
}
