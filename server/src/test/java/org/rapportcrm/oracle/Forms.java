package org.rapportcrm.oracle;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;

/** What a browser sends along: without it a request is refused before anybody asks who may. */
final class Forms {
    private static final List<String> DRAFT =
            List.of(
                    "draftForm",
                    "/settings/teams",
                    "draftId",
                    "00000000-0000-7000-8000-000000000001",
                    "draftTyped",
                    "{\"name\":[\"Two\"]}");
    private static final Map<String, List<String>> FIELDS =
            Map.ofEntries(
                    Map.entry("/customers/new", List.of("family_name", "Novak")),
                    Map.entry("/customers/suggestions", List.of("other", "Person")),
                    Map.entry("/customers/{id}/edit", List.of("version", "1", "job_title", "Cook")),
                    Map.entry("/customers/{id}/facts/{field}", List.of("job_title", "Cook")),
                    Map.entry("/customers/{id}/{field}", List.of("owner", "")),
                    Map.entry(
                            "/customers/{id}/merges/undo",
                            List.of("act", "00000000-0000-7000-8000-000000000001")),
                    Map.entry("/settings/survival/fields/{field}", List.of("rule", "OWN")),
                    Map.entry("/settings/survival/sources/{id}", List.of("level", "60")),
                    Map.entry("/api/v1/customers/{id}/merge", List.of("others", "Person")),
                    Map.entry("/customers/{id}/tags", List.of("add", "regular")),
                    Map.entry(
                            "/customers/{id}/preferences",
                            List.of("kind", "interest", "add", "tea")),
                    Map.entry("/customers/{id}/undo", List.of("change", "{change}")),
                    Map.entry(
                            "/customers/{id}/relationships", List.of("tie", "knows", "other", "")),
                    Map.entry(
                            "/customers/{id}/relationships/{relationship}",
                            List.of("role", "Aunt")),
                    Map.entry(
                            "/customers/{id}/contact-points",
                            List.of("kind", "email", "text", "novak@customer.example")),
                    Map.entry("/customers/{id}/interactions", List.of("tab", "note", "body", "Hi")),
                    Map.entry("/customers/{id}/draft", List.of("tab", "note", "body", "Hi")),
                    Map.entry(
                            "/customers/{id}/timeline/entries",
                            List.of(
                                    "after",
                                    "2999-01-01T00:00:00Z_ffffffff-ffff-ffff-ffff-ffffffffffff")),
                    Map.entry(
                            "/reminders/of/{kind}/{id}",
                            List.of("when", "tomorrow", "unless", "always")),
                    Map.entry("/interactions/{id}", List.of("body", "Said good day")),
                    Map.entry("/opportunities/new", List.of("name", "Ten mills")),
                    Map.entry(
                            "/opportunities/suggestions",
                            List.of("field", "customer", "customer", "Person")),
                    Map.entry(
                            "/opportunities/{id}/edit", List.of("version", "1", "note", "By hand")),
                    Map.entry(
                            "/opportunities/{id}/undo", List.of("change", "{opportunity-change}")),
                    Map.entry(
                            "/customers/{id}/place", List.of("field", "stage", "value", "active")),
                    Map.entry("/customers/{id}/place/undo", List.of("change", "{change}")),
                    Map.entry("/customers/{id}/cell", List.of("field", "stage", "value", "active")),
                    Map.entry("/products/{id}/cell", List.of("field", "name", "value", "Mug")),
                    Map.entry(
                            "/opportunities/{id}/cell",
                            List.of("field", "competitor", "value", "Moka")),
                    Map.entry("/products/{id}/place", List.of("field", "name", "value", "Mug")),
                    Map.entry("/products/{id}/place/undo", List.of("change", "1")),
                    Map.entry(
                            "/opportunities/{id}/place",
                            List.of("field", "stage", "value", CommonRecords.STAGE)),
                    Map.entry(
                            "/opportunities/{id}/place/undo",
                            List.of("change", "{opportunity-change}")),
                    Map.entry("/opportunities/{id}/stage", List.of("stage", CommonRecords.STAGE)),
                    Map.entry("/opportunities/{id}/removal", List.of("named", CommonRecords.STAGE)),
                    Map.entry("/cases/new", List.of("subject", "Ten mills rattle")),
                    Map.entry(
                            "/cases/suggestions",
                            List.of("field", "customer", "customer", "Person")),
                    Map.entry(
                            "/cases/{id}/edit", List.of("version", "1", "description", "By hand")),
                    Map.entry("/cases/{id}/undo", List.of("change", "{case-change}")),
                    Map.entry("/cases/{id}/place", List.of("field", "priority", "value", "high")),
                    Map.entry("/cases/{id}/place/undo", List.of("change", "{case-change}")),
                    Map.entry("/cases/{id}/cell", List.of("field", "subject", "value", "Mills")),
                    Map.entry("/cases/{id}/status", List.of("status", ServiceCases.STATUS)),
                    Map.entry("/cases/{id}/conversation", List.of("body", "Hi", "as", "note")),
                    Map.entry("/settings/queues", List.of("name", "Two")),
                    Map.entry("/settings/queues/{id}", List.of("name", "Two")),
                    Map.entry("/settings/statuses", List.of("name", "Two", "state", "open")),
                    Map.entry("/settings/statuses/{id}", List.of("name", "Two", "state", "open")),
                    Map.entry("/settings/pipelines", List.of("name", "Two")),
                    Map.entry("/settings/pipelines/{id}/stages", List.of("name", "Two")),
                    Map.entry(
                            "/settings/stages/{id}",
                            List.of("name", "Two", "probability", "10", "status", "open")),
                    Map.entry("/tasks/{id}", List.of("title", "Call", "due", "tomorrow")),
                    Map.entry("/tasks/{id}/delay", List.of("until", "tomorrow")),
                    Map.entry("/when/{direction}", List.of("when", "tomorrow")),
                    Map.entry(
                            "/imports",
                            List.of(
                                    "name",
                                    "Fair",
                                    "currency",
                                    "EUR",
                                    "zone",
                                    "UTC",
                                    "pasted",
                                    "Name\nNovak\n")),
                    Map.entry(
                            "/sources/{id}",
                            List.of("name", "Fair", "currency", "EUR", "zone", "UTC")),
                    Map.entry(
                            "/settings/users",
                            List.of("name", "Neil", "email", "neil@calder.example")),
                    Map.entry(
                            "/settings/users/{id}",
                            List.of("name", "Uma", "email", "uma@calder.example")),
                    Map.entry("/settings/teams", List.of("name", "Two")),
                    Map.entry("/settings/teams/{id}", List.of("name", "Two")),
                    Map.entry("/settings/teams/{id}/members", List.of("user", "{user}")),
                    Map.entry("/settings/departments", List.of("name", "Two")),
                    Map.entry("/settings/departments/{id}", List.of("name", "Two")),
                    Map.entry("/settings/calendars", List.of("name", "Two", "zone", "UTC")),
                    Map.entry("/settings/calendars/{id}", List.of("name", "Two", "zone", "UTC")),
                    Map.entry(
                            "/settings/calendars/{id}/holidays",
                            List.of("day", "2026-12-26", "holiday", "Christmas")),
                    Map.entry("/settings/currencies", List.of("code", "USD")),
                    Map.entry("/settings/currencies/own", List.of("code", "CHF")),
                    Map.entry(
                            "/settings/currencies/rates",
                            List.of("base", "CHF", "quote", "EUR", "rate", "1")),
                    Map.entry(
                            "/settings/currencies/rates/removal",
                            List.of("base", "CHF", "quote", "EUR", "day", "2026-11-22")),
                    Map.entry("/settings/branding", List.of("name", "Calder Coffee")),
                    Map.entry("/settings/roles", List.of("name", "Two")),
                    Map.entry("/settings/roles/{id}", List.of("user.read", "ALL")),
                    Map.entry("/settings/roles/{id}/name", List.of("name", "Two")),
                    // too long to be hashed, so that nobody waits for it
                    Map.entry(
                            "/sign-in",
                            List.of("email", "neil@calder.example", "password", "x".repeat(5000))),
                    Map.entry(
                            "/imports/{id}/saved/choice",
                            List.of("mapping", "00000000-0000-7000-8000-000000000001")),
                    Map.entry(
                            "/imports/{id}/saved/removal",
                            List.of("mapping", "00000000-0000-7000-8000-000000000001")),
                    Map.entry("/imports/{id}/remedy", List.of("kind", "DAY_FIRST", "what", "")),
                    Map.entry("/settings/fields/{id}", List.of("label", "Budget a year")),
                    Map.entry("/me/tokens", List.of("name", "Shop", "scopes", "*:read")),
                    Map.entry(
                            "/api/v1/customers", List.of("kind", "organization", "name", "Novak")),
                    Map.entry("/api/v1/customers/{id}", List.of("city", "Graz")),
                    Map.entry("/api/v1/products", List.of("code", "N-1", "name", "Mug")),
                    Map.entry("/api/v1/products/{id}", List.of("name", "Mug")),
                    Map.entry("/api/v1/opportunities", List.of("name", "Ten mills")),
                    Map.entry("/api/v1/opportunities/{id}", List.of("note", "By hand")),
                    Map.entry("/api/v1/cases", List.of("subject", "Ten mills rattle")),
                    Map.entry("/api/v1/cases/{id}", List.of("description", "By hand")),
                    Map.entry("/me/drafts", DRAFT),
                    Map.entry("/me/drafts/deletion", DRAFT),
                    Map.entry("/day/{what}/{id}/delay", List.of("until", "tomorrow")),
                    Map.entry("/day/{what}/{id}/handover", List.of("colleague", "{user}")),
                    Map.entry(
                            "/day/waking",
                            List.of("kind", "task", "id", "00000000-0000-7000-8000-000000000001")),
                    Map.entry("/favorites/{kind}/{id}/place", List.of("step", "up")),
                    Map.entry("/me/locale", List.of("locale", "de-AT")),
                    Map.entry("/me/density", List.of("density", "compact")),
                    Map.entry("/me/preferences", List.of("locale", "de-AT", "zone", "UTC")));

