package org.rapportcrm.shared;

import java.util.regex.Pattern;

/**
 * Keeps spreadsheet programs from running a cell of a file that we hand out: what they would take
 * for a formula gets an apostrophe before it, which {@link #original} takes away again.
 *
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">CSV injection</a>
 */
public final class SpreadsheetCell {
    /**
     * After spaces of any kind, byte order marks and zero-width characters, plain or full-width.
     */
    private static final Pattern FORMULA =
            Pattern.compile(
                    "[\\s\\p{Z}\\p{Cf}]*[=+\\-@\\u2212\\uff1d\\uff0b\\uff0d\\uff20].*",
                    Pattern.DOTALL);

    private static final Pattern CONTROL = Pattern.compile("[\\t\\r\\n].*", Pattern.DOTALL);
    private static final Pattern HARMLESS =
            Pattern.compile("[-+]?\\d+([.,]\\d+)*|\\+\\d[\\d ()/-]{4,20}");

    private SpreadsheetCell() {}

    public static String defused(String cell) {
        return isFormula(cell) || isOurs(cell) ? "'" + cell : cell;
    }

    /** The cell as it was before {@link #defused}. */
    public static String original(String cell) {
        return isOurs(cell) ? cell.substring(1) : cell;
    }

    private static boolean isOurs(String cell) {
        int text = 0;
        while (text < cell.length() && cell.charAt(text) == '\'') {
            text++;
        }
        return text > 0 && isFormula(cell.substring(text));
    }

    private static boolean isFormula(String cell) {
        return (FORMULA.matcher(cell).matches() || CONTROL.matcher(cell).matches())
                && !HARMLESS.matcher(cell).matches();
    }
}
