package smena.service.shift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static smena.service.Refusals.assertRefused;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.money.Money;
import smena.domain.refund.RefundOrder;
import smena.domain.sale.Basket;
import smena.domain.sale.Sale;
import smena.domain.sale.Tender;
import smena.domain.shift.CashCount;
import smena.domain.shift.CashMovement;
import smena.domain.shift.DifferenceCauses;
import smena.domain.shift.DifferenceCauses.Cause;
import smena.domain.shift.DifferenceCauses.Clue;
import smena.domain.shift.FigureRow;
import smena.domain.shift.ReportFigure;
import smena.domain.shift.ReportFigure.Kind;
import smena.domain.shift.Shift;
import smena.domain.shift.ShiftReport;
import smena.service.TestShop;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Every figure of a shift opens the rows it is made of, and the drawer's difference what may
/// explain it.
class FigureRowsTest {
    @TempDir Path folder;
    private TestShop shop;
    private Shift shift;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
        Shift first = shop.open(1_000);
        shop.sell(2);
        shop.close(first, Money.of(3_000_00));
        shift =
                shop.services()
                        .shifts()
                        .open(
                                shop.manager(),
                                CashCount.of(
                                        List.of(
                                                new CashCount.Line(Money.of(100_000_00), 3),
                                                new CashCount.Line(Money.of(1_000_00), 2))));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void everyFigureOfADayIsTheSumOfItsRows() {
        Sale sold = shop.sell(3);
        Sale parts = inParts();
        shop.services()
                .refunds()
                .book(
                        shop.manager(),
                        RefundOrder.of(
                                UUID.randomUUID(),
                                sold.id(),
                                List.of(
                                        RefundOrder.Item.of(
                                                1, sold.lines().getFirst().quantity(), true)),
                                "Brak"));
        move(CashMovement.Kind.PAY_IN, 500);
        move(CashMovement.Kind.PAY_OUT, 300);
        move(CashMovement.Kind.PAY_OUT, 200);
        move(CashMovement.Kind.SAFE_DROP, 10_000);
        shop.services().printing().reprint(shop.manager(), parts);
        shop.services().printing().openDrawer(shop.manager(), "Razmen");
        ShiftReport x = shop.figures(shift.id());
        FigureRowsCheck.agree(shop, x);
        shop.services()
                .shifts()
                .count(
                        shop.cashier(),
                        CashCount.of(List.of(new CashCount.Line(Money.of(50_000_00), 6))));
        ShiftReport z = shop.close(shift, Money.of(290_000_00));
        FigureRowsCheck.agree(shop, z);
        assertEquals(2, z.counts().number());
        List<FigureRow> first =
                FigureRowsCheck.all(shop, shift.id(), ReportFigure.of(Kind.FIRST_COUNT));
        assertEquals(
                List.of("5000000 × 6"),
                first.stream().map(row -> row.id() + " × " + row.place()).toList());
        assertEquals(
                List.of(Kind.CASH_LEFT),
                FigureRowsCheck.all(shop, shift.id(), ReportFigure.of(Kind.OPENING_DIFFERENCE))
                        .stream()
                        .filter(row -> row.source() == FigureRow.Source.EARLIER)
                        .map(row -> row.figure().orElseThrow().kind())
                        .toList());
    }

    @Test
    void aSaleInPartsIsARowOfEachWayOfPaying() {
        Sale sale = inParts();
        FigureRow card =
                FigureRowsCheck.all(shop, shift.id(), new ReportFigure(Kind.METHOD, "card"))
                        .getFirst();
        assertEquals(sale.number(), card.number());
        assertEquals(Optional.of(Money.of(1_000_00)), card.amount());
        assertEquals(Optional.of(sale.paid()), card.base());
        assertTrue(card.hasPaper());
    }

    @Test
    void whatDoesNotAddUpIsSaid() {
        shop.sell(1);
        shop.close(shift, Money.of(1));
        ReportFigure sales = ReportFigure.of(Kind.SALES);
        assertTrue(explain(sales).addsUp());
        shop.run("drop trigger sale_is_never_changed");
        shop.run("update sale set gross = gross + 100, total = total + 100, rounding = -100");
        assertFalse(explain(sales).addsUp());
        assertEquals(
                explain(sales).stated().amount().orElseThrow().plus(Money.of(100)),
                explain(sales).found().amount().orElseThrow());
    }

