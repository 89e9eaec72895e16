package org.rapportcrm.database;

import java.util.Arrays;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * A temporary table in which rows wait for the statements of the open transaction that join them.
 *
 * <p>It is emptied by deleting. PostgreSQL would empty such tables at every commit by itself
 * ({@code on commit delete rows}), but it cuts their files off for that, all of a connection's,
 * also those that no row came to: with five of them a commit beside other writers took 16 ms
 * instead of 0.2. What was deleted makes room for what comes; a file that grew all the same is cut
 * off.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-createtable.html">CREATE TABLE</a>
 */
public final class StagingTable {
    private static final long GROWN = 1L << 20;

    private final String name;
    private final String create;
    private final String empty;
    private final List<String> columns;

    private StagingTable(String name, String definition, List<String> columns) {
        this.name = name;
        this.create = "create temp table if not exists " + name + " " + definition;
        this.empty =
                "with gone as (delete from "
                        + name
                        + ") select pg_relation_size('pg_temp."
                        + name
                        + "')";
        this.columns = columns;
    }

    /** A table of these columns, each a name and a type. */
    public static StagingTable of(String name, String... columns) {
        return new StagingTable(
                name,
                "(" + String.join(", ", columns) + ")",
                Arrays.stream(columns)
                        .map(column -> column.substring(0, column.indexOf(' ')))
                        .toList());
    }

    /**
     * A table as {@code like} or {@code as select … with no data} says, and which columns are
     * filled.
     */
    public static StagingTable as(String name, String definition, List<String> columns) {
        return new StagingTable(name, definition, List.copyOf(columns));
    }

    /** Takes rows for {@link #fill}, whose values come in the order of the columns. */
    public CopyRows rows() {
        return new CopyRows(name, columns.toArray(String[]::new));
    }

    /** Whatever was in it before is gone then. */
    public void fill(DSLContext db, CopyRows rows) {
        empty(db);
        rows.send(db);
    }

    /** Makes sure that the table is there, without rows. */
    public void empty(DSLContext db) {
        db.execute(create);
        long size = db.resultQuery(empty).fetchSingle().get(0, Long.class);
        if (size > GROWN) {
            db.execute(DSL.sql("truncate " + name));
        }
    }
}
