package org.rapportcrm.intake.file;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.rapportcrm.intake.file.CellStyles.Shows;

/**
 * The number of a cell as a person would type it: what a spreadsheet shows as a date is days since
 * the end of 1899, or since 1904.
 */
final class CellNumber {
    /** Spreadsheets know fifteen digits; the rest is noise of binary fractions. */
    private static final MathContext DIGITS = new MathContext(15);

    /** The first day of the year 10000. */
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_466);

    private static final int MOST_DIGITS = 400;
    private static final long SECONDS_A_DAY = 86_400;
    private static final DateTimeFormatter DATE = pattern("uuuu-MM-dd");
    private static final DateTimeFormatter TIME = pattern("HH:mm:ss");
    private static final DateTimeFormatter BOTH = pattern("uuuu-MM-dd HH:mm:ss");

    private CellNumber() {}

    static String text(String written, Shows shows, boolean since1904) {
        try {
            BigDecimal number = new BigDecimal(written).round(DIGITS);
            if (Math.abs((long) number.scale()) > MOST_DIGITS) {
                return written;
            }
            boolean isDay = number.signum() >= 0 && number.compareTo(LAST_DAY) < 0;
            return shows == Shows.NUMBER || !isDay
                    ? plain(number)
                    : moment(number, shows, since1904);
        } catch (NumberFormatException | ArithmeticException | DateTimeException _) {
            return written;
        }
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static String moment(BigDecimal number, Shows shows, boolean since1904) {
        long days = number.longValue();
        long seconds =
                Math.round(number.subtract(BigDecimal.valueOf(days)).doubleValue() * SECONDS_A_DAY);
        LocalDateTime moment = first(days, since1904).plusDays(days).plusSeconds(seconds);
        if (shows == Shows.TIME && days == 0) {
            return moment.format(TIME);
        }
        return moment.format(shows == Shows.DATE ? DATE : BOTH);
    }

    /** Lotus 1-2-3 took 1900 for a leap year, and all after it count its 29 February. */
    private static LocalDateTime first(long days, boolean since1904) {
        if (since1904) {
            return LocalDateTime.of(1904, 1, 1, 0, 0);
        }
        return LocalDateTime.of(1899, 12, days < 60 ? 31 : 30, 0, 0);
    }

    private static DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
    }
}
