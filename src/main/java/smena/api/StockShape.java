package smena.api;

import smena.domain.money.Money;
import smena.domain.stock.StockDocument;
import smena.domain.stock.StockFigure;
import smena.domain.stock.StockLine;
import smena.domain.stock.Supplier;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// What is on a shelf, and papers about goods, as programs know them.
final class StockShape {
    private StockShape() {}

    /// Cost and value are null where they are not known, or may not be.
    static Map<String, Object> of(StockFigure figure) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("product", figure.product());
        data.put("name", figure.name());
        data.put("unit", figure.unit().name().toLowerCase(Locale.ROOT));
        data.put("quantity", SaleShape.quantity(figure.onHand().quantity().thousandths()));
        figure.onHand().unitCost().ifPresent(cost -> data.put("cost", Json.money(cost)));
        figure.onHand().value().ifPresent(value -> data.put("value", Json.money(value)));
        return data;
    }

    static Map<String, Object> of(StockDocument paper) {
        StockDocument.Head head = paper.head();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", head.id());
        data.put("receipt_number", head.number());
        data.put("supplier", head.supplier().map(Supplier::name).orElse(""));
        data.put("number", head.supplierNumber());
        data.put("date", head.dates().day().map(LocalDate::toString).orElse(null));
        data.put("due", head.dates().due().map(LocalDate::toString).orElse(null));
        data.put("business_date", head.day().toString());
        data.put("total_amount", Json.money(head.total()));
        data.put("items", paper.lines().stream().map(StockShape::line).toList());
        return data;
    }

    private static Map<String, Object> line(StockDocument.Named named) {
        StockLine line = named.line();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("line", line.line());
        data.put("product", line.product());
        data.put("name", named.name());
        data.put("quantity", SaleShape.quantity(line.quantity().thousandths()));
        data.put("total_cost", Json.money(line.cost().orElse(Money.ZERO)));
        data.put("tax", line.taxCode());
        data.put("price", line.price().map(Json::money).orElse(null));
        data.put("expires", line.expires().map(LocalDate::toString).orElse(null));
        return data;
    }
}
