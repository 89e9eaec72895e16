package org.rapportcrm.database;

import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/**
 * Works as the role that owns the tables, with a connection for each statement: for migrations,
 * partitions and rights. Whatever answers a request works as a role that may change no table.
 */
public final class Maintenance {
    /** The details of PostgreSQL's errors repeat rows, and people's data is not for the log. */
    private static final Properties NO_ROWS_IN_MESSAGES = noRowsInMessages();

    private final String url;
    private final @Nullable String user;
    private final @Nullable String password;

    /** User and password are null where the URL holds them. */
    public Maintenance(String url, @Nullable String user, @Nullable String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    public void execute(String sql, Object... values) {
        PreparedStatementCallback<Boolean> work =
                statement -> {
                    for (int i = 0; i < values.length; i++) {
                        statement.setObject(i + 1, values[i]);
                    }
                    return statement.execute();
                };
        jdbc().execute(sql, work);
    }

    private static Properties noRowsInMessages() {
        Properties properties = new Properties();
        PGProperty.LOG_SERVER_ERROR_DETAIL.set(properties, false);
        return properties;
    }

    JdbcTemplate jdbc() {
        var source = new SimpleDriverDataSource();
        source.setDriver(new Driver());
        source.setUrl(url);
        source.setUsername(user);
        source.setPassword(password);
        source.setConnectionProperties(NO_ROWS_IN_MESSAGES);
        return new JdbcTemplate(source);
    }

    FlywayConnectionDetails forMigrations() {
        return new FlywayConnectionDetails() {
            @Override
            public @Nullable String getUsername() {
                return user;
            }

            @Override
            public @Nullable String getPassword() {
                return password;
            }

            @Override
            public String getJdbcUrl() {
                return url;
            }
        };
    }
}
