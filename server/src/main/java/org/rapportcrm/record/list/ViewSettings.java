package org.rapportcrm.record.list;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.Order;
import org.rapportcrm.record.filter.Filter;
import org.rapportcrm.record.filter.FilterJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a view shows and how.
 *
 * @param columns keys of fields in their order; empty for those that the kind lists by itself
 * @param by the choice that makes the columns of a board, or the date of a calendar
 * @param group the field whose values part the table
 */
public record ViewSettings(
        Filter filter,
        Order order,
        List<String> columns,
        Display display,
        @Nullable String by,
        @Nullable String group) {
    private static final JsonMapper JSON = new JsonMapper();

    public ViewSettings {
        columns = List.copyOf(columns);
    }

    static ViewSettings of(Filter filter, Order order) {
        return new ViewSettings(filter, order, List.of(), Display.TABLE, null, null);
    }

    ViewSettings filter(Filter other) {
        return new ViewSettings(other, order, columns, display, by, group);
    }

    ViewSettings order(Order other) {
        return new ViewSettings(filter, other, columns, display, by, group);
    }

    ViewSettings columns(List<String> others) {
        return new ViewSettings(filter, order, others, display, by, group);
    }

    ViewSettings display(Display other, @Nullable String field) {
        return new ViewSettings(filter, order, columns, other, field, group);
    }

    ViewSettings group(@Nullable String field) {
        return new ViewSettings(filter, order, columns, display, by, field);
    }

    String json() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("filter", FilterJson.tree(filter));
        all.put("sort", order.text());
        all.put("columns", columns);
        all.put("display", display.key());
        all.put("by", by);
        all.put("group", group);
        return JSON.writeValueAsString(all);
    }

    static ViewSettings read(String json) {
        JsonNode all = JSON.readTree(json);
        List<String> columns = new java.util.ArrayList<>();
        all.path("columns").forEach(column -> columns.add(column.asString()));
        return new ViewSettings(
                FilterJson.read(all.get("filter").toString()),
                Order.of(all.path("sort").asString()),
                columns,
                Display.of(all.path("display").asString("table")),
                text(all, "by"),
                text(all, "group"));
    }

    private static @Nullable String text(JsonNode all, String key) {
        JsonNode one = all.path(key);
        return one.isString() ? one.asString() : null;
    }
}
