package org.rapportcrm.record.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rapportcrm.record.RecordHands;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.record.action.RecordActions;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.BaseUrl;
import org.rapportcrm.web.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The description of the API (OpenAPI 3.1) as one viewer may use it: what they may not read or
 * write is not in it.
 */
@Component
class OpenApi {
    private static final String PROBLEM = "problem";
    private static final String ME = "me";
    private static final String CHANGES = "changes";

    private final RecordTypes types;
    private final RecordHands hands;
    private final RecordActions actions;
    private final ObjectProvider<ApiAddition> additions;
    private final BaseUrl baseUrl;

    OpenApi(
            RecordTypes types,
            RecordHands hands,
            RecordActions actions,
            ObjectProvider<ApiAddition> additions,
            BaseUrl baseUrl) {
        this.types = types;
        this.hands = hands;
        this.actions = actions;
        this.additions = additions;
        this.baseUrl = baseUrl;
    }

    /** The same for people. */
    ApiDocsPage page(Viewer viewer, Words words) {
        return new ApiDocsPage(
                kinds(viewer).stream()
                        .map(type ->
                                ApiDocsPage.kind(
                                        type,
                                        Call.of(type, hands, actions, viewer).stream()
                                                .map(call -> call.way() + " " + call.path())
                                                .toList(),
                                        viewer,
                                        words))
                        .toList());
    }

    private List<RecordType> kinds(Viewer viewer) {
        return types.listed().stream()
                .filter(type -> !Call.of(type, hands, actions, viewer).isEmpty())
                .toList();
    }

    Map<String, Object> document(Viewer viewer, Words words) {
        Map<String, Object> schemas = new TreeMap<>();
        Map<String, Object> paths = new TreeMap<>();
        schemas.put(PROBLEM, OpenApiParts.problem());
        for (RecordType type : kinds(viewer)) {
            OpenApiSchemas own = new OpenApiSchemas(type, viewer, words);
            schemas.put(type.key(), own.read());
            if (hands.write(type) && viewer.may(type.key(), Action.WRITE)) {
                schemas.put(OpenApiSchemas.made(type), own.made());
                schemas.put(OpenApiSchemas.changed(type), own.changed());
                schemas.put(OpenApiSchemas.line(type), own.line());
            }
            paths.putAll(new OpenApiPaths(own, actions).of(Call.of(type, hands, actions, viewer)));
        }
        additions.forEach(addition -> {
            schemas.putAll(addition.schemas(viewer, words));
            paths.putAll(addition.paths(viewer, words));
        });
        addCommon(schemas, paths);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.1.0");
        document.put("info", Map.of("title", "Rapport", "version", "1"));
        document.put("servers", List.of(Map.of("url", baseUrl.of("/api/v1"))));
        document.put("security", List.of(Map.of("token", List.of())));
        document.put("paths", paths);
        document.put(
                "components",
                Map.of(
                        "securitySchemes",
                        Map.of("token", Map.of("type", "http", "scheme", "bearer")),
                        "responses",
                        Map.of(PROBLEM, OpenApiParts.problemAnswer()),
                        "schemas",
                        schemas));
        return document;
    }

    /** What has to do with no kind alone. */
    private static void addCommon(Map<String, Object> schemas, Map<String, Object> paths) {
        schemas.put(ME, OpenApiParts.me());
        schemas.put(CHANGES, OpenApiParts.changes());
        paths.put("/me", Map.of("get", OpenApiParts.reading(ME, List.of())));
        paths.put(
                "/changes",
                Map.of("get", OpenApiParts.reading(CHANGES, OpenApiParts.afterAndLimit())));
    }
}
