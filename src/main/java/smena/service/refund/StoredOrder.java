package smena.service.refund;

import com.fasterxml.jackson.jr.ob.JSON;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.refund.LooseReturn;
import smena.domain.refund.RefundOrder;
import smena.domain.sale.Basket;
import smena.domain.sale.MethodCard;
import smena.domain.sale.PaymentMethod;
import smena.domain.sale.Tender;
import smena.store.Transaction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// An order read back from the text that [RefundPayload] made of it.
sealed interface StoredOrder {
    /// Against a receipt.
    record OfReceipt(RefundOrder order) implements StoredOrder {}

    /// Without one.
    record Loose(LooseReturn order) implements StoredOrder {}

    /// In exchange for the open basket.
    record Exchanged(RefundOrder order, Basket basket) implements StoredOrder {}

    /// Whether what is kept gives back for this sale.
    static boolean isOf(String content, long sale) {
        return content.startsWith("{")
                && facts(content).get("sale") instanceof Number number
                && number.longValue() == sale;
    }

    private static Map<String, Object> facts(String content) {
        try {
            return JSON.std.mapFrom(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static StoredOrder read(Transaction tx, String content) {
        Map<String, Object> facts = facts(content);
        UUID id = UUID.fromString(String.valueOf(facts.get("order")));
        String reason = String.valueOf(facts.get("reason"));
        if (!facts.containsKey("sale")) {
            return new Loose(
                    new LooseReturn(
                            id,
                            list(facts.get("items")).stream().map(StoredOrder::loose).toList(),
                            reason,
                            tenders(tx, facts.get("payouts")).orElseThrow()));
        }
        Object items = facts.get("items");
        RefundOrder order =
                new RefundOrder(
                        id,
                        number(facts.get("sale")),
                        items instanceof List<?> some
                                ? Optional.of(some.stream().map(StoredOrder::item).toList())
                                : Optional.empty(),
                        reason,
                        tenders(tx, facts.get("payouts")));
        return facts.containsKey("basket")
                ? new Exchanged(order, basket(tx, String.valueOf(facts.get("basket"))))
                : new OfReceipt(order);
    }

    private static Basket basket(Transaction tx, String id) {
        return tx.baskets()
                .open()
                .filter(basket -> basket.id().toString().equals(id))
                .orElseThrow(() -> new Refused(new Problem.BasketChanged()));
    }

    private static RefundOrder.Item item(Object item) {
        List<?> values = list(item);
        return new RefundOrder.Item(
                Math.toIntExact(number(values.get(0))),
                new Quantity(number(values.get(1))),
                number(values.get(2)) == 1,
                String.valueOf(values.get(3)),
                texts(values.get(4)));
    }

    private static LooseReturn.Item loose(Object item) {
        List<?> values = list(item);
        return new LooseReturn.Item(
                number(values.get(0)),
                "",
                new Quantity(number(values.get(1))),
                number(values.get(2)) == 1,
                String.valueOf(values.get(3)),
                texts(values.get(4)));
    }

    private static Optional<List<Tender>> tenders(Transaction tx, @Nullable Object payouts) {
        if (!(payouts instanceof List<?> some)) {
            return Optional.empty();
        }
        List<PaymentMethod> methods =
                tx.paymentMethods().cards().stream().map(MethodCard::method).toList();
        return Optional.of(some.stream().map(tender -> tender(methods, list(tender))).toList());
    }

    private static Tender tender(List<PaymentMethod> methods, List<?> values) {
        String code = String.valueOf(values.get(0));
        PaymentMethod method =
                methods.stream()
                        .filter(each -> each.code().equals(code))
                        .findFirst()
                        .orElseThrow(() -> new Refused(new Problem.MethodNotFound(code)));
        return new Tender(method, Money.of(number(values.get(1))), String.valueOf(values.get(2)));
    }

    private static List<String> texts(Object values) {
        return list(values).stream().map(String::valueOf).toList();
    }

    private static List<?> list(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list;
        }
        throw new IllegalStateException("no list");
    }

    private static long number(@Nullable Object value) {
        if (value instanceof Number number) {
            return number.longValue();
        }
        throw new IllegalStateException("no number");
    }
}
