package org.rapportcrm.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalTest {
    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            delimiter = '|',
            value = {
                "Müller-Lüdenscheidt, Ann|muller ludenscheidt ann",
                "  O'NEIL (2nd)  |o neil 2nd",
                "Straße 4|strasse 4",
                "...|''",
                "''|''"
            })
    void isLowerCaseWithoutAccentsAndSigns(String typed, String normal) {
        assertThat(Normal.text(typed)).isEqualTo(normal);
    }

    @ParameterizedTest
    @CsvSource({"+15035550142, +1 503-555-0142", "+4313459012, +43 1 3459012", "17, 17"})
    void groupsANumberAsPeopleReadIt(String norm, String shown) {
        assertThat(Normal.phoneInGroups(norm)).isEqualTo(shown);
    }

    @Test
    void isTheSameBesideLettersBeyondAscii() {
        SplittableRandom random = new SplittableRandom(3);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder typed = new StringBuilder();
            random.ints(random.nextInt(12), 0, 0x80).forEach(typed::appendCodePoint);

            assertThat("e " + Normal.text(typed + ".x"))
                    .isEqualTo(Normal.text("é " + typed + ".x"));
        }
    }

    /** So that an index of normal forms finds whatever contains a text, or begins with it. */
    @Test
    void ofAPartIsAPartOfTheWhole() {
        String letters = "aÉßø-'. ŁœΩσςİ9ñ";
        SplittableRandom random = new SplittableRandom(5);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder typed = new StringBuilder();
            random.ints(1 + random.nextInt(12), 0, letters.length())
                    .forEach(at -> typed.append(letters.charAt(at)));
            int from = random.nextInt(typed.length());
            int to = random.nextInt(from, typed.length() + 1);

            assertThat(Normal.text(typed.toString()))
                    .contains(Normal.text(typed.substring(from, to)))
                    .startsWith(Normal.text(typed.substring(0, to)));
        }
    }

    @Test
    void keepsOfANumberItsDigits() {
        assertThat(Normal.digits("+43 (0) 664/12-34 ext. ٣ five")).isEqualTo("4306641234");
    }
}
