package org.rapportcrm.database;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.rapportcrm.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;

@HouseTest
class MaintenanceTest {
    @Autowired Maintenance maintenance;

    @Test
    void saysWhatWasRefusedWithoutTheRow() {
        assertThatThrownBy(() ->
                        maintenance.execute(
                                """
                                do $$ begin
                                    create temporary table guest (name text primary key);
                                    insert into guest select repeat('an', 3) from generate_series(1, 2);
                                end $$\
                                """))
                .isInstanceOf(DuplicateKeyException.class)
                .hasStackTraceContaining("guest_pkey")
                .rootCause()
                .message()
                .doesNotContain("ananan");
    }
}
