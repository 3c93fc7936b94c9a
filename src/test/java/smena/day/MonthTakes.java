package smena.day;

import static org.junit.jupiter.api.Assertions.assertEquals;

import smena.domain.catalog.Product;
import smena.domain.money.Quantity;
import smena.domain.stock.StockDifference;
import smena.domain.stock.StockDifferences;
import smena.domain.stock.StockDocument;
import smena.domain.stock.StockLine;
import smena.domain.stock.StockTakeCount;
import smena.service.stock.StockTakes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Stock-takes of a month, each act one of its steps: the till sells, receives and ends between
/// them, and shifts are closed.
final class MonthTakes {
    private final MonthTill till;
    private final Map<Long, Long> counted = new HashMap<>();
    private Optional<UUID> open = Optional.empty();
    private boolean compared;

    MonthTakes(MonthTill till) {
        this.till = till;
    }

    void step() {
        if (open.isEmpty()) {
            begin();
        } else if (compared) {
            finish();
        } else if (till.draw.below(3) < 2 || counted.isEmpty()) {
            count();
        } else {
            compare();
        }
    }

    private StockTakes takes() {
        return till.services().goods().stockTakes();
    }

    private void begin() {
        UUID id = UUID.randomUUID();
        till.done("stock-takes", () -> takes().begin(till.shop.manager(), id, Set.of(), false));
        open = Optional.of(id);
        count();
    }

    /// What is counted of a product that was counted before lies in another place.
    private void count() {
        Product product = till.any();
        long there = till.goods.stock(product.id());
        long seen =
                counted.containsKey(product.id())
                        ? till.amount(product, 2)
                        : Math.max(0, there + till.amount(product, 4) - till.amount(product, 4));
        long all = counted.merge(product.id(), seen, Long::sum);
        UUID id = open.orElseThrow();
        StockTakeCount count =
                till.done(
                        "counts",
                        () ->
                                takes().counting()
                                        .add(
                                                till.shop.manager(),
                                                id,
                                                product.id(),
                                                new Quantity(seen)),
                        () ->
                                takes().counting()
                                        .of(id, product.id())
                                        .filter(c -> c.counted().thousandths() == all));
        till.month.count(product.id(), seen);
        assertEquals(all, count.counted().thousandths(), "what was counted in all places");
    }

    private void compare() {
        UUID id = open.orElseThrow();
        StockDifferences found =
                till.done("comparisons", () -> takes().compare(till.shop.manager(), id));
        assertEquals(
                till.month.differences(),
                found.all().stream()
                        .collect(
                                Collectors.toMap(
                                        StockDifference::product,
                                        one -> one.difference().thousandths())),
                "what was found");
        compared = true;
    }

    private void finish() {
        UUID id = open.orElseThrow();
        switch (till.draw.below(4)) {
            case 2 -> again(id);
            case 3 -> giveUp(id);
            default -> book(id);
        }
    }

    private void book(UUID id) {
        StockDocument paper =
                till.done("booked stock-takes", () -> takes().finish(till.shop.manager(), id));
        Set<Long> products = Set.copyOf(counted.keySet());
        till.month.bookTake();
        assertEquals(
                products,
                paper.lines().stream()
                        .map(StockDocument.Named::line)
                        .map(StockLine::product)
                        .collect(Collectors.toSet()),
                "what the paper is about");
        ended();
    }

    private void again(UUID id) {
        Product product = till.any();
        till.done(
                "counted again",
                () -> takes().countAgain(till.shop.manager(), id, List.of(product.id())),
                () -> takes().find(id).filter(take -> !take.isCompared()));
        counted.remove(product.id());
        till.month.forget(product.id());
        compared = false;
    }

    private void giveUp(UUID id) {
        till.done(
                "given up",
                () -> {
                    takes().giveUp(till.shop.manager(), id);
                    return true;
                },
                () -> takes().find(id).isPresent() ? Optional.empty() : Optional.of(true));
        till.month.dropTake();
        ended();
    }

    private void ended() {
        open = Optional.empty();
        compared = false;
        counted.clear();
    }
}
