package org.rapportcrm.intake.mapping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rapportcrm.intake.mapping.Mapping.Column;
import org.rapportcrm.intake.mapping.Mapping.Found;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.RecordField.Trait;
import org.rapportcrm.record.RecordType;

/**
 * Guesses what kind of record a file holds and which column feeds which field: by the header as
 * other products write it, and by what stands in the cells where the header says nothing or
 * something else.
 */
public final class MappingGuess {
    private final RecordType type;
    private final Sample sample;
    private final CellFormat format;
    private final Set<String> taken = new HashSet<>();

    private MappingGuess(RecordType type, Sample sample, CellFormat usual) {
        this.type = type;
        this.sample = sample;
        this.format = FormatGuess.of(sample, usual);
    }

    /** The best guess among all kinds, if any recognizes the file as its own. */
    public static Optional<Mapping> among(List<RecordType> types, Sample sample, CellFormat usual) {
        Set<String> headers = new HashSet<>();
        sample.header().forEach(header -> headers.add(normal(header)));
        record Guess(RecordType type, Mapping mapping) {}
        return types.stream()
                .map(type -> new Guess(type, guess(type, sample, usual)))
                .filter(guess -> guess.type().recognizes(guess.mapping().fields(), headers))
                .map(Guess::mapping)
                .max(Comparator.comparingInt(mapping -> mapping.fields().size()));
    }

    public static Mapping guess(RecordType type, Sample sample, CellFormat usual) {
        return new MappingGuess(type, sample, usual).mapping();
    }

    /** Columns that feed nothing, for a kind that nobody knows. */
    public static Mapping blank(String recordType, Sample sample, CellFormat usual) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < sample.columns(); i++) {
            columns.add(new Column(i, sample.header(i), null, Found.NOT, false));
        }
        CellFormat format = FormatGuess.of(sample, usual);
        return new Mapping(recordType, sample.form(), columns, format, List.of());
    }

    private Mapping mapping() {
        List<Column> columns = new ArrayList<>(blank(type.key(), sample, format).columns());
        columns.replaceAll(this::byName);
        columns.replaceAll(column -> column.field() == null ? byContent(column) : column);
        return new Mapping(type.key(), sample.form(), columns, format, type.suggestedRefusals());
    }

    private Column byName(Column column) {
        String name = normal(column.header());
        CellContent content = new CellContent(sample.cells(column.index()));
        return feeding(
                column,
                free().filter(field -> names(field).contains(name))
                        .filter(field -> content.fits(field, format))
                        .findFirst(),
                Found.BY_NAME);
    }

    private Column byContent(Column column) {
        CellContent content = new CellContent(sample.cells(column.index()));
        return feeding(
                column,
                content.type(normal(column.header()))
                        .flatMap(found ->
                                free().filter(field -> content.suits(field, found))
                                        .max(
                                                Comparator.comparing(
                                                        field -> field.is(Trait.REQUIRED)))),
                Found.BY_CONTENT);
    }

    private Column feeding(Column column, Optional<RecordField> field, Found how) {
        field.ifPresent(found -> taken.add(found.key()));
        return field.map(found -> column.feeding(found.key(), how)).orElse(column);
    }

    private Stream<RecordField> free() {
        return type.landed().stream()
                .filter(field -> field.is(Trait.REPEATED) || !taken.contains(field.key()));
    }

    private static Set<String> names(RecordField field) {
        Set<String> names = new HashSet<>(field.aliases());
        names.add(field.key().replace("_", ""));
        return names;
    }

    /**
     * Lower-case letters and digits only: "E-mail 1 - Value" and "email1value" are one header.
     * HubSpot's exports put "property" before every name.
     */
    static String normal(String header) {
        String letters = header.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        return letters.startsWith("property") ? letters.substring("property".length()) : letters;
    }
}
