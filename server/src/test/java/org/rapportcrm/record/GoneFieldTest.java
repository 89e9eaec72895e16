package org.rapportcrm.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.rapportcrm.journal.Author;
import org.rapportcrm.record.custom.AddedFields;
import org.rapportcrm.record.custom.CustomField;
import org.rapportcrm.testing.HouseTest;
import org.rapportcrm.testing.NewFields;
import org.rapportcrm.testing.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

@HouseTest
class GoneFieldTest {
    private static final Author ADMIN = Author.of(People.priya());

    @Autowired AddedFields added;
    @Autowired RecordTypes types;
    @Autowired MessageSource messages;

    /** One who draws a page took the fields of a kind before it went. */
    @Test
    void isCalledStillWhatItWas() {
        RecordType customers = types.get("customer");
        CustomField wealth =
                added.add(NewFields.of("customer", "wealth", FieldType.MONEY, "Wealth"), ADMIN);
        RecordField drawn = customers.field(wealth.key()).orElseThrow();

        added.delete(wealth.id(), 0, ADMIN);

        assertThat(customers.field(wealth.key())).isEmpty();
        assertThat(messages.getMessage(drawn.labelKey(), null, Locale.ENGLISH)).isEqualTo("Wealth");
    }
}
