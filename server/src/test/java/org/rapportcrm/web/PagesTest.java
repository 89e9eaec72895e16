package org.rapportcrm.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapportcrm.web.SamplePages.READ_CUSTOMERS;
import static org.rapportcrm.web.Viewers.as;
import static org.rapportcrm.web.Viewers.jonas;
import static org.rapportcrm.web.Viewers.priya;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest(classes = {WebSlice.class, SamplePages.class})
@AutoConfigureMockMvc
class PagesTest {
    @Autowired MockMvcTester mvc;

    @Test
    void givesControllersTheViewerAndTheirWords() {
        MvcTestResult answer = mvc.get().uri("/whoami").with(as(jonas())).exchange();

        assertThat(answer).hasStatusOk().hasBodyTextEqualTo("Jonas Weber 1.234");
    }

    @Test
    void showsPlacesAndFormsOnlyToWhoMayUseThem() {
        Document may = page(mvc.get().uri("/missing").with(as(priya(READ_CUSTOMERS))).exchange());
        Document mayNot = page(mvc.get().uri("/missing").with(as(priya())).exchange());

        assertThat(may.select(".rp-side a[href=/customers]")).hasSize(1);
        assertThat(may.select(".rp-top a[href=/customers/new]")).hasSize(1);
        assertThat(mayNot.select("a[href^=/customers]")).isEmpty();
        assertThat(mayNot.select(".rp-side a[href=/closed]")).hasSize(1);
    }

    @Test
    void keepsTheLettersOfPlacesThatShareTheirFirstOne() {
        Document page = page(mvc.get().uri("/missing").with(as(priya(READ_CUSTOMERS))).exchange());

        assertThat(page.select(".rp-side [data-go]").eachAttr("data-go")).containsExactly("c", "l");
    }

    @Test
    void marksThePlaceThatIsOpen() {
        Document page =
                page(mvc.get().uri("/closed/CONFLICT").with(as(priya(READ_CUSTOMERS))).exchange());

        assertThat(page.select(".rp-side [aria-current=page]").eachAttr("href"))
                .containsExactly("/closed");
    }

    @Test
    void sendsTheTokenWithTheFormThatSignsOut() {
        MvcTestResult answer =
                mvc.get()
                        .uri("/missing")
                        .with(as(priya()))
                        .requestAttr(
                                CsrfToken.class.getName(),
                                new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "masked"))
                        .exchange();

        Element form = page(answer).expectFirst(".rp-side form");
        assertThat(form.attr("action")).isEqualTo("/sign-out");
        assertThat(form.select("[name=_csrf]").val()).isEqualTo("masked");
        assertThat(page(answer).select("meta[name=csrf]").attr("content")).isEqualTo("masked");
    }

    @Test
    void rendersInTheThemeOfTheCookieAndInNoOther() {
        MvcTestResult dark =
                mvc.get().uri("/missing").cookie(new Cookie("theme", "dark")).exchange();
        MvcTestResult odd = mvc.get().uri("/missing").cookie(new Cookie("theme", "\"x")).exchange();

        assertThat(page(dark).select("html").attr("data-bs-theme")).isEqualTo("dark");
        assertThat(page(odd).select("html").attr("data-bs-theme")).isEqualTo("auto");
    }

    @Test
    void carriesAToastOverARedirectOnce() {
        MvcTestResult posted = mvc.post().uri("/deletion").exchange();
        Cookie cookie = Objects.requireNonNull(posted.getResponse().getCookie("toast"));

        MvcTestResult shown = mvc.get().uri("/missing").with(as(priya())).cookie(cookie).exchange();

        assertThat(page(shown).select("#toasts .rp-toast > span").text())
                .isEqualTo("Back to Elena");
        assertThat(page(shown).select("#toasts form").attr("action")).isEqualTo("/restoration");
        assertThat(Objects.requireNonNull(shown.getResponse().getCookie("toast")).getMaxAge())
                .isZero();
    }

    @Test
    void ignoresToastsThatItDidNotMake() {
        MvcTestResult answer =
                mvc.get()
                        .uri("/missing")
                        .with(as(priya()))
                        .cookie(new Cookie("toast", "e30"))
                        .exchange();

        assertThat(answer).hasStatus(404);
        assertThat(page(answer).select("#toasts").text()).isEmpty();
    }

    @Test
    void letsCachesKeepStaticFilesForEverAndPagesNever() {
        MvcTestResult answer = mvc.get().uri("/missing").exchange();
        Document page = page(answer);

        assertThat(answer).hasHeader("Cache-Control", "no-store");
        for (Element link : page.select("link[href], script[src]")) {
            String file = link.hasAttr("href") ? link.attr("href") : link.attr("src");
            MvcTestResult asset = mvc.get().uri(file).exchange();
            assertThat(file).matches(".*-[0-9a-f]{32}\\.\\w+");
            assertThat(asset).hasStatusOk().hasHeader("Cache-Control", "max-age=31536000, public");
        }
    }

    private static Document page(MvcTestResult answer) {
        return Jsoup.parse(
                new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
