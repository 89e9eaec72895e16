package org.rapportcrm.intake.mapping;

import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.rapportcrm.record.FieldType;
import org.rapportcrm.record.RecordField;

/** What the cells of one column look like. */
final class CellContent {
    private static final Predicate<String> EMAIL =
            Pattern.compile("[^@\\s,;]+@[^@\\s,;]+\\.\\w{2,}").asMatchPredicate();
    private static final Predicate<String> PHONE =
            Pattern.compile("(?=(.*\\d){6})[+(]?[\\d ()./-]{6,24}(\\s?(ext|x)\\.?\\s?\\d+)?")
                    .asMatchPredicate();
    private static final Predicate<String> DATE =
            Pattern.compile("\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}([T ].*)?").asMatchPredicate();
    private static final Predicate<String> NUMBER =
            Pattern.compile("-?\\d{1,12}([.,]\\d+)?").asMatchPredicate();

    /** Headers as people and programs give where they have none. */
    private static final Pattern NO_NAME =
            Pattern.compile("((column|col|field|feld|spalte|unnamed|f|c)?\\d*)");

    private static final Pattern MAIL_NAME = Pattern.compile(".*mail.*");
    private static final Pattern PLACE_NAME = Pattern.compile(".*(location|country|land).*");
    private static final Pattern PHONE_NAME = Pattern.compile(".*(phone|tel|mobil|handy).*");

    private static final Set<String> COUNTRIES = countries();

    private final List<String> cells;

    CellContent(List<String> cells) {
        this.cells = cells;
    }

    /** What most cells are, where the header leaves that open. */
    Optional<FieldType> type(String header) {
        boolean nameless = NO_NAME.matcher(header).matches();
        if ((nameless || MAIL_NAME.matcher(header).matches()) && mostly(EMAIL)) {
            return Optional.of(FieldType.EMAIL);
        }
        if (nameless && mostly(DATE)) {
            return Optional.of(FieldType.DATE);
        }
        if ((nameless || PHONE_NAME.matcher(header).matches()) && mostly(PHONE)) {
            return Optional.of(FieldType.PHONE);
        }
        if ((nameless || PLACE_NAME.matcher(header).matches()) && mostly(CellContent::isCountry)) {
            return Optional.of(FieldType.COUNTRY);
        }
        return nameless && mostly(NUMBER) ? Optional.of(FieldType.NUMBER) : Optional.empty();
    }

    boolean suits(RecordField field, FieldType found) {
        return switch (found) {
            case DATE -> field.type() == FieldType.DATE || field.type() == FieldType.INSTANT;
            case NUMBER -> field.type() == FieldType.NUMBER || field.type() == FieldType.MONEY;
            default -> field.type() == found;
        };
    }

    /** Whether the field can take at least half of what stands in the column. */
    boolean fits(RecordField field, CellFormat format) {
        CellReader reader = new CellReader(format, ZoneOffset.UTC);
        return cells.stream().filter(cell -> isReadable(reader, field, cell)).count() * 2
                >= cells.size();
    }

    private static boolean isReadable(CellReader reader, RecordField field, String cell) {
        try {
            reader.read(field, cell);
            return true;
        } catch (Unreadable _) {
            return false;
        }
    }

    private static boolean isCountry(String cell) {
        return COUNTRIES.contains(cell.toLowerCase(Locale.ROOT));
    }

    private static Set<String> countries() {
        Set<String> names = new HashSet<>();
        for (String code : Locale.getISOCountries()) {
            Locale country = Locale.of("", code);
            names.add(code.toLowerCase(Locale.ROOT));
            names.add(country.getISO3Country().toLowerCase(Locale.ROOT));
            names.add(country.getDisplayCountry(Locale.ENGLISH).toLowerCase(Locale.ROOT));
            names.add(country.getDisplayCountry(Locale.GERMAN).toLowerCase(Locale.ROOT));
        }
        return names;
    }

    private boolean mostly(Predicate<String> look) {
        long matching = cells.stream().filter(look).count();
        return !cells.isEmpty() && matching * 10 >= cells.size() * 8L;
    }
}