    @Test
    void whoMayNotSeeFiguresIsToldNone() {
        shop.sell(1);
        ReportFigure expected = ReportFigure.of(Kind.EXPECTED);
        FigureRows rows = shop.services().figureRows();
        for (boolean closed : List.of(false, true)) {
            if (closed) {
                shop.close(shift, Money.of(1));
            }
            assertRefused(
                    new Problem.NotAllowed(),
                    () -> rows.explain(shop.cashier(), shift.id(), expected));
            assertRefused(
                    new Problem.NotAllowed(),
                    () -> rows.rows(shop.cashier(), shift.id(), expected, Optional.empty(), 9));
            assertRefused(new Problem.NotAllowed(), () -> rows.causes(shop.cashier(), shift.id()));
        }
    }

    /// Whoever has seen what the expected cash is made of knows it.
    @Test
    void whoLooksAtTheRowsOfTheOpenShiftDoesNotCountBlind() {
        explain(ReportFigure.of(Kind.CASH_SALES));
        assertEquals(
                List.of("1"),
                shop.query("select count(*) from journal where kind = 'FIGURES_SEEN'"));
        explain(ReportFigure.of(Kind.EXPECTED));
        assertEquals(
                List.of("1"),
                shop.query("select count(*) from journal where kind = 'FIGURES_SEEN'"),
                "once is enough");
    }

    @Test
    void aShortageLeadsToTheReceiptsOfItsAmount() {
        Sale sale = shop.sell(1);
        Sale other = shop.sell(2);
        Money expected = shop.figures(shift.id()).expected();
        shop.close(shift, expected.minus(sale.paid()));
        DifferenceCauses causes = shop.services().figureRows().causes(shop.manager(), shift.id());
        assertEquals(sale.paid().negated(), causes.difference());
        Cause first = causes.causes().getFirst();
        assertEquals(Clue.RECEIPT, first.clue());
        assertEquals(List.of(sale.number()), first.rows().stream().map(FigureRow::number).toList());
        assertFalse(first.rows().stream().anyMatch(row -> row.number().equals(other.number())));
        assertEquals(Clue.NOT_BOOKED, causes.causes().getLast().clue());
    }

    @Test
    void aNoteOfTheShopsOwnMayHaveBeenMiscounted() {
        List<Money> before = shop.services().settings().counted();
        Money note = Money.of(7_777_00);
        shop.services().settings().count(shop.manager(), before, List.of(note));
        shop.close(shift, shop.figures(shift.id()).expected().minus(note));
        assertEquals(
                Optional.of(note),
                shop.services()
                        .figureRows()
                        .causes(shop.manager(), shift.id())
                        .causes()
                        .getFirst()
                        .denomination());
    }

    @Test
    void aMovementTheWrongWayRoundIsHalfOfADifference() {
        move(CashMovement.Kind.PAY_OUT, 7_000);
        Money expected = shop.figures(shift.id()).expected();
        shop.close(shift, expected.plus(Money.of(14_000_00)));
        assertEquals(
                List.of(Clue.MOVEMENT_TURNED, Clue.NOT_BOOKED),
                shop.services().figureRows().causes(shop.manager(), shift.id()).causes().stream()
                        .map(Cause::clue)
                        .toList());
    }

    private FigureRows.Explained explain(ReportFigure figure) {
        return shop.services().figureRows().explain(shop.manager(), shift.id(), figure);
    }

    private Sale inParts() {
        Basket basket = shop.fill(4);
        return shop.services()
                .selling()
                .pay(
                        shop.cashier(),
                        basket,
                        List.of(
                                new Tender(shop.method("card"), Money.of(1_000_00), "1"),
                                new Tender(shop.method("cash"), Money.of(100_000_000), "")));
    }

    private void move(CashMovement.Kind kind, long soms) {
        shop.services().shifts().move(shop.manager(), kind, Money.of(soms * 100), "sabab");
    }
}
