package org.rapportcrm.database.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** What PostgreSQL writes down: ten files of 10 MB at most. */
record ServerLog(PostgresFolders folders) {

    private static final int KEPT_FILES = 10;
    private static final int LAST_LINES = 20;
    private static final Duration LOG_IS_WRITTEN = Duration.ofSeconds(2);

    Map<String, String> settings() {
        return Map.of(
                "logging_collector", "on",
                "log_directory", folders.log().toString(),
                "log_filename", "postgresql-%Y%m%d-%H%M%S.log",
                "log_rotation_size", "10MB",
                "log_rotation_age", "1d",
                "log_line_prefix", "%m [%p] %u@%d ");
    }

    /** PostgreSQL bounds the size of a file, not their number. */
    void prune() throws IOException {
        List<Path> files = files();
        for (Path file : files.subList(0, Math.max(0, files.size() - KEPT_FILES))) {
            Files.deleteIfExists(file);
        }
    }

    /** First what it said before its log was open, then the end of a log written since. */
    String lastWords(Instant since) throws IOException {
        List<String> words = new ArrayList<>(lastLines(folders.startupLog()));
        List<Path> files = files();
        if (!files.isEmpty() && isNewer(files.getLast(), since)) {
            words.addAll(lastLines(files.getLast()));
        }
        return String.join("\n", words);
    }

    /** Those of a server that has ended; the process that writes its log may end a moment later. */
    String finalWords(Instant since) throws IOException, InterruptedException {
        Waiting.until(
                () -> StartTrouble.of(lastWords(since)) != StartTrouble.UNKNOWN, LOG_IS_WRITTEN);
        return lastWords(since);
    }

    private static boolean isNewer(Path file, Instant since) throws IOException {
        // File times tick more coarsely than the clock.
        FileTime tolerated = FileTime.from(since.minusSeconds(1));
        return Files.getLastModifiedTime(file).compareTo(tolerated) >= 0;
    }

    private static List<String> lastLines(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        List<String> lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
        return lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size());
    }

    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> logs =
                Files.newDirectoryStream(folders.log(), "postgresql-*.log")) {
            logs.forEach(files::add);
        }
        Collections.sort(files);
        return files;
    }
}
