package org.rapportcrm.web.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailureTest {
    /** As COPY throws it, where no Spring exception tells what it means. */
    @ParameterizedTest
    @CsvSource({
        "08006,UNAVAILABLE",
        "57P01,UNAVAILABLE",
        "53300,UNAVAILABLE",
        "53100,FULL",
        "22021,MALFORMED",
        "22P05,MALFORMED",
        "23505,UNEXPECTED",
        ",UNEXPECTED"
    })
    void tellsByTheStateOfPostgresWhoseItIs(@Nullable String state, Fault fault) {
        var thrown = new DataAccessException("COPY", new SQLException("said so", state));

        assertThat(Failure.of(thrown).fault()).isEqualTo(fault);
    }

    @Test
    void takesAPoolWithoutConnectionsForAnAbsentDatabase() {
        var thrown = new DataAccessException("COPY", new SQLTransientConnectionException("none"));

        assertThat(Failure.of(thrown).fault()).isEqualTo(Fault.UNAVAILABLE);
    }
}
