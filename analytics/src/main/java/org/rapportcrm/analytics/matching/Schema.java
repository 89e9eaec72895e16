package org.rapportcrm.analytics.matching;

import java.util.List;
import java.util.stream.IntStream;

/** The fields that records are compared by, in the order in which they are shown. */
public record Schema(List<Field> fields) {
    public Schema {
        fields = List.copyOf(fields);
        if (fields.isEmpty()
                || fields.stream().map(Field::name).distinct().count() < fields.size()) {
            throw new IllegalArgumentException("a schema has fields, each with its own name");
        }
    }

    public static Schema of(Field... fields) {
        return new Schema(List.of(fields));
    }

    public int size() {
        return fields.size();
    }

    public Field field(int index) {
        return fields.get(index);
    }

    /**
     * @throws IllegalArgumentException when there is no such field
     */
    public int index(String name) {
        return IntStream.range(0, size())
                .filter(index -> field(index).name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no field '" + name + "'"));
    }

    public MatchRecord.Builder record() {
        return new MatchRecord.Builder(this);
    }
}
