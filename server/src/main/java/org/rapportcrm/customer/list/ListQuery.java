package org.rapportcrm.customer.list;

import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.inline;
import static org.rapportcrm.customer.db.Tables.CUSTOMER_;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.customer.CustomerRules;
import org.rapportcrm.customer.SeenFields;
import org.rapportcrm.customer.VisibleCustomers;
import org.rapportcrm.shared.Viewer;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which customers a list shows, in which order and from where on: what stands in its URL.
 *
 * @param q what they are searched by
 * @param owner "me" for the viewer's own
 * @param after the customer behind whom the page begins
 */
record ListQuery(
        @Nullable String q,
        @Nullable String stage,
        @Nullable String kind,
        @Nullable String owner,
        @Nullable String sort,
        @Nullable UUID after) {

    /** The list at a path of ours, from its beginning; all customers where it says nothing. */
    static ListQuery of(String path) {
        MultiValueMap<String, String> said = new LinkedMultiValueMap<>();
        try {
            said = UriComponentsBuilder.fromUriString(path).build().getQueryParams();
        } catch (IllegalArgumentException _) {
            // not one of ours
        }
        return new ListQuery(
                said(said, "q"),
                said(said, "stage"),
                said(said, "kind"),
                said(said, "owner"),
                said(said, "sort"),
                null);
    }

    String text() {
        return q == null ? "" : q.strip();
    }

    boolean isSearch() {
        return !text().isEmpty();
    }

    boolean isFiltered() {
        return stage != null || kind != null || owner != null;
    }

    Sort order() {
        return Sort.of(sort);
    }

    /** Stage and kind go into the text: the planner should know how rare they are. */
    Condition condition(Viewer viewer) {
        List<Condition> all = new ArrayList<>();
        all.add(CUSTOMER_.DELETED_AT.isNull());
        all.add(VisibleCustomers.to(viewer, CUSTOMER_));
        if (stage != null && CustomerRules.STAGES.contains(stage)) {
            all.add(CUSTOMER_.STAGE.eq(inline(stage)));
        }
        if (kind != null && CustomerRules.KINDS.contains(kind)) {
            all.add(CUSTOMER_.KIND.eq(inline(kind)));
        }
        if (isMine(viewer)) {
            all.add(CUSTOMER_.OWNER_ID.eq(viewer.id()));
        }
        return and(all);
    }

    private boolean isMine(Viewer viewer) {
        return "me".equals(owner) && SeenFields.isReadBy(viewer, "owner");
    }

    ListQuery withStage(String other) {
        return new ListQuery(q, toggled(stage, other), kind, owner, sort, null);
    }

    ListQuery withKind(String other) {
        return new ListQuery(q, stage, toggled(kind, other), owner, sort, null);
    }

    ListQuery withOwner(String other) {
        return new ListQuery(q, stage, kind, toggled(owner, other), sort, null);
    }

    ListQuery withSort(String other) {
        return new ListQuery(q, stage, kind, owner, other, null);
    }

    ListQuery behind(@Nullable UUID last) {
        return new ListQuery(q, stage, kind, owner, sort, last);
    }

    String path() {
        UriComponentsBuilder uri = UriComponentsBuilder.fromPath("/customers");
        put(uri, "q", isSearch() ? text() : null);
        put(uri, "stage", stage);
        put(uri, "kind", kind);
        put(uri, "owner", owner);
        put(uri, "sort", sort);
        put(uri, "after", after == null ? null : after.toString());
        return uri.encode().build().toUriString();
    }

    private static @Nullable String said(MultiValueMap<String, String> all, String name) {
        String value = all.getFirst(name);
        return value == null ? null : URLDecoder.decode(value, StandardCharsets.UTF_8);
    }

    private static void put(UriComponentsBuilder uri, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            uri.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
        }
    }

    private static @Nullable String toggled(@Nullable String now, String chosen) {
        return Objects.equals(now, chosen) ? null : chosen;
    }
}
