package org.rapportcrm.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapportcrm.database.Maintenance;
import org.rapportcrm.record.filter.Rsql;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.testing.Acting;
import org.rapportcrm.testing.Customers;
import org.rapportcrm.testing.HouseTest;
import org.rapportcrm.testing.Pages;
import org.rapportcrm.testing.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.LinkedMultiValueMap;

@HouseTest
class FilterBuilderTest {
    private static final Viewer PRIYA = People.priya();

    @Autowired MockMvcTester mvc;
    @Autowired RecordTypes types;
    @Autowired TransactionTemplate transactions;
    @Autowired Maintenance maintenance;

    @BeforeEach
    void two() {
        maintenance.execute(
                "truncate customer.customer, customer.search, customer.search_token, record.view cascade");
        Customers customers = new Customers(types, transactions);
        customers.add("name", "Brightwater Hotels", "city", "Vienna", "stage", "active");
        customers.add("name", "Calder", "city", "Graz", "stage", "lapsed");
    }

    @Test
    void buildsATreeByItsButtonsAndShowsTheList() {
        Document page = open("/customers/filter");
        page = press(page, "test:0");
        set(page, "k0", "any");
        set(page, "f0.0", "city");
        set(page, "f0.1", "stage");
        page = press(page, "");
        set(page, "o0.0", "starts");
        page.expectFirst("input[name=v0.0]").val("vie");
        set(page, "o0.1", "is");
        set(page, "v0.1", "lapsed");
        page = press(page, "orders:0");
        page = press(page, "drop:0.2");

        String list = redirected(page, "apply");

        assertThat(list).startsWith("/customers?filter=");
        Document shown = open(list);
        assertThat(shown.select(".rp-name a").eachText())
                .containsExactly("Brightwater Hotels", "Calder");
        assertThat(shown.select(".rp-chip.is-on").text())
                .isEqualTo("City begins with vie or Lifecycle stage is Lapsed");
    }

    @Test
    void saysWhatHoldsTogether() {
        Document page =
                open("/customers/filter?filter=(city==Graz,stage==lapsed);kind==organization");

        assertThat(page.select("[role=status]").text())
                .contains("(City is Graz or Lifecycle stage is Lapsed) and ");
    }

    @Test
    void showsAFilterAgainAsItWasBuilt() {
        Document page =
                open(
                        "/customers/filter?filter=stage==lapsed;orders=has='total=gt=100';all=not='city==Graz'");

        assertThat(page.select("select[name=v0.0] option[selected]").val()).isEqualTo("lapsed");
        assertThat(page.select("input[name=r0.1]").val()).isEqualTo("orders");
        assertThat(page.select("input[name=v0.1.0]").val()).isEqualTo("100");
        assertThat(page.select("select[name=k0.2] option[selected]").val()).isEqualTo("none");
        assertThat(redirected(page, "apply"))
                .isEqualTo(
                        "/customers?filter=stage%3D%3Dlapsed%3Borders%3Dhas%3D%27total%3Dgt%3D100%27%3Ball%3Dnot%3D%27city%3D%3DGraz%27");
    }

    @Test
    void keepsWhatItHasNoInputsFor() {
        String filter =
                "orders=has='customer==00000000-0000-0000-0000-000000000007';city=in=(Vienna,Graz);country=in=(AT,DE);created_at=le=2026-01-01;birthday=within=last_5_years";

        Document page = open("/customers/filter?filter=" + filter);

        assertThat(
                        Rsql.read(
                                java.net.URLDecoder.decode(
                                        redirected(page, "apply").replace("/customers?filter=", ""),
                                        UTF_8)))
                .isEqualTo(Rsql.read(filter));
    }

    @Test
    void keepsWhatIsWrongAndSaysWhy() {
        Document page = open("/customers/filter?filter=birthday==2000-01-01");
        page.expectFirst("input[name=v0.0]").val("soon");

        Document again = press(page, "apply");

        assertThat(again.select("input[name=v0.0]").val()).isEqualTo("soon");
        assertThat(again.select("[role=status]").text()).contains("“soon” is no value");
    }

    @Test
    void savesWhatIsShownAsAViewForEverybody() {
        post(
                "/customers/views",
                "query",
                "/customers?filter=stage==lapsed&sort=-created_at&columns=city",
                "name",
                "Gone",
                "sharing",
                "everyone");

        Document list = open("/customers", People.marcus());
        String tab = list.expectFirst(".rp-tab:contains(Gone)").attr("href");
        Document view = open(tab, People.marcus());
        assertThat(view.select(".rp-name a").eachText()).containsExactly("Calder");
        assertThat(view.select("th").eachText()).containsExactly("Name", "City");
        assertThat(
                        mvc.post()
                                .uri(tab.replace("?view=", "/views/") + "/deletion")
                                .with(Acting.as(People.marcus()))
                                .exchange())
                .hasStatus(404);
    }

    @Test
    void keepsAViewToItsOwner() {
        post("/customers/views", "query", "/customers?sort=city", "name", "Mine alone");

        assertThat(open("/customers").text()).contains("Mine alone");
        assertThat(open("/customers", People.marcus()).text()).doesNotContain("Mine alone");
    }

    private Document press(Document page, String button) {
        return Jsoup.parse(
                new String(send(page, button).getResponse().getContentAsByteArray(), UTF_8));
    }

    private String redirected(Document page, String button) {
        return String.valueOf(send(page, button).getResponse().getRedirectedUrl());
    }

    private MvcTestResult send(Document page, String button) {
        var form = new LinkedMultiValueMap<String, String>();
        for (Element input : page.select("#builder input[name], #builder select")) {
            List<String> values =
                    input.tagName().equals("select")
                            ? input.select("option[selected]").eachAttr("value")
                            : List.of(input.val());
            if (input.tagName().equals("select")
                    && values.isEmpty()
                    && !input.hasAttr("multiple")) {
                values = List.of(input.expectFirst("option").val());
            }
            form.addAll(input.attr("name"), values);
        }
        form.add("button", button);
        return mvc.post().uri("/customers/filter").params(form).with(Acting.as(PRIYA)).exchange();
    }

    private static void set(Document page, String select, String value) {
        page.select("select[name=" + select + "] option").removeAttr("selected");
        page.expectFirst("select[name=" + select + "] option[value=" + value + "]")
                .attr("selected", true);
    }

    private void post(String path, String... form) {
        var params = new LinkedMultiValueMap<String, String>();
        for (int at = 0; at < form.length; at += 2) {
            params.add(form[at], form[at + 1]);
        }
        assertThat(mvc.post().uri(path).params(params).with(Acting.as(PRIYA)).exchange())
                .hasStatus3xxRedirection();
    }

    private Document open(String path) {
        return open(path, PRIYA);
    }

    private Document open(String path, Viewer viewer) {
        return Pages.open(mvc, viewer, path);
    }
}
