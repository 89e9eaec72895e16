package org.rapportcrm.record.list;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
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
 * Which list somebody looks at: what stands in its URL, by name. What is absent is as the view
 * says.
 */
record ListQuery(Map<String, String> said) {
    private static final String VIEW = "view";
    private static final String TEXT = "q";
    private static final String FILTER = "filter";
    private static final String SORT = "sort";
    private static final String COLUMNS = "columns";
    private static final String AS = "as";
    private static final String BY = "by";
    private static final String WAY = "way";
    private static final String ON = "on";
    private static final String GROUP = "group";
    private static final String AFTER = "after";

    /** What is shown instead of what the view says. */
    private static final List<String> CHANGES = List.of(FILTER, SORT, COLUMNS, AS, BY, WAY);

    /** Where in it one is; each other question begins anew. */
    private static final List<String> PLACES = List.of(GROUP, AFTER);

    private static final List<String> ALL =
            List.of(VIEW, TEXT, FILTER, SORT, COLUMNS, AS, BY, WAY, ON, GROUP, AFTER);

    static ListQuery of(Map<String, String> said) {
        Map<String, String> ours = new LinkedHashMap<>();
        for (String name : ALL) {
            String value = said.get(name);
            if (value != null) {
                ours.put(name, value);
            }
        }
        return new ListQuery(ours);
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
        return of(said).fromItsBeginning();
    }

    @Nullable String view() {
        return said.get(VIEW);
    }

    String text() {
        return said.getOrDefault(TEXT, "").strip();
    }

    boolean isSearch() {
        return !text().isEmpty();
    }

    /** Of which group more is asked for; null for all. */
    @Nullable String group() {
        return said.get(GROUP);
    }

    /** Which month a calendar shows; null for that of today. */
    @Nullable String on() {
        return said.get(ON);
    }

    @Nullable Cursor cursor() {
        String after = said.get(AFTER);
        return after == null ? null : Cursor.of(after);
    }

    /** What the view says, with what the URL says instead. */
    ViewSettings over(ViewSettings settings) {
        ViewSettings now = settings;
        if (said.containsKey(FILTER)) {
            now = now.filter(Rsql.read(said.getOrDefault(FILTER, "")));
        }
        if (said.containsKey(SORT)) {
            now = now.order(Order.of(said.getOrDefault(SORT, "")));
        }
        if (said.containsKey(COLUMNS)) {
            now = now.columns(Columns.of(said.getOrDefault(COLUMNS, "")));
        }
        return now.shape(over(now.shape()));
    }

    private Shape over(Shape shape) {
        Shape now = shape;
        if (said.containsKey(AS)) {
            now = now.as(Shape.As.of(said.getOrDefault(AS, "")));
        }
        if (said.containsKey(BY)) {
            now = now.by(said.getOrDefault(BY, ""));
        }
        return said.containsKey(WAY) ? now.way(said.getOrDefault(WAY, "")) : now;
    }

    /** Whether it asks for something else than its view. */
    boolean isChanged() {
        return CHANGES.stream().anyMatch(said::containsKey);
    }

    ListQuery view(String key) {
        return fromItsBeginning().with(VIEW, key);
    }

    ListQuery searching(String text) {
        return fromItsBeginning().with(TEXT, text);
    }

    ListQuery filter(Filter other) {
        return fromItsBeginning().with(FILTER, Rsql.write(other));
    }

    ListQuery sort(Order other) {
        return fromItsBeginning().with(SORT, other.text());
    }

    ListQuery columns(Columns others) {
        return fromItsBeginning().with(COLUMNS, others.text());
    }

    /** What it is parted by is another in each. */
    ListQuery as(Shape.As other) {
        return fromItsBeginning()
                .with(AS, other.key())
                .with(BY, null)
                .with(WAY, null)
                .with(ON, null);
    }

    ListQuery by(String other) {
        return fromItsBeginning().with(BY, other).with(WAY, null);
    }

    ListQuery on(@Nullable String month) {
        return with(ON, month);
    }

    ListQuery way(String other) {
        return fromItsBeginning().with(WAY, other);
    }

    ListQuery behind(@Nullable Cursor cursor) {
        return with(AFTER, cursor == null ? null : cursor.text());
    }

    /** More of one group alone. */
    ListQuery within(String value) {
        return with(GROUP, value);
    }

    ListQuery fromItsBeginning() {
        ListQuery begun = this;
        for (String place : PLACES) {
            begun = begun.with(place, null);
        }
        return begun;
    }

    /** What a search goes on with. */
    Map<String, String> besideText(String viewKey) {
        return fromItsBeginning().with(TEXT, null).with(VIEW, viewKey).said();
    }

    private ListQuery with(String name, @Nullable String value) {
        Map<String, String> other = new LinkedHashMap<>(said);
        if (value == null) {
            other.remove(name);
        } else {
            other.put(name, value);
        }
        return new ListQuery(other);
    }

    String path(String list) {
        StringBuilder path = new StringBuilder(list);
        for (String name : ALL) {
            String value = said.get(name);
            if (value != null && !(name.equals(TEXT) && value.isBlank())) {
                path.append(path.indexOf("?") < 0 ? '?' : '&')
                        .append(name)
                        .append('=')
                        .append(UriUtils.encode(value.strip(), StandardCharsets.UTF_8));
            }
        }
        return path.toString();
    }
}
