package org.rapportcrm.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapportcrm.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@HouseTest
@Transactional
class RowsOnTheWayTest {
    @Autowired DSLContext db;

    @BeforeEach
    void twoTables() {
        db.execute("create temp table parent (id int primary key) on commit drop");
        db.execute("create temp table child (id int references parent) on commit drop");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 99, 100, 3_000})
    void arriveInTheOrderInWhichTheyWereGiven(int count) {
        try (RowsOnTheWay way = new RowsOnTheWay(db)) {
            way.send(rows("parent", 0, count));
            way.send(rows("child", 0, count));
        }

        assertThat(db.fetchCount(db.select().from("child"))).isEqualTo(count);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1_000, 2_500})
    void travelWhileOthersAreMade(int count) {
        int most = 0;
        try (RowsOnTheWay way = new RowsOnTheWay(db)) {
            CopyRows rows = new CopyRows("parent", "id");
            for (int i = 0; i < count; i++) {
                rows.add(i);
                most = Math.max(most, rows.count());
                rows = way.flow(rows);
            }
            way.send(rows);
            way.send(rows("child", 0, count));
        }

        assertThat(db.fetchCount(db.select().from("parent"))).isEqualTo(count);
        assertThat(most).isEqualTo(Math.min(count, 1_000));
    }

    @Test
    void tellWhyTheFirstCouldNot() {
        RowsOnTheWay way = new RowsOnTheWay(db);
        way.send(rows("parent", 0, 200));
        way.send(rows("child", 150, 250));
        way.send(rows("parent", 200, 400));

        DataAccessException failure = catchThrowableOfType(DataAccessException.class, way::close);

        assertThat(failure.sqlState()).isEqualTo("23503");
    }

    private static CopyRows rows(String table, int from, int to) {
        CopyRows rows = new CopyRows(table, "id");
        IntStream.range(from, to).forEach(rows::add);
        return rows;
    }
}
