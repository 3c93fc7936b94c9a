package smena.day;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.sale.Basket;
import smena.domain.shift.Shift;
import smena.service.TestShop;
import smena.service.sale.Baskets;
import smena.service.shift.ClosingRequest;
import smena.trials.Trials.Draw;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Baskets that are put aside, taken up again, cancelled, and go over to the next shift.
final class CounterParked {
    private final TestShop shop;
    private final CounterTill till;
    private final CounterModel model;
    private final Draw draw;

    CounterParked(TestShop shop, CounterTill till, CounterModel model, Draw draw) {
        this.shop = shop;
        this.till = till;
        this.model = model;
        this.draw = draw;
    }

    /// These goods are put aside.
    void park(List<SoldReceipt.Item> items) {
        Basket basket = till.basket(items, 0);
        putAside(basket.id(), items);
    }

    /// The open basket with these goods is put aside once more.
    void parkAgain(List<SoldReceipt.Item> items) {
        putAside(baskets().open().id(), items);
    }

    private void putAside(UUID id, List<SoldReceipt.Item> items) {
        noted("parked", "BASKET_PARKED", () -> baskets().park(shop.manager(), "navbatda"));
        model.parked.put(id, items);
    }

    /// Takes one up; the goods in it. Nothing where none is put aside.
    Optional<List<SoldReceipt.Item>> recall() {
        return some().map(
                        id -> {
                            noted(
                                    "recalled",
                                    "BASKET_RECALLED",
                                    () -> baskets().recall(shop.manager(), id));
                            assertEquals(id, baskets().open().id(), "what was taken up");
                            return model.parked.remove(id);
                        });
    }

    /// Cancels one, if any is put aside.
    void cancel() {
        some().ifPresent(this::cancel);
    }

    private void cancel(UUID id) {
        noted("cancelled", "BASKET_CANCELLED", () -> baskets().cancelParked(shop.manager(), id));
        model.parked.remove(id);
        model.drawer.cancelled++;
    }

    /// Cancels the open one.
    void cancelOpen() {
        noted("cancelled", "BASKET_CANCELLED", () -> baskets().cancel(shop.manager()));
        model.drawer.cancelled++;
    }

    /// Nothing is closed over what is put aside unless it is said to go over to the next shift.
    ///
    /// @return whether it goes over
    boolean beforeClosing(Shift shift) {
        if (model.parked.isEmpty()) {
            return false;
        }
        Refused refused =
                assertThrows(
                        Refused.class,
                        () ->
                                shop.services()
                                        .shifts()
                                        .close(
                                                shop.manager(),
                                                shift.id(),
                                                new ClosingRequest("test", false, false)));
        assertEquals(new Problem.BasketsParked(model.parked.size()), refused.problem());
        if (draw.below(2) == 0) {
            List.copyOf(model.parked.keySet()).forEach(this::cancel);
            return false;
        }
        till.tally("carried over");
        return true;
    }

    private Optional<UUID> some() {
        List<UUID> all = List.copyOf(model.parked.keySet());
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(draw.below(all.size())));
    }

    private void noted(String what, String kind, Runnable act) {
        till.once(what, "select count(*) from journal where kind = '" + kind + "'", act);
    }

    private Baskets baskets() {
        return shop.services().baskets();
    }
}
