package org.rapportcrm.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What class files don't show: the words between quotation marks. */
class SourceRulesTest {
    private static final Pattern SQL =
            Pattern.compile(
                    "\\s*(select|insert into|update|delete from|with|merge into|copy|create|alter|drop)\\s.*",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** Glue names that they fix themselves, where SQL takes no parameter; never a value. */
    private static final Set<String> FIX_THEIR_NAMES =
            Set.of(
                    "database/CopyRows.java",
                    "database/StagingTable.java",
                    "database/embedded/DurabilityCheck.java",
                    "database/embedded/FirstConnection.java",
                    "customer/landing/CustomerRows.java");

    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9_]*");

    @Test
    void hashesWithNothingBroken() {
        List<String> found =
                literals(text -> text.matches("(?i)(hmac)?(md5|sha-?1)") || text.equals("DES"));

        assertThat(found).as("MD5 and SHA-1 are broken; use SHA-256 instead").isEmpty();
    }

    @Test
    void doesNotAskWhetherHtmxIsCalling() {
        List<String> found = literals(text -> text.equalsIgnoreCase("HX-Request"));

        // an error and the demand to sign in come instead of any page; only Reader asks, for both
        assertThat(found)
                .filteredOn(place -> !place.contains("/web/Reader.java:"))
                .as("a page has one form; give the fragment its own URL or cut it with hx-select")
                .isEmpty();
    }

    @Test
    void neverGluesValuesIntoSql() {
        var found = new ArrayList<String>();
        production().stream()
                .filter(source -> FIX_THEIR_NAMES.stream().noneMatch(source.file()::endsWith))
                .forEach(source -> source.unit().accept(new Gluing(source, found), null));

        assertThat(found)
                .as("bind values with ?, name columns by jOOQ's classes or a constant instead")
                .isEmpty();
    }

    private static List<JavaSource> production() {
        return JavaSource.ALL.stream()
                .filter(source -> source.file().toString().contains("src/main/"))
                .toList();
    }

    private static List<String> literals(Predicate<String> banned) {
        var found = new ArrayList<String>();
        for (JavaSource source : production()) {
            source.unit()
                    .accept(
                            new TreeScanner<Void, Void>() {
                                @Override
                                public Void visitLiteral(LiteralTree tree, Void nothing) {
                                    if (tree.getValue() instanceof String text
                                            && banned.test(text)) {
                                        found.add(source.at(tree) + " " + text);
                                    }
                                    return null;
                                }
                            },
                            null);
        }
        return found;
    }

    /** Finds "select … " + value, "select … %s".formatted(value) and String.format("select …"). */
    private static final class Gluing extends TreeScanner<Void, Void> {
        private final JavaSource source;
        private final List<String> found;

        Gluing(JavaSource source, List<String> found) {
            this.source = source;
            this.found = found;
        }

        @Override
        public Void visitBinary(BinaryTree tree, Void nothing) {
            List<ExpressionTree> parts = parts(tree);
            if (isSql(parts.getFirst()) && !parts.stream().allMatch(this::isFixed)) {
                found.add(source.at(tree));
                return null;
            }
            return super.visitBinary(tree, nothing);
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
            if (call.getMethodSelect() instanceof MemberSelectTree select) {
                String name = select.getIdentifier().toString();
                boolean formatted = name.equals("formatted") && isSql(select.getExpression());
                boolean format =
                        name.equals("format")
                                && !call.getArguments().isEmpty()
                                && isSql(call.getArguments().getFirst());
                if (formatted || format) {
                    found.add(source.at(call));
                }
            }
            return super.visitMethodInvocation(call, nothing);
        }

        private List<ExpressionTree> parts(ExpressionTree tree) {
            if (tree instanceof ParenthesizedTree wrapped) {
                return parts(wrapped.getExpression());
            }
            if (!(tree instanceof BinaryTree plus) || plus.getKind() != Tree.Kind.PLUS) {
                return List.of(tree);
            }
            var parts = new ArrayList<>(parts(plus.getLeftOperand()));
            parts.addAll(parts(plus.getRightOperand()));
            return parts;
        }

        private boolean isSql(ExpressionTree tree) {
            return tree instanceof LiteralTree literal
                    && literal.getValue() instanceof String text
                    && SQL.matcher(text).matches();
        }

        private boolean isFixed(ExpressionTree tree) {
            return switch (tree) {
                case LiteralTree literal -> true;
                case IdentifierTree name -> CONSTANT.matcher(name.getName()).matches();
                case MemberSelectTree name -> CONSTANT.matcher(name.getIdentifier()).matches();
                default -> false;
            };
        }
    }
}
