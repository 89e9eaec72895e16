package org.rapportcrm.record.bulk;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.shared.Viewer;

/**
 * Something done to many records.
 *
 * @param id also of its background job, and the cause of its changes in the journal
 * @param kind of the records
 * @param said what the action was told, as JSON by field
 * @param filter which records, as JSON, until they are counted
 * @param undoes the work that it takes back
 * @param done records that are through, those refused among them
 * @param journalFrom its changes stand behind this position
 */
record BulkWork(
        UUID id,
        String kind,
        String action,
        String said,
        @Nullable String filter,
        @Nullable UUID undoes,
        Starter starter,
        Instant startedAt,
        State state,
        long total,
        Done done,
        long journalFrom) {

    /**
     * @param refused those of them that stayed as they were, because something forbids it
     * @param same those of them that were so already
     */
    record Done(long all, long refused, long same) {
        long changed() {
            return all - refused - same;
        }
    }

    /** The states of bulk work. */
    enum State {
        RUNNING,
        DONE,
        FAILED,
        CANCELLED;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Who began it.
     *
     * @param allowed the permissions that they had then; null of work from before they were kept
     */
    record Starter(UUID id, @Nullable Set<String> allowed) {
        /** As they are today, with no more than what they could do then. */
        Viewer narrowed(Viewer today) {
            return allowed == null
                    ? today
                    : today.within(permission -> allowed.contains(permission.toString()));
        }
    }

    UUID startedBy() {
        return starter.id();
    }

    boolean isRunning() {
        return state == State.RUNNING;
    }
}
