package org.rapportcrm.database.embedded;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Refuses a database, embedded or external, that may lose an acknowledged commit in a crash. */
public final class DurabilityCheck {

    private static final Logger log = LoggerFactory.getLogger(DurabilityCheck.class);
    private static final List<String> REQUIRED =
            List.of("fsync", "synchronous_commit", "full_page_writes");
    private static final String CHECKSUMS = "data_checksums";

    private DurabilityCheck() {}

    /** Looks at the settings of this connection; throws {@link NotDurable} if one is off. */
    public static void require(Connection connection) {
        Map<String, String> settings = read(connection);
        List<String> off = REQUIRED.stream().filter(name -> isOff(settings, name)).toList();
        if (!off.isEmpty()) {
            throw new NotDurable(refusal(off));
        }
        if (isOff(settings, CHECKSUMS)) {
            log.warn(
                    "The database does not notice when the disk damages its files: stop it and run"
                            + " pg_checksums --enable");
        }
    }

    private static boolean isOff(Map<String, String> settings, String name) {
        return "off".equals(settings.get(name));
    }

    private static Map<String, String> read(Connection connection) {
        Map<String, String> settings = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select name, setting from pg_settings")) {
            while (rows.next()) {
                settings.put(rows.getString("name"), rows.getString("setting"));
            }
            return settings;
        } catch (SQLException e) {
            throw new IllegalStateException("The settings of the database cannot be read", e);
        }
    }

    private static String refusal(List<String> off) {
        String remedy =
                off.stream()
                        .map(name -> "ALTER SYSTEM SET %s = on;".formatted(name))
                        .collect(Collectors.joining(" ", "", " SELECT pg_reload_conf();"));
        return """
        The database may lose acknowledged commits in a crash, for %s is off.
        Run as its administrator: %s
        If a setting stays off, it is set for the user, for the database or on the server's \
        command line: take it away there.\
        """
                .formatted(String.join(", ", off), remedy);
    }
}
