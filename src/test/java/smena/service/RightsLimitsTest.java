package smena.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.money.Money;
import smena.domain.people.Actor;
import smena.domain.people.Approval;
import smena.domain.people.Employee;
import smena.domain.people.Grant;
import smena.domain.people.Limit;
import smena.domain.people.Right;
import smena.domain.people.Role;
import smena.service.LimitedActs.Act;
import smena.store.Database;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// Every act that a role does up to a limit: below it and at it without asking, above it with the
/// approval of somebody who may do so much. The acts are those of the table.
class RightsLimitsTest {
    private static final String PIN = "471147";

    @TempDir Path folder;
    private final Map<String, String> table = RightsTable.of("limits");
    private final List<String> others = new ArrayList<>();
    private TestShop shop;
    private Database database;
    private Role own;
    private Employee person;
    private Employee colleague;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
        database = RightsWalk.database(shop.services());
        shop.open(1_000_000);
        own = shop.services().roles().add(shop.manager(), "Own", "MANAGER");
        person = shop.services().people().add(shop.manager(), "Own", own, PIN);
        colleague = shop.services().people().add(shop.manager(), "Colleague", own, PIN);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void everyLimitedRightIsInTheTableWhereverItIsAsked() {
        TreeSet<String> missing = new TreeSet<>();
        TreeSet<Right> limited = new TreeSet<>(limited());
        table.forEach((method, rights) -> limited.removeAll(rights(rights)));
        limited.forEach(right -> missing.add(right + " is in no line"));
        RightsTable.of("services")
                .forEach(
                        (method, rights) -> {
                            List<Right> asked = new ArrayList<>(rights(rights));
                            asked.retainAll(limited());
                            asked.removeAll(rights(table.getOrDefault(method, "")));
                            asked.forEach(right -> missing.add(method + ": " + right));
                        });
        assertEquals(new TreeSet<>(), missing);
    }

    @Test
    void everyLimitHolds() {
        LimitedActs acts = new LimitedActs(shop);
        table.forEach(
                (method, rights) ->
                        rights(rights)
                                .forEach(right -> walk(method, right, acts.of(method, right))));
        assertEquals("", String.join("\n", others));
    }

    private void walk(String method, Right right, List<LimitedActs.Case> cases) {
        if (cases.isEmpty()) {
            others.add(method + ": no case of " + right);
        }
        for (LimitedActs.Case each : cases) {
            String name = method + " " + right;
            limit(name + " below", right, each, 1, 1, "done");
            limit(name + " at", right, each, 0, 0, "done");
            limit(name + " above", right, each, -1, 0, "asks");
            if (right.limit() == Limit.Kind.MONEY_AND_DAYS) {
                limit(name + " later", right, each, 0, -1, "asks");
            }
        }
    }

    /// Does it with a limit that is the act's own measure and so much more.
    private void limit(
            String name, Right right, LimitedActs.Case each, int more, int days, String expected) {
        String said =
                database.rehearse(
                        () -> {
                            Act act = each.prepare();
                            grant(right, limit(right, act, more, days));
                            return said(right, act);
                        });
        if (!said.equals(expected)) {
            others.add(name + ": " + said);
        }
    }

    private void grant(Right right, Limit limit) {
        database.write(
                tx -> {
                    Role role = tx.people().find(person.id()).orElseThrow().role();
                    tx.roles().put(role, right, Grant.upTo(limit));
                    return role;
                });
    }

    private static Limit limit(Right right, Act act, int more, int days) {
        return switch (right.limit()) {
            case PERCENT -> Limit.percent((int) act.measure() + more);
            case MONEY -> Limit.upTo(Money.of(act.measure() + more));
            case MONEY_AND_DAYS -> Limit.upTo(Money.of(act.measure() + more), act.days() + days);
            case NONE -> throw new AssertionError(right + " has no limit");
        };
    }

    /// What it answers; what needs an approval is not done with that of somebody who may no more,
    /// and is done with a manager's.
    private String said(Right right, Act act) {
        Actor actor = Actor.of(person);
        Optional<Problem> alone = refusal(() -> act.by(actor));
        if (alone.isEmpty()) {
            return "done";
        }
        if (!(alone.get() instanceof Problem.ApprovalNeeded(Approval.Ask ask))
                || ask.right() != right) {
            return alone.get().toString();
        }
        Optional<Problem> equal = refusal(() -> act.by(approved(actor, ask)));
        if (equal.isEmpty()) {
            return "done with the approval of somebody who may no more";
        }
        return refusal(() -> act.by(shop.approved(actor, ask)))
                .map(Problem::toString)
                .orElse("asks");
    }

    private Actor approved(Actor asker, Approval.Ask ask) {
        return shop.services().people().approve(asker.employee(), ask, colleague.id(), PIN, "test");
    }

    private static Optional<Problem> refusal(Runnable act) {
        try {
            act.run();
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(refused.problem());
        }
    }

    private static List<Right> limited() {
        return Arrays.stream(Right.values())
                .filter(right -> right.limit() != Limit.Kind.NONE)
                .toList();
    }

    /// The rights of a line that can have a limit and stand there without a way of their own.
    private static List<Right> rights(String line) {
        return Arrays.stream(Right.values())
                .filter(right -> List.of(line.split(" ")).contains(right.name()))
                .toList();
    }
}
