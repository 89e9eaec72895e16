package org.rapportcrm.record.filter;

import cz.jirutka.rsql.parser.RSQLParser;
import cz.jirutka.rsql.parser.RSQLParserException;
import cz.jirutka.rsql.parser.ast.AndNode;
import cz.jirutka.rsql.parser.ast.Arity;
import cz.jirutka.rsql.parser.ast.ComparisonNode;
import cz.jirutka.rsql.parser.ast.ComparisonOperator;
import cz.jirutka.rsql.parser.ast.LogicalNode;
import cz.jirutka.rsql.parser.ast.Node;
import cz.jirutka.rsql.parser.ast.OrNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Filters as the API writes them, in RSQL: {@code city==Vienna;stage=in=(active,lapsed)}. A dot
 * follows a relation ({@code employer.city==Vienna}); several tests of the same related record are
 * quoted ({@code orders=has='total=gt=100;ordered_at=within=this_year'}), and so is what must not
 * hold ({@code all=not='city==Vienna,city==Graz'}).
 */
public final class Rsql {
    private static final String NOT = "all";
    private static final int LONGEST = 8_000;

    private static final ComparisonOperator IS = operator("==", 1);
    private static final ComparisonOperator IS_NOT = operator("!=", 1);
    private static final ComparisonOperator IN = several("=in=");
    private static final ComparisonOperator OUT = several("=out=");
    private static final ComparisonOperator BELOW =
            new ComparisonOperator("=lt=", "<", Arity.of(1, 1));
    private static final ComparisonOperator AT_MOST =
            new ComparisonOperator("=le=", "<=", Arity.of(1, 1));
    private static final ComparisonOperator ABOVE =
            new ComparisonOperator("=gt=", ">", Arity.of(1, 1));
    private static final ComparisonOperator AT_LEAST =
            new ComparisonOperator("=ge=", ">=", Arity.of(1, 1));
    private static final ComparisonOperator LIKE = operator("=like=", 1);
    private static final ComparisonOperator STARTS = operator("=starts=", 1);
    private static final ComparisonOperator WITHIN = operator("=within=", 1);
    private static final ComparisonOperator NULL = operator("=null=", 1);
    private static final ComparisonOperator HAS = operator("=has=", 1);
    private static final ComparisonOperator WITHOUT = operator("=not=", 1);

    private static final Set<ComparisonOperator> OPERATORS =
            new LinkedHashSet<>(
                    List.of(
                            IS, IS_NOT, IN, OUT, BELOW, AT_MOST, ABOVE, AT_LEAST, LIKE, STARTS,
                            WITHIN, NULL, HAS, WITHOUT));

    private int tests;

    private Rsql() {}

    /**
     * @throws BadFilter when it is none, or larger than people can mean
     */
    public static Filter read(String text) {
        return text.isBlank() ? Filter.EVERYTHING : new Rsql().parsed(text, 0);
    }

    public static String write(Filter filter) {
        return RsqlText.of(filter);
    }

    private Filter parsed(String text, int depth) {
        if (text.length() > LONGEST || depth > FilterJson.DEEPEST) {
            throw BadFilter.tooLarge();
        }
        try {
            return filter(new RSQLParser(OPERATORS).parse(text), depth);
        } catch (RSQLParserException e) {
            throw BadFilter.form(firstLine(String.valueOf(e.getMessage())));
        } catch (StackOverflowError _) {
            // the parser descends once a bracket
            throw BadFilter.tooLarge();
        }
    }

    private Filter filter(Node node, int depth) {
        if (depth > FilterJson.DEEPEST) {
            throw BadFilter.tooLarge();
        }
        return switch (node) {
            case AndNode all -> new Filter.All(parts(all, depth));
            case OrNode any -> new Filter.Any(parts(any, depth));
            case ComparisonNode one -> comparison(one, one.getSelector(), depth);
            default -> throw BadFilter.form(node.toString());
        };
    }

    private List<Filter> parts(LogicalNode node, int depth) {
        List<Filter> parts = new ArrayList<>();
        node.forEach(part -> parts.add(filter(part, depth + 1)));
        return parts;
    }

    private Filter comparison(ComparisonNode node, String selector, int depth) {
        tests++;
        if (tests > FilterJson.MOST_TESTS || depth > FilterJson.DEEPEST) {
            throw BadFilter.tooLarge();
        }
        int dot = selector.indexOf('.');
        if (dot > 0) {
            return new Filter.Has(
                    selector.substring(0, dot),
                    comparison(node, selector.substring(dot + 1), depth + 1));
        }
        String first = node.getArguments().getFirst();
        if (node.getOperator().equals(HAS)) {
            return new Filter.Has(
                    selector, first.isBlank() ? Filter.EVERYTHING : parsed(first, depth + 1));
        }
        if (node.getOperator().equals(WITHOUT) && selector.equals(NOT)) {
            return new Filter.Not(parsed(first, depth + 1));
        }
        return test(node, selector, first);
    }

    private static Filter test(ComparisonNode node, String selector, String first) {
        ComparisonOperator operator = node.getOperator();
        List<String> values = node.getArguments();
        if (operator.equals(IS)) {
            return pattern(selector, first);
        }
        if (operator.equals(NULL)) {
            boolean empty = first.toLowerCase(Locale.ROOT).equals("true");
            return Filter.test(selector, empty ? Operator.EMPTY : Operator.FILLED);
        }
        return new Filter.Test(selector, meant(operator, selector), values);
    }

    private static Operator meant(ComparisonOperator operator, String selector) {
        return switch (operator.getSymbol()) {
            case "=in=" -> Operator.IS;
            case "!=", "=out=" -> Operator.IS_NOT;
            case "=lt=" -> Operator.BELOW;
            case "=le=" -> Operator.AT_MOST;
            case "=gt=" -> Operator.ABOVE;
            case "=ge=" -> Operator.AT_LEAST;
            case "=like=" -> Operator.CONTAINS;
            case "=starts=" -> Operator.STARTS;
            case "=within=" -> Operator.WITHIN;
            default -> throw BadFilter.operator(selector, operator.getSymbol());
        };
    }

    /** Stars at the ends stand for anything. */
    private static Filter pattern(String selector, String value) {
        boolean open = value.length() > 1 && value.endsWith("*");
        boolean inside = open && value.length() > 2 && value.startsWith("*");
        if (inside) {
            return Filter.test(selector, Operator.CONTAINS, value.substring(1, value.length() - 1));
        }
        return open
                ? Filter.test(selector, Operator.STARTS, value.substring(0, value.length() - 1))
                : Filter.test(selector, Operator.IS, value);
    }

    private static ComparisonOperator operator(String symbol, int values) {
        return new ComparisonOperator(symbol, Arity.of(values, values));
    }

    private static ComparisonOperator several(String symbol) {
        return new ComparisonOperator(symbol, Arity.of(1, Integer.MAX_VALUE));
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("").replaceFirst("^[\\w.]+Exception: ", "");
    }
}
