package smena.service.audit;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

import smena.domain.journal.WrittenEntry;
import smena.domain.money.Money;
import smena.files.OwnFiles;
import smena.service.audit.Finding.About;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The tables of an exported folder beside its journal: a till signs what its rows say, and rows
/// that somebody has changed say something else than the entries do.
final class ExportedTables implements JournalCounterpart, AutoCloseable {
    private final Findings findings;
    private final ZLines zs;
    private final TableSet sales;
    private final TableSet refunds;
    private final TableSet repayments;
    private final Optional<ExportedRows> reductions;
    private final Optional<ExportedRows> marks;
    private final Optional<ExportedSteps> terminal;
    private final List<ExportedRule> goods = new ArrayList<>();
    private final ExportedNames names;

    /// Whether each movement of cash names its row, which an older till did not record.
    private boolean namesMovements = true;

    /// The Z-report that the receipts of the open shift are said to belong to.
    private Optional<String> z = Optional.empty();

    private ExportedTables(Findings findings, Path folder, ZLines zs, String till)
            throws IOException {
        this.findings = findings;
        this.zs = zs;
        sales = TableSet.open(findings, folder, ExportedRows.SALE);
        refunds = TableSet.open(findings, folder, ExportedRows.REFUND);
        repayments = TableSet.open(findings, folder, ExportedRows.REPAYMENT);
        reductions = since(folder, "reductions.csv");
        marks = since(folder, "marks.csv");
        terminal =
                OwnFiles.isFile(folder.resolve(ExportedSteps.FILE))
                        ? Optional.of(new ExportedSteps(findings, folder))
                        : Optional.empty();
        if (OwnFiles.isFile(folder.resolve(ExportedPrices.FILE))) {
            goods.add(new ExportedPrices(findings, folder, till));
        }
        if (OwnFiles.isFile(folder.resolve(ExportedPapers.FILE))) {
            goods.add(new ExportedPapers(findings, folder, till));
        }
        if (OwnFiles.isFile(folder.resolve(ExportedPhotos.FILE))) {
            goods.add(new ExportedPhotos(findings, folder, till));
        }
        if (OwnFiles.isFile(folder.resolve(ExportedMovements.FILE))) {
            goods.add(new ExportedMovements(findings, folder, till));
        }
        if (OwnFiles.isFile(folder.resolve(ExportedLedger.FILE))) {
            goods.add(new ExportedLedger(findings, folder, till));
        }
        names = ExportedNames.ofPeople(findings, sales.heads().name());
    }

    /// @param zs the exported Z-reports
    /// @param till what the till is called
    static ExportedTables open(Findings findings, Path folder, ZLines zs, String till)
            throws IOException {
        return new ExportedTables(findings, folder, zs, till);
    }

    /// One kind of receipts in each of the tables.
    private record TableSet(
            ExportedRows heads,
            ExportedRows taxes,
            ExportedRows payments,
            ExportedRows lines,
            ExportedRows lineTaxes,
            ExportedRows prices) {
        static TableSet open(Findings findings, Path folder, String kind) throws IOException {
            return new TableSet(
                    ExportedRows.open(findings, folder, "transactions.csv", kind),
                    ExportedRows.open(findings, folder, "transactions_vat.csv", kind),
                    ExportedRows.open(findings, folder, "datapayment.csv", kind),
                    ExportedRows.open(findings, folder, "lines.csv", kind),
                    ExportedRows.open(findings, folder, "lines_vat.csv", kind),
                    ExportedRows.open(findings, folder, "itemamounts.csv", kind));
        }

        List<ExportedRows> all() {
            return List.of(heads, taxes, payments, lines, lineTaxes, prices);
        }
    }

    /// A table of sales that exports of older tills have not.
    private Optional<ExportedRows> since(Path folder, String name) throws IOException {
        return OwnFiles.isFile(folder.resolve(name))
                ? Optional.of(ExportedRows.open(findings, folder, name, ExportedRows.SALE))
                : Optional.empty();
    }

    private List<ExportedRows> all() {
        return Stream.concat(
                        Stream.of(sales, refunds, repayments).flatMap(each -> each.all().stream()),
                        Stream.of(reductions, marks).flatMap(Optional::stream))
                .toList();
    }