    /** What lists send, of whichever kind; by the path behind the name of the list. */
    private static final Map<String, List<String>> OF_LISTS =
            Map.of(
                    "/{id}/neighbor", List.of("from", "/customers", "step", "next"),
                    "/filter", List.of("query", "/customers"),
                    "/views", List.of("query", "/customers?sort=name", "name", "By name"),
                    "/views/opening", List.of("view", "all"),
                    "/views/opening/role",
                            List.of("view", "all", "role", "00000000-0000-7000-8000-000000000001"),
                    "/views/{id}", List.of("query", "/customers?sort=name"));

    private Forms() {}

    static Map<String, String> of(Route route) {
        Map<String, String> fields = new LinkedHashMap<>();
        List<String> declared =
                FIELDS.getOrDefault(
                        route.path(),
                        OF_LISTS.getOrDefault(
                                route.path().replaceFirst("^/[a-z]+", ""), List.of()));
        for (int i = 0; i < declared.size(); i += 2) {
            fields.put(declared.get(i), declared.get(i + 1));
        }
        return fields;
    }

    /** Parameters that the route cannot do without and that no form above has. */
    static Set<String> missing(Route route) {
        return Arrays.stream(route.at().getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                .filter(parameter -> !Map.class.isAssignableFrom(parameter.getParameterType()))
                .filter(parameter ->
                        isRequired(parameter.getParameterAnnotation(RequestParam.class)))
                .filter(parameter -> !parameter.isOptional())
                .map(parameter -> parameter.getParameter().getName())
                .filter(name -> !of(route).containsKey(name))
                .collect(Collectors.toSet());
    }

    private static boolean isRequired(@org.jspecify.annotations.Nullable RequestParam parameter) {
        return parameter != null
                && parameter.required()
                && parameter.defaultValue().equals(ValueConstants.DEFAULT_NONE);
    }
}
