package smena.service.export;

import com.fasterxml.jackson.jr.ob.JSON;

import smena.domain.journal.WrittenEntry;
import smena.domain.money.Money;
import smena.domain.shift.ReportSnapshot;
import smena.domain.shift.ShiftReport;
import smena.domain.shop.ShopSettings;
import smena.files.OwnFiles;
import smena.service.audit.ExportIndex;
import smena.service.audit.ExportPhotos;
import smena.store.AccountRows.RepaymentRow;
import smena.store.BookedRows.MovementRow;
import smena.store.BookedRows.PriceChangeRow;
import smena.store.BookedRows.RefundRow;
import smena.store.BookedRows.SaleRow;
import smena.store.BookedRows.ShiftRow;
import smena.store.BookedRows.StockRow;
import smena.store.BookedRows.ZRow;
import smena.store.JournalKey;
import smena.store.SupplyRows.DocumentRow;
import smena.store.SupplyRows.EntryRow;
import smena.store.SupplyRows.PhotoRow;
import smena.store.TerminalRows.StepRow;
import smena.store.Transaction;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Writes all files but the index, from what one transaction sees.
final class ExportWriter {
    static final String NOTE = "README.txt";
    static final String XML = "index.xml";

    private final Transaction tx;
    private final Path folder;
    private final JournalKey key;
    private final ExportWords words;
    private final ShopSettings shop;
    private final List<ExportIndex.Entry> files = new ArrayList<>();
    private final Map<Long, ClosingKey> closings = new HashMap<>();
    private long seq;
    private String head = "";
    private long sales;
    private long zReports;

    ExportWriter(
            Transaction tx, Path folder, JournalKey key, ExportWords words, ShopSettings shop) {
        this.tx = tx;
        this.folder = folder;
        this.key = key;
        this.words = words;
        this.shop = shop;
    }

    /// The index, still to be written.
    ExportIndex write(String now) throws IOException {
        text(NOTE, words.note());
        text(ExportIndex.KEY, key.verifier().text() + "\n");
        journal();
        tables();
        try (ExportFile file = new ExportFile(folder, XML)) {
            file.write(IndexXml.of(shop.name(), shop.address()));
            file.close();
            files.add(file.entry());
        }
        return new ExportIndex(now, shop.name(), shop.till(), seq, head, List.copyOf(files));
    }

    long sales() {
        return sales;
    }

    long zReports() {
        return zReports;
    }

    private void text(String name, String text) throws IOException {
        try (ExportFile file = new ExportFile(folder, name)) {
            file.text(text);
            file.close();
            files.add(file.entry());
        }
    }

    private void journal() throws IOException {
        try (ExportFile file = new ExportFile(folder, ExportIndex.JOURNAL);
                Stream<WrittenEntry> entries = tx.audit().journal()) {
            for (Iterator<WrittenEntry> i = entries.iterator(); i.hasNext(); ) {
                WrittenEntry entry = i.next();
                file.text(entry.line() + "\n");
                seq = entry.seq();
                head = entry.hash();
            }
            file.close();
            files.add(file.entry());
        }
    }

    private void tables() throws IOException {
        Tables tables = new Tables(folder);
        try (tables) {
            zReports(
                    new ClosingTables(
                            tables,
                            shop.currency(),
                            tx.audit().tillCode().orElse(""),
                            words.version()));
            ReceiptTables receipts =
                    new ReceiptTables(
                            tables, shop.currency(), tx.audit().people(), tx.audit().customers());
            shifts(receipts);
            try (Stream<SaleRow> rows = tx.audit().sales()) {
                for (Iterator<SaleRow> i = rows.iterator(); i.hasNext(); sales++) {
                    SaleRow sale = i.next();
                    receipts.sale(closingKey(sale.shift()), sale);
                }
            }
            try (Stream<RefundRow> rows = tx.audit().refunds()) {
                rows.forEach(
                        refund ->
                                receipts.refund(
                                        closingKey(refund.shift()),
                                        refund,
                                        closingKey(refund.saleShift())));
            }
            OfferTables offers = new OfferTables(tables, shop.till());
            tx.promotions().all().reversed().forEach(offers::promotion);
            tx.priceLists().all().forEach(offers::list);
            PriceTable prices = new PriceTable(tables, shop.till(), tx);
            try (Stream<PriceChangeRow> rows = tx.audit().held().priceChanges()) {
                rows.forEach(prices::change);
            }
            supply(new SupplyTables(tables, shop.till(), tx));
            try (Stream<RepaymentRow> rows = tx.audit().accounts().repayments()) {
                rows.forEach(row -> receipts.repayment(closingKey(row.shift()), row));
            }
            TerminalTable terminal = new TerminalTable(tables, tx.audit().people());
            try (Stream<StepRow> rows = tx.audit().terminal().steps()) {
                rows.forEach(row -> terminal.step(closingKey(row.shift()), row));
            }
        }
        files.addAll(tables.entries());
    }

