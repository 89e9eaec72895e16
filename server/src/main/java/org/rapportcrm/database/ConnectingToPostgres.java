package org.rapportcrm.database;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.rapportcrm.database.embedded.EmbeddedPostgres;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which PostgreSQL we work on: our own below the home folder, unless a URL names another. */
@Configuration(proxyBeanMethods = false)
class ConnectingToPostgres {
    /** As a URL: our own. */
    static final String EMBEDDED = "embedded";

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** A command beside a running server uses that server's PostgreSQL; a server starts its own. */
    @Bean(destroyMethod = "close")
    @ConditionalOnProperty(
            name = "spring.datasource.url",
            matchIfMissing = true,
            havingValue = EMBEDDED)
    EmbeddedPostgres embeddedPostgres(
            ObjectProvider<PostgresAhead.Coming> ahead,
            @Value("${rapport.home}") Path home,
            @Value("${rapport.attach:false}") boolean attach) {
        Optional<EmbeddedPostgres> running =
                attach ? EmbeddedPostgres.attach(home) : Optional.empty();
        return running.orElseGet(
                () -> ahead.getIfAvailable(() -> new PostgresAhead.Coming(home)).await());
    }

    @Bean
    @ConditionalOnProperty(
            name = "spring.datasource.url",
            matchIfMissing = true,
            havingValue = EMBEDDED)
    JdbcConnectionDetails connectionDetails(EmbeddedPostgres postgres) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return postgres.runTime().user();
            }

            @Override
            public String getPassword() {
                return postgres.runTime().password();
            }

            @Override
            public String getJdbcUrl() {
                return postgres.jdbcUrl();
            }
        };
    }

    /** Who names an external server with one role only works as that one throughout. */
    @Bean
    Maintenance maintenance(
            ObjectProvider<EmbeddedPostgres> embedded,
            JdbcConnectionDetails runTime,
            @Value("${rapport.maintenance.url:}") String url) {
        EmbeddedPostgres ours = embedded.getIfAvailable();
        if (ours != null) {
            return new Maintenance(ours.jdbcUrl(), ours.owner().user(), ours.owner().password());
        }
        return url.isEmpty()
                ? new Maintenance(
                        runTime.getJdbcUrl(), runTime.getUsername(), runTime.getPassword())
                : new Maintenance(url, null, null);
    }

    @Bean
    FlywayConnectionDetails migrationDetails(Maintenance maintenance) {
        return maintenance.forMigrations();
    }
}
