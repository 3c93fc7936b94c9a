package smena.service.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.money.Money;
import smena.domain.people.Actor;
import smena.domain.people.Grant;
import smena.domain.people.Right;
import smena.domain.people.Role;
import smena.domain.shift.Shift;
import smena.domain.work.WorkItem;
import smena.domain.work.WorkKind;
import smena.domain.work.WorkLook;
import smena.service.Refusals;
import smena.service.TestShop;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A row is there as long as its cause, and only for somebody who may do something about it.
class WorkListTest {
    @TempDir Path folder;
    private TestShop shop;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private WorkLook look() {
        return shop.services().workList().of(shop.manager());
    }

    private static List<WorkKind> kinds(WorkLook look) {
        return look.items().stream().map(WorkItem::kind).toList();
    }

    private Optional<WorkItem> row(WorkKind kind) {
        return look().items().stream().filter(item -> item.kind() == kind).findFirst();
    }

    @Test
    void aNewShopIsToldToOpenItsShiftFirstAndToMakeACopy() {
        WorkLook before = look();
        assertEquals(WorkKind.NO_SHIFT, before.items().getFirst().kind());
        assertEquals(WorkKind.BACKUP, before.items().getLast().kind());
        assertEquals(Optional.empty(), before.items().getLast().at());
        assertTrue(before.well().containsAll(List.of(WorkKind.JOURNAL, WorkKind.CLOCK)));
        shop.open(0);
        assertFalse(kinds(look()).contains(WorkKind.NO_SHIFT));
    }

    @Test
    void aDrawerThatWasShortIsThereUntilOneIsRight() {
        Shift shift = shop.open(1_000);
        shop.close(shift, Money.of(40_000));
        WorkItem off = row(WorkKind.DIFFERENCE).orElseThrow();
        assertEquals(Optional.of(Money.of(-60_000)), off.amount());
        assertEquals(1, off.number());
        assertEquals(Optional.of(shift.businessDate()), off.day());
        assertEquals(List.of(shop.manager().employee().name()), off.names());
        shop.setClock(shop.now().plus(Duration.ofHours(1)));
        Shift next = shop.open(0);
        shop.close(next, shop.figures(next.id()).expected());
        assertEquals(Optional.empty(), row(WorkKind.DIFFERENCE));
    }

    @Test
    void theDemoShopHasWorkInOrderOfItsWeight() {
        shop.services().demoGoods().add(shop.manager());
        WorkLook look = look();
        List<WorkKind> all = kinds(look);
        assertEquals(all.stream().sorted().toList(), all);
        assertTrue(
                all.containsAll(List.of(WorkKind.LOSS, WorkKind.LOW, WorkKind.LABELS)),
                all::toString);
        int waiting = shop.services().prices().labelQueue().count();
        assertEquals(waiting, row(WorkKind.LABELS).orElseThrow().count());
        shop.services().prices().labelQueue().clear(shop.manager());
        assertEquals(Optional.empty(), row(WorkKind.LABELS));
        assertTrue(look().well().contains(WorkKind.LABELS));
    }

    @Test
    void nobodySeesWhatTheyMayNotSeeElsewhere() {
        shop.services().demoGoods().add(shop.manager());
        Refusals.assertRefused(
                new Problem.NotAllowed(), () -> shop.services().workList().of(shop.cashier()));
        grant(Right.SEE_FIGURES, Grant.ALLOWED);
        grant(Right.EDIT_CATALOGUE, Grant.ALLOWED);
        grant(Right.SEE_COST, Grant.DENIED);
        grant(Right.CHANGE_TERMS, Grant.DENIED);
        grant(Right.EDIT_SETTINGS, Grant.DENIED);
        Actor senior = shop.senior();
        WorkLook look = shop.services().workList().of(senior);
        assertTrue(kinds(look).contains(WorkKind.LOW));
        for (WorkKind hidden : List.of(WorkKind.LOSS, WorkKind.DEBTS, WorkKind.BACKUP)) {
            assertFalse(kinds(look).contains(hidden), hidden.name());
            assertFalse(look.well().contains(hidden), hidden + " is not even looked at");
        }
        grant(Right.SEE_COST, Grant.ALLOWED);
        assertTrue(kinds(shop.services().workList().of(senior)).contains(WorkKind.LOSS));
    }

    private void grant(Right right, Grant grant) {
        shop.services()
                .roles()
                .grant(shop.manager(), shop.person(Role.SENIOR).role(), right, grant);
    }
}
