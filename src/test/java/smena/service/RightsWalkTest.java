package smena.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.people.Permission;
import smena.domain.people.Right;
import smena.domain.people.Role;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Every method of every service asks the rights that the table says: to people of roles of the
/// shop's own with one right allowed, with approval and denied, and to each role of every till.
class RightsWalkTest {
    private static final String NO_ARGUMENTS = "no arguments";

    /// What takes files or papers that nobody can make up.
    private static final int MOST_UNCALLED = 8;

    private static final String DONE = "done";
    private static final String APPROVAL = "asks an approval: ";
    private static final String NOT_ALLOWED = "not allowed";

    @TempDir static Path folder;
    private static RightsWalk walk;
    private final Map<String, String> table = RightsTable.of("services");

    @BeforeAll
    static void open() {
        walk = new RightsWalk(folder);
    }

    @AfterAll
    static void close() {
        walk.close();
    }

    @Test
    void everyMethodAsksWhatTheTableSays() {
        List<String> others = new ArrayList<>();
        Set<String> names = new TreeSet<>(table.keySet());
        names.addAll(walk.methods().keySet());
        for (String name : names) {
            String said = table.getOrDefault(name, "no line");
            if (!walk.methods().containsKey(name)) {
                others.add(name + ": no such method");
            } else if (!said.equals(RightsTable.NONE)) {
                compare(others, name, said, walk.rights(name, said));
            }
        }
        assertEquals("", String.join("\n", others));
    }

    @Test
    void whatIsShownIsShownToAnybodyAndChangesNothing() {
        Set<String> shown = RightsTable.shown("services");
        assertTrue(shown.size() > 150, () -> shown.size() + " of them");
        List<String> others = new ArrayList<>();
        int uncalled = 0;
        for (String name : shown) {
            if (walk.methods().containsKey(name)) {
                String found = walk.shown(name);
                if (found.equals(NO_ARGUMENTS)) {
                    uncalled++;
                } else {
                    compare(others, name, "", found);
                }
            }
        }
        assertEquals("", String.join("\n", others));
        assertTrue(uncalled <= MOST_UNCALLED, uncalled + " could not be called");
    }

    @Test
    void everyRoleIsAnsweredAsItsRightsAre() {
        List<String> others = new ArrayList<>();
        for (Role role : Role.DEFAULTS) {
            table.forEach(
                    (name, rights) -> {
                        if (!rights.equals(RightsTable.NONE)) {
                            String said = said(walk.answerTo(name, role));
                            compare(others, role + " " + name, expected(role, rights), said);
                        }
                    });
        }
        assertEquals("", String.join("\n", others));
    }

    private static void compare(List<String> others, String name, String table, String found) {
        if (!table.equals(found)) {
            others.add("%s: %s in the table, found: %s".formatted(name, table, found));
        }
    }

    private static String expected(Role role, String rights) {
        List<String> ways = List.of(rights.split(" "));
        List<Right> one =
                ways.stream().filter(way -> way.startsWith("one:")).map(way -> right(way)).toList();
        if (!one.isEmpty() && one.stream().allMatch(right -> isDenied(role, right))) {
            return NOT_ALLOWED;
        }
        return ways.stream()
                .map(way -> expected(role, how(way), right(way)))
                .filter(answer -> !answer.equals(DONE))
                .findFirst()
                .orElse(DONE);
    }

    private static String expected(Role role, String how, Right right) {
        return switch (how) {
            case "hides", "one" -> DONE;
            case "open" -> isDenied(role, right) ? NOT_ALLOWED : DONE;
            case "once" -> role.may(right) ? DONE : APPROVAL + right;
            default ->
                    switch (role.permission(right)) {
                        case ALLOWED -> DONE;
                        case WITH_APPROVAL -> APPROVAL + right;
                        case DENIED -> NOT_ALLOWED;
                    };
        };
    }

    private static boolean isDenied(Role role, Right right) {
        return role.permission(right) == Permission.DENIED;
    }

    private static String how(String way) {
        return way.substring(0, Math.max(0, way.indexOf(':')));
    }

    private static Right right(String way) {
        return Right.valueOf(way.substring(way.indexOf(':') + 1));
    }

    private static String said(Object answer) {
        return switch (answer) {
            case Problem.ApprovalNeeded(var ask) -> APPROVAL + ask.right();
            case Problem.NotAllowed _ -> NOT_ALLOWED;
            default -> DONE;
        };
    }
}
