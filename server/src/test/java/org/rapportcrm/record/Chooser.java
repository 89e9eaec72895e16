package org.rapportcrm.record;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.DeniedFields;
import org.rapportcrm.shared.Permission;
import org.rapportcrm.shared.Reach;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.testing.Acting;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Somebody who chooses customers in their list and does something with them. */
record Chooser(MockMvcTester mvc, Viewer viewer) {
    static final UUID AMARA = UUID.fromString("00000000-0000-7000-8000-00000000a3a1");
    static final UUID LUCY = UUID.fromString("00000000-0000-7000-8000-000000001c01");

    MockHttpServletResponse act(String action, List<UUID> records, String... more) {
        List<String> fields = new ArrayList<>(List.of("from", "/customers?view=all"));
        records.forEach(id -> fields.addAll(List.of("record", id.toString())));
        fields.addAll(Arrays.asList(more));
        return post("/customers/actions/" + action, fields.toArray(String[]::new));
    }

    MockHttpServletResponse post(String path, String... fields) {
        var request = mvc.post().uri(URI.create(path)).with(Acting.as(viewer));
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange().getResponse();
    }

    MockHttpServletResponse get(String path) {
        return mvc.get().uri(URI.create(path)).with(Acting.as(viewer)).exchange().getResponse();
    }

    MockHttpServletResponse follow(MockHttpServletResponse answer) {
        return get(Objects.requireNonNull(answer.getRedirectedUrl()));
    }

    static Document page(MockHttpServletResponse answer) {
        return Jsoup.parse(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    static Viewer amara() {
        Map<Permission, Reach> grants = new HashMap<>();
        for (Action action : Action.values()) {
            grants.put(Permission.of("customer", action), Reach.ALL);
        }
        return new Viewer(AMARA, "Amara", null, Set.of(), grants, Locale.US, ZoneId.of("UTC"));
    }

    static Viewer lucy(Reach reach, DeniedFields denied) {
        return new Viewer(
                LUCY,
                "Lucy",
                null,
                Set.of(),
                Set.of(),
                Map.of(
                        Permission.of("customer", Action.READ),
                        reach,
                        Permission.of("customer", Action.WRITE),
                        reach),
                denied,
                Locale.US,
                ZoneId.of("UTC"));
    }
}
