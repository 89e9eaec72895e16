package org.rapportcrm.access.branding;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jooq.DSLContext;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Permission;
import org.rapportcrm.shared.Reach;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.testing.Acting;
import org.rapportcrm.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@HouseTest
class BrandingTest {
    private static final Viewer RUTH =
            new Viewer(
                    UUID.randomUUID(),
                    "Ruth Calloway",
                    null,
                    Set.of(),
                    Map.of(Permission.of("branding", Action.ADMINISTER), Reach.ALL),
                    Locale.US,
                    ZoneOffset.UTC);

    @Autowired MockMvcTester mvc;
    @Autowired DSLContext db;

    @BeforeEach
    void worksForCalderCoffee() {
        db.execute("delete from access.organization");
        db.execute("insert into access.organization (name) values ('Calder Coffee')");
    }

    @Test
    void showsTheColorOnEveryPageAlsoBeforeSigningIn() {
        post("name", "Calder Coffee", "accent", "#FFD800");

        String stylesheet = signIn().select("link[href^=/brand/]").attr("href");

        assertThat(stylesheet).isEqualTo("/brand/accent-ffd800.css");
        MvcTestResult css = mvc.get().uri(stylesheet).exchange();
        assertThat(css).hasStatusOk();
        assertThat(css).hasContentType("text/css;charset=UTF-8");
        assertThat(css.getResponse().getHeader("Cache-Control")).contains("immutable", "public");
        assertThat(css).bodyText().contains("--rp-accent: #8a7500;");
        assertThat(settings().select("[data-testid=changed]")).hasSize(1);
        assertThat(settings().select("link[href^=/brand/]")).hasSize(1);
    }

    @Test
    void isRapportsAgainWithoutAColor() {
        post("name", "Calder Coffee", "accent", "#1d5b9e");
        post("name", "Calder & Sons", "accent", "");

        assertThat(signIn().select("link[href^=/brand/]")).isEmpty();
        assertThat(signIn().text()).contains("to Calder & Sons");
        assertThat(
                        db.fetchValue(
                                "select count(*) from journal.change where record_type = 'organization' and before ->> 'accent' = '#1d5b9e'"))
                .isEqualTo(1L);
    }

    @Test
    void keepsWhatWasTypedWhenItIsRefused() {
        MvcTestResult answer = post("name", "", "accent", "mulberry");

        assertThat(answer).hasStatus(422);
        assertThat(page(answer).select("[aria-invalid]").eachAttr("name"))
                .containsExactly("name", "accent");
        assertThat(page(answer).select("#accent").attr("value")).isEqualTo("mulberry");
    }

    @Test
    void servesTheLogoAsNothingButAPicture() throws IOException {
        assertThat(upload(picture(64, 64))).hasStatus(302);

        String logo = signIn().select(".rp-brand img").attr("src");
        MvcTestResult answer = mvc.get().uri(logo).exchange();

        assertThat(signIn().select(".rp-brand").text()).isEqualTo("Calder Coffee");
        assertThat(answer).hasContentType("image/png");
        assertThat(answer.getResponse().getHeader("Content-Security-Policy"))
                .isEqualTo("default-src 'none'; sandbox");
        assertThat(answer.getResponse().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getResponse().getHeader("Cache-Control")).contains("immutable");
    }

    @Test
    void takesALogoBack() throws IOException {
        upload(picture(64, 64));
        String first = signIn().select(".rp-brand img").attr("src");
        MvcTestResult second = upload(picture(80, 40));
        assertThat(signIn().select(".rp-brand img").attr("src")).isNotEqualTo(first);

        choose(first.substring(first.length() - 32));
        assertThat(signIn().select(".rp-brand img").attr("src")).isEqualTo(first);
        choose("");
        assertThat(signIn().select(".rp-brand img").attr("src")).contains("/static/");
        assertThat(second).hasStatus(302);
        assertThat(choose("f".repeat(32))).hasStatus(422);
    }

    @ParameterizedTest
    @CsvSource({
        "<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>, SVG can carry scripts",
        "GIF89a, This is no PNG",
        "%PDF-1.7, This is no PNG"
    })
    void refusesWhatIsNoPicture(String content, String reason) {
        MvcTestResult answer = upload(content.getBytes(StandardCharsets.UTF_8));

        assertThat(answer).hasStatus(422);
        assertThat(page(answer).select("[role=alert]").text()).contains(reason);
    }

    @Test
    void refusesPicturesThatAreTooLargeOrTooWide() throws IOException {
        assertThat(page(upload(picture(2001, 4))).select("[role=alert]").text())
                .contains("2,000 pixels");
        byte[] large = java.util.Arrays.copyOf(picture(8, 8), (512 << 10) + 1);
        assertThat(page(upload(large)).select("[role=alert]").text()).contains("512 KB");
        assertThat(page(upload(new byte[0])).select("[role=alert]").text())
                .contains("Choose a file");
    }

    private Document signIn() {
        return page(mvc.get().uri("/sign-in").exchange());
    }

    private Document settings() {
        return page(mvc.get().uri("/settings/branding").with(Acting.as(RUTH)).exchange());
    }

    private MvcTestResult post(String... fields) {
        var request = mvc.post().uri("/settings/branding").with(Acting.as(RUTH));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult choose(String hash) {
        return mvc.post()
                .uri("/settings/branding/logo/choice")
                .param("hash", hash)
                .with(Acting.as(RUTH))
                .exchange();
    }

    private MvcTestResult upload(byte[] content) {
        return mvc.post()
                .uri("/settings/branding/logo")
                .multipart()
                .file("file", content)
                .with(Acting.as(RUTH))
                .exchange();
    }

    private static Document page(MvcTestResult answer) {
        return Jsoup.parse(
                new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private static byte[] picture(int width, int height) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
