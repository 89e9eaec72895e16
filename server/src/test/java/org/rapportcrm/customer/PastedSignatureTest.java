package org.rapportcrm.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Permission;
import org.rapportcrm.shared.Reach;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.testing.Acting;
import org.rapportcrm.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@HouseTest
class PastedSignatureTest {
    private static final Viewer NINA =
            new Viewer(
                    UUID.fromString("00000000-0000-7000-8000-0000000000ab"),
                    "Nina Wolf",
                    null,
                    Set.of(),
                    Map.of(
                            Permission.of("customer", Action.READ),
                            Reach.ALL,
                            Permission.of("customer", Action.WRITE),
                            Reach.ALL),
                    Locale.of("de", "AT"),
                    java.time.ZoneOffset.UTC);

    @Autowired MockMvc browser;

    @Test
    void fillsTheFormOfANewCustomer() throws Exception {
        Document form =
                pasted(
                        "Dr. Ann Meyer\nEinkauf\nCove GmbH\nRing 4, 8010 Graz\n0316 822345\nann@cove.example");

        assertThat(value(form, "given_name")).isEqualTo("Ann");
        assertThat(value(form, "family_name")).isEqualTo("Meyer");
        assertThat(value(form, "email")).isEqualTo("ann@cove.example");
        assertThat(value(form, "phone")).isEqualTo("0316 822345");
        assertThat(value(form, "city")).isEqualTo("Graz");
        assertThat(form.select("#duplicates").attr("hx-trigger")).contains("load");
    }

    @Test
    void losesNothingOfATextThatIsNone() throws Exception {
        assertThat(pasted("call her back <b>tomorrow</b>").select("textarea[name=note]").text())
                .isEqualTo("call her back <b>tomorrow</b>");
    }

    private static String value(Document form, String field) {
        return form.select("[name=" + field + "]").attr("value");
    }

    private Document pasted(String text) throws Exception {
        return Jsoup.parse(
                browser.perform(
                                post("/customers/new/signature")
                                        .param("signature", text)
                                        .with(Acting.as(NINA)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8));
    }
}
