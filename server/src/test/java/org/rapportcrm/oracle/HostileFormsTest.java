package org.rapportcrm.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.rapportcrm.access.Viewers;
import org.rapportcrm.access.link.OneTimeLinks;
import org.rapportcrm.access.session.Sessions;
import org.rapportcrm.customer.CustomerEdits;
import org.rapportcrm.intake.Sources;
import org.rapportcrm.intake.run.ImportStore;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.testing.Customers;
import org.rapportcrm.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every form of the house, filled in by somebody who may do everything and means no good: no answer
 * says that we broke, and what is refused is refused whole.
 */
@HouseTest
@Timeout(value = 5, unit = TimeUnit.MINUTES)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileFormsTest {
    @Autowired List<RequestMappingHandlerMapping> mappings;
    @Autowired MockMvc mvc;
    @Autowired DSLContext db;
    @Autowired Sessions sessions;
    @Autowired Viewers viewers;
    @Autowired OneTimeLinks links;
    @Autowired Sources sources;
    @Autowired ImportStore imports;
    @Autowired CustomerEdits edits;
    @Autowired RecordTypes types;
    @Autowired TransactionTemplate transactions;

    private final List<String> wrong = new ArrayList<>();
    private List<Cell> cells = List.of();
    private int sent;

    @BeforeAll
    void theAdministratorIsAtWork() {
        Company company = new Company(db, sessions, viewers);
        List<Caller> callers = company.callers();
        Caller administrator = named("administrator", callers);
        Caller program = named("a program that writes", callers);
        Records records =
                new Records(
                        db,
                        company,
                        new Customers(types, transactions),
                        edits,
                        new CommonRecords(db, company, sources, imports, links));
        Cells matrix = new Cells(records);
        cells =
                Route.all(mappings).stream()
                        .filter(Route::writes)
                        .flatMap(route ->
                                matrix
                                        .of(route, route.isForPrograms() ? program : administrator)
                                        .stream()
                                        .limit(1))
                        .toList();
    }

    private static Caller named(String name, List<Caller> callers) {
        return callers.stream()
                .filter(caller -> caller.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void breakNothingAndLeaveNothingHalfDone(TestReporter reporter) {
        Calls calls = new Calls(mvc);
        Snapshot snapshot = new Snapshot(db);
        Map<String, String> before = tables(snapshot);

        for (Cell cell : cells) {
            Hostile.forms(cell.route(), cell.fields())
                    .forEach((name, form) -> send(calls, cell, name, form));
            Hostile.paths(cell.route())
                    .forEach(path -> send(calls, at(path, cell), path, good(cell)));
            Map<String, String> after = tables(snapshot);
            if (!after.equals(before)) {
                wrong.add(cell.route() + " wrote: " + Snapshot.difference(before, after));
            }
            before = after;
        }

        reporter.publishEntry("requests", Integer.toString(sent));
        assertThat(cells).hasSizeGreaterThan(80);
        assertThat(wrong).isEmpty();
    }

    private static Cell at(String path, Cell cell) {
        return new Cell(
                cell.route(), cell.caller(), cell.whose(), path, cell.fields(), cell.expected());
    }

    private static Map<String, List<String>> good(Cell cell) {
        Map<String, List<String>> form = new LinkedHashMap<>();
        cell.fields().forEach((name, value) -> form.put(name, List.of(value)));
        return form;
    }

    /** What somebody typed is kept for them, also when it is refused. */
    private static Map<String, String> tables(Snapshot snapshot) {
        Map<String, String> tables = snapshot.take();
        tables.remove("interaction.draft");
        return tables;
    }

    /**
     * What is answered is taken back. What is refused and began to write is sent once more, by
     * itself: the snapshots tell whether anything of it stayed.
     */
    private void send(Calls calls, Cell cell, String name, Map<String, List<String>> form) {
        Answered first =
                Objects.requireNonNull(
                        transactions.execute(transaction -> {
                            transaction.setRollbackOnly();
                            return new Answered(status(calls, cell, form), hasWritten());
                        }));
        int status =
                first.status() >= 400 && first.wrote() ? status(calls, cell, form) : first.status();
        if (status >= 500) {
            wrong.add(cell.route() + ": " + name + " is " + status);
        }
    }

    private record Answered(int status, boolean wrote) {}

    /** PostgreSQL numbers a transaction at its first write. */
    private boolean hasWritten() {
        try {
            return db.fetchSingle("select pg_current_xact_id_if_assigned()").get(0) != null;
        } catch (DataAccessException | org.springframework.dao.DataAccessException _) {
            return true;
        }
    }

    private int status(Calls calls, Cell cell, Map<String, List<String>> form) {
        sent++;
        try {
            return calls.sendAll(cell.caller(), cell.route().method(), cell.path(), form).status();
        } catch (AssertionError e) {
            return 500;
        }
    }
}
