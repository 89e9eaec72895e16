package org.rapportcrm.analytics.matching;

import java.util.ArrayList;
import java.util.List;
import org.rapportcrm.analytics.matching.value.Words;

/**
 * Many records, packed: a fold with add and merge. A record is known by its position, from 0, in
 * the order of adding; a merge appends. A million of the usual size take about 1 GB. Not for
 * several threads while records are added; afterwards for any number. No more than {@link #MOST}.
 */
public final class Records {
    /** More than these a run can't tell apart. */
    public static final int MOST = Pass.MOST_RECORDS;

    private final Schema schema;
    private final int most;
    private final Words words = new Words();
    private final List<Column> columns = new ArrayList<>();

    public Records(Schema schema) {
        this(schema, MOST);
    }

    Records(Schema schema, int most) {
        this.schema = schema;
        this.most = most;
        schema.fields().forEach(field -> columns.add(new Column(field, words)));
    }

    public Schema schema() {
        return schema;
    }

    public int size() {
        return columns.getFirst().size();
    }

    /**
     * @return this
     * @throws IllegalStateException when there are as many as there can be
     */
    public Records add(MatchRecord row) {
        assertRoomFor(1);
        for (int field = 0; field < columns.size(); field++) {
            columns.get(field).add(row.values(field));
        }
        return this;
    }

    /**
     * Appends the records of another fold, which stays as it is.
     *
     * @return this
     * @throws IllegalArgumentException when its schema is another
     * @throws IllegalStateException when together they are more than there can be
     */
    public Records merge(Records other) {
        if (!schema.equals(other.schema)) {
            throw new IllegalArgumentException("records of two schemas can't be merged");
        }
        assertRoomFor(other.size());
        for (int field = 0; field < columns.size(); field++) {
            columns.get(field).merge(other.columns.get(field));
        }
        return this;
    }

    private void assertRoomFor(int more) {
        if (more > most - size()) {
            throw new IllegalStateException("a set has no more than " + most + " records");
        }
    }

    Column column(int field) {
        return columns.get(field);
    }

    Words words() {
        return words;
    }
}
