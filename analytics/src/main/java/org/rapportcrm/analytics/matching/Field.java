package org.rapportcrm.analytics.matching;

/**
 * A field that records are compared by.
 *
 * @param name as the caller calls it; unique in its schema, no white space
 * @param vetoes whether two records that differ here are never the same, whatever else agrees: a
 *     tax number, a customer number, a verified date of birth. Values of one scope only are held
 *     against each other, see {@link MatchRecord.Builder#add(String, String, String)}
 */
public record Field(String name, FieldKind kind, boolean vetoes) {
    public Field {
        if (!name.matches("\\S+")) {
            throw new IllegalArgumentException("a field's name has no white space: '" + name + "'");
        }
    }

    public static Field of(String name, FieldKind kind) {
        return new Field(name, kind, false);
    }

    public static Field vetoing(String name, FieldKind kind) {
        return new Field(name, kind, true);
    }
}
