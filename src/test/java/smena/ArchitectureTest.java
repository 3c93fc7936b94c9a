package smena;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;

/// The house keeps its own rules.
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

    static List<String> rules() {
        return HouseRules.names();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holds(String rule) {
        HouseRules.all().get(rule).check(ours);
    }
}
