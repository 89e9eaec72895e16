package org.rapportcrm.intake.mapping;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rapportcrm.intake.mapping.CellFormat.DateOrder;
import org.rapportcrm.intake.mapping.CellFormat.DecimalMark;

/** Tells from the cells how numbers and dates are written, where at least one of them shows it. */
public final class FormatGuess {
    private static final Pattern DATE =
            Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.]\\d{4}(\\D.*)?");
    private static final Pattern COMMA =
            Pattern.compile("\\D*(\\d{1,3}(\\.\\d{3})+|\\d+),\\d{1,2}\\D*");
    private static final Pattern POINT =
            Pattern.compile("\\D*(\\d{1,3}(,\\d{3})+|\\d+)\\.\\d{1,2}\\D*");

    private FormatGuess() {}

    static CellFormat of(Sample sample, CellFormat usual) {
        return new CellFormat(decimal(sample, usual.decimal()), dates(sample, usual.dates()));
    }

    /** A date of the sample that could be read both ways while no other settles it. */
    public static Stream<String> datesInDoubt(List<String> cells) {
        List<Matcher> dates = dates(cells.stream()).toList();
        return dates.stream().allMatch(date -> part(date, 1) <= 12 && part(date, 2) <= 12)
                ? dates.stream().filter(date -> part(date, 1) != part(date, 2)).map(Matcher::group)
                : Stream.empty();
    }

    private static DateOrder dates(Sample sample, DateOrder usual) {
        List<Matcher> dates = dates(cells(sample)).toList();
        long dayFirst = dates.stream().filter(date -> part(date, 1) > 12).count();
        long monthFirst = dates.stream().filter(date -> part(date, 2) > 12).count();
        if (dayFirst == monthFirst) {
            return usual;
        }
        return dayFirst > monthFirst ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST;
    }

    private static DecimalMark decimal(Sample sample, DecimalMark usual) {
        long comma = cells(sample).filter(cell -> COMMA.matcher(cell).matches()).count();
        long point = cells(sample).filter(cell -> POINT.matcher(cell).matches()).count();
        if (comma == point) {
            return usual;
        }
        return comma > point ? DecimalMark.COMMA : DecimalMark.POINT;
    }

    private static Stream<String> cells(Sample sample) {
        return IntStream.range(0, sample.columns())
                .boxed()
                .flatMap(column -> sample.cells(column).stream())
                .filter(cell -> cell.length() < 40);
    }

    private static Stream<Matcher> dates(Stream<String> cells) {
        return cells.map(DATE::matcher).filter(Matcher::matches);
    }

    private static int part(Matcher date, int group) {
        return Integer.parseInt(date.group(group));
    }
}
