package org.rapportcrm.intake.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftUploadsTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @TempDir Path folder;

    @Test
    void goOnceNobodyWritesThemAnyMore() throws IOException {
        Path left = file("upload_left.tmp", NOON.minus(Duration.ofMinutes(61)));
        Path onItsWay = file("upload_coming.tmp", NOON.minus(Duration.ofMinutes(59)));

        new LeftUploads(folder, Clock.fixed(NOON, ZoneOffset.UTC)).clear();

        assertThat(left).doesNotExist();
        assertThat(onItsWay).exists();
    }

    @Test
    void areNotMissedBeforeTheFirstOne() {
        new LeftUploads(folder.resolve("none"), Clock.systemUTC()).clear();

        assertThat(folder).isEmptyDirectory();
    }

    private Path file(String name, Instant written) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "Ann");
        return Files.setLastModifiedTime(file, FileTime.from(written));
    }
}
