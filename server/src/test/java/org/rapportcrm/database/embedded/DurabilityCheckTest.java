package org.rapportcrm.database.embedded;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DurabilityCheckTest {

    private static final Path HOME = TestHome.shared();

    @Test
    void refusesWhatMayLoseCommitsAndNamesEachSetting() throws Exception {
        Map<String, String> risky = Map.of("fsync", "off", "full_page_writes", "off");
        PostgresSettings settings = new PostgresSettings("16MB", 20, risky);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(HOME, settings);
                Connection connection = TestHome.connect(postgres)) {
            assertThatThrownBy(() -> DurabilityCheck.require(connection))
                    .isInstanceOf(NotDurable.class)
                    .hasMessageContaining("fsync, full_page_writes")
                    .hasMessageContaining("ALTER SYSTEM SET fsync = on;")
                    .hasMessageNotContaining("synchronous_commit");
        }
    }

    @Test
    void takesSynchronousCommitOfAnyKindButOff() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(HOME, TestHome.SMALL);
                Connection connection = TestHome.connect(postgres);
                Statement statement = connection.createStatement()) {
            statement.execute("set synchronous_commit = local");
            assertThatCode(() -> DurabilityCheck.require(connection)).doesNotThrowAnyException();

            statement.execute("set synchronous_commit = off");
            assertThatThrownBy(() -> DurabilityCheck.require(connection))
                    .isInstanceOf(NotDurable.class)
                    .hasMessageContaining("synchronous_commit");
        }
    }
}
