package org.rapportcrm.record.filter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Filters as JSON, the form in which they are kept: {@code {"all": […]}}, {@code {"any": […]}},
 * {@code {"not": …}}, {@code {"field": "city", "is": ["Vienna"]}} and {@code {"has": "employer",
 * "which": …}}.
 */
public final class FilterJson {
    static final int MOST_TESTS = 100;
    static final int DEEPEST = 10;
    private static final JsonMapper JSON = new JsonMapper();

    private int tests;

    private FilterJson() {}

    /**
     * @throws BadFilter when it is no filter, or larger than people can mean
     */
    public static Filter read(String json) {
        try {
            return new FilterJson().filter(JSON.readTree(json), 0);
        } catch (JacksonException e) {
            throw BadFilter.form(e.getOriginalMessage());
        }
    }

    public static String write(Filter filter) {
        return JSON.writeValueAsString(tree(filter));
    }

    /** As maps and lists, for where a filter is part of something larger. */
    public static Map<String, Object> tree(Filter filter) {
        Map<String, Object> tree = new LinkedHashMap<>();
        switch (filter) {
            case Filter.All(var parts) ->
                    tree.put("all", parts.stream().map(FilterJson::tree).toList());
            case Filter.Any(var parts) ->
                    tree.put("any", parts.stream().map(FilterJson::tree).toList());
            case Filter.Not(var part) -> tree.put("not", tree(part));
            case Filter.Test(var field, var operator, var values) -> {
                tree.put("field", field);
                tree.put(operator.key(), values);
            }
            case Filter.Has(var relation, var which) -> {
                tree.put("has", relation);
                tree.put("which", tree(which));
            }
        }
        return tree;
    }

    private Filter filter(JsonNode node, int depth) {
        if (depth > DEEPEST) {
            throw BadFilter.tooLarge();
        }
        if (!node.isObject()) {
            throw BadFilter.form(node.getNodeType().name());
        }
        Set<String> keys = new java.util.TreeSet<>(node.propertyNames());
        if (keys.equals(Set.of("all"))) {
            return new Filter.All(parts(node.get("all"), depth));
        }
        if (keys.equals(Set.of("any"))) {
            return new Filter.Any(parts(node.get("any"), depth));
        }
        if (keys.equals(Set.of("not"))) {
            return new Filter.Not(filter(node.get("not"), depth + 1));
        }
        if (keys.equals(Set.of("has", "which"))) {
            return new Filter.Has(text(node.get("has")), filter(node.get("which"), depth + 1));
        }
        return test(node, keys);
    }

    private Filter test(JsonNode node, Set<String> keys) {
        tests++;
        if (tests > MOST_TESTS) {
            throw BadFilter.tooLarge();
        }
        if (keys.size() != 2 || !keys.remove("field")) {
            throw BadFilter.form(String.join(", ", keys));
        }
        String key = keys.iterator().next();
        String field = text(node.get("field"));
        Operator operator = Operator.of(key).orElseThrow(() -> BadFilter.operator(field, key));
        List<String> values = new ArrayList<>();
        JsonNode said = node.get(key);
        if (said.isArray()) {
            said.forEach(value -> values.add(text(value)));
        } else {
            values.add(text(said));
        }
        if (!operator.takes(values.size())) {
            throw BadFilter.operator(field, key);
        }
        return new Filter.Test(field, operator, values);
    }

    private List<Filter> parts(JsonNode node, int depth) {
        if (!node.isArray()) {
            throw BadFilter.form(node.getNodeType().name());
        }
        List<Filter> parts = new ArrayList<>();
        node.forEach(part -> parts.add(filter(part, depth + 1)));
        return parts;
    }

    private static String text(JsonNode node) {
        if (!node.isValueNode() || node.isNull()) {
            throw BadFilter.form(node.getNodeType().name());
        }
        return node.asString();
    }
}
