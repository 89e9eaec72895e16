package org.rapportcrm.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The first user of a fresh server, in whose name everything is measured. */
final class Administrator {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Map<String, String> ANSWERS =
            Map.of(
                    "organization", "Bench",
                    "name", "Amara Diallo",
                    "email", "amara@bench.example",
                    "password", "five calm otters in a canoe");

    private Administrator() {}

    /** Opens the setup link; the value of the Cookie header from then on. */
    static String setUp(String link) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(link));
            HttpResponse<String> form =
                    client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            Matcher token = TOKEN.matcher(form.body());
            if (!token.find()) {
                throw new IllegalStateException("no form at " + link + ": " + form.statusCode());
            }
            HttpRequest filled =
                    request.header("Content-Type", "application/x-www-form-urlencoded")
                            .header("Cookie", cookies(form))
                            .POST(BodyPublishers.ofString(body(token.group(1))))
                            .build();
            HttpResponse<String> done = client.send(filled, BodyHandlers.ofString());
            if (done.statusCode() / 100 != 3) {
                throw new IllegalStateException("setup answers " + done.statusCode());
            }
            return cookies(done);
        }
    }

    private static String body(String token) {
        return "_csrf="
                + encode(token)
                + ANSWERS.entrySet().stream()
                        .map(answer -> "&" + answer.getKey() + "=" + encode(answer.getValue()))
                        .collect(Collectors.joining());
    }

    private static String cookies(HttpResponse<?> response) {
        return response.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.split(";", 2)[0])
                .filter(cookie -> !cookie.endsWith("="))
                .collect(Collectors.joining("; "));
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
