package org.rapportcrm.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapportcrm.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@HouseTest
@Transactional
class CopyRowsTest {
    private static final String ODD = "\\\t\n\r\"'{},N. Zoë€\u001f😀";

    /** More than go in one INSERT. */
    private static final int MANY = 9;

    @Autowired DSLContext db;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "plain",
                "\\N",
                "\\.",
                "tab\there",
                "two\r\nlines",
                "C:\\temp",
                "\\"
            })
    void bringsATextAsItIs(String text) {
        assertThat(sent(text)).containsExactly(text);
        assertThat(sent(Collections.nCopies(MANY, text).toArray(String[]::new)))
                .hasSize(MANY)
                .containsOnly(text);
    }

    @Test
    void bringsWhateverIsTyped() {
        SplittableRandom random = new SplittableRandom(7);
        String[] texts = new String[500];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = made(random);
        }

        assertThat(sent(texts)).containsExactly(texts);
    }

    @Test
    void showsWhereATextHeldWhatPostgresqlCannotKeep() {
        assertThat(sent("a\0b")).containsExactly("a\ufffdb");
        assertThat(sent(Collections.nCopies(MANY, "a\0b").toArray(String[]::new)))
                .containsOnly("a\ufffdb");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8, MANY})
    void tellsNothingFromAnEmptyText(int count) {
        db.execute("create temp table nothing (word text) on commit drop");
        CopyRows rows = new CopyRows("nothing", "word");
        for (int i = 0; i < count; i++) {
            rows.add((Object) null);
        }

        rows.send(db);

        assertThat(db.fetchCount(db.select().from("nothing").where("word is null")))
                .isEqualTo(count);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8, MANY})
    void bringsCollectionsAsArrays(int count) {
        db.execute("create temp table many (texts text[]) on commit drop");
        List<String> texts = List.of("a,b", "{", "\"quoted\"", "back\\slash", "", "NULL");
        CopyRows rows = new CopyRows("many", "texts");
        for (int i = 0; i < count; i++) {
            rows.add(texts);
        }

        rows.send(db);

        assertThat(db.fetch("select texts from many").getValues(0, String[].class))
                .hasSize(count)
                .allSatisfy(found -> assertThat(found).containsExactlyElementsOf(texts));
    }

    /** What PostgreSQL says of a row that it refuses would be in every log. */
    @ParameterizedTest
    @ValueSource(ints = {1, 8, MANY})
    void tellsWhatWasRefusedWithoutThePeopleInIt(int count) {
        db.execute(
                "create temp table shy (word text constraint is_not_meyer check (word <> 'Meyer')) on commit drop");
        CopyRows rows = new CopyRows("shy", "word");
        for (int i = 0; i < count; i++) {
            rows.add("Meyer");
        }

        DataAccessException refused =
                catchThrowableOfType(DataAccessException.class, () -> rows.send(db));

        StringWriter trace = new StringWriter();
        refused.printStackTrace(new PrintWriter(trace));
        assertThat(trace.toString()).contains("is_not_meyer").doesNotContain("Meyer");
        assertThat(refused.sqlState()).isEqualTo("23514");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 8, MANY})
    void bringsEachRowAsItWasGiven(int count) {
        db.execute(
                "create temp table each (place int, id uuid, data jsonb, texts text[]) on commit drop");
        CopyRows rows = new CopyRows("each", "place", "id", "data", "texts");
        for (int i = 0; i < count; i++) {
            boolean even = i % 2 == 0;
            rows.add(
                    i,
                    even ? new UUID(0, i) : null,
                    even ? null : "{\"n\": " + i + "}",
                    even ? List.of("t" + i, "") : null);
        }

        rows.send(db);

        assertThat(
                        db.fetch(
                                        """
                                        select concat_ws(' ', place, right(id::text, 1), data ->> 'n', texts[1])
                                        from each order by place\
                                        """)
                                .getValues(0, String.class))
                .containsExactlyElementsOf(
                        IntStream.range(0, count)
                                .mapToObj(i -> i % 2 == 0 ? i + " " + i + " t" + i : i + " " + i)
                                .toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8, 9})
    void bringsWhateverHasATypeOfItsOwn(int count) {
        db.execute(
                """
                create temp table typed
                (id uuid, at timestamptz, day date, number numeric, yes boolean, data jsonb) on commit drop\
                """);
        UUID id = UUID.randomUUID();
        Instant at = Instant.parse("2026-02-28T23:59:59.123456Z");
        CopyRows rows = new CopyRows("typed", "id", "at", "day", "number", "yes", "data");
        for (int i = 0; i < count; i++) {
            rows.add(
                    id, at, LocalDate.of(2026, 2, 28), new BigDecimal("-1.50"), true, "{\"a\": 1}");
        }

        rows.send(db);

        assertThat(
                        db.fetchCount(
                                db.select()
                                        .from("typed")
                                        .where(
                                                """
                                                id = {0} and at = {1} and day = '2026-02-28' and number = -1.5 and yes
                                                and data = jsonb_build_object('a', 1)\
                                                """,
                                                id, at)))
                .isEqualTo(count);
    }

    private List<String> sent(String... texts) {
        db.execute("drop table if exists said");
        db.execute("create temp table said (place int, word text) on commit drop");
        CopyRows rows = new CopyRows("said", "place", "word");
        for (int i = 0; i < texts.length; i++) {
            rows.add(i, texts[i]);
        }
        rows.send(db);
        return db.fetch("select word from said order by place").into(String.class);
    }

    private static String made(SplittableRandom random) {
        int[] points = ODD.codePoints().toArray();
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            text.appendCodePoint(points[random.nextInt(points.length)]);
        }
        return text.toString();
    }
}
