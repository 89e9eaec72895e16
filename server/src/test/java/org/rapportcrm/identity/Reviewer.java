package org.rapportcrm.identity;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
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
import org.rapportcrm.web.Toast;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Somebody who works on the queue in the browser. */
record Reviewer(MockMvcTester mvc, Viewer viewer) {
    /**
     * @param denied fields of customers that are kept from them
     */
    static Viewer viewer(String name, Reach customers, Reach duplicates, String... denied) {
        Map<Permission, Reach> grants = new HashMap<>();
        for (Action action : Action.values()) {
            grants.put(Permission.of("customer", action), customers);
            grants.put(Permission.of("duplicate", action), duplicates);
        }
        UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        Set<GuardedField> unread = new HashSet<>();
        for (String field : denied) {
            unread.add(new GuardedField("customer", field));
        }
        return new Viewer(
                id,
                name,
                null,
                Set.of(),
                Set.of(),
                grants,
                new DeniedFields(unread, unread),
                Locale.US,
                ZoneId.of("UTC"));
    }

    /** The same, as a member of a team. */
    Reviewer in(UUID team) {
        return new Reviewer(
                mvc,
                new Viewer(
                        viewer.id(),
                        viewer.name(),
                        null,
                        Set.of(),
                        Set.of(team),
                        viewer.grants(),
                        viewer.denied(),
                        viewer.locale(),
                        viewer.zone()));
    }

    MockHttpServletResponse get(String path) {
        return mvc.get().uri(URI.create(path)).with(Acting.as(viewer)).exchange().getResponse();
    }

    Document page(String path) {
        return Jsoup.parse(new String(get(path).getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    MockHttpServletResponse post(String path, String... fields) {
        return exchange(path, fields).getResponse();
    }

    /** What is said after something was decided. */
    Toast says(String path, String... fields) {
        return (Toast)
                Objects.requireNonNull(
                        exchange(path, fields).getMvcResult().getFlashMap().get(Toast.FLASH));
    }

    private MvcTestResult exchange(String path, String... fields) {
        var request = mvc.post().uri(URI.create(path)).with(Acting.as(viewer));
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
