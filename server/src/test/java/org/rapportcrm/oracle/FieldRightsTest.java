package org.rapportcrm.oracle;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.rapportcrm.access.Viewers;
import org.rapportcrm.access.session.Sessions;
import org.rapportcrm.customer.CustomerEdits;
import org.rapportcrm.customer.ProfilePanel;
import org.rapportcrm.intake.ImportCommand;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.shared.GuardedField;
import org.rapportcrm.shared.UuidV7;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.testing.Acting;
import org.rapportcrm.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Oracles G3 and G4 for single fields: each holds a value that stands nowhere else, which is sought
 * on every page, once by whoever may read the field and once by whoever may not.
 */
@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FieldRightsTest {
    /** Kinds that no page shows yet; their fields come and go by files alone. */
    private static final String COUNTED = "/customers?columns=open_cases";

    private static final Set<String> ON_NO_PAGE = Set.of("product");

    @Autowired MockMvcTester mvc;
    @Autowired List<RequestMappingHandlerMapping> mappings;
    @Autowired List<ProfilePanel> panels;
    @Autowired RecordTypes types;
    @Autowired ImportCommand imports;
    @Autowired CustomerEdits edits;
    @Autowired DSLContext db;
    @Autowired Sessions sessions;
    @Autowired Viewers viewers;
    @TempDir static Path folder;

    private final Map<String, String> ids = new HashMap<>();
    private Viewer everybody = Viewer.house("set up in @BeforeAll");
    private Map<String, String> open = Map.of();

    @BeforeAll
    void eachFieldHoldsWhatStandsNowhereElse() {
        Company company = new Company(db, sessions, viewers);
        everybody = viewer(company.user("Priya Raman", company.service, null), Set.of());
        Canaries canaries = new Canaries(imports, edits, company, db, folder);
        UUID customer = canaries.customer(everybody);
        ids.put("/customers", customer.toString());
        ids.put(
                "/orders",
                canaries.id("select id from commerce.customer_order where number = '1001'")
                        .toString());
        ids.put("/opportunities", canaries.id("select id from sales.opportunity").toString());
        ids.put("/cases", canaries.id("select id from care.service_case").toString());
        ids.put("/duplicates", twinOf(customer, canaries).toString());
        ids.put(
                "/interactions",
                canaries.id("select id from interaction.interaction where subject is not null")
                        .toString());
        ids.put(
                "/imports",
                canaries.id("select id from intake.import where record_type = 'order'").toString());
        open = pages(everybody);
    }

    private UUID twinOf(UUID customer, Canaries canaries) {
        UUID pair = UuidV7.next();
        UUID twin = canaries.id("select id from customer.customer where id <> '" + customer + "'");
        new Duplicates(db).add(pair, customer, twin);
        return pair;
    }

    @Test
    void everyFieldThatCanBeDeniedHasItsSign() {
        Set<GuardedField> deniable =
                types.all().stream()
                        .flatMap(type -> type.deniable().stream())
                        .filter(field -> !ON_NO_PAGE.contains(field.kind()))
                        .collect(toSet());

        assertThat(Canaries.SIGNS.keySet()).isEqualTo(deniable);
    }

    @Test
    void everySignIsSeenByWhoeverMayReadIt() {
        List<GuardedField> unseen =
                Canaries.SIGNS.entrySet().stream()
                        .filter(field -> shown(open, field.getValue()).isEmpty())
                        .map(Map.Entry::getKey)
                        .toList();

        assertThat(unseen)
                .as(() -> Jsoup.parse(open.getOrDefault(COUNTED, "no page")).text())
                .isEmpty();
    }

    @Test
    void fieldsThatMayNotBeReadAreOnNoPage() {
        Map<String, String> pages = pages(viewer(everybody.id(), Canaries.SIGNS.keySet()));

        Map<GuardedField, Set<String>> told = new LinkedHashMap<>();
        Canaries.SIGNS.forEach((field, signs) -> told.put(field, shown(pages, signs).keySet()));
        told.values().removeIf(Set::isEmpty);

        assertThat(told).isEmpty();
    }

    @Test
    void aSingleFieldIsGoneFromEachPageThatShowsIt() {
        Map<GuardedField, Set<String>> told = new LinkedHashMap<>();
        Canaries.SIGNS.forEach((field, signs) -> {
            Viewer viewer = without(field);
            Map<String, String> pages = new TreeMap<>();
            shown(open, signs).keySet().forEach(path -> pages.put(path, said(viewer, path)));
            told.put(field, shown(pages, signs).keySet());
        });
        told.values().removeIf(Set::isEmpty);

        assertThat(told).isEmpty();
    }

    @Test
    void searchFindsNobodyByWhatMayNotBeRead() {
        Map<String, String> searched =
                Map.of("email", "canary.mail", "phone", "7654321", "fax", "2345987");

        searched.forEach((field, text) -> {
            assertThat(found(everybody, text)).as(field).isTrue();
            assertThat(found(without(new GuardedField("customer", field)), text))
                    .as(field)
                    .isFalse();
            assertThat(found(without(new GuardedField("customer", field)), "marchetti")).isTrue();
            assertThat(found(without(new GuardedField("customer", field)), "marchetti+" + text))
                    .as("the name beside " + field)
                    .isFalse();
        });
    }

    @Test
    void noFormSaysWhoHasSuchAnAddress() {
        String path = "/customers/duplicates?email=canary.mail@example.org";

        assertThat(body(everybody, path)).contains("Marchetti");
        assertThat(body(without(new GuardedField("customer", "email")), path))
                .doesNotContain("Marchetti");
    }

    private boolean found(Viewer viewer, String text) {
        return body(viewer, "/customers?q=" + text).contains(ids.get("/customers"));
    }

    /** Every page that names a customer, an order, an interaction or an import, and every list. */
    private Map<String, String> pages(Viewer viewer) {
        Map<String, String> pages = new TreeMap<>();
        Route.all(mappings).stream()
                .filter(route -> !route.writes() && !route.isOpen())
                // whom one may choose is no field of anybody; one's own account needs a session
                .filter(route -> !route.path().matches("/settings.*|/me.*|.*/colleagues"))
                .flatMap(route -> paths(route.path()))
                .forEach(path -> pages.put(path, said(viewer, path)));
        return pages;
    }

    private Stream<String> paths(String path) {
        List<String> filled = new ArrayList<>(List.of(path));
        ids.forEach((place, id) ->
                filled.replaceAll(it -> it.replace(place + "/{id}", place + "/" + id)));
        String of = filled.getFirst();
        if (of.contains("/facts/{field}")) {
            return Stream.of(
                            "birthday",
                            "job_title",
                            "honorific",
                            "city",
                            "country",
                            "language",
                            "note",
                            "owner")
                    .map(field -> of.replace("{field}", field));
        }
        if (of.equals("/customers")) {
            return Stream.of(of, COUNTED);
        }
        if (of.contains("/panels/{key}")) {
            return panels.stream().map(panel -> of.replace("{key}", panel.frame().key()));
        }
        return of.contains("{") ? Stream.empty() : Stream.of(of);
    }

    private String body(Viewer viewer, String path) {
        MockHttpServletResponse answer =
                mvc.get().uri(path).with(Acting.as(viewer)).exchange().getResponse();
        assertThat(answer.getStatus()).as(path).isLessThan(500);
        if (answer.getStatus() != 200) {
            return "";
        }
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /** What the page tells beside what a form offers anybody to choose. */
    private String said(Viewer viewer, String path) {
        var page = Jsoup.parse(body(viewer, path));
        page.select("option:not([selected]), datalist").remove();
        return page.outerHtml();
    }

    /** What of the signs stands on which page. */
    private static Map<String, String> shown(Map<String, String> pages, List<String> signs) {
        Map<String, String> shown = new TreeMap<>();
        pages.forEach((path, text) ->
                signs.stream()
                        .filter(text::contains)
                        .findFirst()
                        .ifPresent(sign -> shown.put(path, sign)));
        return shown;
    }

    private Viewer without(GuardedField field) {
        return viewer(everybody.id(), Set.of(field));
    }

    private Viewer viewer(UUID id, Set<GuardedField> denied) {
        return new AllRights(db).but(id, denied);
    }
}
