package smena.service.figures;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static smena.service.Refusals.assertRefused;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.catalog.NewProduct;
import smena.domain.catalog.Unit;
import smena.domain.figures.LossEntry;
import smena.domain.figures.LossEntry.Paper;
import smena.domain.figures.LossFigure;
import smena.domain.figures.LossQuery;
import smena.domain.figures.LossQuery.Cut;
import smena.domain.figures.LossRow;
import smena.domain.figures.LossTable;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.people.Actor;
import smena.domain.people.Approval;
import smena.domain.people.Grant;
import smena.domain.people.Right;
import smena.domain.people.Role;
import smena.domain.refund.RefundOrder;
import smena.domain.sale.Basket;
import smena.domain.sale.Discount;
import smena.domain.sale.Sale;
import smena.domain.shift.CashCount;
import smena.domain.shift.Shift;
import smena.domain.shift.ShiftReport;
import smena.domain.shop.PrinterRole;
import smena.service.Refusals;
import smena.service.Services;
import smena.service.TestShop;
import smena.service.ports.PrintJob;
import smena.service.ports.PrintJobs;
import smena.service.ports.PrintKind;
import smena.service.ports.PrintOutcome;
import smena.service.shift.ClosingRequest;
import smena.service.shift.GivenDrawer;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

class LossPreventionTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @TempDir private Path folder;
    private TestShop shop;
    private Services till;
    private Actor senior;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
        till = shop.services();
        senior = shop.senior();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private LossTable table() {
        return till.lossPrevention().table(Optional.of(shop.manager()), DAY, DAY.plusDays(5));
    }

    private LossRow row(Actor who) {
        return table().rows().stream()
                .filter(row -> row.person() == who.employee().id())
                .findFirst()
                .orElseThrow();
    }

    private LossQuery query(Actor who, LossFigure figure, Cut cut) {
        return new LossQuery(who.employee().id(), figure, DAY, DAY.plusDays(5), cut);
    }

    private List<LossEntry> all(Actor who, LossFigure figure, Cut cut) {
        return pages(query(who, figure, cut));
    }

    private List<LossEntry> pages(LossQuery query) {
        List<LossEntry> found = new ArrayList<>();
        Optional<LossEntry.Place> after = Optional.empty();
        while (true) {
            List<LossEntry> page = till.lossPrevention().page(shop.manager(), query, after, 2);
            found.addAll(page);
            if (page.size() < 2) {
                return found;
            }
            after = Optional.of(page.getLast().place());
        }
    }

    /// A cashier voids with an approval, a senior without; a part of a line is told as a part.
    @Test
    void voidedLinesNameTheirReceiptAndWhoApproved() {
        shop.open(100);
        Basket basket = shop.fill(3);
        Money price = basket.lines().get(1).net();
        Actor approved =
                shop.approved(
                        shop.cashier(),
                        new Approval.Ask(Right.VOID, basket.id().toString(), price));
        till.baskets().remove(approved, 2);
        till.baskets().quantity(shop.cashier(), 1, Quantity.of(3));
        till.baskets().quantity(senior, 1, Quantity.of(1));
        Sale sale = pay();
        LossEntry mine = all(shop.cashier(), LossFigure.VOIDS, Cut.ALL).getFirst();
        assertEquals("test", mine.reason());
        assertEquals(shop.manager().employee().name(), mine.approvedBy());
        assertEquals(Paper.SALE, mine.paper());
        assertEquals(sale.id(), mine.row());
        assertEquals(sale.number(), mine.number());
        assertEquals(price.negated(), mine.amount());
        assertEquals(Optional.of(Unit.PIECE), mine.what().unit());
        assertEquals(Optional.empty(), mine.what().before());
        LossEntry part = all(senior, LossFigure.VOIDS, Cut.ALL).getFirst();
        assertEquals("", part.approvedBy());
        assertEquals(Optional.of(Quantity.of(2)), part.what().quantity());
        assertEquals(Optional.of(Quantity.of(3)), part.what().before());
        assertEquals(1, row(shop.cashier()).of(LossFigure.VOIDS).count());
        assertEquals(1, row(senior).of(LossFigure.VOIDS).count());
        assertEquals(1, row(shop.cashier()).receipts());
        assertEquals(sale.total(), table().shop().revenue());
    }

    private Sale pay() {
        return till.selling()
                .pay(shop.cashier(), till.baskets().open(), shop.cash(Money.of(100_000_000)));
    }

    /// The two cuts: after the total was shown, and of the evening by the shop's own clock.
    @Test
    void entriesAreCutByTotalAndEvening() {
        shop.open(100);
        shop.fill(3);
        till.baskets().remove(senior, 1);
        till.selling().totalShown(till.baskets().open().id());
        till.baskets().remove(senior, 2);
        till.baskets().cancel(senior);
        shop.leap(DAY.atTime(19, 0).atZone(till.clock().getZone()).toInstant());
        shop.fill(2);
        till.baskets().remove(senior, 1);
        LossQuery.Counts counts =
                till.lossPrevention()
                        .counts(shop.manager(), query(senior, LossFigure.VOIDS, Cut.ALL));
        assertEquals(new LossQuery.Counts(3, 1, 1), counts);
        assertEquals(3, all(senior, LossFigure.VOIDS, Cut.ALL).size());
        List<LossEntry> late = all(senior, LossFigure.VOIDS, Cut.AFTER_TOTAL);
        assertEquals(1, late.size());
        assertEquals(Paper.CANCELLED, late.getFirst().paper());
        assertEquals(1, all(senior, LossFigure.VOIDS, Cut.EVENING).size());
        LossEntry cancelled = all(senior, LossFigure.CANCELLED, Cut.AFTER_TOTAL).getFirst();
        assertEquals(1, cancelled.what().lines());
        assertTrue(cancelled.amount().isNegative());
    }

    /// What a long entry says is packed, and cannot be looked into.
    @Test
    void aLongNameIsNoWayOutOfACut() {
        shop.open(100);
        shop.fill(1);
        till.products()
                .catalog()
                .add(
                        shop.manager(),
                        new NewProduct(
                                "Uzun ".repeat(50) + "nom",
                                "4780009999999",
                                "Choy",
                                Money.of(1_000_000),
                                Unit.PIECE,
                                "VAT12"));
        long product = till.products().catalog().byBarcode("4780009999999").orElseThrow().id();
        Basket basket = till.baskets().add(shop.cashier(), product, Quantity.ONE);
        till.selling().totalShown(basket.id());
        till.baskets().remove(senior, basket.lines().size());
        assertEquals(1, all(senior, LossFigure.VOIDS, Cut.AFTER_TOTAL).size());
    }

    @Test
    void discountsRefundsAndOpeningsAddUpToTheirFigures() {
        Shift shift = shop.open(100_000);
        shop.fill(2);
        till.baskets().lineDiscount(senior, 1, Optional.of(new Discount.Percent(500)));
        till.baskets().discount(senior, Optional.of(new Discount.Percent(500)));
        Sale sale = pay();
        till.refunds()
                .book(shop.cashier(), RefundOrder.whole(UUID.randomUUID(), sale.id(), "torn"));
        till.printing().openDrawer(senior, "change");
        shop.close(shift, Money.of(12_300));
        shop.setClock(shop.now().plus(Duration.ofDays(1)));
        shop.open(0);
        LossRow cashier = row(shop.cashier());
        for (LossFigure figure : List.of(LossFigure.DISCOUNTS, LossFigure.REFUNDS)) {
            List<LossEntry> made = all(shop.cashier(), figure, Cut.ALL);
            Money sum = made.stream().map(LossEntry::amount).reduce(Money.ZERO, Money::plus);
            assertEquals(cashier.of(figure).amount().negated(), sum, figure.name());
            assertEquals(sale.lines().getFirst().name(), made.getLast().what().product());
        }
        assertEquals(3, all(shop.cashier(), LossFigure.DISCOUNTS, Cut.ALL).size());
        assertEquals(sale.discount(), cashier.of(LossFigure.DISCOUNTS).amount());
        assertEquals("torn", all(shop.cashier(), LossFigure.REFUNDS, Cut.ALL).get(0).reason());
        LossEntry opened = all(senior, LossFigure.NO_SALES, Cut.ALL).getFirst();
        assertEquals("change", opened.reason());
        assertEquals(Paper.NONE, opened.paper());
        LossEntry difference = all(shop.manager(), LossFigure.DIFFERENCE, Cut.ALL).getFirst();
        assertEquals(row(shop.manager()).of(LossFigure.DIFFERENCE).amount(), difference.amount());
        assertEquals("1", difference.number());
        assertEquals(Paper.SHIFT, difference.paper());
        assertEquals("test", difference.reason());
        assertEquals(1, table().shifts());
    }

    /// What a handover finds is of who gave the drawer, though it is missing at the closing too:
    /// the manager gave it 1 000 short, the cashier 500 over, and the senior lost 200 more.
    @Test
    void aDifferenceIsOfWhoeverHeldTheDrawer() {
        Shift shift = shop.open(100_000);
        shop.sell(1);
        handOver(shop.manager(), "333333", shop.cashier(), "1111", -1_000);
        shop.sell(1);
        handOver(shop.cashier(), "1111", senior, "2222", -500);
        assertEquals(Money.of(-100_000), difference(shop.manager()), "the shift is still open");
        assertEquals(0, table().shifts());
        Money expected = shop.figures(shift.id()).expected();
        shop.leap(DAY.atTime(19, 30).atZone(till.clock().getZone()).toInstant());
        ShiftReport z = close(shift, expected.minus(Money.of(70_000)));
        assertEquals(Money.of(-100_000), difference(shop.manager()));
        assertEquals(Money.of(50_000), difference(shop.cashier()));
        assertEquals(Money.of(-20_000), difference(senior));
        assertEquals(
                z.difference(), Optional.of(table().shop().of(LossFigure.DIFFERENCE).amount()));
        assertEquals(1, table().shifts());
        LossEntry given = all(shop.manager(), LossFigure.DIFFERENCE, Cut.ALL).getFirst();
        assertEquals(Paper.HANDOVER, given.paper());
        assertEquals(shop.cashier().employee().name(), given.number());
        assertEquals(Money.of(-100_000), given.amount());
        assertEquals(
                shop.manager().employee().name(),
                all(shop.cashier(), LossFigure.DIFFERENCE, Cut.ALL).getFirst().approvedBy());
        LossQuery everybody =
                new LossQuery(0, LossFigure.DIFFERENCE, DAY, DAY.plusDays(5), Cut.ALL);
        assertEquals(
                new LossQuery.Counts(3, 0, 1),
                till.lossPrevention().counts(shop.manager(), everybody));
        assertEquals(
                List.of(Paper.SHIFT, Paper.HANDOVER, Paper.HANDOVER),
                pages(everybody).stream().map(LossEntry::paper).toList());
    }

    private Money difference(Actor who) {
        return row(who).of(LossFigure.DIFFERENCE).amount();
    }

    private ShiftReport close(Shift shift, Money counted) {
        till.shifts().count(senior, CashCount.total(counted));
        Actor approved =
                shop.approved(
                        senior,
                        new Approval.Ask(Right.CLOSE_SHIFT, Long.toString(shift.id()), Money.ZERO));
        return till.shifts().close(approved, shift.id(), new ClosingRequest("test", false, false));
    }

    private void handOver(Actor from, String pin, Actor to, String taker, long soms) {
        Money counted =
                shop.figures(till.shifts().current().orElseThrow().id())
                        .expected()
                        .plus(Money.of(soms * 100));
        till.handovers().count(from, CashCount.total(counted));
        GivenDrawer given = till.handovers().give(from, pin);
        Optional<Approval.Ask> ask = given.asks();
        GivenDrawer allowed = ask.isEmpty() ? given : given.by(shop.approved(from, ask.get()));
        till.handovers().take(allowed, to.employee().id(), taker);
    }

    /// A discount that needed an approval names who gave it.
    @Test
    void aDiscountNamesWhoApprovedIt() {
        shop.open(100);
        Basket basket = shop.fill(1);
        Money off = new Discount.Percent(2_000).off(basket.lines().getFirst().net());
        Actor approved =
                shop.approved(
                        shop.cashier(),
                        new Approval.Ask(Right.DISCOUNT, basket.id().toString(), off));
        till.baskets().lineDiscount(approved, 1, Optional.of(new Discount.Percent(2_000)));
        pay();
        LossEntry given = all(shop.cashier(), LossFigure.DISCOUNTS, Cut.ALL).getFirst();
        assertEquals(off.negated(), given.amount());
        assertEquals("test", given.reason());
        assertEquals(shop.manager().employee().name(), given.approvedBy());
    }

    /// A row for each cashier and the shop, numbers a spreadsheet reckons with, and only for who
    /// may see figures.
    @Test
    void itIsSavedForASpreadsheetAndAsPages() throws IOException {
        Shift shift = shop.open(100_000);
        Sale sale = shop.sell(2);
        shop.close(shift, Money.of(12_300));
        LossPapers.Wording words = new LossPapers.Wording("uz", key -> key);
        Path csv = folder.resolve("control.csv");
        till.lossPapers().write(Optional.of(shop.manager()), DAY, DAY, csv, words);
        List<String> lines = Files.readAllLines(csv);
        assertEquals(4, lines.size(), lines::toString);
        assertTrue(
                lines.getFirst()
                        .contains("loss.figure.VOIDS;loss.figure.VOIDS, loss.file.RECEIPTS;"),
                lines::toString);
        Money difference = table().shop().of(LossFigure.DIFFERENCE).amount();
        assertEquals(
                "loss.shop;1;%s;0;0.00;0;0.00;0.00;0.00;0.00;0.00;0;0.00;%s"
                        .formatted(plain(sale.total()), plain(difference)),
                lines.getLast());
        Path pdf = folder.resolve("control.PDF");
        till.lossPapers().write(Optional.of(shop.manager()), DAY, DAY, pdf, words);
        assertTrue(
                new String(Files.readAllBytes(pdf), StandardCharsets.UTF_8)
                        .startsWith("control 2026-11-22 "),
                "the typesetter of the tests");
        assertThrows(
                Refused.class,
                () -> till.lossPapers().write(Optional.of(shop.cashier()), DAY, DAY, csv, words));
        Path odd = csv.resolveSibling("control");
        assertRefused(
                new Problem.NoSheet(odd.toString()),
                () -> till.lossPapers().write(Optional.of(shop.manager()), DAY, DAY, odd, words));
        assertFalse(Files.exists(odd));
        assertThrows(
                Refused.class, () -> till.lossPapers().pages(Optional.of(senior), DAY, DAY, "uz"));
    }

    /// On the paper of receipts it is printed as it was made, and whoever may not see figures
    /// neither prints it, nor reads it among the print jobs, nor sends it elsewhere.
    @Test
    void itIsPrintedOnReceiptPaperForWhoMaySeeFigures() {
        shop.open(100_000);
        shop.sell(2);
        PrintJobs printer = till.printJobs(PrinterRole.REAL);
        printer.next().ifPresent(kick -> printer.finished(kick.id(), new PrintOutcome.Sent()));
        printer.next().ifPresent(slip -> printer.finished(slip.id(), new PrintOutcome.Sent()));
        till.lossPapers().print(shop.manager(), DAY, DAY);
        PrintJob job = printer.next().orElseThrow();
        assertEquals(PrintKind.CONTROL, job.kind());
        byte[] page = printer.bodyOf(job.id());
        String name = shop.manager().employee().name();
        assertEquals(
                "control 2026-11-22 " + name + " uz", new String(page, StandardCharsets.UTF_8));
        assertEquals(Optional.empty(), till.printing().page(job.id()));
        assertEquals(
                List.of("REPORT CONTROL 0"),
                shop.query(
                        "select printer || ' ' || document || ' ' || copy_no from print_job"
                                + " where id = "
                                + job.id()));
        assertThrows(Refused.class, () -> till.printDecisions().again(shop.cashier(), job.id()));
        assertThrows(
                Refused.class,
                () ->
                        till.printDecisions()
                                .redirect(shop.cashier(), job.id(), PrinterRole.RECEIPT));
        printer.sending(job.id());
        printer.finished(job.id(), new PrintOutcome.Sent());
        assertThrows(Refused.class, () -> till.printDecisions().again(shop.cashier(), job.id()));
        shop.sell(1);
        long copy = till.printDecisions().again(shop.manager(), job.id());
        assertArrayEquals(page, printer.bodyOf(copy), "as it was when it was made");
        assertThrows(Refused.class, () -> till.lossPapers().print(shop.cashier(), DAY, DAY));
        assertEquals(List.of(), till.audit().verify().findings());
    }

    /// Whoever needs an approval for the figures and for a copy brings one, of somebody who may do
    /// both.
    @Test
    void oneApprovalIsEnoughToPrintItAgain() {
        shop.open(100_000);
        till.lossPapers().print(shop.manager(), DAY, DAY);
        PrintJobs printer = till.printJobs(PrinterRole.REAL);
        long sheet = printer.next().orElseThrow().id();
        byte[] page = printer.bodyOf(sheet);
        printer.sending(sheet);
        printer.finished(sheet, new PrintOutcome.Sent());
        Actor watcher = somebody("Nazoratchi", "CASHIER", "4711");
        grant(watcher, Right.SEE_FIGURES, Grant.WITH_APPROVAL);
        grant(watcher, Right.REPRINT, Grant.WITH_APPROVAL);
        Runnable again = () -> till.printDecisions().again(watcher, sheet);
        Approval.Ask ask = ((Problem.ApprovalNeeded) Refusals.problemOf(again)).ask();
        assertEquals(Right.SEE_FIGURES, ask.right());
        Actor looks = somebody("Hisobchi", "MANAGER", "864202");
        grant(looks, Right.REPRINT, Grant.DENIED);
        Actor half =
                till.people().approve(watcher.employee(), ask, looks.employee().id(), "864202", "");
        assertRefused(
                new Problem.ApproverMayNot(Right.REPRINT),
                () -> till.printDecisions().again(half, sheet));
        Actor approved = shop.approved(watcher, ask);
        long copy = till.printDecisions().again(approved, sheet);
        assertArrayEquals(page, printer.bodyOf(copy));
        assertRefused(
                new Problem.ApprovalNotValid(), () -> till.printDecisions().again(approved, sheet));
        grant(watcher, Right.REPRINT, Grant.DENIED);
        assertRefused(
                new Problem.NotAllowed(),
                () -> till.printDecisions().again(shop.approved(watcher, ask), sheet));
        assertEquals(List.of(), till.audit().verify().findings());
    }

    private Actor somebody(String role, String like, String pin) {
        Role own = till.roles().add(shop.manager(), role, like);
        return Actor.of(till.people().add(shop.manager(), role, own, pin));
    }

    private void grant(Actor of, Right right, Grant grant) {
        till.roles().grant(shop.manager(), shop.role(of.employee().role().code()), right, grant);
    }

    private static String plain(Money amount) {
        return BigDecimal.valueOf(amount.minor(), 2).toPlainString();
    }

    /// Revenue of the open shift is in it: who looks cannot count its drawer blind.
    @Test
    void onlyWhoMaySeeFiguresLooksAndLookingIsNoted() {
        shop.open(100);
        shop.sell(1);
        assertThrows(
                Refused.class,
                () -> till.lossPrevention().table(Optional.of(shop.cashier()), DAY, DAY));
        assertThrows(
                Refused.class,
                () ->
                        till.lossPrevention()
                                .page(
                                        shop.cashier(),
                                        query(senior, LossFigure.VOIDS, Cut.ALL),
                                        Optional.empty(),
                                        9));
        table();
        assertEquals(
                List.of("1"),
                shop.query("select count(*) from journal where kind = 'FIGURES_SEEN'"));
        LossTable before =
                till.lossPrevention().table(Optional.empty(), DAY.minusDays(9), DAY.minusDays(1));
        assertEquals(List.of(), before.rows());
    }
}
