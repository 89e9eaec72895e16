package org.rapportcrm.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rapportcrm.shared.HardenedXml;
import org.rapportcrm.shared.UuidV7;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Needs;
import org.rapportcrm.web.Open;
import org.rapportcrm.web.SignedIn;

/** What no class of ours does, and what to do instead. */
class RulesTest {
    /** Work over everything, as the organization itself. */
    private static final Set<String> ACT_AS_THE_HOUSE =
            Set.of(
                    // whoever runs commands on the machine could read its database anyway
                    "org.rapportcrm.intake.run.FileImportCommand",
                    // both go on with what an administrator decided, also when they have left since
                    "org.rapportcrm.record.custom.RemovingFields",
                    "org.rapportcrm.care.cases.SettlingCases",
                    // fills an empty database before anybody has signed in
                    "org.rapportcrm.demo.DemoCompany",
                    // brings rows that came late to the customer whom somebody merged
                    "org.rapportcrm.customer.merge.Latecomers",
                    // brings received rows to whom they named before these were there
                    "org.rapportcrm.record.plain.FindingAwaited",
                    // joins customers who are sure to be one, whoever may see them
                    "org.rapportcrm.identity.arrive.JoiningPairs");

    private static final Set<String> READ_THE_SYSTEM_CLOCK =
            Set.of(
                    UuidV7.class.getName(),
                    // compares with what the operating system says of processes and files
                    "org.rapportcrm.database.embedded.Launcher");

    private static final Set<String> XML_FACTORIES =
            Set.of(
                    "javax.xml.parsers.DocumentBuilderFactory",
                    "javax.xml.parsers.SAXParserFactory",
                    "javax.xml.stream.XMLInputFactory",
                    "javax.xml.transform.TransformerFactory",
                    "javax.xml.validation.SchemaFactory",
                    "javax.xml.xpath.XPathFactory");

    @Test
    void drawsNoPredictableNumbers() {
        check(
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .haveFullyQualifiedName("java.util.Random")
                        .orShould()
                        .callMethod(Math.class, "random")
                        .because("tokens could be guessed; use SecureRandom instead"));
    }

    @Test
    void readsNoSerializedObjects() {
        check(
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .haveFullyQualifiedName("java.io.ObjectInputStream")
                        .because("it runs code that the sender chose; use JSON instead"));
    }

    @Test
    void parsesNoXmlThatReachesOut() {
        check(
                noClasses()
                        .that()
                        .doNotHaveFullyQualifiedName(HardenedXml.class.getName())
                        .should()
                        .dependOnClassesThat(
                                describe(
                                        "make XML parsers",
                                        type -> XML_FACTORIES.contains(type.getName())))
                        .because(
                                "their defaults fetch external entities; use HardenedXml instead"));
    }

    @Test
    void injectsThroughConstructors() {
        check(
                noFields()
                        .should()
                        .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                        .orShould()
                        .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
                        .orShould()
                        .beAnnotatedWith("jakarta.inject.Inject")
                        .orShould()
                        .beAnnotatedWith("jakarta.annotation.Resource")
                        .because(
                                "a class should not exist half made; use the constructor instead"));
    }

    @Test
    void sharesNoStateThatChanges() {
        check(
                fields().that()
                        .areStatic()
                        .and()
                        .areDeclaredInClassesThat(are(ours()))
                        .should()
                        .beFinal()
                        .because("two nodes are as good as one; keep state in PostgreSQL instead"));
    }

    @Test
    void readsTheTimeFromTheClock() {
        check(
                noClasses()
                        .that(are(ours()))
                        .and()
                        .areNotAnnotatedWith("org.springframework.context.annotation.Configuration")
                        .and(
                                describe(
                                        "are not named in READ_THE_SYSTEM_CLOCK",
                                        type -> !READ_THE_SYSTEM_CLOCK.contains(type.getName())))
                        .should()
                        .accessTargetWhere(asksTheSystemForTheTime())
                        .orShould()
                        .dependOnClassesThat()
                        .haveFullyQualifiedName("java.util.Date")
                        .because("tests set the time; inject java.time.Clock instead"));
    }

