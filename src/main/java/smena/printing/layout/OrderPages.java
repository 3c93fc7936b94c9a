package smena.printing.layout;

import smena.domain.shift.ShiftReport.Shop;
import smena.domain.stock.OrderList;
import smena.printing.layout.SheetWriter.Column;
import smena.text.Formats;
import smena.text.Words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What is to be ordered on pages of A4, as a PDF: each supplier begins a page of their own, to be
/// handed to them. What goods cost is the shop's own business and is not on it.
final class OrderPages {
    private static final List<Column> COLUMNS =
            List.of(
                    new Column(28, false),
                    new Column(218, false),
                    new Column(96, false),
                    new Column(79, true),
                    new Column(90, true));

    private final PaperWords words;
    private final String mark;

    /// @param mark stands above the shop; empty for none
    OrderPages(PaperWords words, String mark) {
        this.words = words;
        this.mark = mark;
    }

    byte[] pdf(OrderList list, Shop shop) {
        Map<String, List<OrderList.Line>> bySupplier = new LinkedHashMap<>();
        list.lines()
                .forEach(
                        line ->
                                bySupplier
                                        .computeIfAbsent(line.supplier(), _ -> new ArrayList<>())
                                        .add(line));
        try (SheetWriter sheet = new SheetWriter()) {
            bySupplier.forEach((supplier, lines) -> order(sheet, supplier, lines, list, shop));
            return sheet.pdf();
        }
    }

    private void order(
            SheetWriter sheet,
            String supplier,
            List<OrderList.Line> lines,
            OrderList list,
            Shop shop) {
        Words all = words.words();
        String name = supplier.isEmpty() ? words.get("orderNoSupplier") : supplier;
        String day = words.formats().date(list.day());
        sheet.begin(shop.name() + " · " + name + " · " + day);
        if (!mark.isEmpty()) {
            sheet.line(mark, SheetWriter.TITLE, true);
        }
        sheet.line(shop.name(), SheetWriter.BOLD, true);
        if (!shop.address().isBlank()) {
            sheet.line(shop.address(), SheetWriter.SMALL, false);
        }
        if (!shop.taxId().isBlank()) {
            sheet.line(words.get("taxId", shop.taxId()), SheetWriter.SMALL, false);
        }
        sheet.space();
        sheet.line(all.get("order.sheet"), SheetWriter.TITLE, true);
        sheet.line(all.get("order.sheet.supplier", name), SheetWriter.BOLD, true);
        sheet.line(all.get("order.sheet.date", day), SheetWriter.PLAIN, false);
        sheet.space();
        sheet.head(
                COLUMNS,
                List.of(
                        "№",
                        all.get("supply.product"),
                        all.get("supply.column.CODE"),
                        all.get("supply.quantity"),
                        all.get("order.sheet.packs")));
        int number = 0;
        for (OrderList.Line line : lines) {
            sheet.row(COLUMNS, row(++number, line));
        }
        sheet.space();
        sheet.line(
                all.get("order.sheet.lines", words.formats().number(lines.size())),
                SheetWriter.BOLD,
                true);
    }

    private List<String> row(int number, OrderList.Line line) {
        Formats formats = words.formats();
        String amount =
                formats.quantity(line.amount())
                        + Formats.NBSP
                        + words.words().get("till.unit." + line.unit());
        String packs =
                line.packs()
                        .map(
                                whole ->
                                        words.words()
                                                .get(
                                                        "order.packs",
                                                        formats.number(whole),
                                                        formats.quantity(
                                                                line.pack().orElseThrow())))
                        .orElse("");
        return List.of(formats.number(number), line.name(), line.code(), amount, packs);
    }
}
