package smena.service.audit;

import smena.domain.journal.WrittenEntry;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.stock.Batch;
import smena.domain.stock.Batches;
import smena.domain.stock.DocumentKind;
import smena.domain.stock.OnHand;
import smena.domain.stock.StockChange;
import smena.service.audit.Finding.About;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Stock and cost from the journal alone: what is on a shelf follows from the first paper about
/// goods that tells of it, each cost from what was there, the debt to a supplier from all entries.
final class CostRule {
    private static final String PAPERS = "stock_document";

    private final Findings findings;
    private final Map<Long, OnHand> shelves = new HashMap<>();
    private final Map<Long, Money> suppliers = new HashMap<>();
    private final Map<Long, Map<BatchKey, Batch>> batches = new HashMap<>();
    private final boolean fromFirst;
    private final Numbering numbers;
    private final Numbering papers;

    /// @param fromFirst whether the journal is read from its first entry on; otherwise a shelf and
    /// a supplier are known from the first paper about them, and what is sold before has any cost
    CostRule(Findings findings, boolean fromFirst) {
        this.findings = findings;
        this.fromFirst = fromFirst;
        this.numbers = new Numbering(fromFirst);
        this.papers = new Numbering(fromFirst);
    }

    /// What is on each shelf that a paper told of.
    Map<Long, OnHand> shelves() {
        return shelves;
    }

    /// What is owed to each supplier.
    Map<Long, Money> suppliers() {
        return suppliers;
    }

    /// What a batch is known by.
    record BatchKey(long document, int line) {}

    /// All batches, with what should be left of them.
    Map<BatchKey, Batch> batches() {
        Map<BatchKey, Batch> all = new HashMap<>();
        batches.values().forEach(all::putAll);
        return all;
    }

    private List<Batch> open(long product) {
        return batches.getOrDefault(product, Map.of()).values().stream()
                .filter(batch -> batch.left().thousandths() > 0)
                .toList();
    }

    private void keep(List<Batch> changed) {
        for (Batch batch : changed) {
            batches.computeIfAbsent(batch.product(), _ -> new HashMap<>())
                    .put(new BatchKey(batch.document(), batch.line()), batch);
        }
    }

    /// What the counters of papers must stand at.
    Map<String, Long> counters() {
        return numbers.counters();
    }

    void sale(WrittenEntry entry, SaleEntry sale) {
        for (int i = 0; i < sale.lines().size(); i++) {
            SaleEntry.Line line = sale.lines().get(i);
            OnHand shelf = shelves.get(line.product());
            Optional<Money> cost = fromFirst ? Optional.empty() : sale.cost(i);
            if (shelf != null) {
                StockChange change = shelf.take(new Quantity(line.quantity()));
                cost = change.value().map(Money::negated);
                shelves.put(line.product(), change.after());
                keep(Batches.take(open(line.product()), new Quantity(line.quantity())));
            }
            same(entry, About.SALE, sale.number(), "cost of " + line.name(), sale.cost(i), cost);
        }
    }

    void refund(WrittenEntry entry, RefundEntry refund) {
        for (int i = 0; i < refund.lines().size(); i++) {
            RefundEntry.Line line = refund.lines().get(i);
            OnHand shelf = shelves.get(line.product());
            RefundEntry.Values beside = refund.values(i + 1L);
            if (shelf == null && line.restock() && !fromFirst) {
                continue;
            }
            if (shelf == null || !line.restock()) {
                same(entry, refund, line, "values", beside, RefundEntry.Values.NONE);
                continue;
            }
            Quantity quantity = new Quantity(line.quantity());
            Optional<Money> cost = line.cost().map(Money::of);
            if (line.saleLine() == 0) {
                same(entry, refund, line, "cost", cost, shelf.costOf(quantity));
            }
            StockChange change = shelf.putBack(quantity, cost);
            shelves.put(line.product(), change.after());
            same(
                    entry,
                    refund,
                    line,
                    "values",
                    beside,
                    new RefundEntry.Values(change.correction(), change.valuation()));
        }
    }

