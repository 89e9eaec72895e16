package org.rapportcrm.fuzz;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Values as JSON text: what a schema asks for, what is at its limits, and what is none at all. */
public final class Oddities {
    /** For whatever is asked for. */
    private static final List<String> ANYTHING =
            List.of(
                    "null",
                    "true",
                    "0",
                    "-1",
                    "1.5",
                    "1e400",
                    "99999999999999999999999999999999999999999",
                    "-9223372036854775809",
                    "\"\"",
                    "\"  \"",
                    "\"a\\u0000b\"",
                    "\"\\ud800\"",
                    "\"\\u202e\\u200b\\ufffe=1+1\"",
                    "\"" + "x".repeat(30_000) + "\"",
                    "\"two\\nlines\"",
                    "\"00000007-0000-0000-0000-000000000007\"",
                    "\"' or 1=1 --\"",
                    "\"100%_\\\\\"",
                    "[]",
                    "[null]",
                    "[[\"a\"]]",
                    "{}",
                    "{\"amount\": null}",
                    "\"12\"",
                    "\"-2147483649\"");

    private static final List<String> DAYS =
            List.of(
                    "\"2026-12-24\"",
                    "\"0001-01-01\"",
                    "\"9999-12-31\"",
                    "\"2026-02-30\"",
                    "\"0000-00-00\"",
                    "\"+12026-01-01\"",
                    "\"24.12.2026\"");

    private static final List<String> TIMES =
            List.of(
                    "\"2026-12-24T10:00:00Z\"",
                    "\"0001-01-01T00:00:00Z\"",
                    "\"9999-12-31T23:59:59.999999999Z\"",
                    "\"2026-12-24T10:00:00+18:00\"",
                    "\"2026-12-24T10:00:00-19:00\"",
                    "\"2026-12-24T10:00Z\"",
                    "\"2026-12-24T25:00:00Z\"",
                    "\"2026-12-24T10:00:00\"");

    private static final List<String> AMOUNTS =
            List.of(
                    "{\"amount\": \"12.50\"}",
                    "{\"amount\": \"12.50\", \"currency\": \"EUR\"}",
                    "{\"amount\": \"12.50\", \"currency\": \"QQQ\"}",
                    "{\"amount\": \"12.50\", \"currency\": \"euro\"}",
                    "{\"amount\": \"12.50\", \"currency\": 978}",
                    "{\"amount\": 12.5}",
                    "{\"amount\": \"-0\"}",
                    "{\"amount\": \"1e5\"}",
                    "{\"amount\": \"99999999999999.9999\"}",
                    "{\"amount\": \"99999999999999999999.9999999999\"}",
                    "{\"amount\": \"1\", \"tax\": \"1\"}",
                    "\"12.50\"",
                    "12.5");

    private static final List<String> NUMBERS =
            List.of(
                    "1",
                    "12345.6789",
                    "99999999999999",
                    "-99999999999999",
                    "1e13",
                    "0.00000000001");

    private static final List<String> TEXTS =
            List.of(
                    "\"Linz\"",
                    "\"1987\"",
                    "\"elena@marchetti.example\"",
                    "\"+43 660 1234567\"",
                    "\"EUR\"",
                    "\"Wien & Söhne 👩‍🔧\"",
                    "\"" + "y".repeat(500) + "\"",
                    "\"32768\"",
                    "\"2147483648\"",
                    "\"99999999999999999999\"",
                    "\"12345678-0000-0000-0000-00000000000\"");

    private static final List<String> IDS =
            List.of(
                    "\"00000007-0000-0000-0000-000000000007\"",
                    "\"7\"",
                    "\"1-1-1-1-1\"",
                    "\"00000007-0000-0000-0000-00000000000g\"");

    private final Description api;

    public Oddities(Description api) {
        this.api = api;
    }

    /** The first ones are good. */
    public List<String> of(JsonNode schema) {
        Set<String> values = new LinkedHashSet<>(fitting(api.resolved(schema)));
        values.addAll(ANYTHING);
        return List.copyOf(values);
    }

    private List<String> fitting(JsonNode schema) {
        if (schema.has("enum")) {
            List<String> choices = new ArrayList<>();
            schema.path("enum").forEach(choice -> choices.add(choice.toString()));
            choices.add("\"none of them\"");
            return choices;
        }
        return switch (type(schema)) {
            case "array" -> lists(api.resolved(schema.path("items")));
            case "object" -> isMoney(schema) ? AMOUNTS : List.of(object(schema));
            case "number" -> NUMBERS;
            case "integer" -> List.of("1", "200", "201");
            case "boolean" -> List.of("true", "false", "\"true\"");
            default ->
                    switch (schema.path("format").asString()) {
                        case "date" -> DAYS;
                        case "date-time" -> TIMES;
                        case "uuid" -> IDS;
                        default -> TEXTS;
                    };
        };
    }

    private List<String> lists(JsonNode items) {
        List<String> lists = new ArrayList<>();
        for (String one : fitting(items)) {
            lists.add("[" + one + "]");
        }
        String first = fitting(items).getFirst();
        lists.add("[" + first + ", " + first + "]");
        lists.add(first);
        return lists;
    }

    private static boolean isMoney(JsonNode schema) {
        JsonNode parts = schema.path("properties");
        return parts.size() == 2 && parts.has("amount") && parts.has("currency");
    }

    /** With what is required, or the first of what can be said. */
    private String object(JsonNode schema) {
        List<String> said = new ArrayList<>();
        schema.path("properties")
                .properties()
                .forEach(field -> {
                    boolean needed =
                            schema.path("required")
                                            .valueStream()
                                            .anyMatch(it -> it.asString().equals(field.getKey()))
                                    || schema.has("minProperties") && said.isEmpty();
                    if (needed) {
                        said.add("\"" + field.getKey() + "\": " + of(field.getValue()).getFirst());
                    }
                });
        return "{" + String.join(", ", said) + "}";
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.path(0).asString() : type.asString();
    }
}
