package org.rapportcrm.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapportcrm.database.Maintenance;
import org.rapportcrm.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** An address book as a table and as cards makes the same customers. */
@HouseTest
class AddressBooksTest {
    @Autowired DSLContext db;
    @Autowired Maintenance maintenance;
    @Autowired ImportCommand command;
    @TempDir Path folder;

    private AddressBooks books;

    @BeforeEach
    void forget() {
        maintenance.execute(
                "truncate customer.customer, customer.search, customer.search_token, intake.source cascade");
        books = new AddressBooks(db, maintenance, command);
    }

    @Test
    void equalsItsCards() throws IOException {
        Path table =
                file(
                        "book.csv",
                        """
                        Name,Given Name,Family Name,Name Prefix,Birthday,Notes,Group Membership,E-mail 1 - Value,E-mail 2 - Value,Phone 1 - Value,Organization 1 - Name,Organization 1 - Title,Address 1 - Street,Address 1 - City,Address 1 - Postal Code,Address 1 - Country,Website 1 - Value
                        Dr. Ann Meyer,Ann,Meyer,Dr.,1981-03-04,,* Friends ::: Wine,ann@home.example,ann@cove.example,+43 664 1234567,Cove,Buyer,Ring 1,Graz,8010,Austria,https://ann.example
                        Ben Ruiz,Ben,Ruiz,,,,,ben@dale.example,,,,,,,,,
                        """);
        Path cards =
                file(
                        "book.vcf",
                        """
                        BEGIN:VCARD
                        VERSION:3.0
                        FN:Dr. Ann Meyer
                        N:Meyer;Ann;;Dr.;
                        BDAY:1981-03-04
                        CATEGORIES:Friends,Wine
                        EMAIL;TYPE=home:ann@home.example
                        EMAIL;TYPE=work:ann@cove.example
                        TEL;TYPE=cell:+43 664 1234567
                        ORG:Cove
                        TITLE:Buyer
                        ADR;TYPE=home:;;Ring 1;Graz;;8010;Austria
                        URL:https://ann.example
                        END:VCARD
                        BEGIN:VCARD
                        VERSION:4.0
                        FN:Ben Ruiz
                        N:Ruiz;Ben;;;
                        EMAIL:ben@dale.example
                        END:VCARD
                        """);

        List<String> people = books.people("table", table);
        assertThat(people).hasSize(3).isEqualTo(books.people("cards", cards));
    }

    @Test
    void knowsABirthdayInThreeColumns() throws IOException {
        Path table =
                file(
                        "thunderbird.csv",
                        "First Name,Last Name,Primary Email,Birth Year,Birth Month,Birth Day\nAnn,Meyer,ann@cove.example,1970,11,15\n");

        assertThat(books.people("table", table)).singleElement().asString().contains("1970-11-15");
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}
