package smena.service.sale;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.catalog.Product;
import smena.domain.catalog.SaleRules;
import smena.domain.sale.Basket;
import smena.domain.sale.BasketLine;
import smena.domain.sale.BasketMark;
import smena.domain.sale.Mark;
import smena.domain.sale.MarkedLine;
import smena.store.Transaction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// One mark a piece, each sold once. Source: `domain.md` §14.3.
///
/// @param day the shop's calendar day
record MarkRules(Transaction tx, LocalDate day) {
    /// The marked lines of a stored basket, with their marks.
    List<MarkedLine> lines(Basket basket) {
        return lines(basket, tx.saleRules().ofBasket(basket.id()));
    }

    /// The same where the rules of its products are known.
    List<MarkedLine> lines(Basket basket, Map<Long, SaleRules> rules) {
        if (rules.values().stream().noneMatch(of -> of.isMarkedOn(day))) {
            return List.of();
        }
        Map<Integer, List<BasketMark>> marks = tx.basketMarks().of(basket.id());
        List<MarkedLine> lines = new ArrayList<>();
        for (BasketLine line : basket.lines()) {
            if (rules.getOrDefault(line.productId(), SaleRules.NONE).isMarkedOn(day)) {
                lines.add(
                        new MarkedLine(
                                basket.id(), line, marks.getOrDefault(line.line(), List.of())));
            }
        }
        return List.copyOf(lines);
    }

    /// The marks of a basket that is sold now, by line; refuses where a piece has none, or one
    /// that was sold meanwhile or has expired.
    Map<Integer, List<BasketMark>> sold(List<MarkedLine> lines) {
        Map<Integer, List<BasketMark>> sold = new TreeMap<>();
        for (MarkedLine line : lines) {
            if (line.marks().size() != line.pieces()) {
                throw new Refused(
                        new Problem.MarksMissing(
                                line.line().name(), line.marks().size(), line.pieces()));
            }
            line.marks().forEach(mark -> checkSellable(Mark.of(mark)));
            sold.put(line.line().line(), line.marks());
        }
        return sold;
    }

    /// The marked lines of a basket that a program sends, with the marks it sends for them.
    ///
    /// @param rules of its products
    List<MarkedLine> sent(
            Basket basket,
            Map<Long, SaleRules> rules,
            Map<Integer, List<String>> codes,
            Instant at) {
        List<MarkedLine> lines = new ArrayList<>();
        for (BasketLine line : basket.lines()) {
            List<String> own = codes.getOrDefault(line.line(), List.of());
            if (rules.getOrDefault(line.productId(), SaleRules.NONE).isMarkedOn(day)) {
                MarkedLine marked = new MarkedLine(basket.id(), line, List.of());
                for (String code : own) {
                    marked = with(marked, lines, Mark.read(code), at);
                }
                lines.add(marked);
            } else if (!own.isEmpty()) {
                throw new Refused(new Problem.NotMarked(line.name()));
            }
        }
        return lines;
    }

    /// The line with one mark more; refuses one that can not be sold with it.
    MarkedLine with(MarkedLine line, List<MarkedLine> all, Mark mark, Instant at) {
        checkProduct(line.line(), mark);
        checkNew(line, mark);
        all.forEach(other -> checkNew(other, mark));
        checkSellable(mark);
        if (line.isComplete()) {
            throw new Refused(new Problem.MarksComplete(line.line().name()));
        }
        List<BasketMark> marks = new ArrayList<>(line.marks());
        marks.add(new BasketMark(mark.mark(), mark.whole(), at));
        return new MarkedLine(line.basket(), line.line(), marks);
    }

    private void checkProduct(BasketLine line, Mark mark) {
        boolean own =
                tx.catalog()
                        .byBarcode(mark.gtin())
                        .map(Product::id)
                        .filter(id -> id == line.productId())
                        .isPresent();
        if (!own) {
            throw new Refused(new Problem.MarkOfOther(line.name()));
        }
    }

    private static void checkNew(MarkedLine line, Mark mark) {
        for (int i = 0; i < line.marks().size(); i++) {
            if (line.marks().get(i).mark().equals(mark.mark())) {
                throw new Refused(new Problem.MarkInBasket(BasketMark.tail(mark.mark()), i + 1));
            }
        }
    }

    private void checkSellable(Mark mark) {
        if (tx.returns().isMarkSold(mark.mark())) {
            throw new Refused(new Problem.MarkSold(BasketMark.tail(mark.mark())));
        }
        if (mark.isExpiredOn(day)) {
            throw new Refused(new Problem.MarkExpired(mark.useBy().orElseThrow()));
        }
    }
}
