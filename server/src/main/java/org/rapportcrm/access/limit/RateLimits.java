package org.rapportcrm.access.limit;

import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.when;
import static org.rapportcrm.access.db.Tables.API_RATE;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Counts the requests of a token in minutes of the clock, over all nodes (docs/decisions/0008). */
@Component
class RateLimits {
    private static final int TOKENS_KNOWN = 10_000;

    private final DSLContext db;
    private final Clock clock;
    private final long quota;
    private final Cache<UUID, Allowance> allowances =
            Caffeine.newBuilder().maximumSize(TOKENS_KNOWN).build();

    RateLimits(
            DSLContext db,
            Clock clock,
            @Value("${rapport.api.requests-per-minute:600}") long quota) {
        this.db = db;
        this.clock = clock;
        this.quota = quota;
    }

    Standing use(UUID token) {
        Instant now = clock.instant();
        Instant minute = now.truncatedTo(ChronoUnit.MINUTES);
        Allowance allowance = allowances.get(token, _ -> new Allowance(quota));
        boolean admitted = allowance.use(minute, asked -> take(token, minute, asked));
        Duration reset = Duration.between(now, minute.plus(1, ChronoUnit.MINUTES));
        return new Standing(admitted, quota, allowance.left(), reset);
    }

    /** Nodes whose clocks differ a little share the later minute. */
    private long take(UUID token, Instant minute, long asked) {
        Long taken =
                db.insertInto(API_RATE, API_RATE.TOKEN_ID, API_RATE.MINUTE, API_RATE.TAKEN)
                        .values(token, minute, asked)
                        .onConflict(API_RATE.TOKEN_ID)
                        .doUpdate()
                        .set(
                                API_RATE.TAKEN,
                                when(
                                                API_RATE.MINUTE.ge(excluded(API_RATE.MINUTE)),
                                                API_RATE.TAKEN.plus(excluded(API_RATE.TAKEN)))
                                        .otherwise(excluded(API_RATE.TAKEN)))
                        .set(API_RATE.MINUTE, greatest(API_RATE.MINUTE, excluded(API_RATE.MINUTE)))
                        .returningResult(API_RATE.TAKEN)
                        .fetchSingle(API_RATE.TAKEN);
        return Objects.requireNonNull(taken) - asked;
    }
}
