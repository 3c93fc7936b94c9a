package smena;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/// The classes of the till, without its tests, measurements and generated tables, as the rules
/// of the house look at them: read once for all of these.
public final class TillClasses {
    private static final JavaClasses ALL =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .withImportOption(place -> !place.contains("/smena/bench/"))
                    .withImportOption(place -> !place.contains("/smena/store/tables/"))
                    .importPackages("smena");

    private TillClasses() {}

    /// All of them.
    public static JavaClasses all() {
        return ALL;
    }
}
