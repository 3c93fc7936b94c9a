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
    private TillFixture tillFixture;
    private TillModels tillModels;

    @BeforeEach
    void open() {
        tillFixture = new TillFixture(folder);
        tillModels = tillFixture.tillModels();
    }

    @AfterEach
    void close() {
        tillFixture.close();
    }

    @Test
    void fastScansKeepTheirOrderAndNoneIsLost() {
        tillModels = tillFixture.slowTill();
        for (int i = 0; i < 20; i++) {
            if (product(i).unit().isDivisible()) {
                type("1");
            }
            tillModels.model().scanned(product(i).barcode());
        }
        assertTrue(lines().isEmpty());
        tillFixture.work();
        assertEquals(20, lines().size());
        for (int i = 0; i < 20; i++) {
            assertEquals(product(i).id(), lines().get(i).productId());
        }
        assertEquals(20, tillModels.basket().selectedProperty().get());
    }

    @Test
    void theNumberBeforeAScanOrTapIsTheQuantity() {
        type("3");
        tillModels.model().scanned(product(0).barcode());
        type("2*");
        tillModels.model().tapped(product(1));
        tillModels.model().tapped(product(1));
        assertEquals(List.of(Quantity.of(3), Quantity.of(3)), quantities());
    }

    @Test
    void aCodeTypedByHandIsScanned() {
        type("2*" + product(0).barcode());
        tillModels.model().enterTyped();
        assertEquals(List.of(Quantity.of(2)), quantities());
        assertEquals("", tillModels.model().typed().textProperty().get());
    }

    @Test
    void badQuantitiesAreRefusedAndNothingIsLost() {
        tillModels.model().tapped(product(0));
        for (String bad : List.of("0", "10000000", "0,5", "0,34567")) {
            type(bad);
            tillModels.model().tapped(product(0));
        }
        assertEquals(
                List.of(
                        new Problem.BadQuantity(),
                        new Problem.BadQuantity(),
                        new Problem.NotDivisible(product(0).name()),
                        new Problem.QuantityTooFine()),
                tillFixture.refusals);
        assertEquals(List.of(Quantity.ONE), quantities());
    }

    @Test
    void aWeighedProductAsksForItsWeightByEveryWayIntoTheBasket() {
        List<Problem.MeasureNeeded> asked = new ArrayList<>();
        tillModels.basket().onMeasure(asked::add);
        Product rice = weighed();
        tillModels.model().tapped(rice);
        tillModels.model().scanned(rice.barcode());
        type(rice.barcode());
        tillModels.model().enterTyped();
        tillModels.shelf().queryProperty().set(rice.barcode());
        tillModels.model().enterSearch();
        tillModels.shelf().queryProperty().set(rice.name());
        tillModels.model().enterSearch();
        assertEquals(List.of(), lines());
        assertEquals(5, asked.size());
        assertEquals(
                List.of("", rice.barcode(), rice.barcode(), rice.barcode(), ""),
                asked.stream().map(Problem.MeasureNeeded::code).toList());
        type("0,845");
        tillModels.model().scanned(rice.barcode());
        type("2*" + rice.barcode());
        tillModels.model().enterTyped();
        assertEquals(List.of(new Quantity(845), Quantity.of(2)), quantities());
        assertEquals(5, asked.size());
    }

    @Test
    void plusAddsNoKilogram() {
        type("0,845");
        tillModels.model().tapped(weighed());
        tillModels.basket().step(1);
        tillModels.basket().step(-1);
        assertEquals(List.of(new Quantity(845)), quantities());
    }

    private Product weighed() {
        return tillFixture
                .shop
                .services()
                .products()
                .catalog()
                .byBarcode("2000000000039")
                .orElseThrow();
    }

    @Test
    void twoFastTapsOnPlusCountTwice() {
        tillModels = tillFixture.slowTill();
        tillModels.model().tapped(product(0));
        tillFixture.work();
        tillModels.basket().step(1);
        tillModels.basket().step(1);
        tillFixture.work();
        assertEquals(List.of(Quantity.of(3)), quantities());
        assertEquals(
                Quantity.of(3), tillFixture.shop.services().baskets().open().line(1).quantity());
    }

    @Test
    void aCashierNeedsAnothersYesToRemoveALine() {
        tillModels.model().tapped(product(0));
        tillModels.model().tapped(product(1));
        tillModels.basket().removeSelected();
        assertEquals(List.of("approve VOID"), tillFixture.desk.asked);
        assertEquals(2, lines().size());

        var senior = tillFixture.shop.person(Role.SENIOR);
        tillFixture.desk.approver =
                (ask, granted) ->
                        granted.accept(
                                tillFixture
                                        .shop
                                        .services()
                                        .people()
                                        .approve(
                                                tillFixture.session.actor().employee(),
                                                ask,
                                                senior.id(),
                                                "2222",
                                                "mistake"));
        tillModels.basket().removeSelected();
        assertEquals(
                List.of(product(0).id()), lines().stream().map(BasketLine::productId).toList());
        assertEquals(lines().getFirst().line(), tillModels.basket().selectedProperty().get());
        assertEquals(List.of(), tillFixture.refusals);
    }

    @Test
    void theBasketSurvivesTheTill() {
        tillModels.model().scanned(product(0).barcode());
        type("4");
        tillModels.model().scanned(product(1).barcode());
        Basket before = tillModels.basket().basketProperty().get();
        tillFixture.shop.restart();
        tillModels = tillFixture.tillModels();
        tillModels.load();
        assertEquals(before, tillModels.basket().basketProperty().get());
        assertEquals(2, tillModels.basket().selectedProperty().get());
    }

    @Test
    void payingWaitsForEveryScanAndOpensOnce() {
        tillModels = tillFixture.slowTill();
        List<Integer> paid = new ArrayList<>();
        tillModels.model().tapped(product(0));
        tillModels.model().tapped(product(1));
        tillModels.basket().settled(basket -> paid.add(basket.lines().size()));
        tillModels.basket().settled(basket -> paid.add(basket.lines().size()));
        tillFixture.work();
        assertEquals(List.of(2), paid);
    }

    @Test
    void arrowsWalkThroughTheLines() {
        for (int i = 0; i < 3; i++) {
            type("1");
            tillModels.model().tapped(product(i));
        }
        List<Integer> seen = new ArrayList<>();
        for (int step : new int[] {-1, -1, -1, 1}) {
            tillModels.basket().select(step);
            seen.add(tillModels.basket().selectedProperty().get());
        }
        assertEquals(List.of(2, 1, 1, 2), seen);
    }

    private Product product(int index) {
        return tillFixture.shop.product(index);
    }

    private List<BasketLine> lines() {
        return tillModels.basket().basketProperty().get().lines();
    }

    private List<Quantity> quantities() {
        return lines().stream().map(BasketLine::quantity).toList();
    }

    private void type(String keys) {
        keys.chars().forEach(key -> tillModels.model().typed().key((char) key));
    }
}
