package smena.day;

import static org.junit.jupiter.api.Assertions.assertEquals;

import smena.domain.catalog.Product;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.shift.Shift;
import smena.domain.stock.CountedItem;
import smena.service.TestShop;
import smena.trials.Trials.Draw;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/// A random month of a shop: goods come in, some with a day they keep to, are sold, come back, go
/// back to who sent them, are written off, used, counted over days while the till sells; prices
/// change at once and at their time, suppliers are paid, shifts are closed. Each is done at the
/// till and in the model. Now and then a write breaks off or the till ends between two acts: the
/// file is opened anew, and what was not done is asked for once more.
final class GoodsMonth {
    private static final long OPENING = 50_000_000;
    private static final int MOST_SHIFTS = 4;
    private static final int MOST_ACTS = 8;

    private final MonthTill till;
    private final MonthSupply supply;
    private final MonthPrices prices;
    private final MonthSales sales;
    private final MonthTakes takes;
    private final MonthBooks books;
    private final Set<LocalDate> days = new LinkedHashSet<>();

    GoodsMonth(TestShop shop, FailingStep failing, Draw draw, CounterTally tally) {
        this.till = new MonthTill(shop, failing, draw, tally);
        this.supply = new MonthSupply(till);
        this.prices = new MonthPrices(till);
        this.sales = new MonthSales(till, prices);
        this.takes = new MonthTakes(till);
        this.books = new MonthBooks(till, supply);
    }

    /// All of it; an error says what does not agree.
    void run() {
        emptyShelves();
        for (int shifts = till.draw.between(1, MOST_SHIFTS); shifts > 0; shifts--) {
            shift();
            between();
        }
        days.forEach(books::day);
        books.sound();
    }

    /// Nothing is known of what the goods of the demo shop have cost: they are counted as none.
    private void emptyShelves() {
        List<CountedItem> none =
                till.products.stream()
                        .map(p -> new CountedItem(p.id(), Quantity.ZERO, p.stock().orElseThrow()))
                        .toList();
        till.services()
                .goods()
                .stockPapers()
                .count(till.shop.manager(), UUID.randomUUID(), none, "");
        for (Product product : till.products) {
            till.goods.product(product.id(), product.price().minor(), 0, OptionalLong.of(0));
        }
        supply.receive(till.products, till.sender(), false);
        days.add(till.today());
    }

    private void shift() {
        Shift shift = till.shop.open(OPENING);
        began(shift.businessDate());
        for (int acts = till.draw.between(1, MOST_ACTS); acts > 0; acts--) {
            till.shop.setClock(till.shop.now().plusSeconds(till.draw.between(1, 2_000)));
            if (till.draw.below(3) == 0) {
                till.due();
            }
            act();
            books.shelves();
        }
        assertEquals(
                supply.fromDrawer(),
                till.shop.figures(shift.id()).drawer().payOuts().minor(),
                "what was paid from the drawer");
        till.shop.close(shift, Money.of(OPENING * 100));
    }

    /// Nights and closed days, in which the office goes on.
    private void between() {
        till.shop.setClock(till.shop.now().plus(Duration.ofHours(till.draw.between(10, 10 * 24))));
        till.due();
        began(till.day());
        switch (till.draw.below(6)) {
            case 3 -> supply.receive(till.several(), till.sender(), false);
            case 4 -> supply.gone(false);
            case 5 -> takes.step();
            default -> {}
        }
        books.shelves();
        books.ledgers();
    }

    private void began(LocalDate day) {
        till.goods.day(day);
        days.add(day);
    }

    private void act() {
        switch (till.draw.below(16)) {
            case 0, 1, 2, 3 -> sales.sell();
            case 4, 5 -> supply.receive(till.several(), till.sender(), till.draw.below(4) == 0);
            case 6, 7 -> sales.refund();
            case 8 -> supply.sendBack();
            case 9 -> supply.gone(till.draw.below(2) == 0);
            case 10, 11, 12 -> takes.step();
            case 13 -> supply.owe();
            case 14 -> prices.now();
            default -> prices.later();
        }
    }
}
