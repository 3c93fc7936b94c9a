package smena.api;

import smena.domain.promotion.Reduction;
import smena.domain.receipt.ReceiptHead;
import smena.domain.refund.RefundStatus;
import smena.domain.sale.Buyer;
import smena.domain.sale.Payment;
import smena.domain.sale.Sale;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// A sale as programs know it.
final class SaleShape {
    private SaleShape() {}

    /// @param status how much of it came back
    static Map<String, Object> of(Sale sale, RefundStatus status) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", sale.id());
        data.put("sale_number", sale.number());
        data.put("session", sale.shiftId());
        data.put("status", status(status));
        data.put("cashier_name", sale.employee().name());
        data.put("created_at", IsoTimes.text(sale.at(), sale.offsetSeconds()));
        data.put("total_amount", Json.money(sale.total()));
        data.put("discount", Json.money(sale.discount()));
        data.put("rounding", Json.money(sale.rounding()));
        data.put("change", Json.money(sale.change()));
        data.put("items", sale.lines().stream().map(SaleShape::item).toList());
        data.put("payments", sale.payments().stream().map(SaleShape::payment).toList());
        sale.buyer().ifPresent(buyer -> buyer(data, buyer));
        return data;
    }

    /// What a list shows of a sale.
    static Map<String, Object> of(ReceiptHead head) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", head.sale().id());
        data.put("sale_number", head.sale().number());
        data.put("session", head.shiftId());
        data.put("status", status(head.status()));
        data.put("cashier_name", head.sale().employee().name());
        data.put("created_at", IsoTimes.text(head.sale().at(), head.offsetSeconds()));
        data.put("total_amount", Json.money(head.total()));
        data.put("rounding", Json.money(head.sale().paid().minus(head.total())));
        data.put("payment_methods", head.methods());
        return data;
    }

    private static String status(RefundStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    private static void buyer(Map<String, Object> data, Buyer buyer) {
        data.put("customer", buyer.id());
        data.put("on_account", Json.money(buyer.onAccount()));
        data.put("due", buyer.due().map(LocalDate::toString).orElse(null));
    }

    /// Thousandths without trailing zeros: `2`, `0.845`.
    static BigDecimal quantity(long thousandths) {
        BigDecimal plain = BigDecimal.valueOf(thousandths, 3).stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    private static Map<String, Object> item(Sale.Line line) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("line", line.line());
        item.put("product", line.productId());
        item.put("name", line.name());
        item.put("barcode", line.barcode());
        item.put("quantity", quantity(line.quantity().thousandths()));
        item.put("unit", ProductShape.unit(line.unit()));
        item.put("price", Json.money(line.price()));
        item.put("discount", Json.money(line.discount()));
        item.put("discounts", line.reductions().stream().map(SaleShape::reduction).toList());
        item.put("total", Json.money(line.total()));
        item.put("tax", Json.money(line.tax()));
        return item;
    }

    private static Map<String, Object> reduction(Reduction reduction) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("kind", reduction.kind().name().toLowerCase(Locale.ROOT));
        row.put("name", reduction.name());
        row.put("promotion", reduction.promotion().orElse(null));
        row.put("amount", Json.money(reduction.amount()));
        return row;
    }

    private static Map<String, Object> payment(Payment payment) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("payment_method", payment.method().code());
        row.put("amount", Json.money(payment.tendered()));
        row.put("applied", Json.money(payment.applied()));
        row.put("change", Json.money(payment.change()));
        row.put("reference", payment.reference());
        return row;
    }
}
