package org.rapportcrm.web;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rapportcrm.shared.Permission;
import org.rapportcrm.shared.Reach;
import org.rapportcrm.shared.Viewer;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

final class Viewers {
    private Viewers() {}

    static Viewer priya(Permission... may) {
        return viewer("Priya Raman", Locale.US, "America/Los_Angeles", may);
    }

    static Viewer jonas() {
        return viewer("Jonas Weber", Locale.GERMANY, "Europe/Vienna");
    }

    static RequestPostProcessor as(Viewer viewer) {
        return request -> {
            request.setAttribute(Viewer.class.getName(), viewer);
            return request;
        };
    }

    private static Viewer viewer(String name, Locale locale, String zone, Permission... may) {
        Map<Permission, Reach> grants =
                Arrays.stream(may)
                        .collect(Collectors.toMap(Function.identity(), permission -> Reach.ALL));
        UUID id = UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return new Viewer(id, name, null, Set.of(), grants, locale, ZoneId.of(zone));
    }
}
