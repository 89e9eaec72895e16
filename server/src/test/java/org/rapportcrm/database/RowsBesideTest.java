package org.rapportcrm.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class RowsBesideTest {
    private static final int MANY = 1_000;

    @Autowired DSLContext db;
    @Autowired DataSource pool;
    @Autowired TransactionTemplate transactions;

    private final List<UUID> ids = Stream.generate(UUID::randomUUID).limit(MANY).toList();

    @Test
    void areThereBeforeTheOpenTransactionEnds() {
        inTransaction(() -> {
            RowsBeside.allow();
            try (RowsBeside beside = RowsBeside.of(db, pool, MANY)) {
                beside.send(rows(ids));
                beside.arrive();
            }
            assertThat(seenByOthers()).isEqualTo(MANY);
        });

        assertThat(seenByOthers()).isEqualTo(MANY);
    }

    @Test
    void areTakenBackWhenWhatTheyBelongToFailsBefore() {
        inTransaction(() -> {
            RowsBeside.allow();
            assertThatThrownBy(
                            () -> {
                                try (RowsBeside beside = RowsBeside.of(db, pool, MANY)) {
                                    beside.send(rows(ids));
                                    throw new IllegalStateException("broke");
                                }
                            })
                    .hasMessage("broke")
                    .hasNoSuppressedExceptions();
        });

        assertThat(seenByOthers()).isZero();
    }

    @Test
    void tellWhyTheyCouldNotAndLeaveNothing() {
        inTransaction(() -> {
            RowsBeside.allow();
            assertThatThrownBy(
                            () -> {
                                try (RowsBeside beside = RowsBeside.of(db, pool, MANY)) {
                                    beside.send(rows(ids));
                                    beside.send(rows(ids));
                                    beside.arrive();
                                }
                            })
                    .isInstanceOf(DataAccessException.class)
                    .hasNoSuppressedExceptions()
                    .rootCause()
                    .hasMessageContaining("search_pkey");
        });

        assertThat(seenByOthers()).isZero();
    }

    /** PostgreSQL would not see that the open transaction waits for them. */
    @Test
    void waitForNoLockForLong() {
        transactions.executeWithoutResult(_ -> {
            RowsBeside.allow();
            db.execute("lock table customer.search");
            try (RowsBeside beside = RowsBeside.of(db, pool, MANY)) {
                beside.send(rows(ids));
                assertThatThrownBy(beside::arrive).rootCause().hasMessageContaining("lock timeout");
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void goWithTheOthers(Reason reason) {
        inTransaction(() -> {
            if (reason != Reason.FORBIDDEN) {
                RowsBeside.allow();
            }
            try (RowsBeside beside =
                            RowsBeside.of(
                                    db,
                                    reason == Reason.NO_CONNECTION ? new Empty() : pool,
                                    reason == Reason.FEW ? MANY - 1 : MANY);
                    RowsOnTheWay others = new RowsOnTheWay(db)) {
                beside.send(rows(ids));
                beside.join(others);
                beside.arrive();
            }
            assertThat(seen(db)).isEqualTo(MANY);
            assertThat(seenByOthers()).isZero();
        });

        assertThat(seenByOthers()).isZero();
    }

    private enum Reason {
        FORBIDDEN,
        FEW,
        NO_CONNECTION
    }

    /** One that is taken back. */
    private void inTransaction(Runnable work) {
        transactions.executeWithoutResult(transaction -> {
            work.run();
            transaction.setRollbackOnly();
        });
    }

    private int seenByOthers() {
        return seen(DSL.using(pool, SQLDialect.POSTGRES));
    }

    private int seen(DSLContext by) {
        return by.fetchSingle(
                        "select count(*) from customer.search where customer_id = any({0})",
                        (Object) ids.toArray(UUID[]::new))
                .get(0, Integer.class);
    }

    private static CopyRows rows(List<UUID> ids) {
        CopyRows rows = new CopyRows("customer.search", "customer_id", "text");
        ids.forEach(id -> rows.add(id, " word "));
        return rows;
    }

    private static final class Empty extends AbstractDataSource {
        @Override
        public Connection getConnection() throws SQLException {
            throw new SQLTransientConnectionException("none");
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }
    }
}
