package org.rapportcrm.database;

import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/**
 * Works as the role that owns the tables, with a connection for each statement: for migrations,
 * partitions and rights. Whatever answers a request works as a role that may change no table.
 */
public final class Maintenance {
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

    JdbcTemplate jdbc() {
        var source = new SimpleDriverDataSource();
        source.setDriver(new Driver());
        source.setUrl(url);
        source.setUsername(user);
        source.setPassword(password);
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
