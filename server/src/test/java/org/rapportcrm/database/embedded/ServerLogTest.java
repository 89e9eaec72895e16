package org.rapportcrm.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerLogTest {

    @TempDir Path home;

    @Test
    void keepsTheTenNewestFiles() throws Exception {
        PostgresFolders folders = PostgresFolders.of(home);
        folders.create();
        for (int day = 10; day < 22; day++) {
            Files.createFile(
                    folders.log().resolve("postgresql-202601%d-000000.log".formatted(day)));
        }

        new ServerLog(folders).prune();

        assertThat(folders.log())
                .isDirectoryNotContaining("glob:**0111-000000.log")
                .isDirectoryContaining("glob:**0112-000000.log")
                .isDirectoryContaining("glob:**0121-000000.log");
    }

    @Test
    void tellsWhatWasSaidSinceTheStart() throws Exception {
        PostgresFolders folders = PostgresFolders.of(home);
        folders.create();
        Files.writeString(folders.startupLog(), "first words\n");
        Files.writeString(folders.log().resolve("postgresql-20260101-000000.log"), "FATAL\n");
        ServerLog log = new ServerLog(folders);

        assertThat(log.lastWords(Instant.now())).isEqualTo("first words\nFATAL");
        assertThat(log.lastWords(Instant.now().plusSeconds(60))).isEqualTo("first words");
    }

    @Test
    void waitsForWhatTheLogWritesAfterTheServerHasEnded() throws Exception {
        PostgresFolders folders = PostgresFolders.of(home);
        folders.create();
        Path file = folders.log().resolve("postgresql-20260101-000000.log");
        Files.writeString(file, "LOG:  database system is shut down\n");
        Instant begin = Instant.now();
        Thread late = Thread.ofPlatform().start(() -> appendLate(file));

        String words = new ServerLog(folders).finalWords(begin);

        late.join();
        assertThat(StartTrouble.of(words)).isEqualTo(StartTrouble.PORT_TAKEN);
    }

    private static void appendLate(Path file) {
        try {
            Thread.sleep(200);
            Files.writeString(
                    file, "FATAL:  could not bind IPv4 address\n", StandardOpenOption.APPEND);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
