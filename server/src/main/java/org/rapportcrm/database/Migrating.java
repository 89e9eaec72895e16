package org.rapportcrm.database;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.rapportcrm.database.embedded.DurabilityCheck;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Before the first request: the tables of this version, and rights on them for the role that works
 * with them.
 */
@Component
final class Migrating implements FlywayMigrationStrategy {
    private static final Logger LOG = LoggerFactory.getLogger(Migrating.class);

    private final JdbcTemplate runTime;
    private final Maintenance maintenance;

    Migrating(DataSource runTime, Maintenance maintenance) {
        this.runTime = new JdbcTemplate(runTime);
        this.maintenance = maintenance;
    }

    @Override
    public void migrate(Flyway flyway) {
        requireDurability();
        flyway.migrate();
        String role = String.valueOf(runTime.queryForObject("select current_user", String.class));
        if (RunTimeRights.ownsTables(runTime)) {
            LOG.warn(
                    "Rapport works as the database role {}, which may change tables and delete"
                            + " history, and so may whoever breaks into it: name that role with"
                            + " --db-maintenance-url and one with fewer rights with --db-url",
                    role);
        } else {
            RunTimeRights.give(maintenance, role);
        }
    }

    /** No migration before we know that an acknowledged write is on disk. */
    private void requireDurability() {
        ConnectionCallback<Boolean> check =
                connection -> {
                    DurabilityCheck.require(connection);
                    return true;
                };
        runTime.execute(check);
    }
}
