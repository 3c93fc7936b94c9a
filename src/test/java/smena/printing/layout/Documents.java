package smena.printing.layout;

import smena.printing.document.Cell;
import smena.printing.document.ReceiptDocument;
import smena.printing.document.Symbology;
import smena.printing.document.TextStyle;

/// Documents for tests.
public final class Documents {
    private Documents() {}

    /// Every element, with letters that no table has.
    public static ReceiptDocument everything() {
        return ReceiptDocument.write()
                .logo()
                .centred("«BARAKA» doʻkoni", TextStyle.BOLD)
                .centred(
                        "Toshkent, Chilonzor 9-kvartal, sanʼatkorlar koʻchasi 14-uy",
                        TextStyle.PLAIN)
                .centred("СОТУВ", TextStyle.LARGE)
                .rule()
                .text("Қаймоқли сариёғ «Ғунча» 82,5 % ёғлилик, ҳаққоний таъм, Ўзбекистон")
                .row(Cell.name("  2 × 24 500"), Cell.amount("49 000", 11))
                .row(
                        Cell.name("Молоко «Простоквашино» отборное пастеризованное 3,4–4,5 %"),
                        Cell.amount("123 456 789,00", 11))
                .rule()
                .row(TextStyle.TALL, Cell.name("JAMI"), Cell.amount("123 505 789", 11))
                .row(TextStyle.BOLD, Cell.name("Naqd"), Cell.amount("123 506 000", 11))
                .blank()
                .qr("SALE-2026-00123 7f3a91c055de20b4")
                .barcode(Symbology.EAN13, "4780000000014")
                .barcode(Symbology.CODE128, "SALE-26-123")
                .row(Cell.name("Kassir ________"), Cell.name("Boshqaruvchi ________"))
                .cut()
                .centred("КОПИЯ", TextStyle.PLAIN)
                .feed(2)
                .cut()
                .done();
    }
}
