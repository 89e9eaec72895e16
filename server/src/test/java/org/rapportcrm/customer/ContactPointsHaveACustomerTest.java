package org.rapportcrm.customer;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.rapportcrm.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

@HouseTest
class ContactPointsHaveACustomerTest {
    @Autowired DSLContext db;

    @Test
    void refuseAContactPointOfNobody() {
        assertThatThrownBy(() ->
                        db.execute(
                                """
                                insert into customer.contact_point
                                    (id, customer_id, kind, raw, norm, created_at)
                                values ({0}, {0}, 'email', 'a@cove.example', 'a@cove.example', now())\
                                """,
                                UUID.randomUUID()))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("a contact point has no customer");
    }
}
