package smena;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
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
import com.tngtech.archunit.lang.ArchRule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which way things point, as rules with a name each.
final class HouseRules {
    /// Parts of the services that only services use: they became public when the packages were
    /// parted.
    private static final String[] INSIDE_SERVICES = {
        "smena.service.people.Rights",
        "smena.service.journal.Journal",
        "smena.service.printjob.PrintOrders",
        "smena.service.printjob.PrintPages",
        "smena.service.printjob.StoredPrintJobs",
        "smena.service.shop.SettingChanges",
        "smena.service.terminal.TerminalSteps",
        "smena.service.backup.AnchorFile",
        "smena.service.backup.ChainWalk",
    };

    private static final String[] TIME_FREE = {"smena.domain..", "smena.service.."};

    private HouseRules() {}

    /// All of them, by name.
    static Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("layers", layers());
        rules.put("pureDomain", pureDomain());
        rules.put(
                "sqlInStore",
                onlyIn(
                        "smena.store..",
                        "java.sql..",
                        "org.jooq..",
                        "org.sqlite..",
                        "org.flywaydb.."));
        rules.put("serverInApi", onlyIn("smena.api..", "org.eclipse.jetty.."));
        rules.put("portsInSerial", portsInSerial());
        rules.put("screensInUi", screensInUi());
        rules.put("insideServices", insideServices());
        rules.put("customerSees", customerSees());
        rules.put("slices", slicesOf("smena"));
        rules.put("slicesOfService", slicesOf("smena.service"));
        rules.put("slicesOfPrinting", slicesOf("smena.printing"));
        rules.put("slicesOfUi", slicesOf("smena.ui"));
        rules.put("slicesOfDomain", slicesOf("smena.domain"));
        rules.put("floorsOfService", Floors.SERVICE.rule());
        rules.put("floorsOfPrinting", Floors.PRINTING.rule());
        rules.put("noPairs", new NoPairs("smena.service").rule());
        rules.put("fractionFields", fractionFields());
        rules.put("fractionMethods", fractionMethods());
        rules.put("clock", clock());
        rules.put("terminal", terminal());
        rules.put("narrowHands", narrowHands());
        rules.put("ownFiles", new OwnFilesRule().rule());
        rules.put("oneSimpleName", new OneSimpleName().rule());
        return rules;
    }

    private static ArchRule layers() {
        return layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .withOptionalLayers(true)
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
                .layer("scale")
                .definedBy("smena.scale..")
                .layer("fiscal")
                .definedBy("smena.fiscal..")
                .layer("terminal")
                .definedBy("smena.terminal..")
                .layer("ports")
                .definedBy("smena.service.ports..")
                .layer("service")
                .definedBy(
                        resideInAPackage("smena.service..")
                                .and(
                                        DescribedPredicate.not(
                                                resideInAPackage("smena.service.ports.."))))
                .layer("store")
                .definedBy("smena.store..")
                .layer("text")
                .definedBy("smena.text..")
                .layer("files")
                .definedBy("smena.files..")
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
                .whereLayer("scale")
                .mayOnlyBeAccessedByLayers("app")
                .whereLayer("fiscal")
                .mayOnlyBeAccessedByLayers("app", "printing")
                .whereLayer("terminal")
                .mayOnlyBeAccessedByLayers("app")
                .whereLayer("ports")
                .mayOnlyBeAccessedByLayers(
                        "app", "ui", "cli", "printing", "scale", "fiscal", "terminal", "service")
                .whereLayer("service")
                .mayOnlyBeAccessedByLayers("app", "ui", "api", "cli")
                .whereLayer("store")
                .mayOnlyBeAccessedByLayers("service")
                .whereLayer("text")
                .mayOnlyBeAccessedByLayers("app", "ui", "api", "cli", "printing")
                .whereLayer("files")
                .mayOnlyBeAccessedByLayers("app", "ui", "cli", "printing", "service", "store");
    }

    private static ArchRule pureDomain() {
        return classes()
                .that()
                .resideInAPackage("smena.domain..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "smena.domain..");
    }

    private static ArchRule onlyIn(String home, String... libraries) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(home)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries);
    }

    /// What a scale or a printer says is known without the library of serial ports.
    private static ArchRule portsInSerial() {
        return noClasses()
                .that()
                .resideOutsideOfPackages("smena.scale.serial..", "smena.printing.transport..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.fazecast..");
    }

    private static ArchRule screensInUi() {
        return noClasses()
                .that()
                .resideOutsideOfPackages("smena.ui..", "smena.app..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("javafx..");
    }

    private static ArchRule insideServices() {
        DescribedPredicate<JavaClass> inside =
                DescribedPredicate.describe(
                        "inside the services",
                        type -> {
                            String name = outermost(type).getFullName();
                            return List.of(INSIDE_SERVICES).contains(name);
                        });
        return noClasses()
                .that(
                        DescribedPredicate.not(resideInAPackage("smena.service.."))
                                .or(
                                        resideInAnyPackage(
                                                "smena.service.audit..",
                                                "smena.service.export..",
                                                "smena.service.imports..",
                                                "smena.service.ports..")))
                .should()
                .dependOnClassesThat(inside);
    }

    /// The customer's display gets nothing but what it is to show.
    private static ArchRule customerSees() {
        return classes()
                .that()
                .resideInAPackage("smena.ui.display..")
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(
                                        "java..",
                                        "javafx..",
                                        "org.jspecify..",
                                        "com.google.zxing..",
                                        "smena.ui.display..",
                                        "smena.ui.kit..",
                                        "smena.text..",
                                        "smena.domain.display..",
                                        "smena.domain.money..")
                                .or(
                                        DescribedPredicate.describe(
                                                "the unit of a quantity",
                                                type ->
                                                        type.getFullName()
                                                                .equals(
                                                                        "smena.domain.catalog.Unit"))));
    }

    private static ArchRule slicesOf(String root) {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles().allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaClass> fraction() {
        Set<String> fractions = Set.of("double", "float", "java.lang.Double", "java.lang.Float");
        return DescribedPredicate.describe(
                "a fraction", type -> fractions.contains(type.getFullName()));
    }

    private static ArchRule fractionFields() {
        return noFields()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(TIME_FREE)
                .should()
                .haveRawType(fraction());
    }

    private static ArchRule fractionMethods() {
        return noMethods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(TIME_FREE)
                .should()
                .haveRawReturnType(fraction());
    }

    private static ArchRule clock() {
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
        return noClasses().should().accessTargetWhere(now);
    }

    private static ArchRule terminal() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("smena.cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err");
    }

    private static ArchRule narrowHands() {
        return noClasses()
                .that()
                .resideInAPackage("smena.ui..")
                .and()
                .haveNameMatching(".*(Model|Controller|Screen|Dialog)(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("smena.service.Services");
    }

    /// The top-level class that `type` is written in.
    static JavaClass outermost(JavaClass type) {
        JavaClass at = type;
        while (at.getEnclosingClass().isPresent()) {
            at = at.getEnclosingClass().get();
        }
        return at;
    }

    /// The names of all rules, for tests that go through them.
    static List<String> names() {
        return new ArrayList<>(all().keySet());
    }
}
