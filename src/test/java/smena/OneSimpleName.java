package smena;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;

import java.util.HashMap;
import java.util.Map;

/// No two files have one name, whatever packages they are in.
record OneSimpleName() {
    ArchRule rule() {
        return ArchRuleDefinition.classes()
                .that()
                .resideInAPackage("smena..")
                .and()
                .areTopLevelClasses()
                .should(beAlone());
    }

    private static ArchCondition<JavaClass> beAlone() {
        return new ArchCondition<>("have a simple name of their own") {
            private final Map<String, JavaClass> seen = new HashMap<>();

            @Override
            public void check(JavaClass type, ConditionEvents events) {
                JavaClass first = seen.putIfAbsent(type.getSimpleName(), type);
                if (first != null
                        && !first.equals(type)
                        && !type.getSimpleName().equals("package-info")) {
                    events.add(
                            SimpleConditionEvent.violated(
                                    type, type.getName() + " and " + first.getName()));
                }
            }
        };
    }
}
