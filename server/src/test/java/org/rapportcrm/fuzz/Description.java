package org.rapportcrm.fuzz;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The API as it describes itself (OpenAPI 3.1), judged by a validator that is not ours. */
public final class Description {
    private static final SchemaRegistry SCHEMAS =
            SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12,
                    registry ->
                            registry.schemaRegistryConfig(
                                    SchemaRegistryConfig.builder()
                                            .formatAssertionsEnabled(true)
                                            .build()));

    private final JsonNode document;
    private final Map<JsonNode, Schema> compiled = new IdentityHashMap<>();

    public Description(JsonNode document) {
        this.document = document;
    }

    public List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path ->
                        path.getValue()
                                .properties()
                                .forEach(way ->
                                        operations.add(
                                                new Operation(
                                                        way.getKey()
                                                                .toUpperCase(java.util.Locale.ROOT),
                                                        path.getKey(),
                                                        way.getValue()))));
        return operations;
    }

    /** What a schema says against a value; nothing where there is no schema. */
    public List<String> against(JsonNode schema, JsonNode value) {
        if (schema.isMissingNode()) {
            return List.of();
        }
        return compiled.computeIfAbsent(schema, this::compile).validate(value).stream()
                .map(Error::toString)
                .toList();
    }

    /** Follows references, and takes the first of several ways. */
    public JsonNode resolved(JsonNode schema) {
        if (schema.has("$ref")) {
            return resolved(document.at(schema.path("$ref").asString().substring(1)));
        }
        for (String several : List.of("anyOf", "oneOf")) {
            if (schema.has(several)) {
                return resolved(schema.path(several).path(0));
            }
        }
        return schema;
    }

    public JsonNode problem() {
        return document.at("/components/schemas/problem");
    }

    /** With what it refers to under the same pointers. */
    private Schema compile(JsonNode schema) {
        ObjectNode whole = new JsonMapper().createObjectNode();
        whole.set("components", document.path("components"));
        whole.putArray("allOf").add(schema);
        return SCHEMAS.getSchema(whole);
    }
}
