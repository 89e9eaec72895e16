package org.rapportcrm.record.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Pieces that the description of every call is made of. */
public final class OpenApiParts {
    private OpenApiParts() {}

    /** A call of no kind of record; its answer is described under its name. */
    static Map<String, Object> reading(String id, List<Object> parameters) {
        Map<String, Object> call = new LinkedHashMap<>();
        call.put("operationId", id);
        call.put("parameters", parameters);
        call.put("responses", answers("200", ref(id)));
        return call;
    }

    public static Map<String, Object> list(String schema) {
        return object(
                Map.of(
                        "data",
                        Map.of("type", "array", "items", ref(schema)),
                        "next",
                        Map.of("type", List.of("string", "null"))));
    }

    /** Where all are there, and no others. */
    public static Map<String, Object> object(Map<String, Object> properties) {
        return Map.of(
                "type",
                "object",
                "additionalProperties",
                false,
                "required",
                properties.keySet().stream().sorted().toList(),
                "properties",
                new TreeMap<>(properties));
    }

    static Map<String, Object> me() {
        return object(
                Map.of(
                        "id", uuid(),
                        "name", text(),
                        "locale", text(),
                        "time_zone", text(),
                        "token",
                                object(
                                        Map.of(
                                                "id", uuid(),
                                                "name", text(),
                                                "scopes", Map.of("type", "array", "items", text()),
                                                "expires_at", time()))));
    }

    static Map<String, Object> changes() {
        Map<String, Object> change =
                object(
                        Map.of(
                                "at", time(),
                                "kind", text(),
                                "type", text(),
                                "id", uuid(),
                                "fields", Map.of("type", "array", "items", text())));
        return object(
                Map.of(
                        "data", Map.of("type", "array", "items", change),
                        "next", text(),
                        "more", Map.of("type", "boolean")));
    }

    static List<Object> afterAndLimit() {
        List<Object> parameters = queries(Map.of("after", "string"));
        parameters.add(limit());
        return parameters;
    }

    public static Map<String, Object> text() {
        return Map.of("type", "string");
    }

    public static Map<String, Object> uuid() {
        return Map.of("type", "string", "format", "uuid");
    }

    public static Map<String, Object> time() {
        return Map.of("type", "string", "format", "date-time");
    }

    static Map<String, Object> lines() {
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put(
                "200",
                Map.of(
                        "description",
                        "A line for each line",
                        "content",
                        Map.of("application/x-ndjson", Map.of("schema", line()))));
        answers.put("default", Map.of("$ref", "#/components/responses/problem"));
        return answers;
    }

    /** What became of one line. */
    private static Map<String, Object> line() {
        return Map.of(
                "type",
                "object",
                "additionalProperties",
                false,
                "required",
                List.of("line", "status"),
                "properties",
                Map.of(
                        "line", Map.of("type", "integer"),
                        "status", Map.of("type", "integer"),
                        "id", uuid(),
                        "errors", errors()));
    }

    private static Map<String, Object> errors() {
        return Map.of(
                "type",
                "array",
                "items",
                object(Map.of("field", text(), "code", text(), "message", text())));
    }

    public static Map<String, Object> nothing() {
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("204", Map.of("description", "Done"));
        answers.put("default", Map.of("$ref", "#/components/responses/problem"));
        return answers;
    }

    public static Map<String, Object> header(String name) {
        return Map.of("name", name, "in", "header", "schema", Map.of("type", "string"));
    }

    public static Map<String, Object> answers(String status, Map<String, Object> schema) {
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put(status, Map.of("description", "Done", "content", json(schema)));
        answers.put("default", Map.of("$ref", "#/components/responses/problem"));
        return answers;
    }

    public static Map<String, Object> json(Map<String, Object> schema) {
        return Map.of("application/json", Map.of("schema", schema));
    }

    public static Map<String, Object> ref(String schema) {
        return Map.of("$ref", "#/components/schemas/" + schema);
    }

    static Map<String, Object> id() {
        return inPath("id");
    }

    public static Map<String, Object> inPath(String name) {
        return Map.of("name", name, "in", "path", "required", true, "schema", uuid());
    }

    static Map<String, Object> limit() {
        return Map.of(
                "name",
                "limit",
                "in",
                "query",
                "schema",
                Map.of("type", "integer", "minimum", 1, "maximum", ApiQuery.MOST));
    }

    static List<Object> queries(Map<String, String> types) {
        List<Object> parameters = new ArrayList<>();
        new TreeMap<>(types)
                .forEach((name, type) ->
                        parameters.add(
                                Map.of(
                                        "name",
                                        name,
                                        "in",
                                        "query",
                                        "schema",
                                        Map.of("type", type))));
        return parameters;
    }

    /** RFC 9457. */
    static Map<String, Object> problem() {
        Map<String, Object> properties = new TreeMap<>();
        for (String name : List.of("type", "title", "detail", "instance", "reference")) {
            properties.put(name, text());
        }
        properties.put("status", Map.of("type", "integer"));
        properties.put("errors", errors());
        return Map.of(
                "type",
                "object",
                "additionalProperties",
                false,
                "required",
                List.of("type", "title", "status"),
                "properties",
                properties);
    }

    static Map<String, Object> problemAnswer() {
        return Map.of(
                "description",
                "What went wrong",
                "content",
                Map.of("application/problem+json", Map.of("schema", ref("problem"))));
    }
}
