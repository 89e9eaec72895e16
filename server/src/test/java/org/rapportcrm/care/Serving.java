package org.rapportcrm.care;

import java.net.URI;
import java.nio.charset.StandardCharsets;
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
import org.rapportcrm.web.Toast;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Somebody who works on cases in the browser. */
record Serving(MockMvcTester mvc, Viewer viewer) {
    static final String IN_PROGRESS = "00000000-0000-7000-8000-000000000202";
    static final String NEW = "00000000-0000-7000-8000-000000000201";
    static final String WAITING = "00000000-0000-7000-8000-000000000203";
    static final String SOLVED = "00000000-0000-7000-8000-000000000205";
    static final String QUEUE = "00000000-0000-7000-8000-000000000211";

    static Viewer viewer(String name, Reach reach) {
        Map<Permission, Reach> grants = new HashMap<>();
        for (Action action : Action.values()) {
            grants.put(Permission.of("case", action), reach);
            grants.put(Permission.of("customer", action), Reach.ALL);
            grants.put(Permission.of("product", action), Reach.ALL);
            grants.put(Permission.of("interaction", action), Reach.ALL);
            grants.put(Permission.of("queue", action), Reach.ALL);
        }
        return new Viewer(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                name,
                null,
                Set.of(),
                grants,
                Locale.US,
                ZoneId.of("UTC"));
    }

    /** What is said after something was done. */
    Toast said(String path, String... fields) {
        return (Toast)
                Objects.requireNonNull(
                        exchange(path, fields).getMvcResult().getFlashMap().get(Toast.FLASH));
    }

    /** Fields and texts in turn. */
    MockHttpServletResponse post(String path, String... fields) {
        return exchange(path, fields).getResponse();
    }

    private MvcTestResult exchange(String path, String... fields) {
        var request = mvc.post().uri(URI.create(path)).with(Acting.as(viewer));
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    String path(MockHttpServletResponse saved) {
        return Objects.requireNonNull(saved.getRedirectedUrl(), () -> text(saved));
    }

    /** Opens one and returns its path. */
    String opens(String subject, String customer, String... more) {
        String[] fields = new String[more.length + 4];
        fields[0] = "subject";
        fields[1] = subject;
        fields[2] = "customer";
        fields[3] = customer;
        System.arraycopy(more, 0, fields, 4, more.length);
        return path(post("/cases/new", fields));
    }

    void moves(String path, String status) {
        String version = page(path + "/edit").select("input[name=version]").val();
        path(post(path + "/edit", "version", version, "status", status));
    }

    MockHttpServletResponse get(String path) {
        return mvc.get().uri(URI.create(path)).with(Acting.as(viewer)).exchange().getResponse();
    }

    Document page(String path) {
        return page(get(path));
    }

    static Document page(MockHttpServletResponse answer) {
        return Jsoup.parse(text(answer));
    }

    static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
