package org.rapportcrm.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.junit.jupiter.api.Test;

/** Keep in sync with the table of STYLE.md. */
class SizesTest {
    private static final int JAVA_FILE = 300;
    private static final int TEST_FILE = 400;
    private static final int TEMPLATE = 120;
    private static final int METHOD = 40;
    private static final int PARAMETERS = 7;
    private static final int COMPONENTS = 12;
    private static final int EXCEPTIONS = 10;

    private final List<String> exceptions =
            House.lines(Path.of("gates.txt")).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();

    @Test
    void stayReadable() {
        Set<String> tooLarge = tooLarge();

        Set<String> unexpected = new TreeSet<>(tooLarge);
        unexpected.removeIf(entry -> excepted().contains(place(entry)));

        assertThat(unexpected)
                .as("split it by subject, or say in gates.txt why it stays whole")
                .isEmpty();
    }

    @Test
    void exceptionsAreFewAndGiveAReason() {
        assertThat(exceptions).hasSizeLessThanOrEqualTo(EXCEPTIONS);
        assertThat(exceptions).allMatch(line -> line.matches("\\S+ — \\S.{9,}"));
    }

    @Test
    void exceptionsThatAreNoLongerNeededAreGone() {
        Set<String> needed = tooLarge().stream().map(SizesTest::place).collect(Collectors.toSet());

        assertThat(needed).as("delete the other lines of gates.txt").containsAll(excepted());
    }

    private Set<String> excepted() {
        return exceptions.stream().map(SizesTest::place).collect(Collectors.toSet());
    }

    private static String place(String line) {
        return line.split(" — ", 2)[0];
    }

    private static Set<String> tooLarge() {
        Stream<String> templates =
                House.files(".jte", "server/src/main/jte").stream()
                        .flatMap(file ->
                                measure(file.toString(), House.lines(file).size(), TEMPLATE));
        Stream<String> sources = JavaSource.ALL.stream().flatMap(SizesTest::tooLarge);
        return Stream.concat(templates, sources).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> tooLarge(JavaSource source) {
        int limit = source.isTest() ? TEST_FILE : JAVA_FILE;
        var members = new Members(source);
        source.unit().accept(members, null);
        return Stream.concat(
                measure(source.file().toString(), House.lines(source.file()).size(), limit),
                members.tooLarge.stream());
    }

    private static Stream<String> measure(String place, long size, int limit) {
        return size > limit
                ? Stream.of(place + " — " + size + ", at most " + limit)
                : Stream.empty();
    }

    private static final class Members extends TreeScanner<Void, Void> {
        private final JavaSource source;
        private final List<String> tooLarge = new ArrayList<>();

        Members(JavaSource source) {
            this.source = source;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            String place = source.file() + "#" + method.getName();
            measure(place, source.lines(method), METHOD).forEach(tooLarge::add);
            if (!isConstructorOfARecord(method)) {
                measure(place, method.getParameters().size(), PARAMETERS).forEach(tooLarge::add);
            }
            return super.visitMethod(method, nothing);
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            long components = type.getMembers().stream().filter(this::isComponent).count();
            if (type.getKind() == Tree.Kind.RECORD) {
                measure(source.file() + "#" + type.getSimpleName(), components, COMPONENTS)
                        .forEach(tooLarge::add);
            }
            return super.visitClass(type, nothing);
        }

        private boolean isComponent(Tree member) {
            return member instanceof VariableTree field
                    && !field.getModifiers().getFlags().contains(Modifier.STATIC);
        }

        // the compact constructor of a record repeats its components
        private boolean isConstructorOfARecord(MethodTree method) {
            return method.getReturnType() == null
                    && method.getParameters().size() > PARAMETERS
                    && House.read(source.file()).contains("record ");
        }
    }
}
