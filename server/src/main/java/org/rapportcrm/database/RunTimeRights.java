package org.rapportcrm.database;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What the application may do with our tables while it runs: read and write rows, and add to the
 * journal, which nobody changes.
 */
public final class RunTimeRights {
    /**
     * Partitions are reached through their parent only, and views give no way to write: one of the
     * journal would write with the rights of its owner.
     */
    private static final String GIVE =
            """
            do $$
            declare
                role name := current_setting('rapport.run_time_role');
                our record;
            begin
                -- two servers that start at once would change the same rows of the catalog
                perform pg_advisory_xact_lock(hashtext('rapport.run_time_role'));
                execute format('grant connect, temporary on database %I to %I', current_database(), role);
                for our in select oid, nspname from pg_namespace where nspname !~ '^pg_'
                    and nspname not in ('information_schema', 'public') and nspowner = current_user::regrole
                loop
                    execute format('grant usage on schema %I to %I', our.nspname, role);
                end loop;
                for our in
                    select c.oid::regclass as name, case c.relkind when 'S' then 'sequence' else 'table' end as kind,
                        case when c.relkind = 'S' then 'usage, select'
                            when c.relkind = 'v' then 'select'
                            when c.oid = 'journal.change'::regclass then 'select, insert'
                            else 'select, insert, update, delete' end as rights
                    from pg_class c join pg_namespace n on n.oid = c.relnamespace
                    where c.relkind in ('r', 'p', 'v', 'S') and not c.relispartition
                        and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public')
                        and n.nspowner = current_user::regrole
                loop
                    execute format('revoke all on %s %s from %I', our.kind, our.name, role);
                    execute format('grant %s on %s %s to %I', our.rights, our.kind, our.name, role);
                end loop;
            end $$\
            """;

    private RunTimeRights() {}

    /** Gives the role what it needs on the tables of the owner, and takes what it does not. */
    public static void give(Maintenance owner, String role) {
        owner.execute("select set_config('rapport.run_time_role', ?, false);\n" + GIVE, role);
    }

    /** Whether whoever asks could change tables, and with them the journal. */
    static boolean ownsTables(JdbcTemplate jdbc) {
        return Boolean.TRUE.equals(
                jdbc.queryForObject(
                        "select pg_has_role(tableowner, 'member') from pg_tables"
                                + " where schemaname = 'journal' and tablename = 'change'",
                        Boolean.class));
    }
}
