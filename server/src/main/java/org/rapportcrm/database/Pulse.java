package org.rapportcrm.database;

import java.net.Socket;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Asks PostgreSQL twice a second whether it is there. When it answers nobody, all connections are
 * given up, so that who waits on one hears of it. A limit on the time of a statement could not tell
 * a long one from one that nobody will ever answer.
 */
@Component
@ConditionalOnBooleanProperty("rapport.jobs")
final class Pulse implements SmartLifecycle, Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);
    private static final long PAUSE_MILLIS = 500;
    private static final int SECONDS = 2;

    private final JdbcConnectionDetails details;
    private @Nullable Thread thread;
    private @Nullable Connection connection;
    private boolean away;

    Pulse(JdbcConnectionDetails details) {
        this.details = details;
    }

    @Override
    public void start() {
        thread = Thread.ofPlatform().daemon().name("postgres-pulse").start(this);
    }

    @Override
    public void stop() {
        if (thread != null) {
            thread.interrupt();
            thread = null;
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                beat();
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException _) {
            LOG.debug("The pulse of PostgreSQL is no longer taken");
        }
    }

    private void beat() {
        // one that is opened meanwhile may belong to a server that is back
        Set<Socket> before = WatchedSockets.open();
        boolean answers = answers();
        if (!answers) {
            WatchedSockets.close(before);
        }
        if (answers == away) {
            away = !answers;
            LOG.warn(away ? "PostgreSQL does not answer" : "PostgreSQL answers again");
        }
    }

    private boolean answers() {
        try {
            if (connection == null || connection.isClosed()) {
                connection = connect();
            }
            if (connection.isValid(SECONDS)) {
                return true;
            }
            connection.close();
        } catch (SQLException e) {
            LOG.debug("PostgreSQL does not answer", e);
        }
        connection = null;
        return false;
    }

    private Connection connect() throws SQLException {
        Properties properties = new Properties();
        PGProperty.CONNECT_TIMEOUT.set(properties, SECONDS);
        PGProperty.SOCKET_TIMEOUT.set(properties, SECONDS);
        PGProperty.APPLICATION_NAME.set(properties, "rapport pulse");
        if (details.getUsername() != null) {
            PGProperty.USER.set(properties, details.getUsername());
            PGProperty.PASSWORD.set(properties, details.getPassword());
        }
        Connection made = new Driver().connect(details.getJdbcUrl(), properties);
        if (made == null) {
            throw new SQLException(
                    "no URL of PostgreSQL: " + details.getJdbcUrl().split("[?]", 2)[0]);
        }
        return made;
    }
}
