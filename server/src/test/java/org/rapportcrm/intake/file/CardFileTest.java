package org.rapportcrm.intake.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CardFileTest {
    @TempDir Path folder;

    @Test
    void readsTheThirdVersion() throws IOException {
        Map<String, String> card =
                cells(
                        """
                        BEGIN:VCARD
                        VERSION:3.0
                        UID:urn:uuid:4fbe8971
                        N:Meyer;Ann;Maria;Dr.;MSc
                        ORG:Cove GmbH;Sales
                        EMAIL;TYPE=INTERNET,HOME:ann@home.example
                        EMAIL;TYPE=WORK,PREF:ann@cove.example
                        EMAIL;TYPE=WORK:office@cove.example
                        TEL;TYPE=CELL:+43 664 1234567
                        TEL;TYPE=WORK,FAX:+43 1 555 10
                        ADR;TYPE=HOME:;;Ring 1;Graz;Styria;8010;Austria
                        ADR;TYPE=WORK:;Top 3;Kai 2;Linz;;4020;
                        BDAY:1981-03-04
                        CATEGORIES:Wine,Regulars
                        NOTE:likes\\, mostly\\nred
                        PHOTO;ENCODING=b:AAAA
                         BBBB
                        X-SPOUSE:Ben
                        END:VCARD
                        """);

        assertThat(card)
                .containsEntry("UID", "urn:uuid:4fbe8971")
                .containsEntry("First Name", "Ann")
                .containsEntry("Company", "Cove GmbH")
                .containsEntry("Organization Unit", "Sales")
                .containsEntry("Email Work", "ann@cove.example ::: office@cove.example")
                .containsEntry("Mobile Phone", "+43 664 1234567")
                .containsEntry("Business Fax", "+43 1 555 10")
                .containsEntry("Street", "Ring 1")
                .containsEntry("Further Address", "Top 3, Kai 2, Linz, 4020")
                .containsEntry("Categories", "Wine ::: Regulars")
                .containsEntry("Notes", "likes, mostly\nred")
                .containsEntry("…", "X-SPOUSE:Ben");
    }

    @Test
    void readsTheSecondVersionWithItsOwnEncodings() throws IOException {
        Path file = folder.resolve("old.vcf");
        Files.writeString(
                file,
                """
                BEGIN:VCARD
                VERSION:2.1
                N;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:M=FCller;J=F6rg
                FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:J=C3=B6rg M=C3=BCller =
                Junior
                TEL;CELL;VOICE:0664 1234567
                EMAIL;PREF;INTERNET:joerg@dale.example
                END:VCARD
                """,
                StandardCharsets.ISO_8859_1);

        Map<String, String> card = cells(file).getFirst();

        assertThat(card)
                .containsEntry("First Name", "Jörg")
                .containsEntry("Last Name", "Müller")
                .containsEntry("Display Name", "Jörg Müller Junior")
                .containsEntry("Mobile Phone", "0664 1234567")
                .containsEntry("Email Other", "joerg@dale.example");
    }

    @Test
    void readsTheFourthVersion() throws IOException {
        Map<String, String> card =
                cells(
                        """
                        BEGIN:VCARD
                        VERSION:4.0
                        KIND:org
                        FN:Cove GmbH
                        TEL;VALUE=uri;TYPE="voice,work":tel:+43-1-555-10
                        LANG:de
                        BDAY:--0412
                        URL:https://cove.example
                        END:VCARD
                        """);

        assertThat(card)
                .containsEntry("Type", "organization")
                .containsEntry("Display Name", "Cove GmbH")
                .containsEntry("Business Phone", "+43-1-555-10")
                .containsEntry("Language", "de")
                .containsEntry("Website", "https://cove.example")
                .containsEntry("Birthday", "");
    }

    @Test
    void readsManyCardsInAnyEncodingWithTheirLines() throws IOException {
        Path file = folder.resolve("wide.vcf");
        Files.writeString(
                file,
                "\ufeff"
                        + "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ann Müller\r\nEND:VCARD\r\n\r\n"
                                .repeat(3),
                Charset.forName("UTF-16LE"));

        assertThat(cells(file))
                .hasSize(3)
                .allMatch(it -> "Ann Müller".equals(it.get("Display Name")));
        try (TableFile cards = TableFile.open(file)) {
            List<Long> lines = new ArrayList<>();
            cards.forEachRemaining(row -> lines.add(row.line()));
            assertThat(lines).containsExactly(1L, 6L, 11L);
        }
    }

    @Test
    void keepsACardWithoutAnEndAsItCame() throws IOException {
        Path file = folder.resolve("torn.vcf");
        Files.writeString(file, "BEGIN:VCARD\nVERSION:3.0\nFN:Ann\n");

        try (TableFile cards = TableFile.open(file)) {
            RawRow row = cards.next();
            assertThat(row.fault()).isNotNull();
            assertThat(row.cells().getLast()).isEqualTo("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ann");
        }
    }

    @Test
    void refusesACardLargerThanMemory() throws IOException {
        Path file = folder.resolve("huge.vcf");
        Files.writeString(
                file, "BEGIN:VCARD\nPHOTO:\n" + (" " + "A".repeat(99) + "\n").repeat(100_000));

        assertThatThrownBy(() -> cells(file)).hasMessageContaining("intake.problem.long-line [1,");
    }

    @Test
    void givesAnAddressBookEntryWithoutANameNone() throws IOException {
        assertThat(
                        cells(
                                "BEGIN:VCARD\nVERSION:3.0\nFN:ann@cove.example\nEMAIL:ann@cove.example\nEND:VCARD\n"))
                .containsEntry("Display Name", "")
                .containsEntry("Email Other", "ann@cove.example");
    }

    private Map<String, String> cells(String text) throws IOException {
        Path file = folder.resolve("card.vcf");
        Files.writeString(file, text);
        return cells(file).getFirst();
    }

    private static List<Map<String, String>> cells(Path file) {
        try (TableFile cards = TableFile.open(file)) {
            List<Map<String, String>> all = new ArrayList<>();
            cards.forEachRemaining(row -> {
                Map<String, String> cells = new LinkedHashMap<>();
                for (int i = 0; i < cards.header().size(); i++) {
                    cells.put(cards.header().get(i), row.cell(i));
                }
                all.add(cells);
            });
            return all;
        }
    }
}
