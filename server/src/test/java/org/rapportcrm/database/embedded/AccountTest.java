package org.rapportcrm.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountTest {

    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups");

    /** What a container leaves to root: it cannot look into processes of other accounts. */
    private static final List<String> AS_CONTAINER_ROOT =
            List.of("setpriv", "--bounding-set=-sys_ptrace", "--inh-caps=-sys_ptrace");

    @TempDir static Path home;

    @BeforeEach
    void isRoot() {
        assumeTrue(TestHome.isRoot(), "Only root can take another account");
    }

    @Test
    void runsUnderAnUnprivilegedAccountWhenWeAreRoot() throws Exception {
        TestHome.open(home);

        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home, TestHome.SMALL)) {
            assertThat(ProcessHandle.of(postgres.pid()).orElseThrow().info().user().orElseThrow())
                    .isIn("postgres", "nobody");
        }
    }

    @Test
    void runsInAUserNamespaceWhenRootsHomeIsClosed() throws Exception {
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));

        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home, TestHome.SMALL)) {
            assertThat(TestHome.ask(postgres, "select 1")).isEqualTo("1");
        }

        TestHome.open(home);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home, TestHome.SMALL)) {
            assertThat(TestHome.ask(postgres, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void runsAsAnOrdinaryUser() throws Exception {
        Path itsHome = Files.createDirectory(TestHome.open(home).resolve("nobody"));
        FileTrees.own(itsHome, nobody());
        String classPath = readableClassPath();

        try (OtherProcess other =
                OtherProcess.run(AS_NOBODY, classPath, "start-and-close", itsHome)) {
            assertThat(other.says()).isEqualTo("answers as rapport");
            assertThat(other.says()).isEqualTo("closed");
        }
    }

    @Test
    void stopsAnOrphanThatItMayNotLookInto() throws Exception {
        String classPath = System.getProperty("java.class.path");
        ServerProcesses processes = PostgresFolders.of(TestHome.open(home)).processes();
        long orphan;
        try (OtherProcess other = OtherProcess.run(AS_CONTAINER_ROOT, classPath, "start", home)) {
            orphan = Long.parseLong(other.says());
        }

        try (OtherProcess other = OtherProcess.run(AS_CONTAINER_ROOT, classPath, "start", home)) {
            assertThat(Long.parseLong(other.says())).isNotEqualTo(orphan);
        }

        assertThat(processes.isRunning(orphan)).isFalse();
        processes.stopAll();
    }

    private static UserPrincipal nobody() throws IOException {
        return home.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
    }

    /** Root's repository of libraries is usually closed to others. */
    private static String readableClassPath() throws IOException, InterruptedException {
        Path copies = Files.createDirectory(home.resolve("libraries"));
        String[] entries = System.getProperty("java.class.path").split(File.pathSeparator, -1);
        List<String> readable = new ArrayList<>();
        for (String entry : entries) {
            Path copy = copies.resolve(readable.size() + "-" + Path.of(entry).getFileName());
            Commands.run(List.of("cp", "-rL", entry, copy.toString()));
            readable.add(copy.toString());
        }
        Commands.run(List.of("chmod", "-R", "a+rX", copies.toString()));
        return String.join(File.pathSeparator, readable);
    }
}
