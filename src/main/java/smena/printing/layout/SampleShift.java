package smena.printing.layout;

import static smena.printing.layout.SampleSale.sum;

import smena.domain.Moment;
import smena.domain.journal.JournalEntry.LifetimeTotals;
import smena.domain.money.Money;
import smena.domain.money.TaxRate;
import smena.domain.promotion.Reduction;
import smena.domain.sale.PaymentMethod;
import smena.domain.shift.CashMovement;
import smena.domain.shift.Drawer;
import smena.domain.shift.ShiftReport;

import java.util.List;
import java.util.Optional;

/// The day of the [SampleShop], with a figure for everything a report can show.
final class SampleShift {
    private static final ShiftReport.Stamp OPENED =
            new ShiftReport.Stamp("Dilnoza Karimova", SampleShop.OPENED, SampleShop.TASHKENT);
    private static final ShiftReport.Stamp CLOSED =
            new ShiftReport.Stamp("Oʻktam Gʻaniyev", SampleShop.CLOSED, SampleShop.TASHKENT);
    private static final ShiftReport.Count COUNT =
            new ShiftReport.Count(Optional.of(sum(1_764_300)), "", sum(200_000));
    private static final ShiftReport.Counts COUNTS =
            new ShiftReport.Counts(
                    2,
                    Optional.of(new ShiftReport.Tally(sum(1_754_300), CLOSED, true)),
                    Optional.of(new ShiftReport.Tally(sum(1_764_300), CLOSED, true)));
    private static final Drawer DRAWER =
            new Drawer(
                    sum(200_000),
                    sum(1_644_800),
                    sum(24_500),
                    Money.ZERO,
                    sum(50_000),
                    Money.ZERO,
                    sum(100_000));

    private SampleShift() {}

    /// The Z-report, or the X-report just before it.
    static ShiftReport report(ShiftReport.Shop shop, boolean closed) {
        return new ShiftReport(
                shop,
                SampleShop.SHIFT,
                closed ? Optional.of(SampleShop.SHIFT) : Optional.empty(),
                SampleShop.DAY,
                OPENED,
                closed ? Optional.of(CLOSED) : Optional.empty(),
                new Moment(SampleShop.CLOSED, CLOSED.offsetSeconds()),
                turnover(53, 3_233_300, 18_400),
                turnover(1, 24_500, 0),
                List.of(
                        new ShiftReport.Reduced(
                                Reduction.Kind.PROMOTION, "Choy 3 = 2", 2, sum(12_000)),
                        new ShiftReport.Reduced(Reduction.Kind.LINE, "", 4, sum(6_400))),
                List.of(tax(SampleSale.VAT, 3_122_300, 24_500), tax(SampleSale.EXEMPT, 92_600, 0)),
                List.of(
                        method("cash", PaymentMethod.Kind.CASH, 31, 1_644_800, 24_500),
                        method("card", PaymentMethod.Kind.CARD, 15, 1_104_250, 0),
                        method("click", PaymentMethod.Kind.WALLET, 7, 465_700, 0)),
                ShiftReport.Repayments.NONE,
                sum(-150),
                DRAWER,
                List.of(
                        new ShiftReport.Movement(CashMovement.Kind.PAY_IN, 1, sum(50_000)),
                        new ShiftReport.Movement(CashMovement.Kind.SAFE_DROP, 1, sum(100_000))),
                new ShiftReport.Acts(3, 1, 2, 1, 4, 0),
                Optional.of("SALE-2026-00071"),
                Optional.of(SampleSale.NUMBER),
                sum(-500),
                closed ? Optional.of(COUNT) : Optional.empty(),
                closed ? COUNTS : ShiftReport.Counts.NONE,
                new LifetimeTotals(sum(88_014_200), sum(400_000)),
                new LifetimeTotals(sum(91_229_100), sum(424_500)),
                SampleShop.HASH);
    }

    private static ShiftReport.Turnover turnover(long count, long gross, long discount) {
        return new ShiftReport.Turnover(count, sum(gross), sum(discount), sum(gross - discount));
    }

    private static ShiftReport.Tax tax(TaxRate rate, long sold, long returned) {
        return new ShiftReport.Tax(
                rate, sum(sold), sum(sold).taxAt(rate), sum(returned), sum(returned).taxAt(rate));
    }

    private static ShiftReport.Method method(
            String code, PaymentMethod.Kind kind, long count, long sold, long returned) {
        return new ShiftReport.Method(code, "", kind, count, sum(sold), sum(returned));
    }
}
