package org.rapportcrm.record;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.journal.Author;
import org.rapportcrm.shared.Viewer;

/**
 * Takes back what an import did to the records of a module, in the transaction that is open and as
 * changes of their own. Whether anybody else changed a record since was asked before. Contribute it
 * as a bean.
 */
public interface TakingImportBack {
    /**
     * What an import did.
     *
     * @param importId the cause of its changes in the journal
     * @param changes newest first
     * @param brought which of their records came into being by this import
     */
    record Batch(Author author, UUID importId, UUID source, List<Done> changes, Set<UUID> brought) {
        /** The records that stood before and that it only changed. */
        public Set<UUID> found() {
            return changes.stream()
                    .map(Done::recordId)
                    .filter(id -> !brought.contains(id))
                    .collect(Collectors.toSet());
        }
    }

    /**
     * One change as the journal keeps it.
     *
     * @param kind "created" or "changed"
     */
    record Done(
            String recordType,
            UUID recordId,
            @Nullable UUID customer,
            String kind,
            Map<String, @Nullable Object> before,
            Map<String, @Nullable Object> after) {
        public boolean isCreation() {
            return kind.equals("created");
        }
    }

    /** How people call a record, and where it is. */
    record Place(String name, String path) {}

    /** As the journal calls them. */
    Set<String> recordTypes();

    /** From now on nothing more is written by this import. */
    default void end(UUID importId) {}

    /**
     * @return the records that stay as they are, because something else stands on them by now
     */
    Set<UUID> takeBack(Batch batch);

    /**
     * Forgets that records came which their source calls by these ids: sent again, they come as for
     * the first time.
     */
    default void forget(UUID source, Collection<String> ownIds) {}

    /** The records that the viewer may see, by id. */
    Map<UUID, Place> places(Viewer viewer, Collection<UUID> records);
}
