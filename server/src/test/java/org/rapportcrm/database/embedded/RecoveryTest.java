package org.rapportcrm.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecoveryTest {

    private static final Duration SOON = Duration.ofSeconds(15);

    private static final Path HOME = TestHome.shared();
    private static final PostgresFolders FOLDERS = PostgresFolders.of(HOME);

    @Test
    void comesBackOnTheSamePortWithEveryCommitWhenOnlyThePostmasterIsKilled() throws Exception {
        try (EmbeddedPostgres postgres = start()) {
            TestHome.execute(postgres, "create table visit as select * from generate_series(1, 9)");
            int port = postgres.port();
            long killed = postgres.pid();

            ProcessHandle.of(killed).orElseThrow().destroyForcibly();

            assertThat(Waiting.until(() -> livesAsAnotherThan(killed), SOON)).isTrue();
            assertThat(postgres.port()).isEqualTo(port);
            assertThat(TestHome.ask(postgres, "select count(*) from visit")).isEqualTo("9");
        }
    }

    @Test
    void comesBackThoughABackendOfTheKilledPostmasterIsBusy() throws Exception {
        try (EmbeddedPostgres postgres = start();
                Connection connection = TestHome.connect(postgres);
                Statement statement = connection.createStatement()) {
            Thread.startVirtualThread(() -> calculateLong(statement));
            assertThat(Waiting.until(() -> calculates(postgres), SOON)).isTrue();
            long killed = postgres.pid();

            ProcessHandle.of(killed).orElseThrow().destroyForcibly();

            assertThat(Waiting.until(() -> livesAsAnotherThan(killed), SOON)).isTrue();
        }
    }

    @Test
    void stopsAnOrphanAndStarts() throws Exception {
        long orphan;
        try (OtherProcess other = OtherProcess.run("start", HOME)) {
            orphan = Long.parseLong(other.says());
        }
        assertThat(FOLDERS.processes().isRunning(orphan)).isTrue();

        try (EmbeddedPostgres postgres = start()) {
            assertThat(postgres.pid()).isNotEqualTo(orphan);
            assertThat(FOLDERS.processes().isRunning(orphan)).isFalse();
            assertThat(TestHome.ask(postgres, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void sparesAStrangerWhoWasGivenTheOldPid() throws Exception {
        Path pidFile = HOME.resolve("postgres/data/postmaster.pid");
        String lines;
        try (var _ = start()) {
            lines = Files.readString(pidFile);
        }
        Account account = Account.choose(HOME.resolve("postgres"));
        Process stranger = Commands.prepare(account.command(List.of("sleep", "60"))).start();
        Files.writeString(pidFile, lines.replaceFirst("\\d+", Long.toString(stranger.pid())));
        account.own(pidFile);

        try (EmbeddedPostgres postgres = start()) {
            assertThat(TestHome.ask(postgres, "select 1")).isEqualTo("1");
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly().waitFor();
        }
    }

    @Test
    void triesAnotherPortWhenTheFirstIsTaken() throws Exception {
        start().close();
        Account account = Account.choose(FOLDERS.root());
        Launcher launcher = new Launcher(FOLDERS, account, TestHome.SMALL);
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int free = Port.free();
            PrimitiveIterator.OfInt ports = IntStream.of(taken.getLocalPort(), free).iterator();

            launcher.start(ports::nextInt);

            assertThat(FOLDERS.processes().postmaster().orElseThrow().port()).isEqualTo(free);
        } finally {
            FOLDERS.processes().stopAll();
        }
    }

    private static EmbeddedPostgres start() {
        return EmbeddedPostgres.start(HOME, TestHome.SMALL);
    }

    private static boolean livesAsAnotherThan(long killed) throws IOException {
        return FOLDERS.processes()
                .postmaster()
                .filter(PidFile::ready)
                .filter(file -> file.pid() != killed)
                .isPresent();
    }

    private static boolean calculates(EmbeddedPostgres postgres) {
        String busy = "select count(*) from pg_stat_activity where query like 'select sum%'";
        try {
            return TestHome.ask(postgres, busy).equals("1");
        } catch (SQLException e) {
            return false;
        }
    }

    private static void calculateLong(Statement statement) {
        String sql = "select sum(i) from generate_series(1, 10000000000) as numbers (i)";
        assertThatThrownBy(() -> statement.execute(sql)).isInstanceOf(SQLException.class);
    }
}
