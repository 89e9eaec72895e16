package org.rapportcrm.record.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.web.Words;

/** The calls of one kind of record. */
final class OpenApiPaths {
    private static final Map<String, String> LIST =
            Map.of(
                    "limit", "integer",
                    "after", "string",
                    "filter", "string",
                    "sort", "string",
                    "fields", "string");

    private OpenApiPaths() {}

    static Map<String, Object> of(RecordType type, List<Call> calls, Words words) {
        Map<String, Object> paths = new LinkedHashMap<>();
        for (Call call : calls) {
            String path = call.path().substring(ApiRoutes.ROOT.length() - 1);
            @SuppressWarnings("unchecked")
            Map<String, Object> ways =
                    (Map<String, Object>)
                            paths.computeIfAbsent(path, _ -> new LinkedHashMap<String, Object>());
            ways.put(call.way().toLowerCase(Locale.ROOT), operation(call, type, words));
        }
        return paths;
    }

    private static Map<String, Object> operation(Call call, RecordType type, Words words) {
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("operationId", call.method() + "_" + type.key());
        operation.put("tags", List.of(words.text(type.labelKey())));
        operation.put("parameters", parameters(call));
        if (call.way().equals("POST") || call.changes()) {
            operation.put("requestBody", body(call, type));
        }
        operation.put("responses", responses(call, type));
        return operation;
    }

    private static List<Object> parameters(Call call) {
        List<Object> parameters = new ArrayList<>();
        if (call.path().contains("{id}")) {
            parameters.add(OpenApiParts.id());
        }
        switch (call.method()) {
            case "list" -> parameters.addAll(OpenApiParts.queries(LIST));
            case "one" -> parameters.addAll(OpenApiParts.queries(Map.of("fields", "string")));
            case "create" -> parameters.add(OpenApiParts.header("Idempotency-Key"));
            case "change", "delete" -> parameters.add(OpenApiParts.header("If-Match"));
            default -> {}
        }
        return parameters;
    }

    private static Map<String, Object> body(Call call, RecordType type) {
        Map<String, Object> schema = OpenApiParts.ref(type.key());
        Map<String, Object> content =
                switch (call.method()) {
                    case "bulk" -> Map.of("application/x-ndjson", Map.of("schema", schema));
                    case "change" ->
                            Map.of("application/merge-patch+json", Map.of("schema", schema));
                    default -> OpenApiParts.json(schema);
                };
        return Map.of("required", true, "content", content);
    }

    private static Map<String, Object> responses(Call call, RecordType type) {
        return switch (call.method()) {
            case "list" -> OpenApiParts.answers("200", OpenApiParts.list(type.key()));
            case "create" -> OpenApiParts.answers("201", OpenApiParts.ref(type.key()));
            case "bulk" -> OpenApiParts.lines();
            case "delete" -> OpenApiParts.nothing();
            default -> OpenApiParts.answers("200", OpenApiParts.ref(type.key()));
        };
    }
}
