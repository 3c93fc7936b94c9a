package smena.service.audit;

import smena.domain.journal.WrittenEntry;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.sale.SaleNumber;
import smena.service.audit.Finding.About;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Sales and refunds in themselves: their figures add up, and their numbers have no gap.
final class SaleRule {
    private static final Pattern NUMBER = Pattern.compile("SALE-\\d{4}-(\\d{5,15})");

    private final Findings findings;
    private final Map<Integer, Long> counters = new TreeMap<>();
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

    private void number(WrittenEntry entry, SaleEntry sale, LocalDate day) {
        if (sale.seq() != sales + 1) {
            findings.add(Fault.NUMBER, entry, About.SALE, sale.number(), sale.seq(), sales + 1);
        }
        long next = counters.getOrDefault(day.getYear(), 0L) + 1;
        String expected = new SaleNumber(day.getYear(), next).toString();
        if (!sale.number().equals(expected)) {
            findings.add(Fault.NUMBER, entry, About.SALE, sale.number(), sale.number(), expected);
        }
        counters.put(day.getYear(), counter(sale.number()).orElse(next));
        sales = sale.seq();
        count++;
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

    /// The next refund.
    void refund(WrittenEntry entry, RefundEntry refund) {
        Sums sums = new Sums(entry, About.REFUND, refund.number());
        if (refund.seq() != refunds + 1) {
            findings.add(
                    Fault.NUMBER, entry, About.REFUND, refund.number(), refund.seq(), refunds + 1);
        }
        refunds = refund.seq();
        sums.same(
                "total", refund.total(), sum(refund.lines().stream().map(RefundEntry.Line::total)));
        sums.same(
                "paid",
                sum(refund.payments().stream().map(RefundEntry.Payment::applied)),
                refund.total().plus(refund.rounding()));
    }

    /// What the counter of each year must stand at.
    Map<Integer, Long> counters() {
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
