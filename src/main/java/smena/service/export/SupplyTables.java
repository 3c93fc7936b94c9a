package smena.service.export;

import smena.service.audit.ExportPhotos;
import smena.store.BookedRows.StockRow;
import smena.store.SupplyRows.DocumentLineRow;
import smena.store.SupplyRows.DocumentRow;
import smena.store.SupplyRows.EntryRow;
import smena.store.SupplyRows.PhotoRow;
import smena.store.Transaction;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// Rows for papers about goods, what they and the receipts moved, and what suppliers are owed; they
/// belong to no closing.
final class SupplyTables {
    private final Tables tables;
    private final ClosingKey none;
    private final Map<Long, String> people;
    private final Map<Long, String> suppliers;

    /// @param till what the till is called
    SupplyTables(Tables tables, String till, Transaction tx) {
        this.tables = tables;
        this.none = ClosingKey.open(till);
        this.people = tx.audit().people();
        this.suppliers = tx.audit().supply().suppliers();
    }

    void paper(DocumentRow paper) {
        for (DocumentLineRow line : paper.lines()) {
            tables.row(
                    TableKind.GOODS_PAPERS,
                    none,
                    Long.toString(paper.journalSeq()),
                    paper.number(),
                    paper.kind(),
                    suppliers.getOrDefault(paper.supplier(), ""),
                    paper.supplierNumber(),
                    paper.paperDay(),
                    paper.due(),
                    number(paper.receipt()),
                    Long.toString(line.line()),
                    Long.toString(line.product()),
                    ExportAmounts.quantity(line.quantity()),
                    money(line.cost()),
                    line.taxCode(),
                    money(line.price()),
                    line.expires(),
                    number(line.receiptLine()),
                    paper.reason(),
                    Long.toString(paper.person()),
                    people.getOrDefault(paper.person(), ""),
                    paper.businessDate(),
                    ClosingKey.iso(Instant.ofEpochMilli(paper.at()), paper.offset()));
        }
    }

    void photo(PhotoRow photo) {
        tables.row(
                TableKind.GOODS_PHOTOS,
                none,
                Long.toString(photo.id()),
                photo.paper(),
                ExportPhotos.file(photo.picture()));
    }

    void movement(StockRow row) {
        tables.row(
                TableKind.STOCK_MOVEMENTS,
                none,
                Long.toString(row.id()),
                Long.toString(row.product()),
                row.kind(),
                ExportAmounts.quantity(row.quantity()),
                money(row.value()),
                number(row.sale()),
                number(row.refund()),
                number(row.document()),
                number(row.line() + row.refundLine() + row.documentLine()),
                Instant.ofEpochMilli(row.at()).toString());
    }

    void owed(EntryRow row) {
        tables.row(
                TableKind.SUPPLIERS,
                none,
                Long.toString(row.journalSeq()),
                Long.toString(row.supplier()),
                suppliers.getOrDefault(row.supplier(), ""),
                row.kind(),
                ExportAmounts.money(row.amount()),
                ExportAmounts.money(row.balance()),
                number(row.document()),
                number(row.movement()),
                row.reason(),
                Long.toString(row.person()),
                people.getOrDefault(row.person(), ""),
                row.businessDate(),
                ClosingKey.iso(Instant.ofEpochMilli(row.at()), row.offset()));
    }

    private static String number(long row) {
        return row == 0 ? "" : Long.toString(row);
    }

    private static String money(Optional<Long> minor) {
        return minor.map(ExportAmounts::money).orElse("");
    }
}
