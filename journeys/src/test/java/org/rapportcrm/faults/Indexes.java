package org.rapportcrm.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.rapportcrm.harness.Database;

/**
 * What amcheck finds in tables and indexes.
 *
 * @see <a href="https://www.postgresql.org/docs/current/amcheck.html">amcheck</a>
 */
final class Indexes {
    private static final String OURS =
            " from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                    + " where n.nspname !~ '^(pg_|information_schema)'";

    private Indexes() {}

    static void areSound(Path home) throws IOException {
        try {
            Database.execute(home, "create extension if not exists amcheck schema ext");
            // every row has its entry, every page of an index leads to the next
            Database.execute(
                    home,
                    "select ext.bt_index_check(c.oid::regclass, true)"
                            + OURS
                            + " and c.relkind = 'i' and c.relam = (select oid from pg_am where amname = 'btree')");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        assertThat(
                        Database.texts(
                                home,
                                "select c.oid::regclass || ': ' || (ext.verify_heapam(c.oid::regclass)).msg"
                                        + OURS
                                        + " and c.relkind = 'r'"))
                .isEmpty();
    }
}
