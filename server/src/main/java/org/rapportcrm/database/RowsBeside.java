package org.rapportcrm.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntSupplier;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Sends rows by a connection of their own, so that a second processor takes them in while the open
 * transaction goes on. They are committed by {@link #arrive}, before that transaction is, and stay
 * when it is taken back later: only rows that mean nothing by themselves may go this way, and
 * {@link #whileNobodyIsOnTheWay} sweeps up what is left of them. Where that is not allowed or does
 * not pay, they {@link #join} the others. Not safe for use by many threads.
 */
public final class RowsBeside implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RowsBeside.class);
    private static final int MANY = 1_000;
    private static final String LOCK = "rows beside";

    private final List<CopyRows> withOthers = new ArrayList<>();
    private final @Nullable Connection connection;
    private final @Nullable RowsOnTheWay way;

    private RowsBeside(@Nullable Connection connection, @Nullable RowsOnTheWay way) {
        this.connection = connection;
        this.way = way;
    }

    /** Lets rows go beside the open transaction, which is not expected to be taken back. */
    public static void allow() {
        TransactionSynchronizationManager.registerSynchronization(new Allowed());
    }

    private static boolean isAllowed() {
        return TransactionSynchronizationManager.isSynchronizationActive()
                && TransactionSynchronizationManager.getSynchronizations().stream()
                        .anyMatch(Allowed.class::isInstance);
    }

    /**
     * @param db bears the open transaction
     * @param pool gives connections that do not
     * @param records of how many the rows tell; few are not worth a connection
     */
    public static RowsBeside of(DSLContext db, DataSource pool, int records) {
        if (records < MANY || !isAllowed()) {
            return new RowsBeside(null, null);
        }
        db.execute("select pg_advisory_xact_lock_shared(hashtextextended({0}, 0))", LOCK);
        Connection connection;
        try {
            connection = pool.getConnection();
        } catch (SQLException e) {
            LOG.info("No second connection for {} records: {}", records, e.getMessage());
            return new RowsBeside(null, null);
        }
        return begun(connection);
    }

    private static RowsBeside begun(Connection connection) {
        try {
            connection.setAutoCommit(false);
            DSLContext db = DSL.using(connection);
            // the open transaction waits for it in Java, where PostgreSQL sees no circle of locks
            db.execute("set local lock_timeout = '2s'");
            return new RowsBeside(connection, new RowsOnTheWay(db));
        } catch (SQLException e) {
            JdbcUtils.closeConnection(connection);
            throw DriverValues.translated(e, "begin");
        } catch (RuntimeException e) {
            JdbcUtils.closeConnection(connection);
            throw e;
        }
    }

    /**
     * Works in a transaction in which whatever came beside others came for good: all of those have
     * ended. Does nothing while some are open.
     *
     * @return what {@code work} says, or 0
     */
    public static int whileNobodyIsOnTheWay(
            DSLContext db, TransactionOperations transactions, IntSupplier work) {
        Integer done =
                transactions.execute(_ -> {
                    Object alone =
                            db.fetchValue(
                                    "select pg_try_advisory_xact_lock(hashtextextended({0}, 0))",
                                    LOCK);
                    return Boolean.TRUE.equals(alone) ? work.getAsInt() : 0;
                });
        return Objects.requireNonNull(done);
    }

    /** The rows are no longer the sender's. */
    public void send(CopyRows rows) {
        if (way == null) {
            withOthers.add(rows);
        } else {
            way.send(rows);
        }
    }

    /** Rows that have no connection of their own go with these. */
    public void join(RowsOnTheWay others) {
        withOthers.forEach(others::send);
        withOthers.clear();
    }

    /** Waits for the rows and commits them; throws what the first failed with. */
    public void arrive() {
        if (connection == null || way == null) {
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

    private record Allowed() implements TransactionSynchronization {}
}
