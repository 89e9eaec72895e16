package org.rapportcrm.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetCellTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+cmd|' /C calc'!A0",
                "-2+3",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "  =1",
                "\u00a0=1",
                "\ufeff=1",
                "\u200b=1",
                "＝1",
                "＋1+1",
                "－1+1",
                "＠a",
                "'=1",
                "''=1"
            })
    void defusesWhatASpreadsheetWouldRunAndGivesItBack(String formula) {
        String defused = SpreadsheetCell.defused(formula);

        assertThat(defused).isEqualTo("'" + formula);
        assertThat(SpreadsheetCell.original(defused)).isEqualTo(formula);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Ann",
                "-5",
                "+3.25",
                "-1,234.50",
                "+4312345678",
                "+49 (0)30 1234-5",
                "O'Neill",
                "'tis",
                "a=b"
            })
    void leavesEverythingElseAlone(String plain) {
        assertThat(SpreadsheetCell.defused(plain)).isEqualTo(plain);
        assertThat(SpreadsheetCell.original(plain)).isEqualTo(plain);
    }

    @Test
    void takesALongCellWithoutEffort() {
        String apostrophes = "'".repeat(1_000_000) + "=1";

        assertThat(SpreadsheetCell.original(SpreadsheetCell.defused(apostrophes)))
                .isEqualTo(apostrophes);
    }
}
