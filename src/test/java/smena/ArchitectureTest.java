package smena;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;

/// The house keeps its own rules.
class ArchitectureTest {
    static List<String> rules() {
        return HouseRules.names();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holds(String rule) {
        HouseRules.all().get(rule).check(TillClasses.all());
    }
}
