package org.rapportcrm.database;

import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.rapportcrm.database.embedded.EmbeddedPostgres;
import org.rapportcrm.database.embedded.PostgresStartFailed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * Our own PostgreSQL starts beside the reading of our classes, which takes longer and needs it only
 * at its end. A context that fails before it asked for it stops it again.
 */
public final class PostgresAhead
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresAhead.class);

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Environment environment = context.getEnvironment();
        boolean ours =
                environment
                        .getProperty("spring.datasource.url", ConnectingToPostgres.EMBEDDED)
                        .equals(ConnectingToPostgres.EMBEDDED);
        if (ours && !environment.getProperty("rapport.attach", Boolean.class, false)) {
            Coming coming = new Coming(Path.of(environment.getRequiredProperty("rapport.home")));
            var beans = (DefaultSingletonBeanRegistry) context.getBeanFactory();
            beans.registerSingleton(Coming.class.getName(), coming);
            beans.registerDisposableBean(Coming.class.getName(), coming::close);
            Thread.ofPlatform().daemon().name("postgres-start").start(coming.starting);
        }
    }

    /** A server that is on its way, or starts as soon as it is awaited. */
    static final class Coming implements AutoCloseable {
        private final FutureTask<EmbeddedPostgres> starting;

        Coming(Path home) {
            starting = new FutureTask<>(() -> EmbeddedPostgres.start(home));
        }

        EmbeddedPostgres await() {
            // does nothing when it runs on its own thread already
            starting.run();
            try {
                return starting.get();
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException cause
                        ? cause
                        : new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while PostgreSQL starts", e);
            }
        }

        @Override
        public void close() {
            try {
                await().close();
            } catch (PostgresStartFailed e) {
                LOG.debug("There is no PostgreSQL to stop", e);
            }
        }
    }
}
