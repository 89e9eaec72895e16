package org.rapportcrm.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapportcrm.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
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
        transactions.executeWithoutResult(transaction -> {
            try (RowsBeside beside = RowsBeside.of(db, pool, MANY)) {
                beside.send(rows(ids));
                assertThat(seenByOthers()).isZero();
                beside.arrive();
            }
            assertThat(seenByOthers()).isEqualTo(MANY);
            transaction.setRollbackOnly();
        });

        assertThat(seenByOthers()).isEqualTo(MANY);
    }

    @Test
    void areTakenBackWhenWhatTheyBelongToFailsBefore() {
        assertThatThrownBy(
                        () -> {
                            try (RowsBeside beside = RowsBeside.of(db, pool, MANY)) {
                                beside.send(rows(ids));
                                throw new IllegalStateException("broke");
                            }
                        })
                .hasMessage("broke")
                .hasNoSuppressedExceptions();

        assertThat(seenByOthers()).isZero();
    }

    @Test
    void tellWhyTheyCouldNotAndLeaveNothing() {
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

        assertThat(seenByOthers()).isZero();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void goWithTheOthersWhereTheyMayNotStayOrAreFew(boolean forbidden) {
        transactions.executeWithoutResult(transaction -> {
            if (forbidden) {
                RowsBeside.forbid();
            }
            try (RowsBeside beside = RowsBeside.of(db, pool, forbidden ? MANY : MANY - 1)) {
                beside.send(rows(ids));
                beside.arrive();
            }
            assertThat(seen(db)).isEqualTo(MANY);
            assertThat(seenByOthers()).isZero();
            transaction.setRollbackOnly();
        });

        assertThat(seenByOthers()).isZero();
    }

    private int seenByOthers() {
        return seen(DSL.using(pool, org.jooq.SQLDialect.POSTGRES));
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
}
