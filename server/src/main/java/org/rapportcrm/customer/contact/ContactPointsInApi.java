package org.rapportcrm.customer.contact;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rapportcrm.customer.VisibleCustomers;
import org.rapportcrm.record.api.ApiAddition;
import org.rapportcrm.record.api.OpenApiParts;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Component;

/** The ways to reach a customer in the description of the API. */
@Component
class ContactPointsInApi implements ApiAddition {
    private static final String SCHEMA = "contact_point";
    private static final String PATH = ContactPointResource.PATH.substring("/api/v1".length());

    @Override
    public Map<String, Object> schemas(Viewer viewer, Words words) {
        return viewer.may(VisibleCustomers.READ)
                ? Map.of(SCHEMA, ContactPointJson.WHOLE.answered(words))
                : Map.of();
    }

    @Override
    public Map<String, Object> paths(Viewer viewer, Words words) {
        if (!viewer.may(VisibleCustomers.READ)) {
            return Map.of();
        }
        Object id = OpenApiParts.inPath("id");
        Object point = OpenApiParts.inPath("point");
        Object match = OpenApiParts.header("If-Match");
        Map<String, Object> all = new TreeMap<>();
        Map<String, Object> one = new TreeMap<>();
        all.put(
                "get",
                call("list", List.of(id), OpenApiParts.answers("200", OpenApiParts.list(SCHEMA))));
        one.put("get", call("one", List.of(id, point), answered("200")));
        if (viewer.may("customer", Action.WRITE)) {
            Object key = OpenApiParts.header("Idempotency-Key");
            Map<String, Object> made = new TreeMap<>(answered("201"));
            made.putAll(answered("200"));
            all.put(
                    "post",
                    body(
                            call("create", List.of(id, key), made),
                            ContactPointJson.WHOLE.schema(words),
                            "application/json"));
            one.put(
                    "patch",
                    body(
                            call("change", List.of(id, point, match), answered("200")),
                            ContactPointJson.CHANGES.schema(words),
                            "application/merge-patch+json"));
            one.put("delete", call("delete", List.of(id, point, match), OpenApiParts.nothing()));
        }
        return Map.of(PATH, all, PATH + "/{point}", one);
    }

    private static Map<String, Object> answered(String status) {
        return OpenApiParts.answers(status, OpenApiParts.ref(SCHEMA));
    }

    private static Map<String, Object> call(
            String what, List<Object> parameters, Map<String, Object> responses) {
        return new TreeMap<>(
                Map.of(
                        "operationId", what + "_" + SCHEMA,
                        "parameters", parameters,
                        "responses", responses));
    }

    private static Map<String, Object> body(
            Map<String, Object> call, Map<String, Object> schema, String type) {
        call.put(
                "requestBody",
                Map.of("required", true, "content", Map.of(type, Map.of("schema", schema))));
        return call;
    }
}
