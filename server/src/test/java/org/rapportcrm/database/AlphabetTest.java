package org.rapportcrm.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.unnest;
import static org.jooq.impl.DSL.val;

import java.text.Collator;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.junit.jupiter.api.Test;
import org.rapportcrm.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class AlphabetTest {
    private static final List<String> NAMES =
            List.of(
                    "Zz",
                    "Österreich",
                    "müller",
                    "Mz",
                    "Ägidius",
                    "Müller",
                    "Muller",
                    "Zenz",
                    "Otto");

    @Autowired DSLContext db;

    @Test
    void isThatOfEnglishAndGermanReadersAlike() {
        Field<String> word = field(name("word"), String.class);

        List<String> sorted =
                db.select(word)
                        .from(unnest(val(NAMES.toArray(String[]::new))).as("names", "word"))
                        .orderBy(Alphabet.of(word))
                        .fetch(word);

        assertThat(sorted)
                .containsExactly(
                        "Ägidius",
                        "Muller",
                        "müller",
                        "Müller",
                        "Mz",
                        "Österreich",
                        "Otto",
                        "Zenz",
                        "Zz")
                .isEqualTo(in(Locale.GERMANY))
                .isEqualTo(in(Locale.US));
    }

    private static List<String> in(Locale locale) {
        return NAMES.stream().sorted(Collator.getInstance(locale)).toList();
    }
}
