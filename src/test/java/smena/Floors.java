package smena;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvent;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The rooms of a package, from the top floor down: each asks only those on the floors below it.
record Floors(String root, List<List<String>> floors) {
    static final Floors SERVICE =
            new Floors(
                    "smena.service",
                    List.of(
                            List.of("demo", "work"),
                            List.of("refund", "supply"),
                            List.of("shift", "sale"),
                            List.of("customer", "stock"),
                            List.of("terminal"),
                            List.of("integrity"),
                            List.of("label"),
                            List.of("figures"),
                            List.of(
                                    "catalog",
                                    "mxik",
                                    "promotion",
                                    "printjob",
                                    "backup",
                                    "clients"),
                            List.of("price"),
                            List.of("shop"),
                            List.of("export"),
                            List.of("people"),
                            List.of("imports", "audit", "ports", "journal")));

    static final Floors PRINTING =
            new Floors(
                    "smena.printing",
                    List.of(
                            List.of("queue", "javapos"),
                            List.of("transport"),
                            List.of("layout", "escpos", "label"),
                            List.of("raster"),
                            List.of("document")));

    ArchRule rule() {
        return ArchRuleDefinition.classes()
                .that()
                .resideInAPackage(root + ".*..")
                .should(pointDown())
                .allowEmptyShould(true);
    }

    private ArchCondition<JavaClass> pointDown() {
        Map<String, Integer> floorOf = new HashMap<>();
        for (int floor = 0; floor < floors.size(); floor++) {
            for (String room : floors.get(floor)) {
                floorOf.put(room, floor);
            }
        }
        return new ArchCondition<>("ask only rooms on the floors below") {
            @Override
            public void check(JavaClass from, ConditionEvents events) {
                String here = room(from).orElseThrow();
                if (!floorOf.containsKey(here)) {
                    events.add(violated(from, root + "." + here + " has no floor"));
                    return;
                }
                for (Dependency to : from.getDirectDependenciesFromSelf()) {
                    room(to.getTargetClass())
                            .filter(there -> !there.equals(here))
                            .filter(there -> floorOf.getOrDefault(there, -1) <= floorOf.get(here))
                            .ifPresent(_ -> events.add(violated(from, to.getDescription())));
                }
            }
        };
    }

    private Optional<String> room(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(root + ".")) {
            return Optional.empty();
        }
        String rest = name.substring(root.length() + 1);
        return Optional.of(rest.contains(".") ? rest.substring(0, rest.indexOf('.')) : rest);
    }

    private static ConditionEvent violated(JavaClass type, String message) {
        return SimpleConditionEvent.violated(type, message);
    }
}
