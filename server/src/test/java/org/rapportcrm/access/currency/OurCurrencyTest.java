package org.rapportcrm.access.currency;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapportcrm.record.HouseCurrency;
import org.rapportcrm.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** In which currency an amount is that names none. */
@HouseTest
class OurCurrencyTest {
    @Autowired HouseCurrency house;
    @Autowired DSLContext db;

    @BeforeEach
    void nobodyHasSetUsUp() {
        db.execute("delete from access.organization");
    }

    @Test
    void isTheOneInWhichTheOrganizationCounts() {
        db.execute("insert into access.organization (name, currency) values ('Calder', 'CHF')");
        assertThat(house.code()).isEqualTo("CHF");

        db.execute("update access.organization set currency = 'JPY'");
        assertThat(house.code()).isEqualTo("JPY");
    }

    @Test
    void isTheEuroBeforeAnybodyHasSaid() {
        assertThat(house.code()).isEqualTo("EUR");
    }
}
