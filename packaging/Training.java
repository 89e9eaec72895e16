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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * java Training.java PACKAGE WORK: starts the packaged server on a made-up company, looks at the pages of every day as the
 * first administrator, and stops it. On its way out Java writes what it loaded and what was hot into PACKAGE/app.aot.
 */
class Training {
    static final int ROUNDS = 20;
    static final List<String> PAGES = List.of("/", "/customers", "/customers?sort=-created_at", "/search?q=anna", "/search?q=mar", "/orders",
            "/tasks", "/imports", "/imports/new", "/customers/new", "/me", "/settings/users");
    static final Pattern CUSTOMER = Pattern.compile("/customers/[0-9a-f-]{36}");
    static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    static final Pattern READY = Pattern.compile("Rapport is ready at (http://\\S+)");
    static final Pattern SETUP = Pattern.compile("Open http://[^/]+(/setup/\\S+) to create");

    final HttpClient client = HttpClient.newHttpClient();
    final Map<String, String> cookies = new LinkedHashMap<>();
    String address = "";

    static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]).toAbsolutePath();
        var command = new ProcessBuilder(folder.resolve("bin/rapport").toString(), "--demo", "--port", "0",
                "--home", Path.of(args[1]).resolve("training-home").toAbsolutePath().toString());
        command.environment().put("RAPPORT_JAVA_OPTS",
                "-Xmx512m -XX:+UseSerialGC -XX:AOTCacheOutput=" + folder.resolve("app.aot"));
        Process server = command.redirectErrorStream(true).start();
        try {
            new Training().train(server);
            // destroy() of the process itself would close its output, which has to be read to the end
            server.toHandle().destroy();
            server.inputReader().lines().filter(line -> line.contains("creation is complete")).forEach(System.err::println);
            server.waitFor();
        } finally {
            server.destroyForcibly();
        }
    }

    void train(Process server) throws IOException, InterruptedException {
        var output = server.inputReader();
        String setup = "";
        while (address.isEmpty() || setup.isEmpty()) {
            String line = output.readLine();
            if (line == null) {
                throw new IllegalStateException("the server did not start");
            }
            address = READY.matcher(line).results().map(it -> it.group(1)).findFirst().orElse(address);
            setup = SETUP.matcher(line).results().map(it -> it.group(1)).findFirst().orElse(setup);
        }
        post(setup, Map.of("_csrf", first(TOKEN, get(setup)).group(1), "organization", "Training", "name", "Amara Diallo",
                "email", "amara@training.example", "password", "five calm otters in a canoe"));
        String customer = first(CUSTOMER, get("/customers")).group();
        for (int round = 0; round < ROUNDS; round++) {
            for (String page : PAGES) {
                get(page);
            }
            for (String part : List.of("", "/timeline", "/history", "/edit")) {
                get(customer + part);
            }
        }
    }

    static Matcher first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("no " + pattern + " in " + text);
        }
        return matcher;
    }

    String get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address + path)).GET());
    }

    void post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies.entrySet().stream()
                    .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                    .collect(Collectors.joining("; ")));
        }
        HttpResponse<String> answer = client.send(request.header("Accept", "text/html").build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 400) {
            throw new IllegalStateException(answer.statusCode() + " at " + answer.uri() + "\n" + answer.body());
        }
        for (String cookie : answer.headers().allValues("Set-Cookie")) {
            String[] pair = cookie.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        }
        return answer.body();
    }
}
