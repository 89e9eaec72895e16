package org.rapportcrm.access.currency;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.access.Rates.Rate;

/**
 * Exchange rates as files hand them around: the reference rates of the European Central Bank, as
 * XML or CSV, of a day or of all years, and plain tables with the columns date, base, quote, rate.
 *
 * @param origin "ecb" or "table"
 * @param unread how many rates could not be read; those that the bank did not fix are none
 * @see <a href="https://www.ecb.europa.eu/stats/policy_and_exchange_rates">Reference rates</a>
 */
record RateFile(String origin, List<Rate> rates, int unread) {
    private static final Currency EURO = Currency.getInstance("EUR");
    // only tags without text between them, so that nothing of XML's own reach is needed
    private static final Pattern CUBE =
            Pattern.compile(
                    "<Cube\\s+(?:time=['\"](?<day>[^'\"]*)['\"]|currency=['\"](?<code>[^'\"]*)['\"]\\s+rate=['\"](?<rate>[^'\"]*)['\"])\\s*/?>");
    private static final List<DateTimeFormatter> DATES =
            List.of(
                    DateTimeFormatter.ISO_LOCAL_DATE,
                    DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH),
                    DateTimeFormatter.ofPattern("d.M.uuuu", Locale.ROOT));

    /**
     * @param own the base where a table names none
     * @return empty for a file of another form
     */
    static Optional<RateFile> read(String text, Currency own) {
        String start = text.stripLeading();
        if (start.startsWith("<")) {
            return start.contains("<Cube") ? Optional.of(xml(text)) : Optional.empty();
        }
        try {
            return table(text, own);
        } catch (CsvParseException _) {
            return Optional.empty();
        }
    }

    private static RateFile xml(String text) {
        Reading reading = new Reading();
        LocalDate day = null;
        Matcher cube = CUBE.matcher(text);
        while (cube.find()) {
            if (cube.group("day") != null) {
                day = day(cube.group("day"));
            } else {
                reading.add(EURO, currency(cube.group("code")), day, cube.group("rate"));
            }
        }
        return reading.file("ecb");
    }

    private static Optional<RateFile> table(String text, Currency own) {
        char separator = text.lines().findFirst().orElse("").contains(";") ? ';' : ',';
        Reading reading = new Reading();
        Map<String, Integer> columns = new HashMap<>();
        boolean isBanks = false;
        try (Stream<CsvRecord> rows =
                CsvReader.builder()
                        .fieldSeparator(separator)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(text.replaceFirst("^\\uFEFF", ""))
                        .stream()) {
            for (CsvRecord row : (Iterable<CsvRecord>) rows::iterator) {
                if (columns.isEmpty()) {
                    columns = columns(row.getFields());
                    isBanks = columns.containsKey("usd");
                    if (!columns.containsKey("date")
                            || !isBanks
                                    && !(columns.containsKey("rate")
                                            && columns.containsKey("quote"))) {
                        return Optional.empty();
                    }
                } else if (isBanks) {
                    reading.addAll(columns, row.getFields());
                } else {
                    reading.add(columns, row.getFields(), own);
                }
            }
        }
        return columns.isEmpty()
                ? Optional.empty()
                : Optional.of(reading.file(isBanks ? "ecb" : "table"));
    }

    private static Map<String, Integer> columns(List<String> header) {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i).strip().toLowerCase(Locale.ROOT);
            columns.putIfAbsent(
                    switch (name) {
                        case "day", "datum" -> "date";
                        case "currency", "währung", "to" -> "quote";
                        case "from" -> "base";
                        case "kurs" -> "rate";
                        default -> name;
                    },
                    i);
        }
        return columns;
    }

    private static @Nullable LocalDate day(String text) {
        for (DateTimeFormatter format : DATES) {
            try {
                return LocalDate.parse(text.strip(), format);
            } catch (DateTimeException _) {
                continue;
            }
        }
        return null;
    }

    static @Nullable Currency currency(String code) {
        String upper = code.strip().toUpperCase(Locale.ROOT);
        return Currency.availableCurrencies()
                .filter(it -> it.getCurrencyCode().equals(upper))
                .findFirst()
                .orElse(null);
    }

    private static final class Reading {
        private static final int LONGEST = 24;
        private final List<Rate> rates = new ArrayList<>();
        private int unread;

        RateFile file(String origin) {
            return new RateFile(origin, List.copyOf(rates), unread);
        }

        void addAll(Map<String, Integer> columns, List<String> row) {
            LocalDate day = day(at(row, columns.get("date")));
            columns.forEach((name, index) -> {
                String rate = at(row, index);
                if (name.matches("[a-z]{3}") && !rate.isEmpty() && !rate.equals("N/A")) {
                    add(EURO, currency(name), day, rate);
                }
            });
        }

        void add(Map<String, Integer> columns, List<String> row, Currency own) {
            String base = at(row, columns.get("base"));
            add(
                    base.isEmpty() ? own : currency(base),
                    currency(at(row, columns.get("quote"))),
                    day(at(row, columns.get("date"))),
                    at(row, columns.get("rate")));
        }

        void add(
                @Nullable Currency base,
                @Nullable Currency quote,
                @Nullable LocalDate day,
                String typed) {
            BigDecimal rate = rate(typed);
            if (base == null || quote == null || day == null || rate == null) {
                // a bank's history also has currencies that are no more
                unread++;
            } else if (!base.equals(quote)) {
                rates.add(new Rate(base, quote, day, rate));
            }
        }

        private static @Nullable BigDecimal rate(String typed) {
            String plain = typed.strip().replace(',', '.');
            if (plain.length() > LONGEST || !plain.matches("\\d{1,12}(\\.\\d+)?")) {
                return null;
            }
            BigDecimal rate = new BigDecimal(plain);
            return rate.signum() > 0 ? rate : null;
        }

        private static String at(List<String> row, @Nullable Integer index) {
            return index == null || index >= row.size() ? "" : row.get(index).strip();
        }
    }
}
