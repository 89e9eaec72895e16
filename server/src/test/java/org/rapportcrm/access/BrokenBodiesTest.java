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
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What no browser sends, by whoever may do everything, to every route that writes. */
class BrokenBodiesTest extends AccessTest {
    private static final String FORM = "application/x-www-form-urlencoded";

    /** By content type. */
    private static final List<Map.Entry<String, String>> BODIES =
            List.of(
                    Map.entry(FORM, "name=%ff%fe"),
                    Map.entry(FORM, "name=%zz&=&&"),
                    Map.entry(FORM, "%00=%00"),
                    Map.entry(
                            FORM,
                            IntStream.range(0, 5_000)
                                    .mapToObj(i -> "a" + i + "=1")
                                    .collect(Collectors.joining("&"))),
                    Map.entry("application/json", "{\"name\": \"\\ud800\", \"name\": [[["),
                    Map.entry("text/plain", "name=Calder"),
                    Map.entry("multipart/form-data", "name=Calder"),
                    Map.entry(
                            "multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form"));

    @Autowired List<RequestMappingHandlerMapping> mappings;
    @Autowired Sessions sessions;

    @Test
    void breakNothing() {
        UUID ruth = people.ruthTheAdministrator();
        Browser ruths = signedIn(ruth);
        List<String> wrong = new ArrayList<>();

        List<String> paths = paths();
        for (String path : paths) {
            for (var body : BODIES) {
                int status = send(ruths, path, body.getKey(), body.getValue()).statusCode();
                if (status >= 500) {
                    wrong.add(path + " " + body + " is " + status);
                }
            }
            if (ruths.get("/me").statusCode() != 200) {
                // it was one of those that end a session
                ruths = signedIn(ruth);
            }
        }

        assertThat(paths).hasSizeGreaterThan(80);
        assertThat(wrong).isEmpty();
    }

    private Browser signedIn(UUID user) {
        Browser browser = browser();
        browser.cookies.put(
                "__Host-session",
                sessions.start(user, new Client("127.0.0.1", "A browser")).value());
        browser.headers.put("X-CSRF-TOKEN", Browser.token(browser.get("/me")));
        return browser;
    }

    private static HttpResponse<String> send(
            Browser browser, String path, String type, String body) {
        return browser.send("POST", path, body, Map.of("Content-Type", type));
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
