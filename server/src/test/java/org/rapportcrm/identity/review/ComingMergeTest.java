package org.rapportcrm.identity.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapportcrm.customer.Staff;
import org.rapportcrm.identity.review.ReviewPage.Becomes;
import org.rapportcrm.journal.Author;
import org.rapportcrm.record.FieldType;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.record.custom.AddedFields;
import org.rapportcrm.testing.Customers;
import org.rapportcrm.testing.HouseTest;
import org.rapportcrm.testing.NewFields;
import org.rapportcrm.web.Words;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.transaction.support.TransactionTemplate;

/** What added fields become, in the words of whoever decides about duplicates. */
@HouseTest
class ComingMergeTest {
    @Autowired ComingMerge coming;
    @Autowired AddedFields fields;
    @Autowired RecordTypes types;
    @Autowired TransactionTemplate transactions;
    @Autowired MessageSource messages;

    @BeforeEach
    void fieldsWereAdded() {
        add("recommended_by", FieldType.CUSTOMER, "Recommended by");
        add("since_day", FieldType.DATE, "Since day");
    }

    @AfterEach
    void takesThemAway() {
        fields.of("customer")
                .forEach(field ->
                        fields.delete(field.id(), fields.uses(field), Author.of(Staff.AMARA)));
    }

    @Test
    void areToldByNameAndInTheLanguageOfTheReader() {
        Customers customers = new Customers(types, transactions);
        UUID elena = customers.add("name", "Elena Marchetti");
        UUID ada =
                customers.add(
                        "name",
                        "Ada Mills",
                        "x_recommended_by",
                        elena.toString(),
                        "x_since_day",
                        "2026-03-09");
        UUID adele = customers.add("name", "Adele Mills");
        Words words = new Words(messages, Staff.ANNA.locale(), Staff.ANNA.zone());

        List<Becomes> lines =
                coming.of(List.of(ada, adele), Staff.ANNA, words).orElseThrow().lines();

        assertThat(lines)
                .extracting(Becomes::label, Becomes::value)
                .contains(
                        tuple("Recommended by", "Elena Marchetti"),
                        tuple("Since day", words.date(LocalDate.of(2026, 3, 9))));
    }

    private void add(String name, FieldType type, String label) {
        fields.add(NewFields.of("customer", name, type, label), Author.of(Staff.AMARA));
    }
}
