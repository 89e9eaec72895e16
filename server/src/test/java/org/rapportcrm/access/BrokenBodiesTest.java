package org.rapportcrm.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rapportcrm.access.session.Client;
import org.rapportcrm.access.session.Sessions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What no browser sends, by whoever may do everything, to every route that writes. */
class BrokenBodiesTest extends AccessTest {
    private static final String FORM = "application/x-www-form-urlencoded";

    /** By content type. */
    private static final List<Map.Entry<String, String>> BODIES =
            List.of(
                    Map.entry(FORM, "name=%ff%fe"),
                    Map.entry(FORM, "name=%ed%a0%80"),
                    Map.entry(FORM, "name=%"),
                    Map.entry(FORM, "name=%zz&=&&"),
                    Map.entry(FORM, "%00=%00"),
                    Map.entry(
                            FORM,
                            IntStream.range(0, 5_000)
                                    .mapToObj(i -> "a" + i + "=1")
                                    .collect(Collectors.joining("&"))),
                    Map.entry("application/json", "{\"name\": \"\\ud800\", \"name\": [[["),
                    Map.entry("text/plain", "name=Calder"),
                    Map.entry("nothing at all", "name=Calder"),
                    Map.entry("multipart/form-data", "name=Calder"),
                    Map.entry(
                            "multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form"));

    @Autowired List<RequestMappingHandlerMapping> mappings;
    @Autowired Sessions sessions;

    @Test
    void breakNothing() {
        UUID ruth = people.ruthTheAdministrator();
        List<String> wrong = new ArrayList<>();

        List<String> paths = paths();
        for (String path : paths) {
            Browser ruths = browser();
            ruths.cookies.put(
                    "__Host-session",
                    sessions.start(ruth, new Client("127.0.0.1", "A browser")).value());
            String token = Browser.token(ruths.get("/me"));
            for (var body : BODIES) {
                HttpResponse<String> answer =
                        ruths.send(
                                HttpMethod.POST.name(),
                                path,
                                body.getValue(),
                                Map.of("Content-Type", body.getKey(), "X-CSRF-TOKEN", token));
                if (answer.statusCode() >= 500) {
                    wrong.add(path + " " + body + " is " + answer.statusCode());
                }
            }
        }

        assertThat(paths).hasSizeGreaterThan(80);
        assertThat(wrong).isEmpty();
    }

    private List<String> paths() {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .filter(info ->
                        info.getMethodsCondition().getMethods().contains(RequestMethod.POST))
                .flatMap(info -> info.getPatternValues().stream())
                .map(path -> path.replaceAll("\\{[^/]*}", new UUID(7, 7).toString()))
                .sorted()
                .toList();
    }
}
