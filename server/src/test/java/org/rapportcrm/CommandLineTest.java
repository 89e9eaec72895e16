package org.rapportcrm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CommandLineTest {
    private static final Map<String, String> ENVIRONMENT =
            Map.of(
                    "RAPPORT_PORT", "9090",
                    "RAPPORT_DB_URL", "jdbc:postgresql://db/rapport?user=rapport_app",
                    "RAPPORT_DB_MAINTENANCE_URL", "jdbc:postgresql://db/rapport?user=rapport");

    @Test
    void takesFromTheEnvironmentWhatIsNotSaid() {
        var properties = CommandLine.parse("--port", "8081").with(ENVIRONMENT).properties();

        assertThat(properties)
                .containsEntry("server.port", "8081")
                .containsEntry(
                        "spring.datasource.url", "jdbc:postgresql://db/rapport?user=rapport_app")
                .containsEntry(
                        "rapport.maintenance.url", "jdbc:postgresql://db/rapport?user=rapport");
    }

    @Test
    void leavesTheRealDatabaseAloneForAMadeUpCompany() {
        var properties = CommandLine.parse("--demo").with(ENVIRONMENT).properties();

        assertThat(properties)
                .containsEntry("server.port", "9090")
                .doesNotContainKeys("spring.datasource.url", "rapport.maintenance.url");
    }

    @Test
    void asksForTheOtherRoleOfAnExternalDatabase() {
        CommandLine line = CommandLine.parse("--db-maintenance-url", "jdbc:postgresql://db/x");

        assertThatThrownBy(line::properties).hasMessage("Please add --db-url VALUE.");
    }
}
