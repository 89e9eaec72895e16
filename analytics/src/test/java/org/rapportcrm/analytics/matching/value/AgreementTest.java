package org.rapportcrm.analytics.matching.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapportcrm.analytics.matching.Agreement;
import org.rapportcrm.analytics.matching.FieldKind;

/** What two values of each kind have in common, by example. */
class AgreementTest {
    private final Words words = new Words();

    @ParameterizedTest
    @CsvSource({
        "Zoë, zoe, EXACT",
        "Dr. Eva, Eva, EXACT",
        "Jürgen, Juergen, SPELLING",
        "Håkon, Haakon, SPELLING",
        "Jean-Luc, Jean Luc, EXACT",
        "Anna Maria, Maria Anna, REORDERED",
        "Bob, Robert, NICKNAME",
        "Hans, Johannes, NICKNAME",
        "Екатерина, Katja, NICKNAME",
        "Γιάννης, Giannis, EXACT",
        "Michael, Micheal, TYPO",
        "Anna Maria, Anna, PART",
        "J., Jutta, INITIAL",
        "Geoffry, Jeffree, SOUNDS_ALIKE",
        "Clementina, Clementyne, SIMILAR",
        "Peter, Ursula, DIFFERENT"
    })
    void ofGivenNames(String one, String other, Agreement expected) {
        assertAgreement(FieldKind.GIVEN_NAME, one, other, expected);
    }

    @ParameterizedTest
    @CsvSource({
        "O'Neill, Oneill, EXACT",
        "Müller, Mueller, SPELLING",
        "Müller, Muller, EXACT",
        "de la Cruz, Delacruz, SPELLING",
        "Straße, Strasse, EXACT",
        "Meier-Huber, Huber Meier, REORDERED",
        "Leutheusser-Schnarrenberger, Leutheusser, PART",
        "Schmidt, Schmitd, TYPO",
        "Чехов, Chekhov, EXACT",
        "Smith, Weber, DIFFERENT"
    })
    void ofFamilyNames(String one, String other, Agreement expected) {
        assertAgreement(FieldKind.FAMILY_NAME, one, other, expected);
    }

    @ParameterizedTest
    @CsvSource({
        "Ada Lovelace, 'Lovelace, Ada', REORDERED",
        "Ada Lovelace, Ada Lovelcae, TYPO",
        "Ada Augusta Lovelace, Ada Lovelace, PART",
        "Ada Lovelace, Grace Hopper, DIFFERENT"
    })
    void ofFullNames(String one, String other, Agreement expected) {
        assertAgreement(FieldKind.FULL_NAME, one, other, expected);
    }

    @ParameterizedTest
    @CsvSource({
        "Acme GmbH, ACME, EXACT",
        "Acme Ltd., Acme Limited, EXACT",
        "Müller & Söhne KG, Müller und Söhne, EXACT",
        "Intl. Paper Co., International Paper Company, EXACT",
        "Hotel Sacher, Sacher Hotel, REORDERED",
        "International Business Machines, IBM, INITIAL",
        "Beta Bakery, Beta Bakrey, TYPO",
        "Beta Bakery Vienna West, Beta Bakery, PART",
        "Beta Bakery, Gamma Foundry, DIFFERENT"
    })
    void ofOrganizations(String one, String other, Agreement expected) {
        assertAgreement(FieldKind.ORGANIZATION, one, other, expected);
    }

    @ParameterizedTest
    @CsvSource({
        "1984-05-06, 6.5.1984, EXACT",
        "1984-05-06, 5/6/1984, EXACT",
        "19840506, 1984-05-06T00:00, EXACT",
        "1984-05-06, 1984-06-05, TRANSPOSED",
        "1984-05-06, 1948-05-06, TRANSPOSED",
        "1984-05-06, 1984-05-07, TYPO",
        "1984-05-06, 1984-05, PART",
        "1984-05-06, 1984, PART",
        "1984-05-06, 1983, DIFFERENT",
        "1984-05-06, 1984-05-23, SIMILAR",
        "1984-05-06, 1984-11-23, NEAR",
        "1984-05-06, 1971-11-23, DIFFERENT"
    })
    void ofDates(String one, String other, Agreement expected) {
        assertAgreement(FieldKind.DATE, one, other, expected);
    }

