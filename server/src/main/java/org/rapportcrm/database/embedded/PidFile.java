package org.rapportcrm.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * PostgreSQL's postmaster.pid: line 1 the pid, 4 the port, 8 the status.
 *
 * @see <a
 *     href="https://github.com/postgres/postgres/blob/REL_18_STABLE/src/include/utils/pidfile.h">
 *     pidfile.h</a>
 */
record PidFile(long pid, int port, String status) {

    static Optional<PidFile> read(Path data) throws IOException {
        try {
            return parse(Files.readAllLines(data.resolve("postmaster.pid")));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    boolean ready() {
        return status.equals("ready");
    }

    /** Empty for a file that the postmaster has only begun to write. */
    private static Optional<PidFile> parse(List<String> lines) {
        if (lines.isEmpty() || !number(lines.get(0))) {
            return Optional.empty();
        }
        int port = lines.size() > 3 && number(lines.get(3)) ? Integer.parseInt(lines.get(3)) : 0;
        String status = lines.size() > 7 ? lines.get(7).strip() : "";
        return Optional.of(new PidFile(Long.parseLong(lines.get(0)), port, status));
    }

    private static boolean number(String text) {
        return text.matches("\\d{1,9}");
    }
}
