package org.rapportcrm.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapportcrm.web.Viewers.as;
import static org.rapportcrm.web.Viewers.jonas;
import static org.rapportcrm.web.Viewers.priya;

import jakarta.servlet.RequestDispatcher;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest(classes = {WebSlice.class, SamplePages.class})
@AutoConfigureMockMvc
@ExtendWith(OutputCaptureExtension.class)
class ErrorAnswersTest {
    @Autowired MockMvcTester mvc;

    @ParameterizedTest
    @CsvSource({
        "NOT_FOUND,404",
        "NOT_ALLOWED,403",
        "CONFLICT,409",
        "INVALID,422",
        "TOO_MANY,429",
        "UNAVAILABLE,503"
    })
    void givesEachKindOfProblemItsStatus(String kind, int status) {
        MvcTestResult answer = mvc.get().uri("/closed/" + kind).with(as(priya())).exchange();

        assertThat(answer).hasStatus(status);
        assertThat(page(answer).select("main p").text()).contains("“opportunity.write”");
    }

    @Test
    void showsTheFrameToWhoIsSignedInAndNoneToStrangers() {
        Document inside = page(mvc.get().uri("/missing").with(as(priya())).exchange());
        Document outside = page(mvc.get().uri("/missing").exchange());

        assertThat(inside.select("nav.rp-side")).hasSize(1);
        assertThat(outside.select("nav")).isEmpty();
        assertThat(outside.select("h1").text()).isEqualTo("There is nothing here");
    }

    @Test
    void speaksTheLanguageOfTheViewerOrOfTheBrowser() {
        Document viewer = page(mvc.get().uri("/missing").with(as(jonas())).exchange());
        Document browser =
                page(
                        mvc.get()
                                .uri("/missing")
                                .header("Accept-Language", "fr, de-AT;q=0.5")
                                .exchange());

        assertThat(viewer.select("h1").text()).isEqualTo("Hier ist nichts");
        assertThat(browser.select("h1").text()).isEqualTo("Hier ist nichts");
    }

    @Test
    void writesTheReasonIntoTheLogOnceAndOnlyItsReferenceOnThePage(CapturedOutput log) {
        MvcTestResult answer = mvc.get().uri("/broken").with(as(priya())).exchange();

        String reference = page(answer).select("[data-testid=reference]").text();
        assertThat(answer).hasStatus(500).bodyText().doesNotContain("the reason stays");
        assertThat(reference).matches("[2-9A-Z]{4}-[2-9A-Z]{4}");
        assertThat(log.getAll()).containsOnlyOnce(reference).contains("the reason stays");
    }

    @Test
    void writesALineForEachRequestOfAnOutageNotAStackTrace(CapturedOutput log) {
        MvcTestResult answer = mvc.get().uri("/database-away").exchange();

        String reference = page(answer).select("[data-testid=reference]").text();
        assertThat(log.getAll().lines().filter(line -> line.contains(reference)))
                .singleElement()
                .asString()
                .contains("GET /database-away")
                .contains("no connection; because of java.net.ConnectException: refused");
        assertThat(log.getAll()).doesNotContain("\tat ");
    }

    @Test
    void leadsBackToTheSameListButNeverToAnotherServer() {
        MvcTestResult list = mvc.get().uri("/broken?sort=name").exchange();
        MvcTestResult away =
                mvc.get()
                        .uri("/error")
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 500)
                        .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "//evil.example")
                        .exchange();

        assertThat(page(list).select("a.btn-primary").attr("href")).isEqualTo("/broken?sort=name");
        assertThat(page(away).select("a.btn-primary")).isEmpty();
    }

    @Test
    void answersProgramsWithAProblemDetail() {
        MvcTestResult answer = mvc.get().uri("/api/v1/missing").exchange();

        assertThat(answer).hasStatus(404).hasContentType("application/problem+json");
        assertThat(answer)
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"type": "urn:rapport:problem:record-not-found", "status": 404,
                         "title": "There is nothing here", "instance": "/api/v1/missing"}\
                        """);
    }

    @Test
    void namesTheFieldsThatAreInvalid() {
        MvcTestResult answer =
                mvc.post()
                        .uri("/api/v1/forms")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\": \" \"}")
                        .exchange();

        assertThat(answer).hasStatus(422);
        assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo("name");
        assertThat(answer).bodyJson().extractingPath("$.errors[0].code").isEqualTo("NotBlank");
    }

    @Test
    void answersHtmxWithAToast() {
        MvcTestResult answer = mvc.get().uri("/missing").header("HX-Request", "true").exchange();

        assertThat(answer).hasStatus(404).hasHeader("HX-Retarget", "#toasts");
        assertThat(page(answer).select(".rp-toast").text()).startsWith("There is nothing at this");
        assertThat(answer).bodyText().doesNotContain("<html");
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/nowhere,404",
        "GET,/customers/no-uuid,404",
        "POST,/missing,405",
        "POST,/upload,413",
        "GET,/database-away,503",
        "GET,/whoami,403"
    })
    void knowsWhatSpringThrows(String method, String path, int status) {
        MvcTestResult answer =
                mvc.method(org.springframework.http.HttpMethod.valueOf(method))
                        .uri(path)
                        .exchange();

        assertThat(answer).hasStatus(status);
        assertThat(page(answer).select("h1")).hasSize(1);
    }

    @Test
    void refusesBodiesThatAreNotReadable() {
        MvcTestResult answer =
                mvc.post()
                        .uri("/api/v1/forms")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{")
                        .exchange();

        assertThat(answer).hasStatus(400).hasContentType("application/problem+json");
    }

    @Test
    void coversWhatFiltersAndTheContainerRefuse() {
        MvcTestResult answer =
                mvc.get()
                        .uri("/error")
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 403)
                        .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/api/v1/orders")
                        .exchange();

        assertThat(answer).hasStatus(403);
        assertThat(answer).bodyJson().extractingPath("$.instance").isEqualTo("/api/v1/orders");
    }

    private static Document page(MvcTestResult answer) {
        return Jsoup.parse(
                new String(
                        answer.getResponse().getContentAsByteArray(),
                        java.nio.charset.StandardCharsets.UTF_8));
    }
}