    @Override
    public void told(WrittenEntry entry, PayloadFields payload) {
        names.told(payload);
        goods.forEach(table -> table.told(entry, payload));
        terminal.ifPresent(table -> table.told(payload));
    }

    /// A step outside a shift belongs to no Z-report.
    @Override
    public void terminal(WrittenEntry entry, PayloadFields payload) {
        Optional<String> of =
                terminal.flatMap(table -> table.next(entry, payload, time(entry, entry.at())));
        TableComparison row =
                new TableComparison(findings, entry, About.ROW, payload.text("operation"));
        of.ifPresent(
                said -> {
                    if (entry.shift() == 0) {
                        row.same(ExportedSteps.FILE, "Z_NR", said, "");
                    } else {
                        belongs(row, ExportedSteps.FILE, said);
                    }
                });
    }

    @Override
    public void sale(WrittenEntry entry, SaleEntry sale, LocalDate day) {
        String customer =
                sale.account().map(account -> Long.toString(account.customer())).orElse("");
        receipt(entry, About.SALE, sales, sale, Long.toString(sale.seq()), customer, "");
        goods.forEach(table -> table.sale(entry, sale, day));
    }

    @Override
    public void refund(WrittenEntry entry, RefundEntry refund, LocalDate day) {
        String customer = refund.customer() > 0 ? Long.toString(refund.customer()) : "";
        SaleEntry negative = NegativeEntry.of(refund);
        receipt(entry, About.REFUND, refunds, negative, "", customer, refund.reason());
        goods.forEach(table -> table.refund(entry, refund, day));
    }

    @Override
    public void prices(WrittenEntry entry, PriceEntry says) {
        goods.forEach(table -> table.prices(entry, says));
    }

    @Override
    public void stock(WrittenEntry entry, StockEntry paper) {
        goods.forEach(table -> table.stock(entry, paper));
    }

    @Override
    public void supplierSettled(WrittenEntry entry, SupplierSettlement settlement) {
        goods.forEach(table -> table.supplierSettled(entry, settlement));
    }

    @Override
    public void repaid(WrittenEntry entry, RepaymentEntry said, long reverses, LocalDate day) {
        TableComparison row = new TableComparison(findings, entry, About.ROW, said.number());
        Money amount = said.owedMore().negated();
        Money rounding = said.isReversal() ? said.rounding().negated() : said.rounding();
        List<NamedCsvRecord> heads = repayments.heads().of(said.number());
        row.count(repayments.heads(), heads, 1);
        if (!heads.isEmpty()) {
            NamedCsvRecord head = heads.getFirst();
            head(row, head, entry, entry.at(), amount.plus(rounding));
            row.check(repayments.heads(), head, "BON_NR", Long.toString(said.seq()));
            row.check(repayments.heads(), head, "KUNDE_ID", Long.toString(said.customer()));
            row.check(repayments.heads(), head, "BON_NOTIZ", said.reason());
        }
        parts(row, said, amount, rounding);
        List<NamedCsvRecord> paid = repayments.payments().of(said.number());
        row.count(repayments.payments(), paid, said.payments().size());
        for (int i = 0; i < Math.min(paid.size(), said.payments().size()); i++) {
            SaleEntry.Payment payment = said.payments().get(i);
            Money applied = said.isReversal() ? payment.applied().negated() : payment.applied();
            row.check(repayments.payments(), paid.get(i), "ZAHLART_NAME", payment.method());
            row.check(repayments.payments(), paid.get(i), "BASISWAEH_BETRAG", applied);
        }
    }

    private void parts(TableComparison row, RepaymentEntry said, Money amount, Money rounding) {
        int count = rounding.isZero() ? 1 : 2;
        List<NamedCsvRecord> lines = repayments.lines().of(said.number());
        row.count(repayments.lines(), lines, count);
        if (!lines.isEmpty()) {
            row.check(repayments.lines(), lines.getFirst(), "STK_BR", amount);
        }
        row.sum(repayments.lines(), lines, "STK_BR", amount.plus(rounding));
        List<NamedCsvRecord> taxed = repayments.lineTaxes().of(said.number());
        row.count(repayments.lineTaxes(), taxed, count);
        row.sum(repayments.lineTaxes(), taxed, "POS_BRUTTO", amount.plus(rounding));
        List<NamedCsvRecord> taxes = repayments.taxes().of(said.number());
        row.count(repayments.taxes(), taxes, 1);
        row.sum(repayments.taxes(), taxes, "BON_BRUTTO", amount.plus(rounding));
    }