    /// The journal tells its digest, which the index holds by the journal's end.
    private void photo(String picture) throws IOException {
        String name = ExportPhotos.file(picture);
        OwnFiles.folder(folder.resolve(ExportPhotos.FOLDER));
        if (!OwnFiles.isThere(folder.resolve(name))) {
            try (ExportFile file = new ExportFile(folder, name)) {
                file.write(Base64.getDecoder().decode(picture));
            }
        }
    }

    private void supply(SupplyTables supply) throws IOException {
        try (Stream<DocumentRow> rows = tx.audit().supply().documents()) {
            rows.forEach(supply::paper);
        }
        try (Stream<PhotoRow> rows = tx.audit().supply().photos()) {
            for (Iterator<PhotoRow> i = rows.iterator(); i.hasNext(); ) {
                PhotoRow photo = i.next();
                supply.photo(photo);
                photo(photo.picture());
            }
        }
        try (Stream<StockRow> rows = tx.audit().held().stockMovements()) {
            rows.forEach(supply::movement);
        }
        try (Stream<EntryRow> rows = tx.audit().supply().entries()) {
            rows.forEach(supply::owed);
        }
    }

    private void zReports(ClosingTables tables) throws IOException {
        try (ExportFile file = new ExportFile(folder, ExportIndex.Z_REPORTS);
                Stream<ZRow> rows = tx.audit().zs()) {
            for (Iterator<ZRow> i = rows.iterator(); i.hasNext(); zReports++) {
                ZRow row = i.next();
                file.text(row.snapshot() + "\n");
                read(row)
                        .ifPresent(
                                z -> {
                                    closings.put(row.shift(), ClosingKey.of(z));
                                    tables.z(z);
                                });
            }
            file.close();
            files.add(file.entry());
        }
    }

    /// A report too damaged to be read is exported as it is, and is missing from the tables.
    private static Optional<ShiftReport> read(ZRow row) {
        try {
            return Optional.of(ReportSnapshot.read(JSON.std.mapFrom(row.snapshot())));
        } catch (IOException
                | IllegalArgumentException
                | ClassCastException
                | DateTimeException e) {
            return Optional.empty();
        }
    }

    private void shifts(ReceiptTables receipts) {
        Map<Long, Long> offsets = new HashMap<>();
        try (Stream<ShiftRow> rows = tx.audit().shifts()) {
            for (Iterator<ShiftRow> i = rows.iterator(); i.hasNext(); ) {
                ShiftRow shift = i.next();
                offsets.put(shift.id(), shift.openedOffset());
                cash(receipts, shift);
            }
        }
        try (Stream<MovementRow> rows = tx.audit().movements()) {
            for (Iterator<MovementRow> i = rows.iterator(); i.hasNext(); ) {
                MovementRow row = i.next();
                receipts.movement(
                        closingKey(row.shift()), row, offsets.getOrDefault(row.shift(), 0L));
            }
        }
    }

    /// The drawer's opening cash, and its surplus or shortage at the end.
    private void cash(ReceiptTables receipts, ShiftRow shift) {
        ClosingKey closingKey = closingKey(shift.id());
        if (shift.openingCash() != 0) {
            ReceiptTables.Cash opening =
                    new ReceiptTables.Cash(
                            "OPENING-" + shift.id(), "Anfangsbestand", shift.openingCash());
            String at =
                    ClosingKey.iso(Instant.ofEpochMilli(shift.openedAt()), shift.openedOffset());
            receipts.cash(closingKey, opening, at, shift.openedBy(), "");
        }
        shift.closed()
                .ifPresent(
                        closed -> {
                            long counted = closed.counted().orElse(closed.expected());
                            long difference =
                                    Money.of(counted).minus(Money.of(closed.expected())).minor();
                            if (difference != 0) {
                                ReceiptTables.Cash cash =
                                        new ReceiptTables.Cash(
                                                "DIFFERENCE-" + shift.id(),
                                                "DifferenzSollIst",
                                                difference);
                                receipts.cash(closingKey, cash, closingKey.made(), closed.by(), "");
                            }
                        });
    }

    private ClosingKey closingKey(long shift) {
        return closings.getOrDefault(shift, ClosingKey.open(shop.till()));
    }
}
