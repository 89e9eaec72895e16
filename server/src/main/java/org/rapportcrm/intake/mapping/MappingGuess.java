package org.rapportcrm.intake.mapping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.RecordField.Trait;
import org.rapportcrm.record.RecordType;

/**
 * Guesses from the header row what kind of record a file holds and which column feeds which field.
 */
public final class MappingGuess {
    private MappingGuess() {}

    /** The best guess among all kinds, if any kind's required fields are all there. */
    public static Optional<Mapping> among(List<RecordType> types, List<String> header) {
        return types.stream()
                .map(type -> guess(type, header))
                .filter(mapping -> isComplete(mapping, types))
                .max(Comparator.comparingInt(mapping -> mapping.fields().size()));
    }

    public static Mapping guess(RecordType type, List<String> header) {
        Set<String> taken = new HashSet<>();
        List<Mapping.Column> columns = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            String normal = normal(header.get(i));
            Optional<RecordField> field =
                    type.fields().stream()
                            .filter(f -> f.is(Trait.REPEATED) || !taken.contains(f.key()))
                            .filter(f -> names(f).contains(normal))
                            .findFirst();
            field.ifPresent(f -> taken.add(f.key()));
            columns.add(
                    new Mapping.Column(i, header.get(i), field.map(RecordField::key).orElse(null)));
        }
        return new Mapping(type.key(), columns, CellFormat.USUAL, type.suggestedRefusals());
    }

    private static boolean isComplete(Mapping mapping, List<RecordType> types) {
        Set<String> fields = mapping.fields();
        return !fields.isEmpty()
                && types.stream()
                        .filter(type -> type.key().equals(mapping.recordType()))
                        .flatMap(type -> type.fields().stream())
                        .filter(field -> field.is(Trait.REQUIRED))
                        .allMatch(field -> fields.contains(field.key()));
    }

    private static Set<String> names(RecordField field) {
        Set<String> names = new HashSet<>(field.aliases());
        names.add(field.key().replace("_", ""));
        return names;
    }

    /** Lower-case letters and digits only: "E-mail 1 - Value" and "email1value" are one header. */
    static String normal(String header) {
        return header.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
