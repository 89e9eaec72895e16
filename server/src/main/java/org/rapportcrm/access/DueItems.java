package org.rapportcrm.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.rapportcrm.database.Batch;
import org.rapportcrm.shared.RecordNotFound;
import org.rapportcrm.shared.TypedTime;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Toast;
import org.rapportcrm.web.Words;

/** What can be due for one of us, of one kind: a part of their day. Contribute it as a bean. */
public interface DueItems {
    /** How many of a kind a day takes at most. */
    int MOST = 50;

    /** Whose day it is. */
    record Asking(Viewer viewer, Instant now, Words words) {}

    /** Part of URLs, and unique. */
    String kind();

    boolean isFor(Viewer viewer);

    /**
     * Adds one query: the {@value #MOST} that are due first, less those that the viewer has put off
     * or may not see any more.
     *
     * @return asked when the batch has run
     */
    Supplier<List<DueItem>> prepare(Batch batch, Asking asking);

    /**
     * @return what to say about it
     * @throws RecordNotFound also when the viewer may not
     */
    default Toast done(Viewer viewer, UUID id, Words words) {
        throw new RecordNotFound();
    }

    default Toast later(Viewer viewer, UUID id, TypedTime until, Words words) {
        throw new RecordNotFound();
    }

    /**
     * @param colleague who works here
     */
    default Toast handOver(Viewer viewer, UUID id, UUID colleague) {
        throw new RecordNotFound();
    }
}
