package org.rapportcrm.record.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.MergedIds;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.shared.RecordNotFound;
import org.springframework.stereotype.Component;

/** Lets the id of a record that was merged lead to the one that stands for it. */
@Component
class Survivors {
    private final MergedIds merged;

    Survivors(MergedIds merged) {
        this.merged = merged;
    }

    /**
     * A record under the id by which a program knows it.
     *
     * @param mergedInto who stands for it; null when it stands for itself
     */
    record Found(TaggedRecord record, @Nullable UUID mergedInto) {
        Map<String, @Nullable Object> with(Map<String, @Nullable Object> json) {
            if (mergedInto == null) {
                return json;
            }
            Map<String, @Nullable Object> told = new LinkedHashMap<>(json);
            told.put("merged_into", mergedInto);
            return told;
        }
    }

    /**
     * Asks again with the id of the survivor only when there is none under the one that is known.
     */
    Found find(RecordType type, UUID id, Function<UUID, TaggedRecord> asking) {
        try {
            return new Found(asking.apply(id), null);
        } catch (RecordNotFound nobody) {
            UUID survivor = survivor(type, id);
            if (survivor == null) {
                throw nobody;
            }
            return new Found(asking.apply(survivor), survivor);
        }
    }

    private @Nullable UUID survivor(RecordType type, UUID id) {
        return merged.survivors(type.key(), List.of(id)).get(id);
    }
}
