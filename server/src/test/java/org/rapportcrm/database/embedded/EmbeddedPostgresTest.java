package org.rapportcrm.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EmbeddedPostgresTest {

    private static final Path HOME = TestHome.shared();

    @Test
    void keepsDataOverRestarts() throws Exception {
        try (EmbeddedPostgres first = start()) {
            TestHome.execute(first, "create table customer as select 'Ada' as name");
        }

        try (EmbeddedPostgres second = start()) {
            assertThat(TestHome.ask(second, "select name from customer")).isEqualTo("Ada");
        }
    }

    @Test
    void refusesLoginsWithoutTheRightPassword() {
        try (EmbeddedPostgres postgres = start()) {
            String url = postgres.jdbcUrl();

            assertThatThrownBy(() -> DriverManager.getConnection(url, "rapport", null))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("no password was provided");
            assertThatThrownBy(() -> DriverManager.getConnection(url, "rapport", "guess"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void runsWithSettingsThatLoseNoCommit() throws Exception {
        try (EmbeddedPostgres postgres = start();
                Connection connection = TestHome.connect(postgres)) {
            DurabilityCheck.require(connection);

            assertThat(TestHome.ask(postgres, "show data_checksums")).isEqualTo("on");
            assertThat(TestHome.ask(postgres, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(TestHome.ask(postgres, "show unix_socket_directories")).isEmpty();
            String locale = "select datlocale from pg_database where datname = current_database()";
            assertThat(TestHome.ask(postgres, locale)).isEqualTo("C.UTF-8");
        }
    }

    @Test
    void keepsThePasswordForItsOwner() throws Exception {
        start().close();

        Path secret = HOME.resolve("postgres/secret");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                .isEqualTo("rw-------");
    }

    /** As before there was a role for the run time. */
    @Test
    void givesAHomeOfAnEarlierVersionItsSecondRole() throws Exception {
        try (EmbeddedPostgres postgres = start()) {
            TestHome.execute(postgres, "create table if not exists kept as select 'Ada' as name");
            TestHome.execute(postgres, "drop role rapport_app");
        }
        Files.delete(HOME.resolve("postgres/secret-run-time"));

        try (EmbeddedPostgres postgres = start();
                Connection connection = asRunTime(postgres)) {
            assertThat(connection.isValid(1)).isTrue();
            assertThat(TestHome.ask(postgres, "select name from kept")).isEqualTo("Ada");
            try (EmbeddedPostgres attached = EmbeddedPostgres.attach(HOME).orElseThrow();
                    Connection other = asRunTime(attached)) {
                assertThat(other.isValid(1)).isTrue();
            }
        }
    }

    private static Connection asRunTime(EmbeddedPostgres postgres) throws SQLException {
        Login login = postgres.runTime();
        return DriverManager.getConnection(postgres.jdbcUrl(), login.user(), login.password());
    }

    @Test
    void isDeadAfterClosing() {
        EmbeddedPostgres postgres = start();
        assertThat(postgres.isAlive()).isTrue();

        postgres.close();
        postgres.close();

        assertThat(postgres.isAlive()).isFalse();
    }

    @Test
    void attachesToARunningServerWithoutOwningIt() throws Exception {
        try (EmbeddedPostgres server = start()) {
            try (EmbeddedPostgres guest = EmbeddedPostgres.attach(HOME).orElseThrow()) {
                assertThat(guest.pid()).isEqualTo(server.pid());
                assertThat(TestHome.ask(guest, "select 1")).isEqualTo("1");
            }

            assertThat(server.isAlive()).isTrue();
        }
    }

    @Test
    void attachesToNothingWhenNoServerRuns() {
        start().close();

        assertThat(EmbeddedPostgres.attach(HOME)).isEmpty();
        assertThat(EmbeddedPostgres.attach(HOME.resolve("elsewhere"))).isEmpty();
    }

    @Test
    void saysWhyItCannotStart() {
        PostgresSettings wrong = new PostgresSettings("16MB", 20, Map.of("work_mem", "plenty"));

        assertThatThrownBy(() -> EmbeddedPostgres.start(HOME, wrong))
                .isInstanceOf(PostgresStartFailed.class)
                .hasMessageContaining("invalid value for parameter \"work_mem\": \"plenty\"");
    }

    @Test
    void refusesToGuessALostPassword() throws Exception {
        start().close();
        Path secret = HOME.resolve("postgres/secret");
        Path hidden = Files.move(secret, HOME.resolve("hidden"));

        assertThatThrownBy(EmbeddedPostgresTest::start)
                .isInstanceOf(PostgresStartFailed.class)
                .hasMessageContaining("bring back " + secret);

        Files.move(hidden, secret);
    }

    private static EmbeddedPostgres start() {
        return EmbeddedPostgres.start(HOME, TestHome.SMALL);
    }
}
