package org.rapportcrm.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
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
import org.rapportcrm.oracle.Calls.Answer;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.testing.Customers;
import org.rapportcrm.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Oracles G1 and G2 of security.md: every route, everybody, everybody's record. */
@HouseTest
@Timeout(value = 5, unit = TimeUnit.MINUTES)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RouteMatrixTest {
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

    private List<Route> routes = List.of();
    private List<Cell> cells = List.of();

    @BeforeAll
    void everybodyIsAtWork() {
        routes = Route.all(mappings);
        Company company = new Company(db, sessions, viewers);
        List<Caller> callers = company.callers();
        Records records =
                new Records(
                        db,
                        company,
                        new Customers(types, transactions),
                        edits,
                        new CommonRecords(db, company, sources, imports, links));
        Cells matrix = new Cells(records);
        if (undeclared().isEmpty()) {
            cells =
                    routes.stream()
                            .flatMap(route ->
                                    callers.stream()
                                            .flatMap(caller -> matrix.of(route, caller).stream()))
                            .toList();
        }
    }

    @Test
    void knowsWhatEveryPathNamesAndEveryFormSends() {
        Map<String, Set<String>> gaps = new TreeMap<>();
        routes.forEach(route -> gaps.put(route.toString(), Forms.missing(route)));
        gaps.values().removeIf(Set::isEmpty);

        assertThat(undeclared())
                .as("say in Named what the variable names and who reaches it")
                .isEmpty();
        assertThat(gaps).as("say in Forms what the browser sends").isEmpty();
    }

    /**
     * G1, and G2 with it: what is answered and writes is taken back at once, so that the database
     * is the same after every route.
     */
    @Test
    void answersEverybodyAsPoliciesAndReachSayAndWritesNothingElse(TestReporter reporter) {
        List<String> wrong = new ArrayList<>();
        Calls calls = new Calls(mvc);
        Snapshot snapshot = new Snapshot(db);
        Map<String, String> before = snapshot.take();

        for (Route route : routes) {
            List<Cell> its = cells.stream().filter(cell -> cell.route().equals(route)).toList();
            wrong.addAll(answers(its, calls));
            Map<String, String> after = snapshot.take();
            if (!after.equals(before)) {
                wrong.add(route + " wrote: " + Snapshot.difference(before, after));
            }
            before = after;
        }

        reporter.publishEntry("cells", Integer.toString(cells.size()));
        assertThat(wrong).isEmpty();
    }

    private List<String> answers(List<Cell> asked, Calls calls) {
        List<String> wrong = new ArrayList<>();
        Map<Caller, Map<Cell, Answer>> hidden = new HashMap<>();
        for (Cell cell : asked) {
            Answer answer = cell.expected().isDenial() ? cell.send(calls) : takenBack(cell, calls);
            if (!cell.expected().fits(answer.status())) {
                wrong.add(cell + " is " + answer.status() + ", not " + cell.expected());
            } else if (cell.expected() == Expected.NOT_FOUND) {
                hidden.computeIfAbsent(cell.caller(), _ -> new LinkedHashMap<>()).put(cell, answer);
            }
        }
        hidden.values().stream()
                .filter(answers -> answers.values().stream().distinct().count() > 1)
                .forEach(answers -> wrong.add("told apart: " + answers.keySet()));
        return wrong;
    }

    private List<String> undeclared() {
        return routes.stream()
                .flatMap(route -> route.variables().values().stream())
                .filter(path -> Named.declaredFor(path) == null)
                .distinct()
                .toList();
    }

    private Answer takenBack(Cell cell, Calls calls) {
        return Objects.requireNonNull(
                transactions.execute(transaction -> {
                    transaction.setRollbackOnly();
                    return cell.send(calls);
                }));
    }
}
