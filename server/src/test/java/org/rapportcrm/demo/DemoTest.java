package org.rapportcrm.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.rapportcrm.access.SetUp;
import org.rapportcrm.access.Staff;
import org.rapportcrm.access.Viewers;
import org.rapportcrm.intake.ImportCommand;
import org.rapportcrm.intake.Sources;
import org.rapportcrm.shared.UuidV7;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.testing.HouseTest;
import org.rapportcrm.testing.Pages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** A start with {@code --demo}, of a company of a few hundred customers. */
@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoTest {
    private static final int SIZE = 300;

    @Autowired MockMvcTester mvc;
    @Autowired ImportCommand imports;
    @Autowired Sources sources;
    @Autowired Staff staff;
    @Autowired Diary diary;
    @Autowired Viewers viewers;
    @Autowired TransactionTemplate transactions;
    @Autowired DSLContext db;
    private Supplier<DemoCompany> start = () -> company(Path.of("."));

    @BeforeAll
    void startWithDemo(@TempDir Path home) {
        start = () -> company(home);
        start.get().fill(size());
    }

    int size() {
        return SIZE;
    }

    @Test
    void everythingMadeUpComesIn() {
        assertThat(count("customer.customer")).isEqualTo(size() + Twins.COUNT);
        assertThat(count("commerce.order_line")).isGreaterThan(size());
        assertThat(count("interaction.interaction where kind = 'contact'")).isGreaterThan(size());
        assertThat(count("sales.opportunity where status = 'open'")).isPositive();
        assertThat(count("sales.opportunity where status <> 'open'")).isPositive();
        assertThat(count("care.service_case where state <> 'solved'")).isPositive();
        assertThat(count("care.service_case where state = 'solved'")).isPositive();
        assertThat(count("intake.source_record where state <> 'used'")).isZero();
    }

    @Test
    void employeesHaveNamesDepartmentsAndRoles() {
        Viewer priya = viewers.of(diary.employee("Priya Raman").id()).orElseThrow();

        assertThat(count("access.app_user where department_id is not null"))
                .isEqualTo(Cast.EMPLOYEES.size());
        assertThat(priya.department()).isNotNull();
        assertThat(priya.grants()).isNotEmpty();
        assertThat(count("access.app_user where password_hash is not null")).isZero();
    }

    @Test
    void everybodyHasTasksAndPromisesLateAndAhead() {
        for (Cast.Employee employee : Cast.EMPLOYEES) {
            UUID id = diary.employee(employee.name()).id();

            assertThat(
                            count(
                                    "interaction.task where assignee_id = '"
                                            + id
                                            + "' and due_at < now()"))
                    .isPositive();
            assertThat(
                            count(
                                    "interaction.task where assignee_id = '"
                                            + id
                                            + "' and due_at > now()"))
                    .isPositive();
            assertThat(
                            count(
                                    "interaction.promise where user_id = '"
                                            + id
                                            + "' and due_on < current_date"))
                    .isPositive();
        }
        assertThat(count("interaction.requirement")).isPositive();
        assertThat(count("interaction.task where ends_at is not null")).isPositive();
        assertThat(count("interaction.interaction where cost is not null")).isPositive();
    }

    @Test
    void aSecondStartMakesNothingAnew() {
        List<Long> before = counts();

        start.get().fill(size());

        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void priyasDayIsFullAndEachFigureOpensItsList() {
        Viewer priya = viewers.of(diary.employee("Priya Raman").id()).orElseThrow();

        Document home = Pages.open(mvc, priya, "/");

        assertThat(home.select("h1").text()).endsWith(", Priya");
        assertThat(home.select("[data-testid=day] .rp-group").eachText())
                // what is due today becomes late as the day goes on
                .startsWith("Late")
                .hasSizeGreaterThan(1);
        assertThat(home.select("[data-testid=latest] a.rp-row")).isNotEmpty();
        assertThat(home.select("[data-testid=silent] a.rp-row")).isNotEmpty();
        assertThat(home.select("[data-testid=all-tasks]").text())
                .isEqualTo(
                        "All "
                                + Pages.open(mvc, priya, "/tasks")
                                        .select("[data-testid=task]")
                                        .size());
        assertThat(home.select("[data-testid=all-promises]").text())
                .isEqualTo(
                        "All "
                                + Pages.open(mvc, priya, "/promises")
                                        .select("[data-testid=my-promise]")
                                        .size());
        assertThat(home.select("[data-testid=stage]"))
                .isNotEmpty()
                .allSatisfy(stage ->
                        assertThat(Pages.open(mvc, priya, stage.attr("href")).text())
                                .contains(stage.select(".rp-num").text() + " in this list"));
    }

    @Test
    void whoSignsInFirstFindsWorkOfTheirOwn() {
        Viewer first =
                new Viewer(
                        UuidV7.next(),
                        "Ana Cruz",
                        null,
                        Set.of(),
                        Map.of(),
                        Locale.US,
                        ZoneOffset.UTC);
        db.execute(
                "insert into access.app_user (id, name, email, created_at) values ({0}, 'Ana Cruz', 'ana@calder.example', now())",
                first.id());

        transactions.executeWithoutResult(_ -> start.get().welcome(new SetUp(first)));

        assertThat(count("interaction.task where assignee_id = '" + first.id() + "'"))
                .isGreaterThan(10);
        assertThat(count("interaction.promise where user_id = '" + first.id() + "'")).isPositive();
        assertThat(count("customer.customer where owner_id = '" + first.id() + "'")).isEqualTo(40);
    }

    private DemoCompany company(Path home) {
        return new DemoCompany(
                imports, sources, staff, diary, transactions, Clock.systemUTC(), home);
    }

    private List<Long> counts() {
        return List.of(
                count("customer.customer"),
                count("access.app_user"),
                count("interaction.interaction"),
                count("interaction.task"),
                count("interaction.promise"),
                count("journal.change"));
    }

    private long count(String from) {
        return Objects.requireNonNull(
                db.fetchSingle("select count(*) from " + from).into(Long.class));
    }
}
