package smena.ui.shift;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.journal.ClockReading;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.people.Actor;
import smena.domain.people.Role;
import smena.domain.sale.Basket;
import smena.domain.shift.Shift;
import smena.service.TestShop;
import smena.ui.kit.Overlay;
import smena.ui.shell.ApprovedActions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// Opening, counting and closing, against real services.
class ShiftModelsTest {
    @TempDir Path folder;
    private TestShop shop;
    private final List<Shift> opened = new ArrayList<>();
    private int approvals;

    @BeforeEach
    void openShop() {
        shop = new TestShop(folder);
    }

    @AfterEach
    void closeShop() {
        shop.close();
    }

    @Test
    void notesAddUpAndACountBeginsWithTheFirstFigure() {
        CountModel count = new CountModel(true);
        assertFalse(count.readyProperty().get());
        type(count, 200_000, "1");
        type(count, 50_000, "12");
        type(count, 50, "3");
        assertEquals(soms(800_150), count.totalProperty().get());
        assertEquals(3, count.count().lines().size());
        type(count, 50, "100001");
        assertFalse(count.sensibleProperty().get());
        assertFalse(count.readyProperty().get());
        for (String wrong : List.of("many", "-3", "1,5", "0104780000000014211234567")) {
            type(count, 50, wrong);
            assertFalse(count.sensibleProperty().get(), wrong);
            assertFalse(count.readyProperty().get(), wrong);
        }
        type(count, 50, "0");
        assertTrue(count.readyProperty().get());
        count.byNotesProperty().set(false);
        assertFalse(count.readyProperty().get());
        for (String wrong : List.of("many", "-3", "1,234", "")) {
            count.amountProperty().set(wrong);
            assertFalse(count.readyProperty().get(), wrong);
        }
        count.amountProperty().set("0");
        assertTrue(count.readyProperty().get());
    }

    @Test
    void aCashierOpensWithAnApprovalAndTheLastShiftsCash() {
        shop.close(shop.open(100_000), soms(100_000));
        OpenModel model =
                new OpenModel(
                        shop.services().shifts(),
                        actions(shop.cashier()),
                        (_, _) -> {},
                        opened::add);
        model.load();
        assertEquals(soms(100_000), model.leftProperty().get());
        model.open();
        assertEquals(List.of(), opened);
        model.takeLeft();
        model.open();
        assertEquals(soms(100_000), opened.getFirst().openingCash());
        assertEquals(1, approvals);
        model.open();
        assertInstanceOf(Problem.ShiftAlreadyOpen.class, model.problemProperty().get());
    }

    @Test
    void aClockInDoubtIsAskedAboutAndTheShiftOpensOnceItIsConfirmed() {
        shop.leap(shop.now().plus(Duration.ofDays(3)));
        List<ClockReading> asked = new ArrayList<>();
        OpenModel model =
                new OpenModel(
                        shop.services().shifts(),
                        actions(shop.manager()),
                        (reading, confirmed) -> {
                            asked.add(reading);
                            shop.services().clockCheck().decide(shop.manager(), reading);
                            confirmed.run();
                        },
                        opened::add);
        model.load();
        model.takeLeft();
        model.open();
        assertEquals(1, asked.size());
        assertEquals(shop.now(), asked.getFirst().clock());
        assertEquals(1, opened.size());
        assertNull(model.problemProperty().get());
    }

    @Test
    void anOpenBasketStandsInTheWay() {
        shop.open(100_000);
        shop.fill(1);
        CloseModel model = closing(shop.manager());
        assertEquals(CloseStep.BLOCKED, model.stepProperty().get());
        assertInstanceOf(Problem.BasketOpen.class, model.problemProperty().get());
        shop.services().baskets().cancel(shop.manager());
        model.load();
        assertEquals(CloseStep.COUNT, model.stepProperty().get());
        assertNull(model.problemProperty().get());
    }

    @Test
    void withoutAShiftThereIsNothingToClose() {
        CloseModel model = closing(shop.manager());
        assertInstanceOf(Problem.NoOpenShift.class, model.problemProperty().get());
    }

    @Test
    void parkedSalesComeFirst() {
        shop.open(100_000);
        shop.fill(1);
        shop.services().baskets().park(shop.cashier(), "a");
        shop.fill(2);
        shop.services().baskets().park(shop.cashier(), "b");
        CloseModel model = closing(shop.cashier());
        assertEquals(CloseStep.PARKED, model.stepProperty().get());
        model.cancelParked(model.parked().getFirst());
        assertEquals(1, approvals);
        assertEquals(1, model.parked().size());
        assertEquals(CloseStep.PARKED, model.stepProperty().get());
        model.carryOver();
        assertEquals(CloseStep.COUNT, model.stepProperty().get());
        count(model, "100000");
        model.close();
        assertEquals(CloseStep.PAPER, model.stepProperty().get());
        assertEquals(1, shop.services().baskets().parked().size());
    }

    @Test
    void whatIsExpectedIsUnknownUntilTheCountIsKept() {
        shop.open(100_000);
        shop.sell(1);
        CloseModel model = closing(shop.manager());
        assertNull(model.reportProperty().get());
        model.counted();
        assertEquals(CloseStep.COUNT, model.stepProperty().get());
        count(model, "90000");
        assertEquals(CloseStep.CHECK, model.stepProperty().get());
        Money price = shop.product(0).price();
        assertEquals(
                Optional.of(soms(-10_000).minus(price)),
                Objects.requireNonNull(model.reportProperty().get()).difference());
        model.recount();
        assertNull(model.reportProperty().get());
    }

