package org.rapportcrm.record.plain;

import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells of what the journal does not: that a record is called otherwise than before. */
@Component
public class LateNews {
    private final Awaited awaited;

    LateNews(Awaited awaited) {
        this.awaited = awaited;
    }

    /** Whoever waits for these is looked after again, after the transaction that is open. */
    public void calledAnew(String kind, Collection<UUID> records) {
        awaited.calledAnew(kind, records);
    }
}
