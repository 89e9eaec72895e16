package org.rapportcrm.intake.mapping;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.rapportcrm.record.RecordField;

/** Turns the text of a cell into the value of its field. */
final class CellReader {
    private static final Pattern WHOLE_AS_DECIMAL = Pattern.compile("(\\d+)\\.0+");
    private static final Pattern NOT_NUMBER = Pattern.compile("[^0-9.,+\\-eE()]");
    private static final Set<String> YES = Set.of("yes", "y", "true", "1", "x", "ja", "wahr");
    private static final Set<String> NO = Set.of("no", "n", "false", "0", "nein", "falsch");

    private final CellFormat format;
    private final Dates dates;

    CellReader(CellFormat format, ZoneId zone) {
        this.format = format;
        this.dates = new Dates(format.dates(), zone);
    }

    Object read(RecordField field, String cell) throws Unreadable {
        return switch (field.type()) {
            case NUMBER, MONEY, PERCENT -> number(cell);
            case DATE -> dates.date(cell);
            case INSTANT -> dates.instant(cell);
            case YES_NO -> yesNo(cell);
            case CHOICE -> choice(field, cell);
            case KEY, CUSTOMER -> key(cell);
            case TEXT, LONG_TEXT, WORDS, EMAIL, PHONE, URL, COUNTRY, USER, RECORD -> cell;
        };
    }

    /** Spreadsheets turn whole-number keys into decimals: 17850.0 is 17850. */
    private static String key(String cell) {
        var matcher = WHOLE_AS_DECIMAL.matcher(cell);
        return matcher.matches() ? matcher.group(1) : cell;
    }

    private BigDecimal number(String cell) throws Unreadable {
        String digits = NOT_NUMBER.matcher(cell).replaceAll("");
        boolean bracketed = digits.startsWith("(") && digits.endsWith(")");
        String plain = bracketed ? "-" + digits.substring(1, digits.length() - 1) : digits;
        String normal =
                format.decimal() == CellFormat.DecimalMark.POINT
                        ? plain.replace(",", "")
                        : plain.replace(".", "").replace(',', '.');
        try {
            BigDecimal value = new BigDecimal(normal);
            if (value.precision() - value.scale() > 14) {
                throw new Unreadable("1234.56");
            }
            return value;
        } catch (NumberFormatException _) {
            throw new Unreadable(
                    format.decimal() == CellFormat.DecimalMark.POINT ? "1234.56" : "1234,56");
        }
    }

    private static Boolean yesNo(String cell) throws Unreadable {
        String word = cell.toLowerCase(Locale.ROOT);
        if (YES.contains(word)) {
            return true;
        }
        if (NO.contains(word)) {
            return false;
        }
        throw new Unreadable("yes, no");
    }

    private static String choice(RecordField field, String cell) throws Unreadable {
        String word = cell.toLowerCase(Locale.ROOT).replace(' ', '_');
        if (field.choices().contains(word)) {
            return word;
        }
        throw new Unreadable(String.join(", ", field.choices()));
    }
}
