package smena.service.audit;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

import smena.domain.journal.WrittenEntry;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.stock.OnHand;
import smena.service.audit.Finding.About;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What came to the shelves and went. Which products are counted is known from the first paper that
/// tells of one, or from its first movement; from then on each line of it has its row. What is left
/// of each follows from the rows once more, from its first paper on.
final class ExportedMovements implements ExportedRule {
    static final String FILE = "stock_movements.csv";

    private static final String SOLD = "VERKAUF_ID";
    private static final String BACK = "RUECKGABE_ID";
    private static final String PAPER = "DOKUMENT_ID";

    private final Findings findings;
    private final String till;
    private final ExportedList rows;
    private final Set<Long> counted = new HashSet<>();
    private final Map<Long, Left> shelves = new HashMap<>();
    private long last;

    ExportedMovements(Findings findings, Path folder, String till) throws IOException {
        this.findings = findings;
        this.till = till;
        this.rows = ExportedList.open(findings, folder, FILE).onEach(this::add);
    }

    /// The sums of a product's rows.
    private record Left(Quantity quantity, Money value) {
        static Left of(OnHand shelf) {
            return new Left(shelf.quantity(), shelf.value().orElse(Money.ZERO));
        }

        Left plus(Quantity more, Money worth) {
            return new Left(quantity.plus(more), value.plus(worth));
        }
    }

    /// What an entry says of a movement.
    private record Said(
            long product, String kind, Quantity quantity, Optional<Money> value, Place place) {
        Said alone(String other, Money amount) {
            return new Said(product, other, Quantity.ZERO, Optional.of(amount), place);
        }
    }

    /// The line that moved goods.
    ///
    /// @param paper the column that names the row of its paper
    private record Place(String paper, long id, long line) {
        String column(String other) {
            return other.equals(paper) ? Long.toString(id) : "";
        }
    }

    @Override
    public void sale(WrittenEntry entry, SaleEntry sale, LocalDate day) {
        for (int i = 0; i < sale.lines().size(); i++) {
            SaleEntry.Line line = sale.lines().get(i);
            Place place = new Place(SOLD, sale.seq(), i + 1L);
            Quantity quantity = new Quantity(line.quantity()).negated();
            Optional<Money> cost = sale.cost(i).map(Money::negated);
            moved(entry, new Said(line.product(), "SALE", quantity, cost, place));
        }
    }

    @Override
    public void refund(WrittenEntry entry, RefundEntry refund, LocalDate day) {
        for (int i = 0; i < refund.lines().size(); i++) {
            RefundEntry.Line line = refund.lines().get(i);
            if (line.restock()) {
                Place place = new Place(BACK, refund.seq(), i + 1L);
                RefundEntry.Values beside = refund.values(i + 1L);
                Said said =
                        new Said(
                                line.product(),
                                "REFUND",
                                new Quantity(line.quantity()),
                                line.cost().map(Money::of),
                                place);
                moved(entry, said);
                beside(entry, said, beside.correction(), beside.valuation());
            }
        }
    }

    @Override
    public void stock(WrittenEntry entry, StockEntry paper) {
        for (int i = 0; i < paper.lines().size(); i++) {
            StockEntry.Line line = paper.lines().get(i);
            counted.add(line.product());
            shelves.putIfAbsent(line.product(), Left.of(line.before()));
            Place place = new Place(PAPER, paper.document(), i + 1L);
            Said said =
                    new Said(
                            line.product(), paper.kind().name(), line.moved(), line.value(), place);
            if (line.moved().thousandths() != 0) {
                moved(entry, said);
            }
            beside(entry, said, line.correction(), line.valuation());
        }
    }

    private void beside(WrittenEntry entry, Said said, Money correction, Money valuation) {
        if (!correction.isZero()) {
            moved(entry, said.alone("COST_CORRECTION", correction));
        }
        if (!valuation.isZero()) {
            moved(entry, said.alone("VALUATION", valuation));
        }
    }

    private void moved(WrittenEntry entry, Said said) {
        Optional<NamedCsvRecord> found = rows.take(row -> is(row, said));
        if (found.isPresent()) {
            counted.add(said.product());
            compare(entry, said, found.get());
        } else if (counted.contains(said.product())) {
            Place place = said.place();
            String name = said.kind() + " " + place.id() + "/" + place.line();
            findings.add(Fault.TABLE_MISSING, entry, About.ROW, name, FILE);
        }
    }

    private static boolean is(NamedCsvRecord row, Said said) {
        Place place = said.place();
        return ExportedRows.number(row, place.paper()) == place.id()
                && ExportedRows.number(row, "POS_ZEILE") == place.line()
                && beside(ExportedRows.text(row, "ART")).equals(beside(said.kind()));
    }

    /// A line has at most one row of each of these kinds, and one that moves goods.
    private static String beside(String kind) {
        return kind.equals("COST_CORRECTION") || kind.equals("VALUATION") ? kind : "";
    }

    private void compare(WrittenEntry entry, Said said, NamedCsvRecord row) {
        TableComparison check = rows.compare(entry, row, till);
        check.check(FILE, row, "ART_NR", Long.toString(said.product()));
        check.check(FILE, row, "ART", said.kind());
        check.check(FILE, row, "MENGE", said.quantity());
        check.check(FILE, row, "BETRAG", said.value());
        for (String column : new String[] {SOLD, BACK, PAPER}) {
            check.check(FILE, row, column, said.place().column(column));
        }
        check.check(FILE, row, "ZEIT", Instant.ofEpochMilli(entry.at()).toString());
    }

    /// Movements are numbered without a gap.
    private void add(NamedCsvRecord row) {
        long id = ExportedRows.number(row, "BEWEGUNG_ID");
        if (id != last + 1) {
            findings.add(
                    Fault.TABLE_DIFFERS,
                    About.ROW,
                    rows.place(row),
                    FILE + " BEWEGUNG_ID",
                    ExportedRows.text(row, "BEWEGUNG_ID"),
                    last + 1);
        }
        last = id;
        long product = ExportedRows.number(row, "ART_NR");
        shelves.computeIfPresent(
                product,
                (_, left) ->
                        left.plus(
                                ExportedRows.quantity(row, "MENGE").orElse(Quantity.ZERO),
                                ExportedRows.money(row, "BETRAG").orElse(Money.ZERO)));
    }

    @Override
    public void end(JournalEnd end) {
        rows.finish();
        shelves.forEach(
                (product, left) -> {
                    OnHand says = end.shelves().getOrDefault(product, OnHand.NOTHING);
                    sum(product, "MENGE", left.quantity(), says.quantity());
                    says.value().ifPresent(value -> sum(product, "BETRAG", left.value(), value));
                });
    }

    private void sum(long product, String column, Object rows, Object journal) {
        if (!rows.equals(journal)) {
            String name = "product " + product;
            String place = FILE + " Σ " + column;
            findings.add(Fault.TABLE_DIFFERS, About.ROW, name, place, rows, journal);
        }
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
