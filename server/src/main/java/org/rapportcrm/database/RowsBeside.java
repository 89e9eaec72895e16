package org.rapportcrm.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Sends rows by a connection of their own, so that a second processor takes them in while the open
 * transaction goes on. They are committed by {@link #arrive}, before that transaction is, and stay
 * when it is taken back later: only rows that mean nothing by themselves may go this way, and
 * somebody has to sweep up what is left of them. Where that does not pay, or may not be, they go
 * with the others. Not safe for use by many threads.
 */
public final class RowsBeside implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RowsBeside.class);
    private static final int MANY = 1_000;

    private final DSLContext db;
    private final List<CopyRows> withOthers = new ArrayList<>();
    private final @Nullable Connection connection;
    private final @Nullable RowsOnTheWay way;

    private RowsBeside(DSLContext db, @Nullable Connection connection) {
        this.db = db;
        this.connection = connection;
        this.way = connection == null ? null : new RowsOnTheWay(DSL.using(connection));
    }

    /**
     * @param db bears the open transaction
     * @param pool gives connections that do not
     * @param records how many of them the rows tell of; few are not worth a connection
     */
    public static RowsBeside of(DSLContext db, DataSource pool, int records) {
        if (records < MANY || isForbidden()) {
            return new RowsBeside(db, null);
        }
        try {
            Connection connection = pool.getConnection();
            connection.setAutoCommit(false);
            return new RowsBeside(db, connection);
        } catch (SQLException e) {
            LOG.debug("No connection of their own for {} records", records, e);
            return new RowsBeside(db, null);
        }
    }

    /** The open transaction will be taken back whatever happens: nothing of it may stay. */
    public static void forbid() {
        TransactionSynchronizationManager.registerSynchronization(new Forbidden());
    }

    private static boolean isForbidden() {
        return TransactionSynchronizationManager.isSynchronizationActive()
                && TransactionSynchronizationManager.getSynchronizations().stream()
                        .anyMatch(Forbidden.class::isInstance);
    }

    /** The rows are no longer the sender's. */
    public void send(CopyRows rows) {
        if (way == null) {
            withOthers.add(rows);
        } else {
            way.send(rows);
        }
    }

    /** Waits for the rows and commits them; throws what the first failed with. */
    public void arrive() {
        if (connection == null || way == null) {
            withOthers.forEach(rows -> rows.send(db));
            return;
        }
        way.close();
        try {
            connection.commit();
        } catch (SQLException e) {
            throw DriverValues.translated(e, "commit");
        }
    }

    /** What has not arrived is taken back. */
    @Override
    public void close() {
        if (connection == null || way == null) {
            return;
        }
        try (connection) {
            try {
                way.close();
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw DriverValues.translated(e, "rollback");
        }
    }

    private record Forbidden() implements TransactionSynchronization {}
}
