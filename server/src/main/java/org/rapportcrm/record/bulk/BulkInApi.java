package org.rapportcrm.record.bulk;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rapportcrm.record.RecordAction;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.record.action.RecordActions;
import org.rapportcrm.record.api.ApiAddition;
import org.rapportcrm.record.api.OpenApiParts;
import org.rapportcrm.record.api.OpenApiSchemas;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Component;

/** Actions over many records, and their work, in the description of the API. */
@Component
class BulkInApi implements ApiAddition {
    private static final String WORK = "work";
    private static final String REFUSAL = "work_refusal";
    private static final String ONE = "/works/{work}";

    private final RecordTypes types;
    private final RecordActions actions;

    BulkInApi(RecordTypes types, RecordActions actions) {
        this.types = types;
        this.actions = actions;
    }

    @Override
    public Map<String, Object> schemas(Viewer viewer, Words words) {
        Map<String, Object> text = OpenApiParts.text();
        Map<String, Object> count = Map.of("type", "integer");
        return Map.of(
                WORK,
                OpenApiParts.object(
                        Map.of(
                                "id", OpenApiParts.uuid(),
                                "type", text,
                                "action", text,
                                "state",
                                        Map.of(
                                                "enum",
                                                List.of("running", "done", "failed", "cancelled")),
                                "total", count,
                                "done", count,
                                "same", count,
                                "refused", count,
                                "started_at", OpenApiParts.time(),
                                "undoes", Map.of("type", List.of("string", "null")))),
                REFUSAL,
                OpenApiParts.object(
                        Map.of("id", OpenApiParts.uuid(), "code", text, "message", text)));
    }

    @Override
    public Map<String, Object> paths(Viewer viewer, Words words) {
        Map<String, Object> paths = new TreeMap<>();
        for (RecordType type : types.listed()) {
            for (RecordAction action : actions.onMany(type, viewer)) {
                paths.put(
                        "/" + type.plural() + "/actions/" + action.key(),
                        Map.of("post", onMany(type, action, viewer, words)));
            }
        }
        List<Object> work = List.of(OpenApiParts.inPath(WORK));
        Object answered = OpenApiParts.answers("200", OpenApiParts.ref(WORK));
        paths.put(
                "/works",
                Map.of(
                        "get",
                        call(
                                "list_work",
                                List.of(),
                                OpenApiParts.answers("200", OpenApiParts.list(WORK)))));
        paths.put(ONE, Map.of("get", call("one_work", work, answered)));
        paths.put(
                ONE + "/refusals",
                Map.of(
                        "get",
                        call(
                                "refusals_work",
                                work,
                                OpenApiParts.answers("200", OpenApiParts.list(REFUSAL)))));
        paths.put(ONE + "/cancellation", Map.of("post", call("cancel_work", work, answered)));
        paths.put(
                ONE + "/undo",
                Map.of(
                        "post",
                        call(
                                "undo_work",
                                work,
                                OpenApiParts.answers("202", OpenApiParts.ref(WORK)))));
        return paths;
    }

    private Map<String, Object> onMany(
            RecordType type, RecordAction action, Viewer viewer, Words words) {
        Map<String, Object> call =
                new TreeMap<>(
                        call(
                                "many-" + action.key() + "_" + type.key(),
                                List.of(OpenApiParts.header("Idempotency-Key")),
                                OpenApiParts.answers("202", OpenApiParts.ref(WORK))));
        OpenApiSchemas schemas = new OpenApiSchemas(type, viewer, words);
        var asked = actions.asks(action, type, viewer);
        Map<String, Object> values =
                action.asksForOne() ? schemas.oneOf(asked) : schemas.told(asked);
        boolean asks = !asked.isEmpty();
        call.put(
                "requestBody",
                Map.of(
                        "required",
                        true,
                        "content",
                        OpenApiParts.json(
                                Map.of(
                                        "oneOf",
                                        List.of(
                                                chosen("ids", ids(), values, asks),
                                                chosen(
                                                        "filter",
                                                        OpenApiParts.text(),
                                                        values,
                                                        asks))))));
        return call;
    }

    private static Map<String, Object> ids() {
        return Map.of(
                "type",
                "array",
                "minItems",
                1,
                "maxItems",
                StartingBulk.MOST_NAMED,
                "items",
                OpenApiParts.uuid());
    }

    private static Map<String, Object> chosen(
            String by, Map<String, Object> which, Map<String, Object> values, boolean asks) {
        return Map.of(
                "type",
                "object",
                "additionalProperties",
                false,
                "required",
                asks ? List.of(by, "values") : List.of(by),
                "properties",
                Map.of(by, which, "values", values));
    }

    private static Map<String, Object> call(String id, List<Object> parameters, Object responses) {
        return Map.of("operationId", id, "parameters", parameters, "responses", responses);
    }
}
