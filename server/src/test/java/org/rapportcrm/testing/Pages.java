package org.rapportcrm.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.rapportcrm.shared.Viewer;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Opens pages on somebody's behalf. */
public final class Pages {
    private Pages() {}

    public static Document open(MockMvcTester mvc, Viewer viewer, String path) {
        MvcTestResult answer =
                mvc.get().uri(java.net.URI.create(path)).with(Acting.as(viewer)).exchange();
        assertThat(answer).as(path).hasStatusOk();
        return Jsoup.parse(
                new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8),
                "http://localhost/");
    }
}
