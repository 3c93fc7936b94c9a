package smena.printing.layout;

import smena.domain.Moment;
import smena.domain.catalog.Unit;
import smena.domain.journal.JournalEntry.LifetimeTotals;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.money.TaxRate;
import smena.domain.people.Employee;
import smena.domain.people.Role;
import smena.domain.promotion.Reduction;
import smena.domain.sale.Payment;
import smena.domain.sale.PaymentMethod;
import smena.domain.sale.Sale;
import smena.domain.shift.CashMovement;
import smena.domain.shift.Drawer;
import smena.domain.shift.ShiftReport;
import smena.domain.shop.PrinterAddress;
import smena.domain.shop.PrinterSetup;
import smena.domain.shop.PrinterTraits;
import smena.domain.shop.ShopSettings;
import smena.service.ports.Receipt;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A sale and a shift for tests, with a figure for everything.
public final class Papers {
    static final ShiftReport.Shop SHOP =
            new ShiftReport.Shop(
                    "«BARAKA» doʻkoni", "Toshkent, Chilonzor 9-kvartal", "301 234 567", "1");
    public static final ShopSettings SETTINGS =
            ShopSettings.usual(SHOP.name(), SHOP.address(), SHOP.taxId(), "uz");
    static final String HASH = "7f3a91c055de20b48c1e04aad9f26b17".repeat(2);
    static final TaxRate VAT = new TaxRate("VAT12", TaxRate.Kind.STANDARD, 1200);
    static final TaxRate EXEMPT = new TaxRate("EXEMPT", TaxRate.Kind.EXEMPT, 0);
    private static final int TASHKENT = 5 * 3600;
    private static final Instant OPENED = Instant.parse("2026-03-01T04:02:00Z");
    private static final Instant CLOSED = Instant.parse("2026-03-01T17:07:00Z");

    private Papers() {}

    static Money sum(long whole) {
        return Money.of(whole * 100);
    }

    public static PrinterSetup printer(int columns) {
        return new PrinterSetup(
                new PrinterAddress.Network("192.168.1.50", 9100),
                PrinterTraits.USUAL.with(columns, "cp866", 17));
    }

    static Receipt receipt() {
        return Receipt.of(sale());
    }

    static Sale sale() {
        List<Sale.Line> lines =
                List.of(
                        line(1, "Non «Obi»", Unit.PIECE, 4_000, 2_000, 0, EXEMPT),
                        line(2, "Қаймоқ «Ғунча» 25 %", Unit.PIECE, 14_500, 1_000, 500, VAT),
                        line(
                                3,
                                "Колбаса варёная «Докторская» ГОСТ, Тошкент гўшт комбинати, "
                                        + "вакуумланган",
                                Unit.KILOGRAM,
                                89_900,
                                845,
                                0,
                                VAT));
        Money gross = total(lines, Sale.Line::gross);
        Money discount = total(lines, Sale.Line::discount);
        Money total = gross.minus(discount);
        Money paid = total.roundedTo(10_000);
        Money change = sum(60_000).minus(paid.minus(sum(50_000)));
        return new Sale(
                123,
                new UUID(1, 2),
                123,
                "SALE-2026-00123",
                42,
                new Employee(1, "Dilnoza Karimova", Role.CASHIER),
                CLOSED,
                TASHKENT,
                LocalDate.of(2026, 3, 1),
                lines,
                List.of(
                        new Payment(
                                method("card", PaymentMethod.Kind.CARD),
                                sum(50_000),
                                Money.ZERO,
                                sum(50_000),
                                "POS 004512"),
                        new Payment(
                                method("cash", PaymentMethod.Kind.CASH),
                                sum(60_000),
                                change,
                                sum(60_000).minus(change),
                                "")),
                gross,
                discount,
                total,
                paid.minus(total),
                change,
                HASH);
    }

    private static PaymentMethod method(String code, PaymentMethod.Kind kind) {
        return new PaymentMethod(1, code, kind, "", true, false);
    }

    private static Money total(
            List<Sale.Line> lines, java.util.function.Function<Sale.Line, Money> of) {
        return lines.stream().map(of).reduce(Money.ZERO, Money::plus);
    }

    private static Sale.Line line(
            int number,
            String name,
            Unit unit,
            long price,
            long thousandths,
            long off,
            TaxRate rate) {
        Quantity quantity = new Quantity(thousandths);
        Money gross = sum(price).times(quantity);
        Money total = gross.minus(sum(off));
        String code = number == 3 ? "01601001001000001" : "";
        return new Sale.Line(
                number,
                number,
                "",
                name,
                unit,
                sum(price),
                quantity,
                gross,
                sum(off),
                total,
                rate,
                total.taxAt(rate),
                code);
    }