    private void receipt(
            WrittenEntry entry,
            About about,
            TableSet tables,
            SaleEntry sale,
            String number,
            String customer,
            String note) {
        TableComparison row = new TableComparison(findings, entry, about, sale.number());
        List<NamedCsvRecord> heads = tables.heads().of(sale.number());
        row.count(tables.heads(), heads, 1);
        if (!heads.isEmpty()) {
            NamedCsvRecord head = heads.getFirst();
            head(row, head, entry, entry.at(), sale.total());
            row.check(tables.heads(), head, "BON_NR", number);
            row.check(tables.heads(), head, "KUNDE_ID", customer);
            row.check(tables.heads(), head, "BON_NOTIZ", note);
        }
        lines(row, tables, sale);
        if (tables.equals(sales)) {
            reductions(row, sale);
        }
        List<NamedCsvRecord> paid = tables.payments().of(sale.number());
        row.count(tables.payments(), paid, sale.payments().size());
        for (int i = 0; i < Math.min(paid.size(), sale.payments().size()); i++) {
            SaleEntry.Payment payment = sale.payments().get(i);
            row.check(tables.payments(), paid.get(i), "ZAHLART_NAME", payment.method());
            row.check(tables.payments(), paid.get(i), "BASISWAEH_BETRAG", payment.applied());
        }
        List<NamedCsvRecord> rates = tables.taxes().of(sale.number());
        row.sum(tables.taxes(), rates, "BON_BRUTTO", sale.total().plus(sale.rounding()));
        row.sum(
                tables.taxes(),
                rates,
                "BON_UST",
                sum(sale.lines().stream().map(SaleEntry.Line::tax)));
    }

    private void lines(TableComparison row, TableSet tables, SaleEntry sale) {
        boolean rounded = !sale.rounding().isZero();
        ExportedRows lines = tables.lines();
        List<NamedCsvRecord> sold = lines.of(sale.number());
        List<NamedCsvRecord> taxed = tables.lineTaxes().of(sale.number());
        int count = sale.lines().size() + (rounded ? 1 : 0);
        row.count(lines, sold, count);
        row.count(tables.lineTaxes(), taxed, count);
        for (int i = 0; i < Math.min(sold.size(), sale.lines().size()); i++) {
            line(row, lines, sold.get(i), sale.lines().get(i));
        }
        for (int i = 0; i < Math.min(taxed.size(), sale.lines().size()); i++) {
            SaleEntry.Line line = sale.lines().get(i);
            row.check(tables.lineTaxes(), taxed.get(i), "POS_BRUTTO", line.total());
            row.check(tables.lineTaxes(), taxed.get(i), "POS_UST", line.tax());
        }
        if (rounded && sold.size() == count) {
            row.check(lines, sold.getLast(), "STK_BR", sale.rounding());
        }
        row.sum(
                tables.prices(),
                tables.prices().of(sale.number()),
                "PF_BRUTTO",
                sum(sale.lines().stream().map(line -> line.gross().minus(line.discount()))));
    }

    /// Older exports have neither table; their rows are not looked for then.
    private void reductions(TableComparison row, SaleEntry sale) {
        if (reductions.isPresent()) {
            ExportedRows table = reductions.get();
            List<NamedCsvRecord> rows = table.of(sale.number());
            row.count(table, rows, sale.reductions().size());
            for (int i = 0; i < Math.min(rows.size(), sale.reductions().size()); i++) {
                SaleEntry.Off off = sale.reductions().get(i);
                row.check(table, rows.get(i), "POS_ZEILE", Long.toString(off.line()));
                row.check(table, rows.get(i), "ART", off.kind());
                row.check(table, rows.get(i), "NAME", off.name());
                row.check(table, rows.get(i), "BETRAG", off.amount());
            }
        }
        if (marks.isPresent()) {
            ExportedRows table = marks.get();
            List<NamedCsvRecord> rows = table.of(sale.number());
            row.count(table, rows, sale.marks().size());
            for (int i = 0; i < Math.min(rows.size(), sale.marks().size()); i++) {
                row.check(table, rows.get(i), "KENNZEICHEN", sale.marks().get(i).whole());
            }
        }
    }

