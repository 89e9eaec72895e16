package org.rapportcrm.record.list;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.Order;
import org.rapportcrm.record.filter.Filter;
import org.rapportcrm.record.filter.Rsql;
import org.rapportcrm.record.read.Cursor;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Which list somebody looks at: what stands in its URL. What is absent is as the view says.
 *
 * @param q what is searched
 * @param filter in RSQL, instead of the view's
 * @param columns keys parted by commas, instead of the view's
 */
record ListQuery(
        @Nullable String view,
        @Nullable String q,
        @Nullable String filter,
        @Nullable String sort,
        @Nullable String columns,
        @Nullable String after) {

    static ListQuery of(Map<String, String> said) {
        return new ListQuery(
                said.get("view"),
                said.get("q"),
                said.get("filter"),
                said.get("sort"),
                said.get("columns"),
                said.get("after"));
    }

    /** The list at a path of ours, from its beginning. */
    static ListQuery at(String path) {
        Map<String, String> said = new LinkedHashMap<>();
        try {
            UriComponentsBuilder.fromUriString(path)
                    .build()
                    .getQueryParams()
                    .forEach((name, values) -> {
                        String value = values.getFirst();
                        if (value != null) {
                            said.put(name, URLDecoder.decode(value, StandardCharsets.UTF_8));
                        }
                    });
        } catch (IllegalArgumentException _) {
            // not one of ours
        }
        said.remove("after");
        return of(said);
    }

    String text() {
        return q == null ? "" : q.strip();
    }

    boolean isSearch() {
        return !text().isEmpty();
    }

    @Nullable Cursor cursor() {
        return after == null ? null : Cursor.of(after);
    }

    /** What the view says, with what the URL says instead. */
    ViewSettings over(ViewSettings settings) {
        ViewSettings now = settings;
        if (filter != null) {
            now = now.filter(Rsql.read(filter));
        }
        if (sort != null) {
            now = now.order(Order.of(sort));
        }
        if (columns != null) {
            now = now.columns(list(columns));
        }
        return now;
    }

    private static List<String> list(String texts) {
        return Arrays.stream(texts.split(","))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** Whether it asks for something else than its view. */
    boolean isChanged() {
        return filter != null || sort != null || columns != null;
    }

    ListQuery searching(String text) {
        return new ListQuery(view, text, filter, sort, columns, null);
    }

    ListQuery filter(Filter other) {
        return new ListQuery(view, q, Rsql.write(other), sort, columns, null);
    }

    ListQuery sort(Order other) {
        return new ListQuery(view, q, filter, other.text(), columns, null);
    }

    ListQuery columns(List<String> others) {
        return new ListQuery(view, q, filter, sort, String.join(",", others), null);
    }

    ListQuery behind(@Nullable Cursor cursor) {
        return new ListQuery(view, q, filter, sort, columns, cursor == null ? null : cursor.text());
    }

    String path(String list) {
        StringBuilder path = new StringBuilder(list);
        add(path, "view", view);
        add(path, "q", isSearch() ? text() : null);
        add(path, "filter", filter);
        add(path, "sort", sort);
        add(path, "columns", columns);
        add(path, "after", after);
        return path.toString();
    }

    private static void add(StringBuilder path, String name, @Nullable String value) {
        if (value != null) {
            path.append(path.indexOf("?") < 0 ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(UriUtils.encode(value, StandardCharsets.UTF_8));
        }
    }
}
