package org.rapportcrm.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BinariesTest {

    @TempDir Path home;

    @Test
    void replacesHalfUnpackedBinaries() throws Exception {
        PostgresFolders folders = PostgresFolders.of(home);
        folders.create();
        Path half = Files.createDirectories(folders.root().resolve("bin-18.6.new/bin"));
        Files.writeString(half.resolve("postgres"), "half");
        Files.createDirectories(folders.binaries().resolve("bin"));
        Files.writeString(folders.program("postgres"), "half");
        Files.writeString(folders.binaries().resolve("complete"), "/from-another-machine.txz");

        Binaries.unpack(folders);

        Commands.Outcome version =
                Commands.run(List.of(folders.program("postgres").toString(), "--version"));
        assertThat(version.output()).startsWith("postgres (PostgreSQL) " + Binaries.VERSION);
        assertThat(folders.root().resolve("bin-18.6.new")).doesNotExist();
    }
}
