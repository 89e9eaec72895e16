package org.rapportcrm.intake.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapportcrm.intake.file.RawRow;
import org.rapportcrm.intake.mapping.CellFormat.DateOrder;
import org.rapportcrm.intake.mapping.CellFormat.DecimalMark;

class FormatGuessTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1,234.50 12.00   | POINT
                    1.234,50 12,00   | COMMA
                    € 84,20          | COMMA
                    84.20 USD        | POINT
                    12 7 9           | POINT
                    """)
    void tellsTheDecimalMarkFromAnyNumberThatShowsIt(String cells, DecimalMark mark) {
        assertThat(FormatGuess.of(column(cells.split(" ")), CellFormat.USUAL).decimal())
                .isEqualTo(mark);
    }

    @ParameterizedTest
    @CsvSource({
        "03/04/1981 25/04/1981, DAY_FIRST",
        "03/04/1981 04/25/1981, MONTH_FIRST",
        "03/04/1981 05/06/1981, DAY_FIRST",
        "1981-04-25, DAY_FIRST"
    })
    void tellsTheOrderOfDatesFromAnyThatShowsIt(String cells, DateOrder order) {
        assertThat(FormatGuess.of(column(cells.split(" ")), CellFormat.USUAL).dates())
                .isEqualTo(order);
    }

    @Test
    void asksOnlyWhereNoDateShowsIt() {
        assertThat(FormatGuess.datesInDoubt(List.of("03/04/1981", "05/05/1981")))
                .containsExactly("03/04/1981");
        assertThat(FormatGuess.datesInDoubt(List.of("03/04/1981", "25/05/1981"))).isEmpty();
        assertThat(FormatGuess.datesInDoubt(List.of("05/05/1981", "1981-03-04"))).isEmpty();
    }

    private static Sample column(String... cells) {
        return new Sample(
                null,
                List.of("x"),
                Arrays.stream(cells).map(cell -> new RawRow(1, 1, List.of(cell))).toList(),
                List.of());
    }
}
