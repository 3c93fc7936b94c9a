package smena.api;

import smena.domain.refund.MarkedPiece;
import smena.domain.refund.Refund;

import java.util.LinkedHashMap;
import java.util.Map;

/// A refund as programs know it. `sale` is null without a receipt.
final class RefundShape {
    private RefundShape() {}

    static Map<String, Object> of(Refund refund) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", refund.id());
        data.put("refund_number", refund.number());
        data.put("sale", refund.origin().map(Refund.Origin::saleId).orElse(null));
        data.put("session", refund.shiftId());
        data.put("status", "refunded");
        data.put("cashier_name", refund.employee().name());
        data.put("created_at", IsoTimes.text(refund.at(), refund.offsetSeconds()));
        data.put("total_amount", Json.money(refund.total()));
        data.put("discount", Json.money(refund.discount()));
        data.put("rounding", Json.money(refund.rounding()));
        data.put("reason", refund.reason());
        data.put("items", refund.lines().stream().map(RefundShape::item).toList());
        data.put("payments", refund.payments().stream().map(RefundShape::payment).toList());
        return data;
    }

    private static Map<String, Object> item(Refund.Line line) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("line", line.saleLine().orElse(null));
        item.put("product", line.productId());
        item.put("name", line.name());
        item.put("barcode", line.barcode());
        item.put("quantity", SaleShape.quantity(line.quantity().thousandths()));
        item.put("unit", ProductShape.unit(line.unit()));
        item.put("price", Json.money(line.price()));
        item.put("discount", Json.money(line.discount()));
        item.put("total", Json.money(line.total()));
        item.put("tax", Json.money(line.tax()));
        item.put("restock", line.restock());
        item.put("marks", line.marks().stream().map(MarkedPiece::whole).toList());
        return item;
    }

    private static Map<String, Object> payment(Refund.Payment payment) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("payment_method", payment.method().code());
        row.put("amount", Json.money(payment.applied()));
        row.put("reference", payment.reference());
        return row;
    }
}
