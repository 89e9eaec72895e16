package org.rapportcrm.record.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Pieces that the description of every call is made of. */
final class OpenApiParts {
    private OpenApiParts() {}

    /** A call of no kind of record. */
    static Map<String, Object> reading(String id, Map<String, String> parameters) {
        Map<String, Object> call = new LinkedHashMap<>();
        call.put("operationId", id);
        call.put("parameters", queries(parameters));
        call.put("responses", answers("200", Map.of("type", "object")));
        return call;
    }

    static Map<String, Object> list(String schema) {
        return Map.of(
                "type",
                "object",
                "properties",
                Map.of(
                        "data", Map.of("type", "array", "items", ref(schema)),
                        "next", Map.of("type", List.of("string", "null"))));
    }

    static Map<String, Object> lines() {
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put(
                "200",
                Map.of(
                        "description",
                        "A line for each line",
                        "content",
                        Map.of(
                                "application/x-ndjson",
                                Map.of("schema", Map.of("type", "object")))));
        answers.put("default", Map.of("$ref", "#/components/responses/problem"));
        return answers;
    }

    static Map<String, Object> nothing() {
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("204", Map.of("description", "Done"));
        answers.put("default", Map.of("$ref", "#/components/responses/problem"));
        return answers;
    }

    static Map<String, Object> header(String name) {
        return Map.of("name", name, "in", "header", "schema", Map.of("type", "string"));
    }

    static Map<String, Object> answers(String status, Map<String, Object> schema) {
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put(status, Map.of("description", "Done", "content", json(schema)));
        answers.put("default", Map.of("$ref", "#/components/responses/problem"));
        return answers;
    }

    static Map<String, Object> json(Map<String, Object> schema) {
        return Map.of("application/json", Map.of("schema", schema));
    }

    static Map<String, Object> ref(String schema) {
        return Map.of("$ref", "#/components/schemas/" + schema);
    }

    static Map<String, Object> id() {
        return Map.of(
                "name",
                "id",
                "in",
                "path",
                "required",
                true,
                "schema",
                Map.of("type", "string", "format", "uuid"));
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
        Map<String, Object> text = Map.of("type", "string");
        return Map.of(
                "type",
                "object",
                "properties",
                Map.of(
                        "type", text,
                        "title", text,
                        "status", Map.of("type", "integer"),
                        "detail", text,
                        "instance", text,
                        "reference", text,
                        "errors",
                                Map.of(
                                        "type",
                                        "array",
                                        "items",
                                        Map.of(
                                                "type",
                                                "object",
                                                "properties",
                                                Map.of(
                                                        "field", text,
                                                        "code", text,
                                                        "message", text)))));
    }

    static Map<String, Object> problemAnswer() {
        return Map.of(
                "description",
                "What went wrong",
                "content",
                Map.of("application/problem+json", Map.of("schema", ref("problem"))));
    }
}
