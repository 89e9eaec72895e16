package org.rapportcrm.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;

/** Between the values of a query and PostgreSQL's driver, where no one stands between. */
final class DriverValues {
    private DriverValues() {}

    static @Nullable Object of(Connection connection, @Nullable Object value) throws SQLException {
        return switch (value) {
            case Instant instant -> instant.atOffset(ZoneOffset.UTC);
            case UUID[] ids -> connection.createArrayOf("uuid", ids);
            case String[] texts -> connection.createArrayOf("text", texts);
            // the text casts it to what it is
            case JSONB json -> json.data();
            case null, default -> value;
        };
    }

    /** By its state, or by its class: a pool that has no connection to give knows no state. */
    static DataAccessException translated(SQLException e, String text) {
        DataAccessException known =
                new SQLExceptionSubclassTranslator().translate("query", text, e);
        return known == null ? new UncategorizedSQLException("query", text, e) : known;
    }
}
