package org.rapportcrm.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rapportcrm.harness.Administrator;
import org.rapportcrm.harness.Database;
import org.rapportcrm.harness.OutsidePostgres;
import org.rapportcrm.harness.RunningRapport;
import org.rapportcrm.harness.Visitor;

/** All migrations and the pages of every day on the oldest PostgreSQL that we promise. */
@Tag("faults")
@Tag("full")
class OnAnOutsidePostgres {
    private static final List<String> PAGES =
            List.of(
                    "/",
                    "/customers",
                    "/customers?sort=-created_at&filter=kind==person",
                    "/search?q=anna",
                    "/orders",
                    "/tasks",
                    "/imports",
                    "/sources",
                    "/settings/users",
                    "/settings/roles",
                    "/settings/teams");

    private static final List<String> FORBIDDEN =
            List.of(
                    "create table public.note (text text)",
                    "alter table customer.customer add column note text",
                    "drop table customer.search",
                    "truncate journal.change",
                    "update journal.change set kind = 'deleted'",
                    "update journal.history set kind = 'deleted'",
                    "delete from journal.change");

    @Test
    void worksAsARoleThatMayChangeNoTable() throws IOException {
        try (OutsidePostgres postgres = OutsidePostgres.start();
                RunningRapport rapport =
                        RunningRapport.start(
                                "--demo",
                                "--db-url",
                                postgres.runTimeUrl(),
                                "--db-maintenance-url",
                                postgres.url())) {
            assertThat(postgres.version()).matches("postgres \\(PostgreSQL\\) 1[5-9].*");
            servesThePagesOfEveryDay(rapport);
            assertThat(rapport.output()).doesNotContain("may change tables");
            for (String statement : FORBIDDEN) {
                assertThatThrownBy(() -> Database.execute(postgres.runTimeUrl(), statement))
                        .as(statement)
                        .hasMessageMatching("(?s).*(permission denied|must be owner).*");
            }
        }
    }

    @Test
    void worksAsOneRoleAndSaysWhatIsLost() throws IOException {
        try (OutsidePostgres postgres = OutsidePostgres.start();
                RunningRapport rapport =
                        RunningRapport.start("--demo", "--db-url", postgres.url())) {
            servesThePagesOfEveryDay(rapport);
            assertThat(rapport.output()).contains("may change tables", "--db-maintenance-url");
        }
    }

    private static void servesThePagesOfEveryDay(RunningRapport rapport) throws IOException {
        Visitor amara = Administrator.setUp(rapport);
        String customer = firstCustomer(amara);
        assertThat(rapport.postgres()).isEmpty();
        for (String page : PAGES) {
            assertThat(amara.get(page).status()).as(page).isEqualTo(200);
        }
        for (String part : List.of("", "/timeline", "/history", "/edit")) {
            assertThat(amara.get(customer + part).status()).as(part).isEqualTo(200);
        }
        assertThat(AddingCustomers.by(amara).write("Calder Roastery").status()).isEqualTo(302);
        assertThat(rapport.output()).doesNotContain("ERROR", "Version mismatch");
    }

    private static String firstCustomer(Visitor visitor) throws IOException {
        String list = visitor.get("/customers").body();
        var link = java.util.regex.Pattern.compile("/customers/[0-9a-f-]{36}").matcher(list);
        assertThat(link.find()).as(list).isTrue();
        return link.group();
    }
}
