package org.rapportcrm.record.list;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.rapportcrm.record.list.FilterNode.Kind;

/**
 * The tree of a filter as a form sends it. Each node has a path, such as "0.2.1", and its inputs
 * are called by it: k (how its parts belong together), r (the relation), f (the field), o (the
 * operator), v (the values).
 */
record FilterForm(Map<String, String[]> sent) {
    private static final int MOST_PARTS = 30;
    private static final int DEEPEST = 8;

    FilterNode tree() {
        return sent.containsKey("k0") ? node("0", 0) : FilterNode.group(Kind.ALL, "", List.of());
    }

    private FilterNode node(String path, int depth) {
        if (!sent.containsKey("k" + path)) {
            return FilterNode.test(
                    one("f" + path),
                    one("o" + path),
                    Arrays.stream(sent.getOrDefault("v" + path, new String[0]))
                            .map(String::strip)
                            .filter(value -> !value.isEmpty())
                            .toList());
        }
        List<FilterNode> parts =
                depth > DEEPEST
                        ? List.of()
                        : IntStream.range(0, MOST_PARTS)
                                .mapToObj(at -> path + "." + at)
                                .filter(this::isThere)
                                .map(child -> node(child, depth + 1))
                                .toList();
        return FilterNode.group(kind(one("k" + path)), one("r" + path), parts);
    }

    private boolean isThere(String path) {
        return sent.containsKey("k" + path) || sent.containsKey("f" + path);
    }

    private String one(String name) {
        String[] values = sent.get(name);
        return values == null || values.length == 0 ? "" : values[0];
    }

    private static Kind kind(String text) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElse(Kind.ALL);
    }

    /** The tree with what a button asks for: "test:0.1", "group:0", "orders:0" or "drop:0.2". */
    FilterNode after(String button) {
        int colon = button.indexOf(':');
        if (colon < 0) {
            return tree();
        }
        String what = button.substring(0, colon);
        String[] steps = button.substring(colon + 1).split("\\.");
        return changed(tree(), what, steps, 1);
    }

    private static FilterNode changed(FilterNode node, String what, String[] steps, int at) {
        List<FilterNode> parts = new ArrayList<>(node.parts());
        boolean here = at == steps.length;
        boolean drops = what.equals("drop") && at == steps.length - 1;
        if (here && !what.equals("drop")) {
            parts.add(added(what));
        } else if (at < steps.length) {
            int index = index(steps[at]);
            if (index >= 0 && index < parts.size()) {
                if (drops) {
                    parts.remove(index);
                } else {
                    parts.set(index, changed(parts.get(index), what, steps, at + 1));
                }
            }
        }
        return new FilterNode(
                node.kind(),
                node.relation(),
                node.field(),
                node.operator(),
                node.values(),
                List.copyOf(parts));
    }

    private static FilterNode added(String what) {
        return switch (what) {
            case "test" -> FilterNode.test("", "", List.of());
            case "group" -> FilterNode.group(Kind.ANY, "", List.of(added("test")));
            default -> FilterNode.group(Kind.ALL, what, List.of(added("test")));
        };
    }

    private static int index(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException _) {
            return -1;
        }
    }
}
