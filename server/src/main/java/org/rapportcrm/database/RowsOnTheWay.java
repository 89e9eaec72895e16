package org.rapportcrm.database;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.postgresql.jdbc.PgConnection;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Sends rows while whoever made them makes the next ones, in the order in which they were given. It
 * uses the connection of the open transaction, on which nobody may do anything else until {@link
 * #close}, which waits for all of them and throws what the first failed with. Few rows are sent at
 * once.
 */
public final class RowsOnTheWay implements AutoCloseable {
    private static final int FEW = 100;
    private static final int PART = 1_000;

    private final ExecutorService sender =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("rows on the way").daemon().factory());
    private final List<Future<?>> sent = new ArrayList<>();
    private final DSLContext db;

    public RowsOnTheWay(DSLContext db) {
        // the transaction is bound to this thread, and would not be found from the other one
        this.db =
                db.connectionResult(connection -> DSL.using(connection.unwrap(PgConnection.class)));
    }

    /** The rows belong to the other thread from now on. */
    public void send(CopyRows rows) {
        if (sent.isEmpty() && rows.count() < FEW) {
            rows.send(db);
        } else {
            sent.add(sender.submit(() -> rows.send(db)));
        }
    }

    /**
     * Sends a part of many rows while the others are made.
     *
     * @return what takes the next row, and is to be sent at the end
     */
    public CopyRows flow(CopyRows rows) {
        if (rows.count() < PART) {
            return rows;
        }
        CopyRows further = rows.further();
        send(rows);
        return further;
    }

    @Override
    public void close() {
        sender.close();
        List<Future<?>> all = List.copyOf(sent);
        // told once: whoever closes it again on the way out hides nothing
        sent.clear();
        all.forEach(RowsOnTheWay::mustHaveArrived);
    }

    private static void mustHaveArrived(Future<?> sending) {
        switch (sending.state()) {
            case SUCCESS -> {}
            case FAILED ->
                    throw sending.exceptionNow() instanceof RuntimeException failure
                            ? failure
                            : new IllegalStateException(sending.exceptionNow());
            case RUNNING, CANCELLED ->
                    throw new DataAccessResourceFailureException(
                            "interrupted while rows were on their way");
        }
    }
}
