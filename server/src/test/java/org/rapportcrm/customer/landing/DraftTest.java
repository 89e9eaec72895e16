package org.rapportcrm.customer.landing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rapportcrm.record.Origin;
import org.rapportcrm.record.Row;

class DraftTest {
    private static final Origin SHOP =
            new Origin(
                    new UUID(1, 1), "Shop", "EUR", ZoneId.of("UTC"), "AT", null, null, null, null);

    private static final Map<String, Object> VALUES =
            Map.of(
                    "name",
                    "Ann Meyer",
                    "email",
                    List.of("Ann@Cove.example", "two@cove.example ::: three@cove.example"),
                    "phone",
                    "0664 1234567",
                    "street",
                    "Hauptstraße 1",
                    "city",
                    "Graz",
                    "contact_label",
                    "Work");

    @Test
    void saysTheSameWhetherItsContactsWereReadAheadOrNot() {
        UUID id = new UUID(2, 2);

        Draft ahead = draft(Row.received(id, VALUES, Draft.Ahead.of(VALUES, SHOP)));
        Draft late = draft(new Row(id, null, VALUES));

        assertThat(ahead.contacts()).isEqualTo(late.contacts());
        assertThat(ahead.profile()).isEqualTo(late.profile());
        assertThat(late.contacts())
                .extracting(Contact::key)
                .contains("email:three@cove.example", "phone:+436641234567");
    }

    @Test
    void takesWhatWasReadAhead() {
        Draft.Ahead ahead = Draft.Ahead.of(VALUES, SHOP);

        Draft draft = draft(Row.received(new UUID(2, 2), VALUES, ahead));

        assertThat(draft.contacts()).isSameAs(ahead.contacts());
    }

    private static Draft draft(Row row) {
        return Draft.of(row, SHOP, OurNames.none());
    }
}