    @Test
    void printsOnlyWhereSomebodyReadsTheTerminal() {
        check(
                noClasses()
                        .that()
                        .resideOutsideOfPackage(House.ROOT)
                        .and()
                        .haveSimpleNameNotEndingWith("Command")
                        .should()
                        .accessField(System.class, "out")
                        .orShould()
                        .accessField(System.class, "err")
                        .orShould()
                        .callMethod(Throwable.class, "printStackTrace")
                        .because("the log has a level, a time and no personal data; log instead"));
    }

    @Test
    void onlyTheDatabaseModuleOpensConnections() {
        check(
                noClasses()
                        .that()
                        .resideOutsideOfPackage(House.ROOT + ".database..")
                        .should()
                        .dependOnClassesThat()
                        .haveFullyQualifiedName("java.sql.DriverManager")
                        .because("the self-check and the pool would be passed by; use DSLContext"));
    }

    @Test
    void onlyTheDatabaseModuleRunsStatementsWithoutParameters() {
        check(
                noClasses()
                        .that()
                        .resideOutsideOfPackage(House.ROOT + ".database..")
                        .should()
                        .callMethodWhere(
                                describe(
                                        "java.sql.Statement runs text",
                                        call ->
                                                call.getTargetOwner()
                                                                .getName()
                                                                .equals("java.sql.Statement")
                                                        && call.getName().startsWith("execute")))
                        .because("values in the text are an injection; bind them through jOOQ"));
    }

    @Test
    void onlyNamedClassesActAsTheHouse() {
        check(
                noClasses()
                        .that(
                                describe(
                                        "are not named in ACT_AS_THE_HOUSE",
                                        type -> !ACT_AS_THE_HOUSE.contains(type.getName())))
                        .should()
                        .callMethod(Viewer.class, "house", String.class)
                        .because(
                                "the house sees everything; pass the viewer of the request on"
                                        + " instead, or name the class here with a reason"));
    }

    @Test
    void noThreadIsVirtual() {
        check(
                noClasses()
                        .should()
                        .callMethodWhere(
                                describe(
                                        "a virtual thread is made",
                                        call ->
                                                call.getName().equals("ofVirtual")
                                                        || call.getName()
                                                                .toLowerCase(Locale.ROOT)
                                                                .contains("virtualthread")))
                        .because(
                                "they hang while classes load (docs/decisions/0005); use"
                                        + " Thread.ofPlatform()"));
    }

    @Test
    void everyRouteSaysWhoMayCallIt() {
        check(
                methods()
                        .that()
                        .areMetaAnnotatedWith(
                                "org.springframework.web.bind.annotation.RequestMapping")
                        .should()
                        .beAnnotatedWith(Open.class)
                        .orShould()
                        .beAnnotatedWith(SignedIn.class)
                        .orShould()
                        .beAnnotatedWith(Needs.class)
                        .orShould(Policies.beDeclaredInAClassWithAPolicy())
                        .because(
                                "a route without a policy is open by accident; add @Needs instead"));
    }

    private static DescribedPredicate<JavaAccess<?>> asksTheSystemForTheTime() {
        return describe(
                "ask the system for the time",
                access -> {
                    AccessTarget target = access.getTarget();
                    String owner = target.getOwner().getName();
                    return switch (target.getName()) {
                        case "now" -> owner.startsWith("java.time.") && !takesAClock(access);
                        case "currentTimeMillis" -> owner.equals("java.lang.System");
                        case "systemUTC", "systemDefaultZone", "system", "tick" ->
                                owner.equals("java.time.Clock");
                        default -> false;
                    };
                });
    }

    private static boolean takesAClock(JavaAccess<?> access) {
        return access.getTarget().getFullName().contains("(java.time.Clock)");
    }

    private static DescribedPredicate<JavaClass> ours() {
        return DescribedPredicate.not(
                resideInAPackage("..db..")
                        .or(resideInAPackage("..view.."))
                        .or(resideInAPackage(House.TEMPLATES + ".."))
                        .or(simpleNameEndingWith("package-info")));
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(House.CLASSES);
    }
}
