package smena;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// No two files of a package tree need each other.
record NoPairs(String root) {
    ArchRule rule() {
        return ArchRuleDefinition.classes()
                .that()
                .resideInAPackage(root + "..")
                .should(needEachOtherNowhere())
                .allowEmptyShould(true);
    }

    private ArchCondition<JavaClass> needEachOtherNowhere() {
        return new ArchCondition<>("not need a file that needs theirs") {
            private final Map<JavaClass, Set<JavaClass>> needs = new HashMap<>();

            @Override
            public void init(Collection<JavaClass> all) {
                needs.clear();
                for (JavaClass type : all) {
                    JavaClass file = HouseRules.outermost(type);
                    type.getDirectDependenciesFromSelf().stream()
                            .map(
                                    d ->
                                            HouseRules.outermost(
                                                    d.getTargetClass().getBaseComponentType()))
                            .filter(other -> !other.equals(file))
                            .forEach(
                                    other ->
                                            needs.computeIfAbsent(file, _ -> new HashSet<>())
                                                    .add(other));
                }
            }

            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaClass other : needs.getOrDefault(type, Set.of())) {
                    if (needs.getOrDefault(other, Set.of()).contains(type)) {
                        events.add(
                                SimpleConditionEvent.violated(
                                        type, type.getName() + " and " + other.getName()));
                    }
                }
            }
        };
    }
}
