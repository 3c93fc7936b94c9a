package smena.service.audit;

import smena.domain.journal.WrittenEntry;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.refund.RefundNumber;
import smena.domain.sale.PaymentMethod;
import smena.domain.sale.SaleNumber;
import smena.service.audit.Finding.About;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/// Sales and refunds in themselves: their figures add up, and their numbers have no gap.
final class SaleRule {
    private static final String SALES = "sale";
    private static final String REFUNDS = "refund";

    private final Findings findings;
    private final Numbering numbers;
    private final Numbering rows;
    private long sales;
    private long refunds;

    /// @param fromFirst whether the journal is read from its first entry on
    SaleRule(Findings findings, boolean fromFirst) {
        this.findings = findings;
        this.numbers = new Numbering(fromFirst);
        this.rows = new Numbering(fromFirst);
    }

    /// The next sale, in a shift of this business date.
    void sale(WrittenEntry entry, SaleEntry sale, LocalDate day) {
        Sums sums = new Sums(entry, About.SALE, sale.number());
        row(entry, About.SALE, SALES, sale.number(), sale.seq());
        numbered(entry, About.SALE, "sale.", sale.number(), day, SaleNumber::new);
        sales++;
        sale.lines().forEach(line -> line(entry, sale, line, sums));
        reductions(sale, sums);
        sums.same("gross", sale.gross(), sum(sale.lines().stream().map(SaleEntry.Line::gross)));
        sums.same(
                "discount",
                sale.discount(),
                sum(sale.lines().stream().map(SaleEntry.Line::discount)));
        sums.same("total", sale.total(), sum(sale.lines().stream().map(SaleEntry.Line::total)));
        sums.same(
                "paid",
                sum(sale.payments().stream().map(SaleEntry.Payment::applied)),
                sale.total().plus(sale.rounding()));
        for (SaleEntry.Payment payment : sale.payments()) {
            sums.same("applied", payment.applied(), payment.tendered().minus(payment.change()));
            if (!payment.givesChange()) {
                sums.same("change", payment.change(), Money.ZERO);
            }
        }
    }

    /// What a line's discount is made of adds up to it, wherever the entry says it at all.
    private static void reductions(SaleEntry sale, Sums sums) {
        if (sale.reductions().isEmpty()) {
            return;
        }
        for (int i = 0; i < sale.lines().size(); i++) {
            SaleEntry.Line line = sale.lines().get(i);
            Money made = sum(sale.reductionsOf(i + 1L).stream().map(SaleEntry.Off::amount));
            sums.same("reductions of " + line.name(), made, line.discount());
        }
        long known = sale.reductions().stream().filter(off -> isOf(sale, off)).count();
        sums.same("reductions", Money.of(sale.reductions().size()), Money.of(known));
    }

    private static boolean isOf(SaleEntry sale, SaleEntry.Off off) {
        return off.line() > 0 && off.line() <= sale.lines().size() && off.amount().isPositive();
    }

    private void row(WrittenEntry entry, About about, String kind, String number, long seq) {
        long next = rows.next(kind, seq);
        if (seq != next) {
            findings.add(Fault.NUMBER, entry, about, number, seq, next);
        }
        rows.at(kind, seq);
    }

    private void numbered(
            WrittenEntry entry,
            About about,
            String kind,
            String number,
            LocalDate day,
            BiFunction<Integer, Long, Object> format) {
        String counter = kind + day.getYear();
        long next = numbers.next(counter, number);
        String expected = format.apply(day.getYear(), next).toString();
        if (!number.equals(expected)) {
            findings.add(Fault.NUMBER, entry, about, number, number, expected);
        }
        numbers.at(counter, Numbering.counted(number).orElse(next));
    }

    private void line(WrittenEntry entry, SaleEntry sale, SaleEntry.Line line, Sums sums) {
        Money gross = line.price().times(new Quantity(line.quantity()));
        sums.same("gross of " + line.name(), line.gross(), gross);
        sums.same("total of " + line.name(), line.total(), line.gross().minus(line.discount()));
        line.more()
                .ifPresentOrElse(
                        more ->
                                sums.same(
                                        "tax of " + line.name(),
                                        line.tax(),
                                        line.total().taxAt(more.rate())),
                        () -> findings.add(Fault.TAX_UNCHECKED, entry, About.SALE, sale.number()));
    }

    /// The next refund, in a shift of this business date.
    void refund(WrittenEntry entry, RefundEntry refund, LocalDate day) {
        Sums sums = new Sums(entry, About.REFUND, refund.number());
        row(entry, About.REFUND, REFUNDS, refund.number(), refund.seq());
        numbered(entry, About.REFUND, "refund.", refund.number(), day, RefundNumber::new);
        refunds++;
        refund.lines().forEach(line -> line(refund, line, sums));
        List<RefundEntry.Line> lines = refund.lines();
        sums.same("gross", refund.gross(), sum(lines.stream().map(RefundEntry.Line::gross)));
        sums.same(
                "discount", refund.discount(), sum(lines.stream().map(RefundEntry.Line::discount)));
        sums.same("total", refund.total(), sum(lines.stream().map(RefundEntry.Line::total)));
        sums.same(
                "paid",
                sum(refund.payments().stream().map(RefundEntry.Payment::applied)),
                refund.total().plus(refund.rounding()));
        boolean isSetOff = refund.payments().stream().anyMatch(p -> isSetOff(p.kind()));
        if (isSetOff == refund.exchange().isEmpty()) {
            findings.add(
                    Fault.FIGURES,
                    entry,
                    About.REFUND,
                    refund.number(),
                    "exchange",
                    isSetOff,
                    refund.exchange());
        }
    }

    private static boolean isSetOff(String kind) {
        return !PaymentMethod.Kind.valueOf(kind).mayBeChosen();
    }

    /// What comes back without a receipt has a price of its own; against one it is a share.
    private static void line(RefundEntry refund, RefundEntry.Line line, Sums sums) {
        sums.same("total of " + line.name(), line.total(), line.gross().minus(line.discount()));
        if (refund.sale().isEmpty()) {
            Money gross = line.price().times(new Quantity(line.quantity()));
            sums.same("gross of " + line.name(), line.gross(), gross);
            sums.same("tax of " + line.name(), line.tax(), line.total().taxAt(line.rate()));
        }
    }

    /// What the counter of each kind and year must stand at.
    Map<String, Long> counters() {
        return numbers.counters();
    }

    /// How many sales there were.
    long sales() {
        return sales;
    }

    /// How many refunds there were.
    long refunds() {
        return refunds;
    }

    private static Money sum(Stream<Money> amounts) {
        return amounts.reduce(Money.ZERO, Money::plus);
    }

    private final class Sums {
        private final WrittenEntry entry;
        private final About about;
        private final String name;

        Sums(WrittenEntry entry, About about, String name) {
            this.entry = entry;
            this.about = about;
            this.name = name;
        }

        void same(String figure, Money said, Money found) {
            if (!said.equals(found)) {
                findings.add(Fault.FIGURES, entry, about, name, figure, said, found);
            }
        }
    }
}
