package org.rapportcrm.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapportcrm.access.SetUp;
import org.rapportcrm.access.Staff;
import org.rapportcrm.intake.ImportCommand;
import org.rapportcrm.intake.SourceDefaults;
import org.rapportcrm.intake.Sources;
import org.rapportcrm.journal.Author;
import org.rapportcrm.shared.Viewer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills an empty database with Calder Coffee, the way its own files would come in. */
@Component
@ConditionalOnProperty("rapport.demo")
class DemoCompany {
    private static final long SEED = 20_261_121;
    static final String SOURCE = "Back office";
    private static final int CUSTOMERS = 2_000;
    private static final int OF_THE_FIRST = 40;

    private final ImportCommand imports;
    private final Sources sources;
    private final Staff staff;
    private final Diary diary;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final Path folder;

    DemoCompany(
            ImportCommand imports,
            Sources sources,
            Staff staff,
            Diary diary,
            TransactionTemplate transactions,
            Clock clock,
            @Value("${rapport.home}") Path home) {
        this.imports = imports;
        this.sources = sources;
        this.staff = staff;
        this.diary = diary;
        this.transactions = transactions;
        this.clock = clock;
        this.folder = home.resolve("demo");
    }

    @EventListener(ApplicationStartedEvent.class)
    void fill() {
        fill(CUSTOMERS);
    }

    void fill(int size) {
        if (!sources.all().isEmpty()) {
            return;
        }
        transactions.executeWithoutResult(_ -> staff.add(colleagues(), house()));
        LocalDate today = LocalDate.now(clock);
        Company company = Company.made(SEED, today, size);
        List<Map<String, Object>> customers =
                company.customers().stream().map(customer -> row(customer, today)).toList();
        bringIn(SOURCE, "customer", customers);
        bringIn(Twins.SOURCE, "customer", Twins.of(company.customers()));
        bringIn(SOURCE, "order", company.orderLines());
        bringIn(SOURCE, "interaction", company.contacts());
        bringIn(SOURCE, "opportunity", Deals.of(company.customers(), today, new Chance(SEED)));
        bringIn(SOURCE, "case", Matters.of(company.customers(), today, new Chance(SEED)));
        plan(company, today);
    }

    private void plan(Company company, LocalDate today) {
        long seed = SEED;
        for (Cast.Employee employee : Cast.EMPLOYEES) {
            Agenda agenda = company.agenda(employee, ++seed, today);
            transactions.executeWithoutResult(
                    _ -> diary.write(diary.employee(employee.name()), agenda));
        }
    }

    /** Whoever looks around first finds work of their own. */
    @EventListener
    void welcome(SetUp setUp) {
        LocalDate today = LocalDate.now(clock);
        List<Cohort> customers = Company.made(SEED, today, CUSTOMERS).customers();
        List<Cohort> first = customers.subList(0, OF_THE_FIRST);
        diary.handOver(house(), first, setUp.administrator());
        diary.write(setUp.administrator(), Agenda.of(first, today, new Chance(SEED)));
    }

    private void bringIn(String source, String kind, List<Map<String, Object>> rows) {
        try {
            Files.createDirectories(folder);
            Path file = Table.write(folder.resolve(kind + ".csv"), rows);
            PrintStream quiet =
                    new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
            SourceDefaults defaults = SourceDefaults.named(source).with("USD", "UTC");
            imports.run(defaults, Optional.of(kind), List.of(file), quiet);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> row(Cohort customer, LocalDate today) {
        Map<String, Object> values = new java.util.HashMap<>(customer.values());
        values.put("external_id", customer.key());
        values.put("stage", customer.stage(today));
        return values;
    }

    private static Author house() {
        return Author.of(Viewer.house("demo"));
    }

    private static List<Staff.Colleague> colleagues() {
        return Cast.EMPLOYEES.stream()
                .map(one ->
                        new Staff.Colleague(
                                one.name(), one.email(), one.department(), List.of(one.role())))
                .toList();
    }
}