    private void line(
            TableComparison row, ExportedRows lines, NamedCsvRecord has, SaleEntry.Line says) {
        row.check(lines, has, "ART_NR", Long.toString(says.product()));
        row.check(lines, has, "ARTIKELTEXT", says.name());
        row.same(
                lines,
                "MENGE",
                ExportedRows.text(has, "MENGE"),
                BigDecimal.valueOf(says.quantity(), 3).toPlainString());
        row.check(lines, has, "STK_BR", says.price());
        says.more()
                .ifPresent(
                        more -> {
                            row.check(lines, has, "GTIN", more.barcode());
                            row.check(lines, has, "EINHEIT", more.unit());
                        });
    }

    private void head(
            TableComparison row, NamedCsvRecord head, WrittenEntry entry, long at, Money total) {
        String time = time(entry, at);
        row.check(sales.heads(), head, "BON_START", time);
        row.check(sales.heads(), head, "BON_ENDE", time);
        row.check(sales.heads(), head, "BEDIENER_ID", Long.toString(entry.person()));
        row.check(sales.heads(), head, "UMS_BRUTTO", total);
        names.take(ExportedRows.text(head, "BEDIENER_ID"), head);
        belongs(row, sales.heads().name(), ExportedRows.text(head, "Z_NR"));
    }

    /// All rows of a shift belong to the same Z-report.
    private void belongs(TableComparison row, String table, String said) {
        z.ifPresentOrElse(same -> row.same(table, "Z_NR", said, same), () -> z = Optional.of(said));
    }

    private static String time(WrittenEntry entry, long at) {
        return TableComparison.time(entry.offset(), at);
    }

    @Override
    public void opened(WrittenEntry entry, OpenEntry opening) {
        z = Optional.empty();
        cash(
                entry,
                "OPENING-" + opening.shift(),
                opening.openingCash(),
                "",
                opening.details().map(OpenEntry.Details::at));
    }

    @Override
    public void moved(WrittenEntry entry, Move move) {
        Money amount = move.kind().equals("PAY_IN") ? move.amount() : move.amount().negated();
        namesMovements &= move.row().isPresent();
        move.row()
                .ifPresent(
                        row ->
                                cash(
                                        entry,
                                        "CASH-" + row.id(),
                                        amount,
                                        move.reason(),
                                        Optional.of(row.at())));
    }

    private void cash(WrittenEntry entry, String id, Money amount, String note, Optional<Long> at) {
        TableComparison row = new TableComparison(findings, entry, About.ROW, id);
        Optional<NamedCsvRecord> found = sales.heads().cash(id);
        List.of(sales.taxes(), sales.payments(), sales.lines(), sales.lineTaxes())
                .forEach(
                        table -> table.cash(id).ifPresent(each -> row.amount(table, each, amount)));
        if (found.isEmpty()) {
            row.count(sales.heads(), List.of(), amount.isZero() ? 0 : 1);
            return;
        }
        at.ifPresent(time -> head(row, found.get(), entry, time, amount));
        row.check(sales.heads(), found.get(), "UMS_BRUTTO", amount);
        row.check(sales.heads(), found.get(), "BON_NOTIZ", note);
    }

    @Override
    public void closed(WrittenEntry entry, CloseEntry closing) {
        zs.closed(entry, closing);
        TableComparison row =
                new TableComparison(findings, entry, About.Z, Long.toString(closing.z()));
        z.ifPresent(said -> row.same(sales.heads(), "Z_NR", said, Long.toString(closing.z())));
        Money difference = closing.counted().orElse(closing.expected()).minus(closing.expected());
        cash(entry, "DIFFERENCE-" + closing.shift(), difference, "", Optional.empty());
        z = Optional.empty();
    }

    @Override
    public Optional<String> report(long number) {
        return zs.report(number);
    }

    @Override
    public void end(JournalEnd end) {
        all().forEach(table -> table.finish(namesMovements));
        terminal.ifPresent(ExportedSteps::end);
        goods.forEach(table -> table.end(end));
        names.end();
    }

    private static Money sum(Stream<Money> amounts) {
        return amounts.reduce(Money.ZERO, Money::plus);
    }

    @Override
    public void close() throws IOException {
        for (ExportedRows table : all()) {
            table.close();
        }
        if (terminal.isPresent()) {
            terminal.get().close();
        }
        for (ExportedRule table : goods) {
            table.close();
        }
    }
}
