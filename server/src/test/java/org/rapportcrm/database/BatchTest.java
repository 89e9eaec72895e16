package org.rapportcrm.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import java.sql.Connection;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapportcrm.testing.HouseTest;
import org.rapportcrm.testing.RoundTrips;
import org.rapportcrm.testing.TestPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;

@HouseTest
class BatchTest {
    private static final UUID ELENA = UUID.fromString("01890000-0000-7000-8000-000000000001");
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00.123456Z");

    @Autowired Environment environment;
    private Connection connection;
    private DSLContext db;

    @BeforeEach
    void connect() throws Exception {
        String database =
                java.util.Objects.requireNonNull(environment.getProperty("test.database"));
        connection = RoundTrips.connect(TestPostgres.url(database));
        db = DSL.using(connection, SQLDialect.POSTGRES);
    }

    @AfterEach
    void disconnect() throws Exception {
        connection.close();
    }

    @Test
    void readsManyQueriesInOneRoundTrip() {
        Batch batch = new Batch(db);
        Field<Integer> number = field("n", Integer.class);
        Supplier<Result<Record>> few = batch.add(numbers(number, 3));
        Supplier<Result<Record>> none = batch.add(numbers(number, 0));
        Supplier<Result<Record>> many = batch.add(numbers(number, 500));

        int trips = RoundTrips.during(batch::run);

        assertThat(trips).isEqualTo(1);
        assertThat(few.get().getValues(number)).containsExactly(1, 2, 3);
        assertThat(none.get()).isEmpty();
        assertThat(many.get()).hasSize(500);
    }

    @Test
    void staysAtOneRoundTripWhenTheServerKeepsThePlans() {
        Field<Integer> number = field("n", Integer.class);

        for (int i = 0; i < 8; i++) {
            Batch batch = new Batch(db);
            batch.add(numbers(number, i));
            batch.add(numbers(number, i + 1));
            assertThat(RoundTrips.during(batch::run)).isEqualTo(1);
        }
    }

    @Test
    void countsWhatTravelsAlone() {
        int trips =
                RoundTrips.during(() -> {
                    db.fetch("select 1");
                    db.fetch("select 2");
                });

        assertThat(trips).isEqualTo(2);
    }

    @Test
    void bindsValuesOfEachKind() {
        Batch batch = new Batch(db);
        Field<UUID> id = val(ELENA).as("id");
        Field<Instant> at = val(NOON).as("at");
        Field<Integer> hit =
                field(
                                "array_position({0}, {1})",
                                Integer.class, val(new UUID[] {ELENA}), val(ELENA))
                        .as("hit");
        Field<String[]> words = val(new String[] {"a;b", "?"}).as("words");
        Field<String> nothing = val((String) null).as("nothing");
        Supplier<Result<Record>> rows = batch.add(select(id, at, hit, words, nothing));

        batch.run();

        Record row = rows.get().getFirst();
        assertThat(row.get(id)).isEqualTo(ELENA);
        assertThat(row.get(at)).isEqualTo(NOON);
        assertThat(row.get(hit)).isEqualTo(1);
        assertThat(row.get(words)).containsExactly("a;b", "?");
        assertThat(row.get(nothing)).isNull();
    }

    @Test
    void tellsFieldsOfOneNameApart() {
        Batch batch = new Batch(db);
        Field<Integer> left = field(name("l", "n"), Integer.class);
        Field<Integer> right = field(name("r", "n"), Integer.class);
        Table<?> l = table("generate_series(1, 1) l(n)");
        Table<?> r = table("generate_series(2, 2) r(n)");
        Supplier<Result<Record>> one = batch.add(select(left, right).from(l, r));
        Supplier<Result<Record>> two =
                batch.add(
                        select(left, right)
                                .from(l, r)
                                .unionAll(select(right, left).from(l, r))
                                .limit(2));

        batch.run();

        assertThat(one.get().getValues(right)).containsExactly(2);
        assertThat(two.get().getValues(left)).containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void givesNoRowsBeforeItRan() {
        Supplier<Result<Record>> rows = new Batch(db).add(select(val(1)));

        assertThatThrownBy(rows::get).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void failsLikeAnyOtherStatement() {
        Batch batch = new Batch(db);
        batch.add(select(val(1)));
        batch.add(select(field("1/0", Integer.class)));

        assertThatThrownBy(batch::run).isInstanceOf(DataAccessException.class);
    }

    private static org.jooq.Select<?> numbers(Field<Integer> number, int count) {
        return select(number).from(table("generate_series(1, {0}) n", val(count)));
    }
}
