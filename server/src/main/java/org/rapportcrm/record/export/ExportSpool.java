package org.rapportcrm.record.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Files on their way out, in a folder of their own; what a killed process left goes at start. */
@Component
class ExportSpool {
    static final int AT_ONCE = 8;

    private final Path folder;
    private final Semaphore places = new Semaphore(AT_ONCE);

    /**
     * @param attach beside a server, whose files these are
     */
    ExportSpool(
            @Value("${rapport.home}") Path home, @Value("${rapport.attach:false}") boolean attach)
            throws IOException {
        folder = home.resolve("exports");
        if (!attach && Files.isDirectory(folder)) {
            try (Stream<Path> found = Files.list(folder)) {
                List<Path> left = found.toList();
                for (Path file : left) {
                    Files.delete(file);
                }
            }
        }
    }

    /** Does something with a file that is gone afterwards. */
    interface Use {
        void with(Path file) throws IOException;
    }

    /**
     * @throws TooManyExports when as many are on their way as the disk shall hold
     */
    void lend(String ending, Use use) throws IOException {
        if (!places.tryAcquire()) {
            throw new TooManyExports(AT_ONCE);
        }
        try {
            Files.createDirectories(folder);
            Path file = Files.createTempFile(folder, "export-", "." + ending);
            try {
                use.with(file);
            } finally {
                Files.delete(file);
            }
        } finally {
            places.release();
        }
    }
}
