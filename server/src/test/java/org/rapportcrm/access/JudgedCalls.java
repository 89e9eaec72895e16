package org.rapportcrm.access;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.rapportcrm.fuzz.Description;
import org.rapportcrm.fuzz.Operation;
import org.rapportcrm.web.WireJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Sends what a program may send, and notes every answer that is not as the API describes it. */
final class JudgedCalls {
    private static final int A_MINUTE = 500;

    private final Program program;
    private final Description api;
    private final SetClock clock;
    private final Supplier<Object> journal;
    private final Map<String, String> wrong = new TreeMap<>();
    private final Set<String> succeeded = new TreeSet<>();
    private final Map<String, String> refused = new TreeMap<>();
    private int sent;

    /**
     * @param journal where the journal ends now
     */
    JudgedCalls(Program program, Description api, SetClock clock, Supplier<Object> journal) {
        this.program = program;
        this.api = api;
        this.clock = clock;
        this.journal = journal;
    }

    /**
     * A request.
     *
     * @param path with everything filled in
     * @param fits whether the description allows it
     */
    record Request(
            Operation operation,
            String path,
            String body,
            Map<String, String> headers,
            boolean fits) {
        static Request of(Operation operation, String path, String body, boolean fits) {
            String type = operation.bodyType();
            Map<String, String> headers = new LinkedHashMap<>();
            if (!type.isEmpty()) {
                headers.put("Content-Type", type);
            }
            return new Request(operation, path, body, headers, fits);
        }

        Request with(String header, String value) {
            Map<String, String> more = new LinkedHashMap<>(headers);
            more.put(header, value);
            return new Request(operation, path, body, more, fits);
        }
    }

    int sent() {
        return sent;
    }

    /** One for each kind of mistake, by operation. */
    Map<String, String> wrong() {
        return wrong;
    }

    /** The operations that did what they are for at least once. */
    Set<String> succeeded() {
        return succeeded;
    }

    /** What an operation said at last to a request that it refused. */
    String refusal(String operation) {
        return operation + ": " + refused.get(operation);
    }

    HttpResponse<String> send(Request request) {
        sent++;
        if (sent % A_MINUTE == 0) {
            clock.pass(Duration.ofMinutes(1));
        }
        Object before = journal.get();
        HttpResponse<String> answer =
                program.send(
                        request.operation().method(),
                        "/api/v1" + request.path(),
                        request.body(),
                        request.headers());
        judge(request, answer, before);
        return answer;
    }

    private void judge(Request request, HttpResponse<String> answer, Object before) {
        int status = answer.statusCode();
        if (status >= 500) {
            note(request, answer, "broke");
        } else if (status >= 400) {
            judgeRefusal(request, answer, before);
        } else if (!request.fits()) {
            note(request, answer, "took what its description forbids");
        } else {
            judgeSuccess(request, answer);
        }
    }

    private void judgeRefusal(Request request, HttpResponse<String> answer, Object before) {
        refused.put(
                request.operation().toString(),
                shortened(request.body()) + " is " + shortened(answer.body()));
        String type = answer.headers().firstValue("Content-Type").orElse("none");
        if (!type.startsWith("application/problem+json")) {
            note(request, answer, "refused as " + type);
            return;
        }
        JsonNode problem = WireJson.MAPPER.readTree(answer.body());
        List<String> against = api.against(api.problem(), problem);
        if (!against.isEmpty() || problem.path("status").asInt() != answer.statusCode()) {
            note(request, answer, "refused with no problem " + against);
        } else if (!journal.get().equals(before)) {
            note(request, answer, "refused and wrote");
        }
    }

    private void judgeSuccess(Request request, HttpResponse<String> answer) {
        Operation operation = request.operation();
        int status = answer.statusCode();
        if (status == 304) {
            return;
        }
        if (!operation.promises(status)) {
            note(request, answer, "answered " + status + ", which it never promised");
            return;
        }
        succeeded.add(operation.toString());
        JsonNode schema = operation.answer(status);
        try {
            List<String> bodies =
                    operation.isLines()
                            ? answer.body().lines().toList()
                            : answer.body().isEmpty() ? List.of() : List.of(answer.body());
            for (String body : bodies) {
                List<String> against = api.against(schema, WireJson.MAPPER.readTree(body));
                if (!against.isEmpty()) {
                    note(request, answer, "answered otherwise than described: " + against);
                }
            }
        } catch (JacksonException e) {
            note(request, answer, "answered no JSON");
        }
    }

    void note(Request request, HttpResponse<String> answer, String what) {
        wrong.putIfAbsent(
                request.operation() + " " + what.replaceAll("[0-9]+", "#"),
                answer.statusCode()
                        + " to "
                        + request.path()
                        + " "
                        + shortened(request.body())
                        + ": "
                        + what
                        + " "
                        + shortened(answer.body()));
    }

    private static String shortened(String text) {
        return text.length() > 400 ? text.substring(0, 400) + "…" : text;
    }
}
