package org.rapportcrm.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapportcrm.shared.Viewer;
import org.springframework.beans.factory.annotation.Autowired;

class FieldRightsPagesTest extends AccessTest {
    private static final String SALES = "/settings/roles/00000000-0000-7000-8000-000000000002";
    private static final String ADMINISTRATOR =
            "/settings/roles/00000000-0000-7000-8000-000000000001";

    @Autowired Viewers viewers;
    private Browser ruth;
    private UUID priya;

    @BeforeEach
    void ruthAdministers() {
        db.execute("delete from access.role_field_denial");
        people.ruthTheAdministrator();
        priya = people.priyaInSales();
        ruth = signedIn("ruth@calder.example");
    }

    @Test
    void aRoleLosesASingleField() {
        int saved = deny(SALES, "customer.birthday", "NONE", "customer.note", "READ");

        assertThat(saved).isEqualTo(302);
        assertThat(priya().reads("customer", "birthday")).isFalse();
        assertThat(priya().writes("customer", "birthday")).isFalse();
        assertThat(priya().reads("customer", "note")).isTrue();
        assertThat(priya().writes("customer", "note")).isFalse();
        assertThat(priya().writes("customer", "email")).isTrue();
    }

    @Test
    void theFormShowsWhatIsSavedAndKeepsWhatItDoesNotName() {
        deny(SALES, "customer.birthday", "NONE");
        deny(SALES, "customer.note", "READ");

        var page = Browser.page(ruth.get(SALES));

        assertThat(page.select("[name=customer.birthday] option[selected]").val())
                .isEqualTo("NONE");
        assertThat(page.select("[name=customer.note] option[selected]").val()).isEqualTo("READ");
        assertThat(page.select("[name=order.amount] option[selected]").val()).isEqualTo("WRITE");
        assertThat(page.select("[name=customer.name]")).isEmpty();
    }

    @Test
    void aSecondRoleThatDeniesNothingOpensTheFieldAgain() {
        deny(SALES, "customer.birthday", "NONE");

        db.execute(
                "insert into access.user_role select ?, id from access.role where code = 'service'",
                priya);

        assertThat(priya().reads("customer", "birthday")).isTrue();
    }

    @Test
    void aRoleThatDoesNotReachTheKindOpensNothing() {
        deny(SALES, "order.amount", "NONE");
        UUID clerks = UUID.randomUUID();
        db.execute("insert into access.role (id, name) values (?, 'Clerks')", clerks);

        db.execute("insert into access.user_role values (?, ?)", priya, clerks);

        assertThat(priya().reads("order", "amount")).isFalse();
    }

    @Test
    void aRoleThatOnlyReadsDoesNotOpenAFieldForWriting() {
        deny(SALES, "customer.birthday", "READ");
        UUID readers = UUID.randomUUID();
        db.execute("insert into access.role (id, name) values (?, 'Readers')", readers);
        db.execute("insert into access.role_grant values (?, 'customer', 'READ', 'ALL')", readers);

        db.execute("insert into access.user_role values (?, ?)", priya, readers);

        assertThat(priya().writes("customer", "birthday")).isFalse();
    }

    @Test
    void theAdministratorIsDeniedNothing() {
        assertThat(deny(ADMINISTRATOR, "customer.birthday", "NONE")).isEqualTo(403);
        assertThat(ruth.get(ADMINISTRATOR).body()).doesNotContain("customer.birthday");
    }

    @Test
    void nobodyOpensAFieldThatIsClosedToThem() {
        deny(SALES, "customer.birthday", "NONE");
        db.execute(
                """
                insert into access.role_grant
                select id, 'role', 'ADMINISTER', 'ALL' from access.role where code = 'sales'
                on conflict do nothing\
                """);
        ruth = signedIn("priya@calder.example");

        int opened = deny(SALES, "customer.birthday", "WRITE");
        int closed = deny(SALES, "customer.tags", "NONE");

        db.execute("delete from access.role_grant where kind = 'role' and action = 'ADMINISTER'");
        assertThat(opened).isEqualTo(403);
        assertThat(closed).isEqualTo(302);
        assertThat(priya().reads("customer", "birthday")).isFalse();
    }

    @Test
    void nobodyOpensItByARoleThatTheyShapeOrGive() {
        deny(SALES, "customer.birthday", "NONE");
        db.execute(
                """
                insert into access.role_grant
                select id, kind, 'ADMINISTER', 'ALL' from access.role
                cross join (values ('role'), ('user')) kinds (kind) where code = 'sales'
                on conflict do nothing\
                """);
        UUID clerks = UUID.randomUUID();
        db.execute("insert into access.role (id, name) values (?, 'Clerks')", clerks);
        Browser priyas = signedIn("priya@calder.example");
        String role = "/settings/roles/" + clerks;

        int shaped = priyas.submit("/me", role, "customer.read", "ALL").statusCode();
        int beside = priyas.submit("/me", role, "order.read", "ALL").statusCode();
        db.execute("insert into access.role_grant values (?, 'customer', 'READ', 'ALL')", clerks);
        int given =
                priyas.submit(
                                "/me",
                                "/settings/users/" + priya,
                                "name",
                                "Priya Raman",
                                "email",
                                "priya@calder.example",
                                "roles",
                                "00000000-0000-7000-8000-000000000002",
                                "roles",
                                clerks.toString())
                        .statusCode();

        db.execute("delete from access.role_grant where action = 'ADMINISTER'");
        assertThat(shaped).isEqualTo(403);
        assertThat(beside).isEqualTo(302);
        assertThat(given).isEqualTo(403);
        assertThat(priya().reads("customer", "birthday")).isFalse();
    }

    @Test
    void aRoleThatReachesLessOpensNothing() {
        deny(SALES, "customer.birthday", "NONE");
        UUID owners = UUID.randomUUID();
        db.execute("insert into access.role (id, name) values (?, 'Owners')", owners);
        db.execute("insert into access.role_grant values (?, 'customer', 'READ', 'OWN')", owners);

        db.execute("insert into access.user_role values (?, ?)", priya, owners);

        assertThat(priya().reads("customer", "birthday")).isFalse();
    }

    @Test
    void whoDeniedWhatStandsInTheJournal() {
        deny(SALES, "customer.birthday", "NONE");

        assertThat(
                        db.fetchValue(
                                """
                                select after->>'customer.birthday' from journal.change
                                where record_type = 'role' order by position desc limit 1\
                                """))
                .isEqualTo("NONE");
    }

    private int deny(String role, String... fields) {
        return ruth.submit("/me", role + "/fields", fields).statusCode();
    }

    private Viewer priya() {
        return viewers.of(priya).orElseThrow();
    }
}
