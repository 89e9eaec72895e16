package org.rapportcrm.web.error;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether there was no room left, for the database or for a file. */
final class FullDisk {
    /** https://www.postgresql.org/docs/current/errcodes-appendix.html */
    private static final String DISK_FULL = "53100";

    private static final Pattern SAID =
            Pattern.compile("No space left on device|Disk quota exceeded");

    private FullDisk() {}

    static boolean isReasonOf(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).anyMatch(FullDisk::is);
    }

    private static boolean is(Throwable thrown) {
        return switch (thrown) {
            case SQLException e -> DISK_FULL.equals(e.getSQLState());
            case IOException e -> SAID.matcher(String.valueOf(e.getMessage())).find();
            default -> false;
        };
    }
}
