package smena.service.sale;

import smena.domain.journal.Canonical;
import smena.domain.money.Money;
import smena.domain.promotion.Reduction;
import smena.domain.sale.Basket;
import smena.domain.sale.BasketLine;
import smena.domain.sale.BasketMark;
import smena.domain.sale.Discount;
import smena.domain.sale.Sale;
import smena.domain.sale.Tender;
import smena.service.customer.Accounts;
import smena.service.customer.PaymentFacts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the journal records of a sale: enough to recompute every figure of a Z-report from it.
final class SalePayload {
    private SalePayload() {}

    /// The payload of a sale's journal entry.
    ///
    /// @param content what [#content] of it hashes to
    /// @param charge the customer, and what is put on their account
    /// @param marks of marked pieces, by the line's number
    static Map<String, Object> of(
            Sale sale,
            String content,
            Optional<Accounts.Charge> charge,
            Map<Integer, List<BasketMark>> marks) {
        Map<String, Object> facts = new LinkedHashMap<>(of(sale, content));
        if (!marks.isEmpty()) {
            List<Object> all = new ArrayList<>();
            marks.forEach(
                    (line, own) -> own.forEach(m -> all.add(List.of(line, m.mark(), m.whole()))));
            facts.put("marks", all);
        }
        charge.ifPresent(put -> facts.putAll(charge(put)));
        return facts;
    }

    /// The same with what lines at the price of the customer's list would usually cost: the line's
    /// number and the catalogue's price.
    static Map<String, Object> listed(Map<String, Object> facts, Basket basket) {
        List<Object> usual = new ArrayList<>();
        for (int i = 0; i < basket.lines().size(); i++) {
            int line = i + 1;
            basket.lines()
                    .get(i)
                    .usual()
                    .ifPresent(price -> usual.add(List.of(line, price.minor())));
        }
        if (usual.isEmpty()) {
            return facts;
        }
        Map<String, Object> more = new LinkedHashMap<>(facts);
        more.put("listPrices", usual);
        return more;
    }

    private static Map<String, Object> charge(Accounts.Charge charge) {
        return Canonical.of(
                "customer", charge.buyer().id(),
                "due", charge.buyer().due().map(LocalDate::toString).orElse(""),
                "approval", charge.approval().orElse(0L));
    }

    private static Map<String, Object> of(Sale sale, String content) {
        Map<String, Object> facts = new LinkedHashMap<>(figures(sale, content));
        List<List<Object>> reductions =
                sale.lines().stream()
                        .flatMap(line -> line.reductions().stream().map(off -> off(line, off)))
                        .toList();
        if (!reductions.isEmpty()) {
            facts.put("reductions", reductions);
        }
        return facts;
    }

    /// What makes a line cheaper: its number, the kind, the promotion's name and row (0 for none),
    /// the amount.
    private static List<Object> off(Sale.Line line, Reduction reduction) {
        return List.of(
                line.line(),
                reduction.kind().name(),
                reduction.name(),
                reduction.promotion().orElse(0L),
                reduction.amount().minor());
    }

    private static Map<String, Object> figures(Sale sale, String content) {
        return Canonical.of(
                "number", sale.number(),
                "seq", sale.seq(),
                "basket", sale.uuid().toString(),
                "gross", sale.gross().minor(),
                "discount", sale.discount().minor(),
                "total", sale.total().minor(),
                "rounding", sale.rounding().minor(),
                "lines", sale.lines().stream().map(SalePayload::line).toList(),
                "payments", sale.payments().stream().map(PaymentFacts::of).toList(),
                "content", content);
    }

    /// What makes two attempts to book a basket the same: its lines, its discounts, its tenders,
    /// and its customer.
    ///
    /// @param marks what a program sends as the marks of its pieces, by line
    static String content(Basket basket, List<Tender> tenders, Map<Integer, List<String>> marks) {
        Map<String, Object> facts =
                new LinkedHashMap<>(
                        Canonical.of(
                                "basket", basket.id().toString(),
                                "lines", basket.lines().stream().map(SalePayload::line).toList(),
                                "discount", discount(basket.discount().orElse(null)),
                                "tenders", tenders.stream().map(SalePayload::tender).toList()));
        basket.customer().ifPresent(customer -> facts.put("customer", customer));
        if (!marks.isEmpty()) {
            facts.put(
                    "marks",
                    marks.entrySet().stream()
                            .<Object>map(own -> List.of(own.getKey(), own.getValue()))
                            .toList());
        }
        return Canonical.write(facts);
    }

    private static List<Object> line(Sale.Line line) {
        return List.of(
                line.productId(),
                line.name(),
                line.price().minor(),
                line.quantity().thousandths(),
                line.gross().minor(),
                line.discount().minor(),
                line.total().minor(),
                line.taxRate().code(),
                line.tax().minor(),
                line.taxRate().kind().name(),
                line.taxRate().basisPoints(),
                line.barcode(),
                line.unit().name(),
                line.goodsCode());
    }

    private static List<Object> line(BasketLine line) {
        return List.of(
                line.productId(),
                line.price().minor(),
                line.quantity().thousandths(),
                discount(line.discount().orElse(null)));
    }

    private static List<Object> tender(Tender tender) {
        return List.of(tender.method().code(), tender.amount().minor(), tender.reference());
    }

    private static String discount(@org.jspecify.annotations.Nullable Discount discount) {
        return switch (discount) {
            case null -> "";
            case Discount.Amount(Money off) -> Long.toString(off.minor());
            case Discount.Percent(int points) -> points + "bp";
        };
    }
}
