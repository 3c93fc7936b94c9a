package smena.service.refund;

import smena.domain.Problem;
import smena.domain.TypedText;
import smena.domain.refund.LooseReturn;
import smena.domain.refund.RefundOrder;
import smena.domain.sale.Tender;

import java.util.List;

/// Tidies up what was typed into an order. A reason is needed; those of single lines may be empty.
final class OrderTexts {
    private static final int LONGEST_REASON = 200;

    private OrderTexts() {}

    static RefundOrder checked(RefundOrder order) {
        return new RefundOrder(
                order.id(),
                order.saleId(),
                order.items()
                        .map(
                                items ->
                                        items.stream()
                                                .map(
                                                        item ->
                                                                new RefundOrder.Item(
                                                                        item.line(),
                                                                        item.quantity(),
                                                                        item.restock(),
                                                                        optional(item.reason()),
                                                                        item.marks()))
                                                .toList()),
                required(order.reason()),
                order.payouts().map(OrderTexts::checked));
    }

    static LooseReturn checked(LooseReturn order) {
        return new LooseReturn(
                order.id(),
                order.items().stream()
                        .map(
                                item ->
                                        new LooseReturn.Item(
                                                item.productId(),
                                                item.barcode(),
                                                item.quantity(),
                                                item.restock(),
                                                optional(item.reason()),
                                                item.marks()))
                        .toList(),
                required(order.reason()),
                checked(order.payouts()));
    }

    /// A refund needs no reference of its own: that of the payment is taken where none is given.
    private static List<Tender> checked(List<Tender> payouts) {
        return payouts.stream()
                .map(
                        payout ->
                                new Tender(
                                        payout.method(),
                                        payout.amount(),
                                        TypedText.optional(
                                                payout.reference(),
                                                Tender.LONGEST_REFERENCE,
                                                new Problem.BadReference(
                                                        Tender.LONGEST_REFERENCE))))
                .toList();
    }

    private static String required(String reason) {
        return TypedText.required(reason, LONGEST_REASON, new Problem.BadReason());
    }

    private static String optional(String reason) {
        return TypedText.optional(reason, LONGEST_REASON, new Problem.BadReason());
    }
}
