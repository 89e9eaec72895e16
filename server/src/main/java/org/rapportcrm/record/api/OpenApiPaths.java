package org.rapportcrm.record.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rapportcrm.record.RecordAction;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.action.RecordActions;

/** The calls of one kind of record. */
final class OpenApiPaths {
    private static final Map<String, String> LIST =
            Map.of("after", "string", "filter", "string", "sort", "string", "fields", "string");

    private final OpenApiSchemas schemas;
    private final RecordActions actions;

    OpenApiPaths(OpenApiSchemas schemas, RecordActions actions) {
        this.schemas = schemas;
        this.actions = actions;
    }

    Map<String, Object> of(List<Call> calls) {
        Map<String, Object> paths = new LinkedHashMap<>();
        for (Call call : calls) {
            String path = call.path().substring(ApiRoutes.ROOT.length() - 1);
            @SuppressWarnings("unchecked")
            Map<String, Object> ways =
                    (Map<String, Object>)
                            paths.computeIfAbsent(path, _ -> new LinkedHashMap<String, Object>());
            ways.put(call.way().toLowerCase(Locale.ROOT), operation(call));
        }
        return paths;
    }

    private Map<String, Object> operation(Call call) {
        RecordType type = schemas.type();
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("operationId", call.method() + "_" + type.key());
        operation.put("tags", List.of(schemas.words().text(type.labelKey())));
        operation.put("parameters", parameters(call));
        if (call.way().equals("POST") || call.changes()) {
            operation.put("requestBody", body(call));
        }
        operation.put("responses", responses(call));
        return operation;
    }

    private static List<Object> parameters(Call call) {
        List<Object> parameters = new ArrayList<>();
        if (call.path().contains("{id}")) {
            parameters.add(OpenApiParts.id());
        }
        if (call.isAction()) {
            parameters.add(OpenApiParts.header("If-Match"));
            parameters.add(OpenApiParts.header("Idempotency-Key"));
            return parameters;
        }
        switch (call.method()) {
            case "list" -> {
                parameters.add(OpenApiParts.limit());
                parameters.addAll(OpenApiParts.queries(LIST));
            }
            case "one" -> parameters.addAll(OpenApiParts.queries(Map.of("fields", "string")));
            case "create" -> parameters.add(OpenApiParts.header("Idempotency-Key"));
            case "change", "delete" -> parameters.add(OpenApiParts.header("If-Match"));
            default -> {}
        }
        return parameters;
    }

    private Map<String, Object> body(Call call) {
        RecordType type = schemas.type();
        Map<String, Object> content =
                call.isAction()
                        ? OpenApiParts.json(schemas.told(asked(call)))
                        : switch (call.method()) {
                            case "bulk" ->
                                    Map.of(
                                            "application/x-ndjson",
                                            schema(OpenApiSchemas.line(type)));
                            case "change" ->
                                    Map.of(
                                            "application/merge-patch+json",
                                            schema(OpenApiSchemas.changed(type)));
                            default ->
                                    OpenApiParts.json(OpenApiParts.ref(OpenApiSchemas.made(type)));
                        };
        return Map.of("required", true, "content", content);
    }

    private List<RecordField> asked(Call call) {
        RecordAction action = actions.find(schemas.type(), call.method()).orElseThrow();
        return actions.asks(action, schemas.type(), schemas.viewer());
    }

    private static Map<String, Object> schema(String name) {
        return Map.of("schema", OpenApiParts.ref(name));
    }

    private Map<String, Object> responses(Call call) {
        String kind = schemas.type().key();
        if (call.isAction()) {
            return OpenApiParts.answers("200", OpenApiParts.ref(kind));
        }
        return switch (call.method()) {
            case "list" -> OpenApiParts.answers("200", OpenApiParts.list(kind));
            case "create" -> OpenApiParts.answers("201", OpenApiParts.ref(kind));
            case "bulk" -> OpenApiParts.lines();
            case "delete" -> OpenApiParts.nothing();
            default -> OpenApiParts.answers("200", OpenApiParts.ref(kind));
        };
    }
}
