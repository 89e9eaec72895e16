package org.rapportcrm.record.bulk;

import java.util.UUID;
import org.rapportcrm.work.Jobs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stops work on many records; what is done stays. */
@Component
class BulkEnd {
    private final BulkStore store;
    private final Jobs jobs;

    BulkEnd(BulkStore store, Jobs jobs) {
        this.store = store;
        this.jobs = jobs;
    }

    @Transactional
    public void cancel(UUID work) {
        // one that waits for its turn is never run any more, so nobody else would say it; in the
        // order in which a part says how far it is, lest each waits for the other
        store.stop(work);
        jobs.cancel(work);
    }
}
