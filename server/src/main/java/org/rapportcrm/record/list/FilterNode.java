package org.rapportcrm.record.list;

import java.util.ArrayList;
import java.util.List;
import org.rapportcrm.record.filter.Filter;
import org.rapportcrm.record.filter.Operator;

/**
 * A filter while somebody builds it: it may be unfinished. Groups and what is asked of related
 * records have parts; a test has a field, maybe an operator and values.
 *
 * @param relation of a group that is about related records; empty for the record itself
 */
record FilterNode(
        Kind kind,
        String relation,
        String field,
        String operator,
        List<String> values,
        List<FilterNode> parts) {

    /** How parts belong together. */
    enum Kind {
        ALL,
        ANY,
        NONE,
        TEST
    }

    static FilterNode group(Kind kind, String relation, List<FilterNode> parts) {
        return new FilterNode(kind, relation, "", "", List.of(), List.copyOf(parts));
    }

    static FilterNode test(String field, String operator, List<String> values) {
        return new FilterNode(Kind.TEST, "", field, operator, values, List.of());
    }

    /** The root is always a group. */
    static FilterNode root(Filter filter) {
        FilterNode node = of(filter);
        return node.kind() == Kind.TEST || !node.relation().isEmpty()
                ? group(Kind.ALL, "", List.of(node))
                : node;
    }

    static FilterNode of(Filter filter) {
        return switch (filter) {
            case Filter.All(var parts) -> group(Kind.ALL, "", of(parts));
            case Filter.Any(var parts) -> group(Kind.ANY, "", of(parts));
            case Filter.Not(Filter.Any(var parts)) -> group(Kind.NONE, "", of(parts));
            case Filter.Not(var part) -> group(Kind.NONE, "", List.of(of(part)));
            case Filter.Has(var relation, var which) -> {
                FilterNode inner = root(which);
                yield group(inner.kind(), relation, inner.parts());
            }
            case Filter.Test(var field, var operator, var values) ->
                    test(field, operator.key(), values);
        };
    }

    private static List<FilterNode> of(List<Filter> parts) {
        return parts.stream().map(FilterNode::of).toList();
    }

    /** An empty builder begins with one test to fill in. */
    FilterNode orWithATest() {
        return parts.isEmpty() ? group(kind, relation, List.of(test("", "", List.of()))) : this;
    }

    /** What is finished of it. */
    Filter filter() {
        List<Filter> done = new ArrayList<>();
        parts.stream().filter(FilterNode::isFinished).forEach(part -> done.add(part.filter()));
        Filter inner =
                switch (kind) {
                    case ALL -> done.size() == 1 ? done.getFirst() : new Filter.All(done);
                    case ANY -> done.size() == 1 ? done.getFirst() : new Filter.Any(done);
                    case NONE -> new Filter.Not(new Filter.Any(done));
                    case TEST -> new Filter.Test(field, operator(operator), values);
                };
        return relation.isEmpty() ? inner : new Filter.Has(relation, inner);
    }

    boolean isFinished() {
        if (kind != Kind.TEST) {
            return !relation.isEmpty() || parts.stream().anyMatch(FilterNode::isFinished);
        }
        boolean takesNone = operator.equals("empty") || operator.equals("filled");
        return !field.isEmpty()
                && Operator.of(operator).isPresent()
                && (takesNone || !values.isEmpty());
    }

    private static Operator operator(String key) {
        return Operator.of(key).orElseThrow();
    }
}
