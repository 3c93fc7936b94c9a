package smena.printing.layout;

import smena.domain.catalog.Unit;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.money.TaxRate;
import smena.domain.sale.Payment;
import smena.domain.sale.PaymentMethod;
import smena.domain.sale.Sale;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/// A sale with everything a receipt can show: pieces and weights, goods codes, a discount, two
/// rates of tax, a name longer than a line, letters of three alphabets, rounding, card and cash.
final class SampleSale {
    static final String NUMBER = "SALE-2026-00123";
    static final TaxRate VAT = new TaxRate("VAT12", TaxRate.Kind.STANDARD, 1200);
    static final TaxRate EXEMPT = new TaxRate("EXEMPT", TaxRate.Kind.EXEMPT, 0);
    private static final String REFUND_NUMBER = "REFUND-2026-00007";
    private static final String LONG_NAME =
            "Колбаса варёная «Докторская» ГОСТ, Тошкент гўшт комбинати, вакуумланган";
    private static final long ROUNDING_STEP = 10_000;

    private SampleSale() {}

    static Money sum(long whole) {
        return Money.of(whole * 100);
    }

    static Sale sale() {
        List<Sale.Line> lines =
                List.of(
                        line(1, "Non «Obi»", Unit.PIECE, 4_000, 2_000, 0, EXEMPT, ""),
                        line(
                                2,
                                "Қаймоқ «Ғунча» 25 %",
                                Unit.PIECE,
                                14_500,
                                1_000,
                                500,
                                VAT,
                                "00401001001000003"),
                        line(3, LONG_NAME, Unit.KILOGRAM, 89_900, 845, 0, VAT, "01601001001000001"),
                        line(4, "Oʻrik qoqisi", Unit.KILOGRAM, 46_000, 1_230, 0, VAT, ""));
        Money paid = total(lines, Sale.Line::total).roundedTo(ROUNDING_STEP);
        Money card = sum(100_000);
        Money cash = sum(60_000);
        Money change = card.plus(cash).minus(paid);
        return sale(
                NUMBER,
                lines,
                List.of(
                        new Payment(
                                method("card", PaymentMethod.Kind.CARD),
                                card,
                                Money.ZERO,
                                card,
                                "POS 004512 *4417"),
                        new Payment(
                                method("cash", PaymentMethod.Kind.CASH),
                                cash,
                                change,
                                cash.minus(change),
                                "")));
    }

    /// A refund of one of the two loaves and of the cream.
    static Sale refund() {
        List<Sale.Line> lines =
                List.of(
                        line(1, "Non «Obi»", Unit.PIECE, 4_000, 1_000, 0, EXEMPT, ""),
                        line(
                                2,
                                "Қаймоқ «Ғунча» 25 %",
                                Unit.PIECE,
                                14_500,
                                1_000,
                                500,
                                VAT,
                                "00401001001000003"));
        Money paid = total(lines, Sale.Line::total);
        Payment back =
                new Payment(method("cash", PaymentMethod.Kind.CASH), paid, Money.ZERO, paid, "");
        return sale(REFUND_NUMBER, lines, List.of(back));
    }

    private static Sale sale(String number, List<Sale.Line> lines, List<Payment> payments) {
        Money total = total(lines, Sale.Line::total);
        Money applied = payments.stream().map(Payment::applied).reduce(Money.ZERO, Money::plus);
        return new Sale(
                123,
                new UUID(1, 2),
                123,
                number,
                SampleShop.SHIFT,
                SampleShop.CASHIER,
                SampleShop.CLOSED,
                SampleShop.TASHKENT,
                SampleShop.DAY,
                lines,
                payments,
                total(lines, Sale.Line::gross),
                total(lines, Sale.Line::discount),
                total,
                applied.minus(total),
                payments.getLast().change(),
                SampleShop.HASH);
    }

    private static PaymentMethod method(String code, PaymentMethod.Kind kind) {
        return new PaymentMethod(1, code, kind, "", true, false);
    }

    private static Money total(List<Sale.Line> lines, Function<Sale.Line, Money> of) {
        return lines.stream().map(of).reduce(Money.ZERO, Money::plus);
    }

    private static Sale.Line line(
            int number,
            String name,
            Unit unit,
            long price,
            long thousandths,
            long off,
            TaxRate rate,
            String goodsCode) {
        Quantity quantity = new Quantity(thousandths);
        Money gross = sum(price).times(quantity);
        Money total = gross.minus(sum(off));
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
                goodsCode);
    }
}
