package org.rapportcrm.fuzz;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * One call as the description has it.
 *
 * @param path behind the address of the server, with its variables
 */
public record Operation(String method, String path, JsonNode described) {
    public String id() {
        return described.path("operationId").asString();
    }

    /** What stands before the underscore: list, create, assign … */
    public String what() {
        return id().replaceFirst("_.*", "");
    }

    /** The path, with its variables, of the list that it is about. */
    public String collection() {
        if (what().equals("list") || what().equals("create")) {
            return path;
        }
        int last = path.lastIndexOf("/{");
        return last < 0 ? path.replaceFirst("/bulk$", "") : path.substring(0, last);
    }

    public boolean isOfOne() {
        return path.contains("{");
    }

    public boolean isLines() {
        return bodyType().equals("application/x-ndjson");
    }

    public String bodyType() {
        JsonNode content = described.at("/requestBody/content");
        return content.isMissingNode() ? "" : content.properties().iterator().next().getKey();
    }

    public JsonNode body() {
        return described.at("/requestBody/content").path(bodyType()).path("schema");
    }

    /** Schemas by name, of what stands behind the question mark or in a header. */
    public Map<String, JsonNode> parameters(String in) {
        Map<String, JsonNode> parameters = new LinkedHashMap<>();
        described
                .path("parameters")
                .forEach(one -> {
                    if (one.path("in").asString().equals(in)) {
                        parameters.put(one.path("name").asString(), one.path("schema"));
                    }
                });
        return parameters;
    }

    public boolean promises(int status) {
        return described.path("responses").has(Integer.toString(status));
    }

    /** Of what is answered under a status that is promised. */
    public JsonNode answer(int status) {
        JsonNode content =
                described.path("responses").path(Integer.toString(status)).path("content");
        return content.isEmpty()
                ? content.path("none")
                : content.properties().iterator().next().getValue().path("schema");
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
