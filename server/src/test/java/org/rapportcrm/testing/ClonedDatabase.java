package org.rapportcrm.testing;

import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Gives a test context a database of its own. */
public final class ClonedDatabase
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        // the pool may open a connection right before its database goes, and hands out untried
        // what is that young
        System.setProperty("com.zaxxer.hikari.aliveBypassWindowMs", "0");
        String name = "test_" + UUID.randomUUID().toString().substring(0, 8);
        TestPostgres.clone(name);
        context.getEnvironment()
                .getPropertySources()
                .addFirst(
                        new MapPropertySource(
                                "cloned database",
                                Map.of(
                                        "test.database",
                                        name,
                                        "spring.datasource.hikari.allow-pool-suspension",
                                        "true",
                                        "spring.datasource.url",
                                        TestPostgres.url(name),
                                        "spring.datasource.username",
                                        TestPostgres.runTime().user(),
                                        "spring.datasource.password",
                                        TestPostgres.runTime().password(),
                                        "rapport.maintenance.url",
                                        TestPostgres.ownersUrl(name))));
    }
}
