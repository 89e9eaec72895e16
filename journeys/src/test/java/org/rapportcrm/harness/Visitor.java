package org.rapportcrm.harness;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody who uses Rapport by HTTP without a browser: keeps the cookies, sends forms with their
 * token. Many threads may share one.
 */
public final class Visitor {
    private static final Duration HANGS = Duration.ofSeconds(30);
    private static final Pattern TOKEN =
            Pattern.compile("name=\"_csrf\" value=\"(?<token>[^\"]+)\"");
    private static final Pattern COOKIE = Pattern.compile("(?<name>[^=]+)=(?<value>[^;]*)(;.*)?");
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    // not java.net.CookieManager, which sends Secure cookies over TLS only, also to this machine
    private final Map<String, String> cookies = new ConcurrentHashMap<>();
    private final String address;
    private final String userAgent;

    public Visitor(String address, String userAgent) {
        this.address = address;
        this.userAgent = userAgent;
    }

    /**
     * What came back, and how long it took.
     *
     * @param location where a redirect leads, else empty
     */
    public record Answer(int status, String body, Duration took, String location) {
        public String token() {
            Matcher matcher = TOKEN.matcher(body);
            if (!matcher.find()) {
                throw new IllegalStateException("no form in the answer " + status + "\n" + body);
            }
            return matcher.group("token");
        }
    }

    public Answer get(String path) throws IOException {
        return send(HttpRequest.newBuilder(URI.create(address + path)).GET());
    }

    /** Redirects are not followed. */
    public Answer post(String path, Map<String, String> fields) throws IOException {
        String body =
                fields.entrySet().stream()
                        .map(field -> field.getKey() + "=" + encode(field.getValue()))
                        .collect(Collectors.joining("&"));
        return send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)));
    }

    /** A form with a file in its field "file". */
    public Answer upload(String path, Map<String, String> fields, String name, String content)
            throws IOException {
        String boundary = "rapport-" + System.nanoTime();
        StringBuilder body = new StringBuilder();
        fields.forEach((field, value) -> body.append(part(boundary, field, "")).append(value));
        body.append(part(boundary, "file", "; filename=\"" + name + "\"")).append(content);
        body.append("\r\n--").append(boundary).append("--\r\n");
        return send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(BodyPublishers.ofString(body.toString())));
    }

    /** The same with a file that is read as it goes. */
    public Answer upload(String path, Map<String, String> fields, Path file, Duration patience)
            throws IOException {
        String boundary = "rapport-" + System.nanoTime();
        StringBuilder head = new StringBuilder();
        fields.forEach((field, value) -> head.append(part(boundary, field, "")).append(value));
        head.append(part(boundary, "file", "; filename=\"" + file.getFileName() + "\""));
        return send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(
                                BodyPublishers.concat(
                                        BodyPublishers.ofString(head.toString()),
                                        BodyPublishers.ofFile(file),
                                        BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"))),
                patience);
    }

    private static String part(String boundary, String field, String more) {
        return "\r\n--"
                + boundary
                + "\r\nContent-Disposition: form-data; name=\""
                + field
                + '"'
                + more
                + "\r\n\r\n";
    }

    private Answer send(HttpRequest.Builder request) throws IOException {
        return send(request, HANGS);
    }

    private Answer send(HttpRequest.Builder request, Duration patience) throws IOException {
        request.timeout(patience).header("User-Agent", userAgent).header("Accept", "text/html");
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        long begin = System.nanoTime();
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            String location = response.headers().firstValue("Location").orElse("");
            return new Answer(response.statusCode(), response.body(), took, location);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void keep(String header) {
        Matcher cookie = COOKIE.matcher(header);
        if (!cookie.matches()) {
            throw new IllegalStateException(header);
        }
        if (cookie.group("value").isEmpty()) {
            cookies.remove(cookie.group("name"));
        } else {
            cookies.put(cookie.group("name"), cookie.group("value"));
        }
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
