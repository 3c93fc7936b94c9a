package smena.service.refund;

import smena.domain.journal.Canonical;
import smena.domain.money.Money;
import smena.domain.refund.LooseReturn;
import smena.domain.refund.MarkedPiece;
import smena.domain.refund.Refund;
import smena.domain.refund.RefundOrder;
import smena.domain.sale.Tender;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What the journal records of a refund: every fact of its rows.
final class RefundPayload {
    private RefundPayload() {}

    /// The payload of a refund's journal entry.
    ///
    /// @param content what was asked for, hashed
    static Map<String, Object> of(Refund refund, String content) {
        return Canonical.of(
                "number", refund.number(),
                "seq", refund.seq(),
                "sale", refund.origin().map(Refund.Origin::number).orElse(""),
                "total", refund.total().minor(),
                "rounding", refund.rounding().minor(),
                "lines", refund.lines().stream().map(RefundPayload::line).toList(),
                "payments", refund.payments().stream().map(RefundPayload::payment).toList(),
                "order", refund.uuid().toString(),
                "gross", refund.gross().minor(),
                "discount", refund.discount().minor(),
                "reason", refund.reason(),
                "approval", refund.approval().orElse(0L),
                "customer", refund.customer().orElse(0L),
                "exchange", refund.exchange().map(Refund.Swap::number).orElse(""),
                "content", content);
    }

    /// What makes two attempts to book an order the same.
    static String content(RefundOrder order) {
        return Canonical.write(facts(order));
    }

    /// The same of an exchange.
    static String content(RefundOrder order, UUID basket, List<Tender> tenders) {
        Map<String, Object> facts = facts(order);
        facts.put("basket", basket.toString());
        facts.put("tenders", tenders(tenders));
        return Canonical.write(facts);
    }

    /// The same of what comes back without a receipt.
    static String content(LooseReturn order) {
        return Canonical.write(
                Canonical.of(
                        "order", order.id().toString(),
                        "items", order.items().stream().map(RefundPayload::item).toList(),
                        "reason", order.reason(),
                        "payouts", tenders(order.payouts())));
    }

    private static Map<String, Object> facts(RefundOrder order) {
        return Canonical.of(
                "order", order.id().toString(),
                "sale", order.saleId(),
                "items",
                        order.items()
                                .<Object>map(
                                        items -> items.stream().map(RefundPayload::item).toList())
                                .orElse("all"),
                "reason", order.reason(),
                "payouts", order.payouts().<Object>map(RefundPayload::tenders).orElse("usual"));
    }

    private static List<Object> item(RefundOrder.Item item) {
        return List.of(
                item.line(),
                item.quantity().thousandths(),
                item.restock() ? 1 : 0,
                item.reason(),
                item.marks());
    }

    private static List<Object> item(LooseReturn.Item item) {
        return List.of(
                item.productId(),
                item.quantity().thousandths(),
                item.restock() ? 1 : 0,
                item.reason(),
                item.marks());
    }

    private static List<Object> tenders(List<Tender> tenders) {
        return tenders.stream().<Object>map(RefundPayload::tender).toList();
    }

    private static List<Object> tender(Tender tender) {
        return List.of(tender.method().code(), tender.amount().minor(), tender.reference());
    }

    /// The first five are what Z-reports are recomputed from.
    private static List<Object> line(Refund.Line line) {
        return List.of(
                line.saleLine().orElse(0),
                line.quantity().thousandths(),
                line.total().minor(),
                line.taxRate().code(),
                line.tax().minor(),
                line.productId(),
                line.name(),
                line.price().minor(),
                line.gross().minor(),
                line.discount().minor(),
                line.taxRate().kind().name(),
                line.taxRate().basisPoints(),
                line.barcode(),
                line.unit().name(),
                line.goodsCode(),
                line.cost().map(Money::minor).orElse(-1L),
                line.restock() ? 1 : 0,
                line.reason(),
                line.marks().stream().map(RefundPayload::mark).toList());
    }

    private static List<Object> mark(MarkedPiece piece) {
        return List.of(piece.mark(), piece.whole());
    }

    private static List<Object> payment(Refund.Payment payment) {
        return List.of(
                payment.method().code(),
                payment.applied().minor(),
                payment.method().kind().name(),
                payment.reference(),
                payment.cardDigits(),
                payment.customer().orElse(0L));
    }
}
