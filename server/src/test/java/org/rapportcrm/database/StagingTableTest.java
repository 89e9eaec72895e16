package org.rapportcrm.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.rapportcrm.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class StagingTableTest {
    private static final StagingTable NAMES =
            StagingTable.of("staged_name", "id int", "name varchar(2000)");

    @Autowired DSLContext db;
    @Autowired TransactionTemplate transaction;

    @Test
    void holdsWhatItWasFilledWithLast() {
        transaction.executeWithoutResult(_ -> {
            fill(3);
            fill(2);

            assertThat(db.fetchValues("select id from staged_name order by id"))
                    .isEqualTo(List.of(0, 1));
        });
    }

    @Test
    void isEmptyForTheNextTransaction() {
        transaction.executeWithoutResult(_ -> fill(3));

        transaction.executeWithoutResult(_ -> {
            NAMES.empty(db);

            assertThat(count()).isZero();
        });
    }

    @Test
    void isThereAgainAfterATransactionThatWasTakenBack() {
        transaction.executeWithoutResult(status -> {
            fill(3);
            status.setRollbackOnly();
        });

        transaction.executeWithoutResult(_ -> {
            fill(1);

            assertThat(count()).isOne();
        });
    }

    @Test
    void doesNotGrowForEver() {
        transaction.executeWithoutResult(_ -> {
            fill(2_000);
            assertThat(size()).isGreaterThan(3_000_000);

            NAMES.empty(db);

            assertThat(size()).isZero();
        });
    }

    @Test
    void takesWhatATableIsLike() {
        StagingTable like =
                StagingTable.as(
                        "staged_like",
                        "as select name from staged_name with no data",
                        List.of("name"));
        transaction.executeWithoutResult(_ -> {
            fill(1);
            like.fill(db, like.rows().add("Ann"));

            assertThat(db.fetchValue("select name from staged_like")).isEqualTo("Ann");
        });
    }

    private void fill(int rows) {
        CopyRows filled = NAMES.rows();
        for (int i = 0; i < rows; i++) {
            filled.add(i, "x".repeat(2_000));
        }
        NAMES.fill(db, filled);
    }

    private int count() {
        return db.fetchCount(db.select().from("staged_name"));
    }

    private long size() {
        return db.resultQuery("select pg_relation_size('pg_temp.staged_name')")
                .fetchSingle()
                .get(0, Long.class);
    }
}
