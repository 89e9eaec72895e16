package org.rapportcrm.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.rapportcrm.shared.UuidV7;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.testing.Acting;
import org.rapportcrm.testing.Pages;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Somebody of ours who works on the page of a customer. */
record Desk(MockMvcTester mvc, Viewer viewer, UUID customer) {
    Document page() {
        return open("");
    }

    Document timeline() {
        return open("/timeline");
    }

    Document open(String part) {
        return Pages.open(mvc, viewer, "/customers/" + customer + part);
    }

    /** Writes something down; fields and values in turn. */
    MvcTestResult write(String... fieldsAndValues) {
        return write(UuidV7.next(), fieldsAndValues);
    }

    MvcTestResult write(UUID form, String... fieldsAndValues) {
        return send(form, "/interactions", fieldsAndValues);
    }

    MvcTestResult keepDraft(UUID form, String... fieldsAndValues) {
        return send(form, "/draft", fieldsAndValues);
    }

    MvcTestResult post(String path) {
        return mvc.post().uri(path).with(Acting.as(viewer)).exchange();
    }

    MvcTestResult post(String path, Map<String, String> fields) {
        var request = mvc.post().uri(path).with(Acting.as(viewer));
        fields.forEach(request::param);
        return request.exchange();
    }

    /** The id of the one entry that says this. */
    String entrySaying(String text) {
        var found = timeline().select("[data-testid=entry]:contains(" + text + ")");
        assertThat(found).as(text).hasSize(1);
        return found.attr("data-id");
    }

    private MvcTestResult send(UUID form, String part, String... fieldsAndValues) {
        var request =
                mvc.post()
                        .uri("/customers/" + customer + part)
                        .with(Acting.as(viewer))
                        .param("form", form.toString());
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            request.param(fieldsAndValues[i], fieldsAndValues[i + 1]);
        }
        return request.exchange();
    }
}
