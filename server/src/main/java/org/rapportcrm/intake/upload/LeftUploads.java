package org.rapportcrm.intake.upload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Takes away what uploads left on their way in: Tomcat forgets the file of one whose first bytes
 * found no room, and a crash forgets them all.
 */
@Component
@ConditionalOnBooleanProperty("rapport.jobs")
class LeftUploads {
    private static final Logger LOG = LoggerFactory.getLogger(LeftUploads.class);
    private static final Duration NOBODY_WRITES = Duration.ofHours(1);

    private final Path folder;
    private final Clock clock;

    LeftUploads(@Value("${spring.servlet.multipart.location}") Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void clear() {
        Instant limit = clock.instant().minus(NOBODY_WRITES);
        try {
            for (Path file : files()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(limit)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            LOG.warn("What uploads left in {} cannot be taken away", folder, e);
        }
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
