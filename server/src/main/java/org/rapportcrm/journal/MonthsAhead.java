package org.rapportcrm.journal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.rapportcrm.database.Maintenance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Gives the journal its partitions before their months begin: at the start, then once a day. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@DependsOnDatabaseInitialization
@ConditionalOnBooleanProperty("rapport.jobs")
class MonthsAhead implements InitializingBean {
    private static final Logger LOG = LoggerFactory.getLogger(MonthsAhead.class);
    private static final int MONTHS = 3;

    private final Maintenance maintenance;
    private final Clock clock;

    MonthsAhead(Maintenance maintenance, Clock clock) {
        this.maintenance = maintenance;
        this.clock = clock;
    }

    /** Before the first request: a month that has begun in the default partition stays there. */
    @Override
    public void afterPropertiesSet() {
        prepare();
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.DAYS)
    void prepare() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        for (int ahead = 0; ahead < MONTHS; ahead++) {
            prepare(today.plusMonths(ahead));
        }
    }

    private void prepare(LocalDate month) {
        try {
            maintenance.execute("select journal.prepare_month(?)", month);
        } catch (DataAccessException e) {
            // another node was faster, or the month's rows lie in the default partition already
            LOG.warn("The journal has no partition of its own for {}: {}", month, e.getMessage());
        }
    }
}
