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
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Sales and refunds in themselves: their figures add up, and their numbers have no gap.
final class SaleRule {
    private static final Pattern NUMBER = Pattern.compile("[A-Z]+-\\d{4}-(\\d{5,15})");

    private final Findings findings;
    private final Map<String, Long> counters = new TreeMap<>();
    private long sales;
    private long refunds;
    private long count;

    SaleRule(Findings findings) {
        this.findings = findings;
    }

    /// The next sale, in a shift of this business date.
    void sale(WrittenEntry entry, SaleEntry sale, LocalDate day) {
        Sums sums = new Sums(entry, About.SALE, sale.number());
        number(entry, sale, day);
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

    private void number(WrittenEntry entry, SaleEntry sale, LocalDate day) {
        if (sale.seq() != sales + 1) {
            findings.add(Fault.NUMBER, entry, About.SALE, sale.number(), sale.seq(), sales + 1);
        }
        numbered(entry, About.SALE, "sale.", sale.number(), day, SaleNumber::new);
        sales = sale.seq();
        count++;
    }

    private void numbered(
            WrittenEntry entry,
            About about,
            String kind,
            String number,
            LocalDate day,
            BiFunction<Integer, Long, Object> numbers) {
        String counter = kind + day.getYear();
        long next = counters.getOrDefault(counter, 0L) + 1;
        String expected = numbers.apply(day.getYear(), next).toString();
        if (!number.equals(expected)) {
            findings.add(Fault.NUMBER, entry, about, number, number, expected);
        }
        counters.put(counter, counter(number).orElse(next));
    }

    /// A number that is out of order is reported once; the next follows it.
    private static Optional<Long> counter(String number) {
        Matcher matcher = NUMBER.matcher(number);
        return matcher.matches() ? Optional.of(Long.valueOf(matcher.group(1))) : Optional.empty();
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
        if (refund.seq() != refunds + 1) {
            findings.add(
                    Fault.NUMBER, entry, About.REFUND, refund.number(), refund.seq(), refunds + 1);
        }
        numbered(entry, About.REFUND, "refund.", refund.number(), day, RefundNumber::new);
        refunds = refund.seq();
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
        return counters;
    }

    long sales() {
        return count;
    }

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
