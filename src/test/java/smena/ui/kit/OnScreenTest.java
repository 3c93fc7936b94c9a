package smena.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Two tests at the one screen at a time would take each other's keys.
class OnScreenTest {
    private static final Set<String> SCREEN = Set.of("smena.ui.kit.Toolkit", "smena.app.Robot");

    private final JavaClasses tests =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
                    .importPackages("smena");

    @Test
    void whatReachesTheScreenWaitsForIt() {
        List<String> without =
                tests.stream()
                        .filter(OnScreenTest::test)
                        .filter(each -> !each.isAnnotatedWith(OnScreen.class))
                        .filter(this::reachesScreen)
                        .map(JavaClass::getName)
                        .sorted()
                        .toList();
        assertEquals(List.of(), without);
    }

    private static boolean test(JavaClass each) {
        return each.getMethods().stream().anyMatch(OnScreenTest::test);
    }

    private static boolean test(JavaMethod method) {
        return method.isAnnotatedWith(Test.class)
                || method.isAnnotatedWith(ParameterizedTest.class);
    }

    /// Through other classes of the tests. What a class of the till mentions is not followed: it
    /// reaches the screen only in the hands of a test that has one.
    private boolean reachesScreen(JavaClass from) {
        Set<JavaClass> seen = new HashSet<>(Set.of(from));
        Deque<JavaClass> next = new ArrayDeque<>(seen);
        while (!next.isEmpty()) {
            JavaClass here = next.remove();
            if (SCREEN.contains(here.getName())
                    || here.getPackageName().startsWith("javafx.stage")) {
                return true;
            }
            if (tests.contain(here.getName())) {
                here.getDirectDependenciesFromSelf().stream()
                        .map(Dependency::getTargetClass)
                        .filter(seen::add)
                        .forEach(next::add);
            }
        }
        return false;
    }
}
