package org.rapportcrm.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostalAddressTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            textBlock =
                    """
                    Lindengasse 61     ; 1080     ; Wien     ; -  ; AT ; Lindengasse 61 / 1080 Wien / Austria
                    Via Roma 5         ; 20121    ; Milano   ; MI ; IT ; Via Roma 5 / 20121 Milano MI / Italy
                    1420 NW Lovejoy St ; 97209    ; Portland ; OR ; US ; 1420 NW Lovejoy St / Portland, OR 97209
                    10 Downing St      ; SW1A 2AA ; London   ; -  ; GB ; 10 Downing St / London / SW1A 2AA / United Kingdom
                    Fő u. 1            ; 1011     ; Budapest ; -  ; HU ; Budapest / Fő u. 1 / 1011 / Hungary
                    1 Harbour St       ; 2000     ; Sydney   ; NSW; AU ; 1 Harbour St / Sydney NSW 2000 / Australia
                    """)
    void standsAsItsCountryWritesIt(
            String street, String code, String city, String region, String country, String lines) {
        PostalAddress address = new PostalAddress(street, code, city, region, country);

        assertThat(String.join(" / ", address.lines(Locale.US))).isEqualTo(lines);
    }

    @Test
    void leavesNoCommaWhereAPartIsMissing() {
        assertThat(new PostalAddress("1 Main St", "97209", null, null, "US").lines(Locale.US))
                .containsExactly("1 Main St", "97209");
        assertThat(new PostalAddress(null, null, "Portland", "OR", "US").lines(Locale.US))
                .containsExactly("Portland, OR");
    }

    @Test
    void namesTheCountryInTheReadersLanguage() {
        PostalAddress address = new PostalAddress("Via Roma 5", "20121", "Milano", null, "IT");

        assertThat(address.lines(Locale.GERMANY)).last().isEqualTo("Italien");
        assertThat(address.lines(Locale.ITALY)).last().isEqualTo("20121 Milano");
    }
}
