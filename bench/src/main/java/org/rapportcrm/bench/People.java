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

/** The people in whose names everything is measured. */
final class People {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    static final String EMAIL = "amara@bench.example";

    private static final Map<String, String> ANSWERS =
            Map.of(
                    "organization", "Bench",
                    "name", "Amara Diallo",
                    "email", EMAIL,
                    "password", "five calm otters in a canoe");

    private People() {}

    /** Opens the setup link; the value of the Cookie header from then on. */
    static String setUp(String link) throws IOException, InterruptedException {
        return fill(link, ANSWERS);
    }

    /** Signs somebody in who has the password of the first user. */
    static String signIn(String address, String email) throws IOException, InterruptedException {
        return fill(
                address + "/sign-in", Map.of("email", email, "password", ANSWERS.get("password")));
    }

    /** The token that a form needs. */
    static String token(String address, String cookies) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI form = URI.create(address + "/customers/new");
            HttpRequest request = HttpRequest.newBuilder(form).header("Cookie", cookies).build();
            return token(client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8)));
        }
    }

    private static String fill(String page, Map<String, String> answers)
            throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(page));
            HttpResponse<String> form =
                    client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            HttpRequest filled =
                    request.header("Content-Type", "application/x-www-form-urlencoded")
                            .header("Cookie", cookies(form))
                            .POST(BodyPublishers.ofString(body(token(form), answers)))
                            .build();
            HttpResponse<String> done = client.send(filled, BodyHandlers.ofString());
            if (done.statusCode() / 100 != 3) {
                throw new IllegalStateException(page + " answers " + done.statusCode());
            }
            return cookies(form) + "; " + cookies(done);
        }
    }

    private static String token(HttpResponse<String> form) {
        Matcher token = TOKEN.matcher(form.body());
        if (!token.find()) {
            throw new IllegalStateException("no form at " + form.uri() + ": " + form.statusCode());
        }
        return token.group(1);
    }

    private static String body(String token, Map<String, String> answers) {
        return "_csrf="
                + encode(token)
                + answers.entrySet().stream()
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
