package org.rapportcrm.oracle;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/** What stands in every table: rows and a sum of their hashes. */
final class Snapshot {
    private final DSLContext db;
    private final String query;

    Snapshot(DSLContext db) {
        this.db = db;
        // failures at sign-in are meant to be counted; what lies in public no request can reach
        query =
                db
                        .fetchValues(
                                """
                                select format('select %L, count(*), coalesce(sum(hashtext(t::text)::bigint), 0) from %s t',
                                    oid::regclass, oid::regclass)
                                from pg_class
                                where relkind in ('r', 'p') and not relispartition
                                    and relnamespace::regnamespace::text not in ('pg_catalog', 'information_schema', 'public')
                                    and relpersistence = 'p' and oid <> 'access.throttle'::regclass\
                                """)
                        .stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(" union all "));
    }

    Map<String, String> take() {
        Map<String, String> tables = new TreeMap<>();
        db.fetch(query)
                .forEach(row ->
                        tables.put(
                                String.valueOf(row.get(0)), row.get(1) + " rows, " + row.get(2)));
        return tables;
    }

    static String difference(Map<String, String> before, Map<String, String> after) {
        return after.entrySet().stream()
                .filter(table -> !table.getValue().equals(before.get(table.getKey())))
                .map(table ->
                        table.getKey()
                                + " from "
                                + before.get(table.getKey())
                                + " to "
                                + table.getValue())
                .collect(Collectors.joining("; "));
    }
}
