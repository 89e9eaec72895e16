package org.rapportcrm.journal;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One change of one record: the fields that changed, as they were and as they are, by field key. A
 * creation by import carries its source record instead of values.
 */
public record Change(
        String recordType,
        UUID recordId,
        @Nullable UUID customerId,
        Kind kind,
        Map<String, ?> before,
        Map<String, ?> after,
        @Nullable UUID sourceRecordId) {

    /** What happened to the record. */
    public enum Kind {
        CREATED,
        CHANGED,
        DELETED,
        RESTORED,
        MERGED,
        UNMERGED
    }

    public static Change created(
            String type, UUID id, @Nullable UUID customerId, Map<String, ?> after) {
        return new Change(type, id, customerId, Kind.CREATED, Map.of(), after, null);
    }

    public static Change imported(
            String type, UUID id, @Nullable UUID customerId, Kind kind, UUID sourceRecordId) {
        return new Change(type, id, customerId, kind, Map.of(), Map.of(), sourceRecordId);
    }

    public static Change changed(
            String type,
            UUID id,
            @Nullable UUID customerId,
            Map<String, ?> before,
            Map<String, ?> after) {
        return new Change(type, id, customerId, Kind.CHANGED, before, after, null);
    }

    public static Change of(Kind kind, String type, UUID id, @Nullable UUID customerId) {
        return new Change(type, id, customerId, kind, Map.of(), Map.of(), null);
    }
}
