package org.rapportcrm.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.TransientDataAccessException;

class DriverValuesTest {
    /** As the pool throws it when PostgreSQL stands still. */
    @Test
    void takesAPoolWithoutConnectionsForSomethingThatPasses() {
        assertThat(DriverValues.translated(new SQLTransientConnectionException("none"), "select"))
                .isInstanceOf(TransientDataAccessException.class);
    }

    @Test
    void tellsWhatTheDriverSaysByItsState() {
        assertThat(DriverValues.translated(new SQLException("refused", "23505"), "insert"))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(DriverValues.translated(new SQLException("gone", "08006"), "select"))
                .isInstanceOf(NonTransientDataAccessResourceException.class);
    }
}
