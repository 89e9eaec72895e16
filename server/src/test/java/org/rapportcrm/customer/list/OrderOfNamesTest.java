package org.rapportcrm.customer.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.testing.Customers;
import org.rapportcrm.testing.HouseTest;
import org.rapportcrm.testing.Pages;
import org.rapportcrm.testing.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** The key by which a million customers are listed has no accents: one order for both languages. */
@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrderOfNamesTest {
    @Autowired MockMvcTester mvc;
    @Autowired RecordTypes types;
    @Autowired TransactionTemplate transactions;

    @BeforeAll
    void theyAreCustomers() {
        new Customers(types, transactions)
                .named(
                        "Zz",
                        "Österreich Werbung",
                        "Mz",
                        "Ägidius",
                        "Muller",
                        "Müller",
                        "Straßer",
                        "Strasser Süd");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "de-DE"})
    void isThatOfTheReadersLanguage(String language) {
        Viewer priya = People.priya();
        Viewer reader =
                new Viewer(
                        priya.id(),
                        priya.name(),
                        null,
                        java.util.Set.of(),
                        Map.of(People.CUSTOMERS, org.rapportcrm.shared.Reach.ALL),
                        Locale.forLanguageTag(language),
                        ZoneOffset.UTC);

        List<String> names =
                Pages.open(mvc, reader, "/customers?sort=name")
                        .select("tbody .rp-name a")
                        .eachText();

        assertThat(names)
                .containsExactly(
                        "Ägidius",
                        "Muller",
                        "Müller",
                        "Mz",
                        "Österreich Werbung",
                        "Straßer",
                        "Strasser Süd",
                        "Zz");
    }
}
