package org.rapportcrm.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapportcrm.intake.Signature.Address;
import org.rapportcrm.intake.Signature.Name;

class SignatureTest {
    @Test
    void readsOneWithALineForEachThing() {
        Signature signature =
                read(
                        """
                        Mit freundlichen Grüßen
                        Dr. Ann van der Meyer
                        Head of Purchasing
                        Cove Trading GmbH
                        Kaiserring 12/3
                        A-8010 Graz
                        Austria
                        Tel.: +43 316 822 345
                        Mobil: 0664 123 45 67
                        Fax: +43 316 822 346
                        ann.meyer@cove-trading.example
                        www.cove-trading.example/people
                        """);

        assertThat(signature)
                .isEqualTo(
                        new Signature(
                                new Name("Dr.", "Ann", "van der Meyer"),
                                "Head of Purchasing",
                                "Cove Trading GmbH",
                                List.of("ann.meyer@cove-trading.example"),
                                List.of("+43 316 822 345", "0664 123 45 67"),
                                List.of("+43 316 822 346"),
                                "www.cove-trading.example/people",
                                new Address("Kaiserring 12/3", "A-8010", "Graz", "Austria")));
    }

    @Test
    void readsOneWithSeveralThingsInALine() {
        Signature signature =
                read(
                        """
                        --
                        Ben Ruiz, Sales Manager
                        Dale & Sons | 12 Mill Road | London SW1A 1AA
                        T: +44 20 7946 0958 | E: ben@dale.example | https://dale.example
                        """);

        assertThat(signature.name()).isEqualTo(new Name("", "Ben", "Ruiz"));
        assertThat(signature.jobTitle()).isEqualTo("Sales Manager");
        assertThat(signature.organization()).isEqualTo("Dale & Sons");
        assertThat(signature.phones()).containsExactly("+44 20 7946 0958");
        assertThat(signature.emails()).containsExactly("ben@dale.example");
        assertThat(signature.website()).isEqualTo("https://dale.example");
        assertThat(signature.address())
                .isEqualTo(new Address("12 Mill Road", "SW1A 1AA", "London", ""));
    }

    @Test
    void readsAnAddressInOneLineAndACompanyLikeItsDomain() {
        Signature signature =
                read(
                        """
                        Cleo Fox
                        Northwind Labs
                        Ringstraße 4, 1010 Wien, Österreich
                        cleo.fox@northwindlabs.example
                        """);

        assertThat(signature.name()).isEqualTo(new Name("", "Cleo", "Fox"));
        assertThat(signature.organization()).isEqualTo("Northwind Labs");
        assertThat(signature.jobTitle()).isEmpty();
        assertThat(signature.address())
                .isEqualTo(new Address("Ringstraße 4", "1010", "Wien", "Österreich"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "First name\tLast name\nAnn\tMeyer",
                "Name,E-mail\nAnn,ann@cove.example\nBen,ben@cove.example",
                "Primary Email\nann@cove.example\nben@cove.example",
                "just some words\nand more of them",
                "Ann Meyer",
                ""
            })
    void takesNoTableOrTextForOne(String text) {
        assertThat(Signature.read(text, "AT")).isEmpty();
    }

    private static Signature read(String text) {
        return Signature.read(text, "AT").orElseThrow();
    }
}
