package org.rapportcrm.customer.merge;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rapportcrm.customer.Merge;
import org.rapportcrm.record.api.ApiAddition;
import org.rapportcrm.record.api.OpenApiParts;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Component;

/** Merging customers in the description of the API. */
@Component
class MergesInApi implements ApiAddition {
    private static final int ROOT = "/api/v1".length();
    private static final Map<String, Object> ID = Map.of("type", "string", "format", "uuid");

    @Override
    public Map<String, Object> schemas(Viewer viewer, Words words) {
        return Map.of();
    }

    @Override
    public Map<String, Object> paths(Viewer viewer, Words words) {
        if (!viewer.may("customer", Action.WRITE)) {
            return Map.of();
        }
        Map<String, Object> merge =
                call(
                        "merge_customer",
                        OpenApiParts.object(Map.of("id", ID, "act", ID, "merged", ids(0))));
        merge.put(
                "requestBody",
                Map.of(
                        "required",
                        true,
                        "content",
                        Map.of(
                                "application/json",
                                Map.of(
                                        "schema",
                                        OpenApiParts.object(
                                                Map.of(MergeResource.OTHERS, ids(1)))))));
        Map<String, Object> separation =
                call("separate_customer", OpenApiParts.object(Map.of("id", ID)));
        return Map.of(
                MergeResource.MERGE.substring(ROOT),
                Map.of("post", merge),
                MergeResource.SEPARATION.substring(ROOT),
                Map.of("post", separation));
    }

    private static Map<String, Object> call(String name, Map<String, Object> answer) {
        return new TreeMap<>(
                Map.of(
                        "operationId",
                        name,
                        "parameters",
                        List.of(OpenApiParts.inPath("id"), OpenApiParts.header("Idempotency-Key")),
                        "responses",
                        OpenApiParts.answers("200", answer)));
    }

    private static Map<String, Object> ids(int least) {
        return Map.of("type", "array", "items", ID, "minItems", least, "maxItems", Merge.MOST - 1);
    }
}
