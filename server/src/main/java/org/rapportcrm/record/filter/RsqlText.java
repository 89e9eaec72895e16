package org.rapportcrm.record.filter;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes a filter in RSQL, so that reading it gives the same filter again. */
final class RsqlText {
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_:+-]+");

    private RsqlText() {}

    static String of(Filter filter) {
        return switch (filter) {
            case Filter.All(var parts) -> parts.isEmpty() ? "id=null=false" : joined(parts, ";");
            case Filter.Any(var parts) -> parts.isEmpty() ? "id=null=true" : joined(parts, ",");
            case Filter.Not(var part) -> "all=not=" + quoted(of(part));
            case Filter.Has(String relation, Filter which) ->
                    relation + "=has=" + quoted(of(which));
            case Filter.Test test -> test(test);
        };
    }

    private static String test(Filter.Test test) {
        String first = test.values().isEmpty() ? "" : test.values().getFirst();
        return test.field()
                + switch (test.operator()) {
                    case IS ->
                            test.values().size() == 1 && !first.contains("*")
                                    ? "==" + quoted(first)
                                    : "=in=" + several(test.values());
                    case IS_NOT -> "=out=" + several(test.values());
                    case CONTAINS -> "=like=" + quoted(first);
                    case STARTS -> "=starts=" + quoted(first);
                    case BELOW -> "=lt=" + quoted(first);
                    case AT_MOST -> "=le=" + quoted(first);
                    case AT_LEAST -> "=ge=" + quoted(first);
                    case ABOVE -> "=gt=" + quoted(first);
                    case WITHIN -> "=within=" + quoted(first);
                    case EMPTY -> "=null=true";
                    case FILLED -> "=null=false";
                };
    }

    private static String joined(List<Filter> parts, String between) {
        return parts.stream()
                .map(part ->
                        part instanceof Filter.All || part instanceof Filter.Any
                                ? "(" + of(part) + ")"
                                : of(part))
                .collect(Collectors.joining(between));
    }

    private static String several(List<String> values) {
        return values.stream().map(RsqlText::quoted).collect(Collectors.joining(",", "(", ")"));
    }

    private static String quoted(String value) {
        return PLAIN.matcher(value).matches()
                ? value
                : "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