    @Test
    void aCashierHearsThatTheCountIsKeptAndAManagerShowsTheDifference() {
        shop.open(100_000);
        CloseModel model = closing(shop.cashier());
        count(model, "90000");
        assertEquals(CloseStep.CHECK, model.stepProperty().get());
        assertNull(model.reportProperty().get());
        assertFalse(model.uncountedProperty().get());
        assertFalse(model.needsReason());
        assertEquals(0, approvals);
        model.compare();
        assertEquals(1, approvals);
        assertEquals(
                Optional.of(soms(-10_000)),
                Objects.requireNonNull(model.reportProperty().get()).difference());
        assertTrue(model.needsReason());
        model.recount();
        assertNull(model.reportProperty().get());
        count(model, "100000");
        assertEquals(2, approvals, "a recount after the comparison");
        assertNull(model.reportProperty().get());
    }

    @Test
    void aCashierClosesWithoutHavingSeenTheDifference() {
        shop.open(100_000);
        CloseModel model = closing(shop.cashier());
        count(model, "1");
        count(model, "90000");
        model.close();
        assertEquals(CloseStep.PAPER, model.stepProperty().get());
        assertEquals(1, approvals, "for the closing only");
        var z = Objects.requireNonNull(model.reportProperty().get());
        assertEquals("Farq koʻrilmasdan yopildi", z.count().orElseThrow().reason());
        assertEquals(2, z.counts().number());
    }

    @Test
    void aSaleAfterTheCountAsksForANewOne() {
        Shift shift = shop.open(100_000);
        CloseModel model = closing(shop.manager());
        count(model, "100000");
        Basket sent = Basket.empty(UUID.randomUUID()).plus(shop.product(0), "", Quantity.ONE);
        shop.services()
                .selling()
                .book(shop.cashier(), sent, shop.cash(soms(1_000_000)), shift.id());
        model.close();
        assertEquals(CloseStep.COUNT, model.stepProperty().get());
        assertInstanceOf(Problem.CountStale.class, model.problemProperty().get());
        assertNull(model.reportProperty().get());
        count(model, "104000");
        assertNull(model.problemProperty().get());
        model.close();
        assertEquals(CloseStep.PAPER, model.stepProperty().get());
    }

    @Test
    void aLargeDifferenceNeedsAReasonAndNeverBlocks() {
        shop.open(100_000);
        CloseModel model = closing(shop.manager());
        count(model, "90000");
        assertTrue(model.needsReason());
        model.close();
        assertInstanceOf(Problem.ReasonNeeded.class, model.problemProperty().get());
        model.reasonProperty().set("Wrong change");
        assertNull(model.problemProperty().get());
        model.close();
        assertEquals(CloseStep.PAPER, model.stepProperty().get());
        assertEquals(
                "Wrong change",
                Objects.requireNonNull(model.reportProperty().get())
                        .count()
                        .orElseThrow()
                        .reason());
        assertEquals(Optional.empty(), shop.services().shifts().current());
    }

    @Test
    void closedWithoutACountItSaysSo() {
        shop.open(100_000);
        CloseModel model = closing(shop.manager());
        model.withoutCount();
        model.close();
        assertInstanceOf(Problem.ReasonNeeded.class, model.problemProperty().get());
        model.reasonProperty().set("Fire alarm");
        model.close();
        assertEquals(
                Optional.empty(),
                Objects.requireNonNull(model.reportProperty().get()).difference());
    }

    @Test
    void aReportIsPrintedAgainAndSavedWhereItCanBe() throws IOException {
        var z = shop.close(shop.open(100_000), soms(100_000));
        byte[] png = {1, 2, 3};
        List<Path> files =
                new ArrayList<>(List.of(folder.resolve("no/such/z.png"), folder.resolve("z.png")));
        PaperModel model =
                new PaperModel(
                        z,
                        _ -> png,
                        shop.services().printing(),
                        actions(shop.manager()),
                        _ -> Optional.of(files.removeFirst()));
        model.save();
        assertEquals(2, files.size());
        model.load();
        model.save();
        assertInstanceOf(Problem.FolderNotWritable.class, model.problemProperty().get());
        model.save();
        assertArrayEquals(png, Files.readAllBytes(folder.resolve("z.png")));
        assertEquals("Z-1-2026-11-22.png", model.fileName());
        model.print();
        assertEquals("z.printing", model.saidProperty().get());
        assertEquals(1, shop.services().printing().ofZ(1).orElseThrow().copy());
    }

    private CloseModel closing(Actor actor) {
        CloseModel model =
                new CloseModel(
                        shop.services().shifts(),
                        shop.services().baskets(),
                        shop.services().settings(),
                        actions(actor));
        model.load();
        return model;
    }

    private static void count(CloseModel model, String amount) {
        model.count().byNotesProperty().set(false);
        model.count().amountProperty().set(amount);
        model.counted();
    }

    private static void type(CountModel count, long soms, String pieces) {
        count.rows().stream()
                .filter(row -> row.denomination().equals(soms(soms)))
                .forEach(row -> row.typed().set(pieces));
    }

    private ApprovedActions actions(Actor actor) {
        return new ApprovedActions(
                Overlay.atOnce(_ -> {}),
                () -> actor,
                (ask, granted) -> {
                    approvals++;
                    granted.accept(
                            shop.services()
                                    .people()
                                    .approve(
                                            actor.employee(),
                                            ask,
                                            shop.person(Role.MANAGER).id(),
                                            "333333",
                                            "test"));
                },
                _ -> {});
    }

    private static Money soms(long soms) {
        return Money.of(soms * 100);
    }
}
