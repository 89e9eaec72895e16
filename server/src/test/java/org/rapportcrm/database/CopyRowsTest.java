package org.rapportcrm.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.jooq.DSLContext;
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
    }

    @Test
    void tellsNothingFromAnEmptyText() {
        db.execute("create temp table nothing (word text) on commit drop");

        new CopyRows("nothing", "word").add((Object) null).send(db);

        assertThat(db.fetchValue("select count(*) from nothing where word is null")).isEqualTo(1L);
    }

    @Test
    void bringsCollectionsAsArrays() {
        db.execute("create temp table many (texts text[]) on commit drop");
        List<String> texts = List.of("a,b", "{", "\"quoted\"", "back\\slash", "", "NULL");

        new CopyRows("many", "texts").add(texts).send(db);

        assertThat(db.fetchSingle("select texts from many").get(0, String[].class))
                .containsExactlyElementsOf(texts);
    }

    private List<String> sent(String... texts) {
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