    void booked(WrittenEntry entry, StockEntry paper) {
        number(entry, paper);
        Money total = Money.ZERO;
        int number = 0;
        for (StockEntry.Line line : paper.lines()) {
            line(entry, paper, line, ++number);
            total = total.plus(line.cost().orElse(Money.ZERO));
        }
        same(entry, paper, "total", paper.total(), total);
        Money owed =
                !paper.kind().hasSupplier()
                        ? Money.ZERO
                        : paper.kind() == DocumentKind.RECEIPT ? total : total.negated();
        same(entry, paper, "owed", paper.owed(), owed);
        if (!owed.isZero()) {
            Money balance = owe(paper.supplier(), owed, paper.balance());
            same(entry, paper, "balance", paper.balance(), balance);
        }
    }

    void settled(WrittenEntry entry, SupplierSettlement settlement) {
        Money balance = owe(settlement.supplier(), settlement.change(), settlement.balance());
        String name = "supplier " + settlement.supplier();
        same(entry, About.ROW, name, "balance", settlement.balance(), balance);
    }

    /// @param said what is owed after it as an entry says
    private Money owe(long supplier, Money amount, Money said) {
        if (!fromFirst) {
            suppliers.putIfAbsent(supplier, said.minus(amount));
        }
        return suppliers.merge(supplier, amount, Money::plus);
    }

    private void number(WrittenEntry entry, StockEntry paper) {
        int year = LocalDate.parse(paper.day()).getYear();
        String kind = paper.kind().counter(year);
        long counter = numbers.next(kind, paper.number());
        String number = paper.kind().number(year, counter);
        if (paper.document() != papers.next(PAPERS, paper.document())
                || !paper.number().equals(number)) {
            findings.add(Fault.NUMBER, entry, About.ROW, name(paper), paper.number(), number);
        }
        numbers.at(kind, counter);
        papers.at(PAPERS, paper.document());
    }

    private void line(WrittenEntry entry, StockEntry paper, StockEntry.Line line, int number) {
        OnHand before = shelves.getOrDefault(line.product(), line.before());
        String of = " of product " + line.product();
        same(entry, paper, "stock before" + of, line.before(), before);
        same(entry, paper, "quantity" + of, line.moved(), moved(paper.kind(), line));
        StockChange change = paper.kind().change(before, line.moved(), line.cost());
        shelves.put(line.product(), change.after());
        keep(batches(paper, line, number, change));
        same(entry, paper, "value" + of, line.value(), change.value());
        same(entry, paper, "correction" + of, line.correction(), change.correction());
        same(entry, paper, "valuation" + of, line.valuation(), change.valuation());
        Optional<Money> cost =
                paper.kind().hasSupplier() ? line.cost() : change.value().map(Money::abs);
        same(entry, paper, "cost" + of, line.cost(), cost);
    }

    private List<Batch> batches(
            StockEntry paper, StockEntry.Line line, int number, StockChange change) {
        List<Batch> open = open(line.product());
        Optional<Long> receipt = Optional.of(paper.receipt());
        return paper.datedFirst()
                ? Batches.bookedDatedFirst(
                        open, paper.document(), line.booked(number), change, receipt)
                : Batches.booked(open, paper.document(), line.booked(number), change, receipt);
    }

    /// What was counted says by itself only how much is there.
    private static Quantity moved(DocumentKind kind, StockEntry.Line line) {
        return switch (kind) {
            case RECEIPT -> line.quantity();
            case SUPPLIER_RETURN, WRITE_OFF, OWN_USE -> line.quantity().negated();
            case COUNT -> line.moved();
        };
    }

    private void same(
            WrittenEntry entry, StockEntry paper, String figure, Object said, Object found) {
        same(entry, About.ROW, name(paper), figure, said, found);
    }

    private void same(
            WrittenEntry entry,
            RefundEntry refund,
            RefundEntry.Line line,
            String figure,
            Object said,
            Object found) {
        String of = figure + " of " + line.name();
        same(entry, About.REFUND, refund.number(), of, said, found);
    }

    private void same(
            WrittenEntry entry,
            About about,
            String name,
            String figure,
            Object said,
            Object found) {
        if (!said.equals(found)) {
            findings.add(Fault.FIGURES, entry, about, name, figure, said, found);
        }
    }

    private static String name(StockEntry paper) {
        return "stock_document " + paper.number();
    }
}
