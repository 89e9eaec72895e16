package org.rapportcrm.work;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Works off the queue as long as the server runs; commands and tests leave it alone. */
@Component
@ConditionalOnBooleanProperty("rapport.jobs")
class WorkingServer implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(WorkingServer.class);

    private final Scheduler scheduler;
    private final JobStore store;
    private final String node;
    private boolean running;

    WorkingServer(Scheduler scheduler, JobStore store, @Value("${rapport.node:}") String node) {
        this.scheduler = scheduler;
        this.store = store;
        this.node = node;
    }

    @Override
    public void start() {
        int left = node.isEmpty() ? 0 : store.release(node);
        if (left > 0) {
            LOG.info("{} jobs go on where the last run of this server left them", left);
        }
        scheduler.start();
        running = true;
    }

    @Override
    public void stop() {
        scheduler.stop();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
