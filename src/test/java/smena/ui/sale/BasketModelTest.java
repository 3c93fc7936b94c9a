package smena.ui.sale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.catalog.Product;
import smena.domain.money.Quantity;
import smena.domain.people.Role;
import smena.domain.sale.Basket;
import smena.domain.sale.BasketLine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class BasketModelTest {
    @TempDir private Path folder;
    private Counter counter;
    private Till till;

    @BeforeEach
    void open() {
        counter = new Counter(folder);
        till = counter.till();
    }

    @AfterEach
    void close() {
        counter.close();
    }

    @Test
    void fastScansKeepTheirOrderAndNoneIsLost() {
        till = counter.slowTill();
        for (int i = 0; i < 20; i++) {
            till.model().scanned(product(i).barcode());
        }
        assertTrue(lines().isEmpty());
        counter.work();
        assertEquals(20, lines().size());
        for (int i = 0; i < 20; i++) {
            assertEquals(product(i).id(), lines().get(i).productId());
        }
        assertEquals(20, till.basket().selectedProperty().get());
    }

    @Test
    void theNumberBeforeAScanOrTapIsTheQuantity() {
        type("3");
        till.model().scanned(product(0).barcode());
        type("2*");
        till.model().tapped(product(1));
        till.model().tapped(product(1));
        assertEquals(List.of(Quantity.of(3), Quantity.of(3)), quantities());
    }

    @Test
    void aCodeTypedByHandIsScanned() {
        type("2*" + product(0).barcode());
        till.model().enterTyped();
        assertEquals(List.of(Quantity.of(2)), quantities());
        assertEquals("", till.model().typed().textProperty().get());
    }

    @Test
    void badQuantitiesAreRefusedAndNothingIsLost() {
        till.model().tapped(product(0));
        for (String bad : List.of("0", "10000000", "0,5")) {
            type(bad);
            till.model().tapped(product(0));
        }
        assertEquals(
                List.of(
                        new Problem.BadQuantity(),
                        new Problem.BadQuantity(),
                        new Problem.NotDivisible(product(0).name())),
                counter.refusals);
        assertEquals(List.of(Quantity.ONE), quantities());
    }

    @Test
    void twoFastTapsOnPlusCountTwice() {
        till = counter.slowTill();
        till.model().tapped(product(0));
        counter.work();
        till.basket().step(1);
        till.basket().step(1);
        counter.work();
        assertEquals(List.of(Quantity.of(3)), quantities());
        assertEquals(Quantity.of(3), counter.shop.services().baskets().open().line(1).quantity());
    }

    @Test
    void aCashierNeedsAnothersYesToRemoveALine() {
        till.model().tapped(product(0));
        till.model().tapped(product(1));
        till.basket().removeSelected();
        assertEquals(List.of("approve VOID"), counter.desk.asked);
        assertEquals(2, lines().size());

        var senior = counter.shop.person(Role.SENIOR);
        counter.desk.approver =
                (ask, granted) ->
                        granted.accept(
                                counter.shop
                                        .services()
                                        .people()
                                        .approve(
                                                counter.session.actor().cashier(),
                                                ask,
                                                senior.id(),
                                                "2222",
                                                "mistake"));
        till.basket().removeSelected();
        assertEquals(
                List.of(product(0).id()), lines().stream().map(BasketLine::productId).toList());
        assertEquals(lines().getFirst().line(), till.basket().selectedProperty().get());
        assertEquals(List.of(), counter.refusals);
    }

    @Test
    void theBasketSurvivesTheTill() {
        till.model().scanned(product(0).barcode());
        type("4");
        till.model().scanned(product(1).barcode());
        Basket before = till.basket().basketProperty().get();
        counter.shop.restart();
        till = counter.till();
        till.load();
        assertEquals(before, till.basket().basketProperty().get());
        assertEquals(2, till.basket().selectedProperty().get());
    }

    @Test
    void payingWaitsForEveryScanAndOpensOnce() {
        till = counter.slowTill();
        List<Integer> paid = new ArrayList<>();
        till.model().tapped(product(0));
        till.model().tapped(product(1));
        till.basket().settled(basket -> paid.add(basket.lines().size()));
        till.basket().settled(basket -> paid.add(basket.lines().size()));
        counter.work();
        assertEquals(List.of(2), paid);
    }

    @Test
    void arrowsWalkThroughTheLines() {
        for (int i = 0; i < 3; i++) {
            till.model().tapped(product(i));
        }
        List<Integer> seen = new ArrayList<>();
        for (int step : new int[] {-1, -1, -1, 1}) {
            till.basket().select(step);
            seen.add(till.basket().selectedProperty().get());
        }
        assertEquals(List.of(2, 1, 1, 2), seen);
    }

    private Product product(int index) {
        return counter.shop.product(index);
    }

    private List<BasketLine> lines() {
        return till.basket().basketProperty().get().lines();
    }

    private List<Quantity> quantities() {
        return lines().stream().map(BasketLine::quantity).toList();
    }

    private void type(String keys) {
        keys.chars().forEach(key -> till.model().typed().key((char) key));
    }
}
