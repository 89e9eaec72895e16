package org.rapportcrm.database;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import org.rapportcrm.database.embedded.DurabilityCheck;
import org.rapportcrm.database.embedded.EmbeddedPostgres;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which PostgreSQL we work on: our own below the home folder, unless a URL names another. */
@Configuration(proxyBeanMethods = false)
class ConnectingToPostgres {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** A command beside a running server uses that server's PostgreSQL; a server starts its own. */
    @Bean(destroyMethod = "close")
    @ConditionalOnProperty(
            name = "spring.datasource.url",
            matchIfMissing = true,
            havingValue = "embedded")
    EmbeddedPostgres embeddedPostgres(
            @Value("${rapport.home}") Path home, @Value("${rapport.attach:false}") boolean attach) {
        Optional<EmbeddedPostgres> running =
                attach ? EmbeddedPostgres.attach(home) : Optional.empty();
        return running.orElseGet(() -> EmbeddedPostgres.start(home));
    }

    @Bean
    @ConditionalOnProperty(
            name = "spring.datasource.url",
            matchIfMissing = true,
            havingValue = "embedded")
    JdbcConnectionDetails connectionDetails(EmbeddedPostgres postgres) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return postgres.user();
            }

            @Override
            public String getPassword() {
                return postgres.password();
            }

            @Override
            public String getJdbcUrl() {
                return postgres.jdbcUrl();
            }
        };
    }

    /** No migration and no request before we know that an acknowledged write is on disk. */
    @Bean
    FlywayMigrationStrategy migrateWhenDurable(DataSource dataSource) {
        return flyway -> {
            try (var connection = dataSource.getConnection()) {
                DurabilityCheck.require(connection);
            } catch (java.sql.SQLException e) {
                throw new IllegalStateException("PostgreSQL does not answer", e);
            }
            flyway.migrate();
        };
    }
}
