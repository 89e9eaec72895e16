package org.rapportcrm.record.list;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapportcrm.record.Order;
import org.rapportcrm.record.filter.Filter;
import org.rapportcrm.record.filter.FilterJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a view shows. */
record ViewSettings(Filter filter, Order order, Columns columns, Shape shape) {
    private static final JsonMapper JSON = new JsonMapper();

    static ViewSettings of(Filter filter, Order order) {
        return new ViewSettings(filter, order, Columns.USUAL, Shape.TABLE);
    }

    ViewSettings filter(Filter other) {
        return new ViewSettings(other, order, columns, shape);
    }

    ViewSettings order(Order other) {
        return new ViewSettings(filter, other, columns, shape);
    }

    ViewSettings columns(Columns others) {
        return new ViewSettings(filter, order, others, shape);
    }

    ViewSettings shape(Shape other) {
        return new ViewSettings(filter, order, columns, other);
    }

    String json() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("filter", FilterJson.tree(filter));
        all.put("sort", order.text());
        all.put("columns", columns.keys());
        all.put("widths", columns.widths());
        all.put("as", shape.as().key());
        all.put("by", shape.by());
        all.put("way", shape.way());
        return JSON.writeValueAsString(all);
    }

    static ViewSettings read(String json) {
        JsonNode all = JSON.readTree(json);
        List<String> columns = new ArrayList<>();
        all.path("columns").forEach(column -> columns.add(column.asString()));
        Map<String, Integer> widths = new LinkedHashMap<>();
        all.path("widths").forEachEntry((column, width) -> widths.put(column, width.asInt()));
        return new ViewSettings(
                FilterJson.read(all.get("filter").toString()),
                Order.of(all.path("sort").asString()),
                new Columns(columns, widths),
                new Shape(
                        Shape.As.of(all.path("as").asString("")),
                        all.path("by").asString(""),
                        all.path("way").asString("")));
    }
}
