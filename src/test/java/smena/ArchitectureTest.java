package smena;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import smena.service.Services;

import java.util.List;

/// Which way things point.
class ArchitectureTest {
    private static JavaClasses ours;

    @BeforeAll
    static void read() {
        ours =
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .withImportOption(place -> !place.contains("/smena/bench/"))
                        .withImportOption(place -> !place.contains("/smena/store/tables/"))
                        .importPackages("smena");
    }

    @Test
    void theHousePointsOneWay() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("app")
                .definedBy("smena.app..")
                .layer("ui")
                .definedBy("smena.ui..")
                .layer("cli")
                .definedBy("smena.cli..")
                .layer("api")
                .definedBy("smena.api..")
                .layer("printing")
                .definedBy("smena.printing..")
                .layer("fiscal")
                .definedBy("smena.fiscal..")
                .layer("ports")
                .definedBy("smena.service.ports..")
                .layer("service")
                .definedBy("smena.service")
                .layer("store")
                .definedBy("smena.store..")
                .layer("text")
                .definedBy("smena.text..")
                .layer("domain")
                .definedBy("smena.domain..")
                .whereLayer("app")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("ui")
                .mayOnlyBeAccessedByLayers("app")
                .whereLayer("cli")
                .mayOnlyBeAccessedByLayers("app")
                .whereLayer("api")
                .mayOnlyBeAccessedByLayers("app")
                .whereLayer("printing")
                .mayOnlyBeAccessedByLayers("app")
                .whereLayer("fiscal")
                .mayOnlyBeAccessedByLayers("app", "printing")
                .whereLayer("ports")
                .mayOnlyBeAccessedByLayers("app", "ui", "cli", "printing", "fiscal", "service")
                .whereLayer("service")
                .mayOnlyBeAccessedByLayers("app", "ui", "api", "cli")
                .whereLayer("store")
                .mayOnlyBeAccessedByLayers("service")
                .whereLayer("text")
                .mayOnlyBeAccessedByLayers("app", "ui", "api", "cli", "printing")
                .check(ours);
    }

    @Test
    void theDomainIsPureJava() {
        classes()
                .that()
                .resideInAPackage("smena.domain..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "smena.domain..")
                .check(ours);
    }

    @Test
    void sqlStaysInTheStore() {
        noClasses()
                .that()
                .resideOutsideOfPackage("smena.store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "org.jooq..", "org.sqlite..", "org.flywaydb..")
                .check(ours);
    }

    @Test
    void theServerStaysInTheContract() {
        noClasses()
                .that()
                .resideOutsideOfPackage("smena.api..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.eclipse.jetty..")
                .check(ours);
    }

    @Test
    void screensStayInTheUi() {
        noClasses()
                .that()
                .resideOutsideOfPackages("smena.ui..", "smena.app..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("javafx..")
                .check(ours);
    }

    /// Whoever makes screens may hold all services; a screen holds the few it asks.
    @Test
    void screensAndModelsTakeTheServicesTheyAsk() {
        noClasses()
                .that()
                .resideInAPackage("smena.ui..")
                .and()
                .haveNameMatching(".*(Model|Controller|Screen|Dialog)(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Services.class)
                .check(ours);
    }

    @Test
    void noCycles() {
        slices().matching("smena.(*)..").should().beFreeOfCycles().check(ours);
        slices().matching("smena.ui.(*)..").should().beFreeOfCycles().check(ours);
        slices().matching("smena.domain.(*)..").should().beFreeOfCycles().check(ours);
    }

    @Test
    void moneyIsNeverAFraction() {
        List<String> fractions = List.of("double", "float", "java.lang.Double", "java.lang.Float");
        DescribedPredicate<JavaClass> fraction =
                DescribedPredicate.describe(
                        "a fraction", type -> fractions.contains(type.getFullName()));
        noFields()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage("smena.domain..", "smena.service..")
                .should()
                .haveRawType(fraction)
                .check(ours);
        noMethods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage("smena.domain..", "smena.service..")
                .should()
                .haveRawReturnType(fraction)
                .check(ours);
    }

    @Test
    void timeComesFromAClock() {
        DescribedPredicate<JavaAccess<?>> now =
                DescribedPredicate.describe(
                        "now() without a clock",
                        access ->
                                access instanceof JavaCall<?> call
                                        && call.getName().equals("now")
                                        && call.getTargetOwner()
                                                .getPackageName()
                                                .startsWith("java.time")
                                        && call.getTarget().getRawParameterTypes().isEmpty());
        noClasses().should().accessTargetWhere(now).check(ours);
    }

    @Test
    void onlyTheCommandLineTalksToTheTerminal() {
        noClasses()
                .that()
                .resideOutsideOfPackage("smena.cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(ours);
    }
}
