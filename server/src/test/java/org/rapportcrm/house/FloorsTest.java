package org.rapportcrm.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Keep in sync with the floors of ARCHITECTURE.md. */
class FloorsTest {
    private static final List<List<String>> FLOORS =
            List.of(
                    List.of("shared", "analytics"),
                    List.of("database"),
                    List.of("web"),
                    List.of("journal", "work", "file"),
                    List.of("record"),
                    List.of("access"),
                    List.of("intake"),
                    List.of("customer"),
                    List.of("identity", "consent"),
                    List.of("outreach"),
                    List.of("interaction"),
                    List.of("commerce"),
                    List.of("sales", "care"),
                    List.of("marketing", "partner", "feedback"),
                    List.of("insight"),
                    List.of("portal", "distribution", "readiness", "privacy", "automation"),
                    List.of("desk"),
                    List.of("demo"));

    @ParameterizedTest
    @MethodSource("modules")
    void useOnlyLowerFloors(String module) {
        noClasses()
                .that()
                .resideInAnyPackage(packages(Stream.of(module)))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages(besideAndAbove(module)))
                .allowEmptyShould(true)
                .because(
                        "a module imports only from floors below its own; let the lower module own an"
                                + " interface that the upper one implements instead")
                .check(House.CLASSES);
    }

    @ParameterizedTest
    @MethodSource("modules")
    void keepTheirTablesToThemselves(String module) {
        classes()
                .that()
                .resideInAPackage(House.ROOT + "." + module + ".db..")
                .should()
                .onlyBeAccessed()
                .byAnyPackage(House.ROOT + "." + module + "..")
                .allowEmptyShould(true)
                .because(
                        "SQL names tables of its own module only; read a view with the comment"
                                + " 'published' of the other module instead")
                .check(House.CLASSES);
    }

    @Test
    void nothingUsesTheApplicationItself() {
        noClasses()
                .that()
                .resideInAPackage(House.ROOT + ".*..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(House.ROOT)
                .because("the application starts the modules; contribute a bean to it instead")
                .check(House.CLASSES);
    }

    @Test
    void everyModuleHasAFloor() {
        Set<String> found =
                House.CLASSES.stream()
                        .map(JavaClass::getPackageName)
                        .filter(name -> name.startsWith(House.ROOT + "."))
                        .map(name -> name.substring(House.ROOT.length() + 1).split("\\.", 2)[0])
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(modules()).as("give a new module its floor here first").containsAll(found);
    }

    static List<String> modules() {
        return FLOORS.stream().flatMap(List::stream).toList();
    }

    private static Stream<String> besideAndAbove(String module) {
        int floor =
                IntStream.range(0, FLOORS.size())
                        .filter(index -> FLOORS.get(index).contains(module))
                        .findFirst()
                        .orElseThrow();
        return FLOORS.subList(floor, FLOORS.size()).stream()
                .flatMap(List::stream)
                .filter(other -> !other.equals(module));
    }

    private static String[] packages(Stream<String> modules) {
        return modules.flatMap(module ->
                        Stream.of(
                                House.ROOT + "." + module + "..",
                                House.TEMPLATES + "." + module + ".."))
                .toArray(String[]::new);
    }
}