    static CashMovement drop() {
        return new CashMovement(
                1,
                42,
                CashMovement.Kind.SAFE_DROP,
                sum(1_500_000),
                "bank",
                new Employee(1, "Dilnoza Karimova", Role.CASHIER),
                CLOSED,
                TASHKENT);
    }

    static ShiftReport z() {
        return report(1, true);
    }

    static ShiftReport x() {
        return report(1, false);
    }

    /// A day a thousand times as busy.
    static ShiftReport huge() {
        return report(1000, true);
    }

    private static ShiftReport report(long times, boolean closed) {
        return new ShiftReport(
                SHOP,
                42,
                closed ? Optional.of(42L) : Optional.empty(),
                LocalDate.of(2026, 3, 1),
                new ShiftReport.Stamp("Dilnoza Karimova", OPENED, TASHKENT),
                closed
                        ? Optional.of(new ShiftReport.Stamp("Oʻktam Gʻaniyev", CLOSED, TASHKENT))
                        : Optional.empty(),
                new Moment(CLOSED, TASHKENT),
                turnover(53 * times, 3_214_900 * times, 18_400 * times),
                turnover(times, 24_500 * times, 0),
                List.of(
                        new ShiftReport.Reduced(
                                Reduction.Kind.PROMOTION,
                                "Payshanba: sut mahsulotlari arzon",
                                2 * times,
                                sum(12_000 * times)),
                        new ShiftReport.Reduced(
                                Reduction.Kind.LINE, "", 4 * times, sum(5_400 * times)),
                        new ShiftReport.Reduced(
                                Reduction.Kind.RECEIPT, "", times, sum(1_000 * times))),
                List.of(tax(VAT, 3_190_400 * times, 24_500 * times), tax(EXEMPT, 6_100 * times, 0)),
                List.of(
                        way("cash", PaymentMethod.Kind.CASH, 31 * times, 1_644_950 * times, 24_500),
                        way("card", PaymentMethod.Kind.CARD, 15 * times, 1_104_250 * times, 0),
                        way("click", PaymentMethod.Kind.WALLET, 7 * times, 465_700 * times, 0)),
                ShiftReport.Repayments.NONE,
                sum(-150),
                new Drawer(
                        sum(200_000),
                        sum(1_644_950 * times),
                        sum(24_500),
                        Money.ZERO,
                        sum(50_000),
                        Money.ZERO,
                        sum(100_000)),
                List.of(
                        moved(CashMovement.Kind.PAY_IN, 50_000),
                        moved(CashMovement.Kind.SAFE_DROP, 100_000)),
                new ShiftReport.Acts(3, 1, 2, 1, 4, 0),
                Optional.of("SALE-2026-00071"),
                Optional.of("SALE-2026-00123"),
                sum(-500),
                closed
                        ? Optional.of(
                                new ShiftReport.Count(
                                        Optional.of(sum(1_764_450 * times)),
                                        "qaytim xatosi",
                                        sum(200_000)))
                        : Optional.empty(),
                closed ? counts(times) : ShiftReport.Counts.NONE,
                new LifetimeTotals(sum(88_014_200 * times), sum(400_000 * times)),
                new LifetimeTotals(sum(91_210_700 * times), sum(424_500 * times)),
                HASH);
    }

    /// Counted twice, the second time by somebody who had learned what should be there.
    private static ShiftReport.Counts counts(long times) {
        return new ShiftReport.Counts(
                2,
                Optional.of(
                        new ShiftReport.Tally(
                                sum(1_754_450 * times),
                                new ShiftReport.Stamp("Dilnoza Karimova", CLOSED, TASHKENT),
                                true)),
                Optional.of(
                        new ShiftReport.Tally(
                                sum(1_764_450 * times),
                                new ShiftReport.Stamp("Oʻktam Gʻaniyev", CLOSED, TASHKENT),
                                false)));
    }

    private static ShiftReport.Turnover turnover(long count, long gross, long discount) {
        return new ShiftReport.Turnover(count, sum(gross), sum(discount), sum(gross - discount));
    }

    private static ShiftReport.Tax tax(TaxRate rate, long sold, long returned) {
        return new ShiftReport.Tax(
                rate, sum(sold), sum(sold).taxAt(rate), sum(returned), sum(returned).taxAt(rate));
    }

    private static ShiftReport.Method way(
            String code, PaymentMethod.Kind kind, long count, long sold, long returned) {
        return new ShiftReport.Method(code, "", kind, count, sum(sold), sum(returned));
    }

    private static ShiftReport.Movement moved(CashMovement.Kind kind, long amount) {
        return new ShiftReport.Movement(kind, 1, sum(amount));
    }
}
