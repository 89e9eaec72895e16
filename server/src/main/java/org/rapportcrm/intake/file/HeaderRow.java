package org.rapportcrm.intake.file;

import java.util.List;
import java.util.regex.Pattern;

/** Tells a row of column names from a row of data. */
final class HeaderRow {
    private static final Pattern DATA =
            Pattern.compile(
                    "[^@\\s]+@[^@\\s]+\\.\\w+" // an e-mail address
                            + "|[-+(]?[\\d.,]*\\d[%)]?" // a number
                            + "|\\+?[\\d ()/.-]{7,}" // a telephone number or a date
                            + "|\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}([T ].*)?");

    private HeaderRow() {}

    static boolean isOne(List<String> cells) {
        return cells.stream().map(String::strip).noneMatch(cell -> DATA.matcher(cell).matches());
    }
}
