package org.rapportcrm.work;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.rapportcrm.shared.UuidV7;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** The queue: db-scheduler over our connections, two jobs at a time on each node. */
@Configuration(proxyBeanMethods = false)
class SchedulingWork {
    private static final int AT_A_TIME = 2;

    /**
     * @param node the name of this server among those of its database; a name that lasts makes its
     *     jobs go on at once after a restart
     */
    @Bean(destroyMethod = "")
    Scheduler scheduler(
            DataSource dataSource,
            RunningJobs jobs,
            Clock clock,
            @Value("${rapport.node:}") String node) {
        String name = node.isEmpty() ? "node-" + UuidV7.next() : node;
        return Scheduler.create(new TransactionAwareDataSourceProxy(dataSource), jobs.task())
                .tableName("work.scheduled_task")
                .schedulerName(new SchedulerName.Fixed(name))
                .clock(clock::instant)
                .threads(AT_A_TIME)
                .executorService(
                        Executors.newFixedThreadPool(
                                AT_A_TIME, Thread.ofPlatform().name("job-", 1).factory()))
                .pollUsingLockAndFetch(0.5, 1.0)
                .pollingInterval(Duration.ofSeconds(2))
                // another node takes over after 30 s; the library wants at least four misses
                .heartbeatInterval(Duration.ofMillis(7_500))
                .missedHeartbeatsLimit(4)
                .shutdownMaxWait(Duration.ofSeconds(20))
                .failureLogging(LogLevel.WARN, true)
                .build();
    }
}
