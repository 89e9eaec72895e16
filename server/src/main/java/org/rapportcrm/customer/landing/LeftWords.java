package org.rapportcrm.customer.landing;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.rapportcrm.shared.UuidV7;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Removes words to search that came before customers who then did not: a part of a file that was
 * taken back, or a server that ended in between. No search finds them.
 */
@Component
class LeftWords {
    /** No part of a file is on its way for so long. */
    static final Duration ON_THE_WAY = Duration.ofHours(1);

    private final DSLContext db;
    private final Clock clock;

    LeftWords(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 2, fixedDelay = 6 * 60, timeUnit = TimeUnit.MINUTES)
    void remove() {
        db.execute(
                """
                with nobody as (
                    delete from customer.search s where customer_id < {0}
                        and not exists (select from customer.customer c where c.id = s.customer_id)
                    returning customer_id
                )
                delete from customer.search_token t using nobody where t.customer_id = nobody.customer_id\
                """,
                UuidV7.at(clock.instant().minus(ON_THE_WAY)));
    }
}
