package org.rapportcrm.intake;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Permission;
import org.rapportcrm.shared.Reach;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.testing.Acting;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Somebody who imports files in the browser. */
record Importer(MockMvc browser, Viewer viewer) {
    static final Viewer PRIYA =
            viewer(
                    Permission.of("import", Action.READ),
                    Permission.of("import", Action.WRITE),
                    Permission.of("source", Action.READ),
                    Permission.of("source", Action.ADMINISTER),
                    Permission.of("customer", Action.READ),
                    Permission.of("customer", Action.IMPORT),
                    Permission.of("order", Action.IMPORT),
                    Permission.of("product", Action.IMPORT));

    static Viewer viewer(Permission... permissions) {
        Map<Permission, Reach> grants = new HashMap<>();
        for (Permission permission : permissions) {
            grants.put(permission, Reach.ALL);
        }
        return viewer(grants);
    }

    /** Priya, if she reached fewer customers. */
    static Viewer reaching(Reach toRead, Reach toImport) {
        Map<Permission, Reach> grants = new HashMap<>(PRIYA.grants());
        grants.put(Permission.of("customer", Action.READ), toRead);
        grants.put(Permission.of("customer", Action.IMPORT), toImport);
        return viewer(grants);
    }

    private static Viewer viewer(Map<Permission, Reach> grants) {
        return new Viewer(
                UUID.fromString("00000000-0000-7000-8000-0000000000aa"),
                "Priya Raman",
                null,
                Set.of(),
                grants,
                Locale.US,
                ZoneId.of("UTC"));
    }

    /** Uploads to a source of that name, which is new; returns the draft. */
    UUID upload(String source, String name, String content) throws Exception {
        return draft(send(source, name, content));
    }

    UUID uploadAgain(UUID source, String name, String content) throws Exception {
        MockHttpServletResponse answer =
                browser.perform(
                                multipart("/imports")
                                        .file(file(name, content))
                                        .param("source", source.toString())
                                        .with(Acting.as(viewer)))
                        .andReturn()
                        .getResponse();
        return draft(answer);
    }

    MockHttpServletResponse send(String source, String name, String content) throws Exception {
        return browser.perform(
                        multipart("/imports")
                                .file(file(name, content))
                                .param("name", source)
                                .param("currency", "EUR")
                                .param("zone", "Europe/Vienna")
                                .with(Acting.as(viewer)))
                .andReturn()
                .getResponse();
    }

    Document page(String path) throws Exception {
        return Jsoup.parse(text(path));
    }

    String text(String path) throws Exception {
        return browser.perform(get(path).with(Acting.as(viewer)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    int status(String path) throws Exception {
        return browser.perform(get(path).with(Acting.as(viewer)))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    MockHttpServletResponse press(String path, String... parameters) throws Exception {
        return press(Acting.as(viewer), path, parameters);
    }

    /** What is dangerous, having proved at that time who it is. */
    MockHttpServletResponse pressProvenAt(Instant time, String path) throws Exception {
        return press(Acting.provenAt(time, viewer), path);
    }

    private MockHttpServletResponse press(
            RequestPostProcessor acting, String path, String... parameters) throws Exception {
        var request = post(path).with(acting);
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return browser.perform(request).andReturn().getResponse();
    }

    private static MockMultipartFile file(String name, String content) {
        return new MockMultipartFile(
                "file", name, "text/csv", content.getBytes(StandardCharsets.UTF_8));
    }

    /** From a redirect to its mapping. */
    static UUID draft(MockHttpServletResponse answer) {
        String path = Objects.requireNonNull(answer.getRedirectedUrl(), "no redirect");
        return UUID.fromString(path.split("/")[2]);
    }
}