    @ParameterizedTest
    @CsvSource({
        "Hauptstraße 5, Hauptstr. 5, EXACT",
        "435 S. La Cienega Blv., 435 south la cienega boulevard, EXACT",
        "5 Haupt Straße, Hauptstrasse 5, EXACT",
        "Hauptstraße 5, Hauptstraße, PART",
        "Hauptstraße 5, Huaptstraße 5, TYPO",
        "Hauptstraße 5, Hauptstraße 7, OTHER_NUMBER",
        "Hauptstraße 5, Lindenweg 5, NEAR",
        "Hauptstraße 5, Lindenweg 7, DIFFERENT"
    })
    void ofStreets(String one, String other, Agreement expected) {
        assertAgreement(FieldKind.STREET, one, other, expected);
    }

    @ParameterizedTest
    @CsvSource({
        "HOUSE_NUMBER, 12 a, 12A, EXACT",
        "HOUSE_NUMBER, 12, 12a, PART",
        "HOUSE_NUMBER, 123, 132, TYPO",
        "HOUSE_NUMBER, 8, 10, NEAR",
        "HOUSE_NUMBER, 8, 97, DIFFERENT",
        "POSTCODE, SW1A 2BJ, sw1a2bj, EXACT",
        "POSTCODE, 1010, 1100, TYPO",
        "POSTCODE, SW1A 2BJ, SW1A 0AA, SIMILAR",
        "POSTCODE, 80331, 80995, NEAR",
        "POSTCODE, 1010, 8020, DIFFERENT",
        "CITY, St. Pölten, Sankt Pölten, EXACT",
        "CITY, Portsmouth, Pootsmruth, SIMILAR",
        "CITY, West Devon, Devon, PART",
        "CITY, Wien, Graz, DIFFERENT",
        "PHONE, +43 1 234 5678, 0043 1 2345678, EXACT",
        "PHONE, +43 664 234 5678, 0664 2345678, SPELLING",
        "PHONE, +43 664 234 5678, +43 664 234 5687, TYPO",
        "PHONE, +43 664 234 5678, +43 664 284 5678, TYPO",
        "PHONE, +43 664 234 5678, +43 664 234 5679, DIFFERENT",
        "PHONE, +43 664 234 5678, +43 664 234 5668, DIFFERENT",
        "PHONE, +43 664 234 5678, +43 1 234 5678, PART",
        "PHONE, +43 664 234 5678, +43 1 999 1111, DIFFERENT",
        "IDENTIFIER, AT-U 123 456, atu123456, EXACT",
        "IDENTIFIER, 8088028, 8080828, TYPO",
        "IDENTIFIER, 8088028, 1234567, DIFFERENT",
        "CATEGORY, painter, Painter, EXACT",
        "CATEGORY, landscape painter, painter, PART"
    })
    void ofOtherKinds(FieldKind kind, String one, String other, Agreement expected) {
        assertAgreement(kind, one, other, expected);
    }

    @ParameterizedTest
    @CsvSource({
        "EMAIL, Ada+news@Example.org, ada@example.org, EXACT",
        "EMAIL, ada.l@example.org, ada.l@exmaple.org, TYPO",
        "EMAIL, ada.lovelace@example.org, ada.lovelace2@example.org, REMOTE",
        "EMAIL, ada.lovelace@example.org, ada.lovelace@gmail.com, SAME_LOCAL_PART",
        "EMAIL, info@acme.org, info@beta.com, REMOTE",
        "EMAIL, ada.lovelace4711@gmail.com, ada.lovelace1815@gmail.com, DIFFERENT",
        "EMAIL, ada@acme.org, grace@acme.org, SAME_DOMAIN",
        "EMAIL, ada@gmail.com, grace@gmail.com, DIFFERENT"
    })
    void ofEmails(FieldKind kind, String one, String other, Agreement expected) {
        assertAgreement(kind, one, other, expected);
    }

    private void assertAgreement(FieldKind kind, String one, String other, Agreement expected) {
        Value first = Objects.requireNonNull(Reading.of(kind, one, words));
        Value second = Objects.requireNonNull(Reading.of(kind, other, words));

        assertThat(first.agreement(second, Rarity.EQUAL)).isEqualTo(expected);
        assertThat(second.agreement(first, Rarity.EQUAL)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"DATE, soon", "EMAIL, nobody", "PHONE, 12", "GIVEN_NAME, n/a", "CITY, '...'"})
    void readsNothingWhereThereIsNothing(FieldKind kind, String raw) {
        assertThat(Reading.of(kind, raw, words)).isNull();
    }
}
