package org.rapportcrm.record.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportSpoolTest {
    @TempDir Path home;

    @Test
    void keepsAFileInTheHomeUntilItIsSent() throws IOException {
        ExportSpool spool = new ExportSpool(home, false);

        spool.lend("csv", file -> assertThat(file).exists().hasParent(home.resolve("exports")));

        assertThat(home.resolve("exports")).isEmptyDirectory();
    }

    @Test
    void forgetsWhatAKilledServerLeft() throws IOException {
        Path left = home.resolve("exports/export-1.csv");
        Files.createDirectories(home.resolve("exports"));
        Files.writeString(left, "Elena Marchetti");

        new ExportSpool(home, true);
        assertThat(left).exists();
        new ExportSpool(home, false);
        assertThat(left).doesNotExist();
    }

    @Test
    void lendsNoMoreThanTheDiskShallHold() throws IOException {
        ExportSpool spool = new ExportSpool(home, false);

        assertThatThrownBy(() -> lend(spool, ExportSpool.AT_ONCE + 1))
                .isInstanceOf(TooManyExports.class);

        lend(spool, ExportSpool.AT_ONCE);
        assertThat(home.resolve("exports")).isEmptyDirectory();
    }

    private static void lend(ExportSpool spool, int times) throws IOException {
        if (times > 0) {
            spool.lend("csv", _ -> lend(spool, times - 1));
        }
    }
}
