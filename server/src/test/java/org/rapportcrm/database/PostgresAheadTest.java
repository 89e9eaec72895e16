package org.rapportcrm.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapportcrm.database.embedded.EmbeddedPostgres;
import org.rapportcrm.database.embedded.PostgresStartFailed;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

class PostgresAheadTest {
    @TempDir private Path home;

    @BeforeEach
    void open() throws Exception {
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void handsTheServerOverAndLeavesNoneBehind() {
        GenericApplicationContext context = context(Map.of("rapport.home", home.toString()));
        PostgresAhead.Coming coming = coming(context).orElseThrow();
        EmbeddedPostgres postgres = coming.await();
        assertThat(postgres.isAlive()).isTrue();
        context.registerBean(
                "broken",
                String.class,
                () -> {
                    throw new IllegalStateException("no");
                });

        assertThatThrownBy(context::refresh).isInstanceOf(BeanCreationException.class);

        assertThat(postgres.isAlive()).isFalse();
        assertThat(coming.await()).isSameAs(postgres);
    }

    @Test
    void saysWhyThereIsNone() throws Exception {
        Files.writeString(home.resolve("postgres"), "in the way");
        GenericApplicationContext context = context(Map.of("rapport.home", home.toString()));
        PostgresAhead.Coming coming = coming(context).orElseThrow();

        assertThatThrownBy(coming::await).isInstanceOf(PostgresStartFailed.class);
    }

    @Test
    void startsNoneBesideTheOneThatIsNamed() {
        var named =
                context(Map.of("rapport.home", home.toString(), "spring.datasource.url", "jdbc:x"));
        var attached = context(Map.of("rapport.home", home.toString(), "rapport.attach", "true"));

        assertThat(coming(named)).isEmpty();
        assertThat(coming(attached)).isEmpty();
    }

    private static Optional<PostgresAhead.Coming> coming(GenericApplicationContext context) {
        return context.getBeanFactory().getBeanProvider(PostgresAhead.Coming.class).stream()
                .findFirst();
    }

    private static GenericApplicationContext context(Map<String, Object> settings) {
        var context = new GenericApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", settings));
        new PostgresAhead().initialize(context);
        return context;
    }
}
