package org.rapportcrm.customer;

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
import org.rapportcrm.intake.ImportCommand;
import org.rapportcrm.intake.SourceDefaults;
import org.rapportcrm.testing.HouseTest;
import org.rapportcrm.testing.Imports;
import org.springframework.beans.factory.annotation.Autowired;

/** A telephone in common makes nobody somebody else. */
@HouseTest
class SharedNumbersTest {
    private static final String PEOPLE = "Member No,First name,Last name,Phone,E-mail";

    @Autowired ImportCommand command;
    @Autowired DSLContext db;
    @Autowired Maintenance maintenance;
    @TempDir Path folder;

    @BeforeEach
    void nobody() {
        maintenance.execute(
                "truncate customer.customer, customer.search, customer.search_token cascade");
    }

    @Test
    void leaveAnOrganizationWhatItIs() throws IOException {
        bring("Companies", "Number,Company,Phone", "O-1,Bell Coffee,+43 1 5550100");

        bring("People", PEOPLE, "P-1,Marcus,Bell,+43 1 5550100,");

        assertThat(customers()).containsExactly("organization Bell Coffee", "person Marcus Bell");
    }

    @Test
    void keepAHouseholdApart() throws IOException {
        bring("People", PEOPLE, "P-1,Anna,Meyer,+43 1 5550101,", "P-2,Karl,Meyer,+43 1 5550101,");

        assertThat(customers()).containsExactly("person Anna Meyer", "person Karl Meyer");
    }

    @Test
    void joinWhoIsCalledTheSameShorter() throws IOException {
        bring("Club", PEOPLE, "P-1,Anna Maria,Meyer,+43 1 5550102,");

        bring("Shop", PEOPLE, "7,A.,Meyer,+43 (1) 555-01-02,");

        assertThat(customers()).containsExactly("person Anna Maria Meyer");
    }

    @Test
    void countForLessThanAnAddress() throws IOException {
        bring("Club", PEOPLE, "P-1,Anna,Meyer,,anna@cove.example");

        bring("Shop", PEOPLE, "7,Anna,Novak,,ANNA@cove.example");

        assertThat(customers()).containsExactly("person Anna Meyer");
    }

    private void bring(String source, String... lines) throws IOException {
        Path file = Files.write(folder.resolve(source + ".csv"), List.of(lines));
        SourceDefaults defaults = SourceDefaults.named(source).with("EUR", "Europe/Vienna");
        new Imports(command, defaults).run("customer", file);
    }

    private List<String> customers() {
        return db.fetch("select kind || ' ' || name from customer.customer order by name")
                .into(String.class);
    }
}
