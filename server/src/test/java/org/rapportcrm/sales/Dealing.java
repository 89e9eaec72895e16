package org.rapportcrm.sales;

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
import org.rapportcrm.shared.DeniedFields;
import org.rapportcrm.shared.GuardedField;
import org.rapportcrm.shared.Permission;
import org.rapportcrm.shared.Reach;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.testing.Acting;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Somebody who works on opportunities in the browser. */
record Dealing(MockMvcTester mvc, Viewer viewer) {
    static final String PROPOSAL = "00000000-0000-7000-8000-000000000113";
    static final String NEGOTIATION = "00000000-0000-7000-8000-000000000114";
    static final String WON = "00000000-0000-7000-8000-000000000115";

    static Viewer viewer(String name, Reach reach) {
        Map<Permission, Reach> grants = new HashMap<>();
        for (Action action : Action.values()) {
            grants.put(Permission.of("opportunity", action), reach);
            grants.put(Permission.of("customer", action), Reach.ALL);
            grants.put(Permission.of("product", action), Reach.ALL);
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

    /** The same person, from whom a field is kept. */
    Dealing without(String kind, String field) {
        Set<GuardedField> fields = Set.of(new GuardedField(kind, field));
        return new Dealing(
                mvc,
                new Viewer(
                        viewer.id(),
                        viewer.name(),
                        null,
                        Set.of(),
                        Set.of(),
                        viewer.grants(),
                        new DeniedFields(fields, fields),
                        Locale.US,
                        viewer.zone()));
    }

    /** The same person elsewhere. */
    Dealing in(String zone) {
        return new Dealing(
                mvc,
                new Viewer(
                        viewer.id(),
                        viewer.name(),
                        null,
                        Set.of(),
                        viewer.grants(),
                        Locale.US,
                        ZoneId.of(zone)));
    }

    /** Fields and texts in turn. */
    MockHttpServletResponse post(String path, String... fields) {
        var request = mvc.post().uri(URI.create(path)).with(Acting.as(viewer));
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange().getResponse();
    }

    String path(MockHttpServletResponse saved) {
        return Objects.requireNonNull(saved.getRedirectedUrl(), () -> text(saved));
    }

    /** Opens one and returns its path. */
    String opens(String name, String customer, String... more) {
        String[] fields = new String[more.length + 4];
        fields[0] = "name";
        fields[1] = name;
        fields[2] = "customer";
        fields[3] = customer;
        System.arraycopy(more, 0, fields, 4, more.length);
        return path(post("/opportunities/new", fields));
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
