package org.rapportcrm.record;

import java.util.List;

/**
 * A column in which rows name a record, so that they can follow it when it becomes one with
 * another. All are SQL names and expressions over the table alone; never a value.
 *
 * @param table with its schema
 * @param column that holds the record's id
 * @param key columns that tell the rows of one record apart
 * @param same expressions of which one record has each combination but once; a row that would stand
 *     twice stays where it is. Empty where any number may
 * @param standing for which rows {@code same} counts, and which are counted in a preview
 * @param other a column that must not come to name the same record; empty where there is none
 * @param where which rows follow
 * @param parts conditions of which each row meets one: those that have an index each
 * @param textKey what they are called in a preview; empty for what nobody counts
 * @param kind what one must read to be told how many; empty for what is the record's own
 */
public record Referring(
        String table,
        String column,
        List<String> key,
        List<String> same,
        String standing,
        String other,
        String where,
        List<String> parts,
        String textKey,
        String kind) {

    private static final String ALWAYS = "true";

    /** Rows with an id of their own, of which a record may have any number. */
    public static Referring of(String table, String column) {
        return new Referring(
                table,
                column,
                List.of("id"),
                List.of(),
                ALWAYS,
                "",
                ALWAYS,
                List.of(ALWAYS),
                "",
                "");
    }

    /**
     * Rows that name records of any kind.
     *
     * @param kindColumn that says which kind it is
     */
    public static Referring ofKind(String kind, String table, String kindColumn, String column) {
        if (!kind.matches("[a-z_]+")) {
            throw new IllegalArgumentException(kind);
        }
        return of(table, column).only(kindColumn + " = '" + kind + "'");
    }

    /** The same of another column. */
    public Referring at(String otherColumn) {
        return new Referring(
                table, otherColumn, key, same, standing, other, where, parts, textKey, kind);
    }

    public Referring by(String... columns) {
        return new Referring(
                table,
                column,
                List.of(columns),
                same,
                standing,
                other,
                where,
                parts,
                textKey,
                kind);
    }

    public Referring once(String... expressions) {
        return new Referring(
                table,
                column,
                key,
                List.of(expressions),
                standing,
                other,
                where,
                parts,
                textKey,
                kind);
    }

    public Referring amongThose(String condition) {
        return new Referring(
                table, column, key, same, condition, other, where, parts, textKey, kind);
    }

    public Referring apartFrom(String otherColumn) {
        return new Referring(
                table, column, key, same, standing, otherColumn, where, parts, textKey, kind);
    }

    public Referring only(String condition) {
        return new Referring(
                table, column, key, same, standing, other, condition, parts, textKey, kind);
    }

    /** All rows, a part at a time, because no index has them all. */
    public Referring inParts(String... conditions) {
        return new Referring(
                table,
                column,
                key,
                same,
                standing,
                other,
                where,
                List.of(conditions),
                textKey,
                kind);
    }

    public Referring called(String messageKey) {
        return called(messageKey, "");
    }

    /** Told to those who read all records of a kind. */
    public Referring called(String messageKey, String readKind) {
        return new Referring(
                table, column, key, same, standing, other, where, parts, messageKey, readKind);
    }

    /** Whether any number of them moves, whatever stands there already. */
    public boolean isPlain() {
        return same.isEmpty() && other.isEmpty();
    }

    /** The column with its table and schema. */
    public String place() {
        return table + "." + column;
    }
}
