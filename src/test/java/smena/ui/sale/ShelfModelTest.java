package smena.ui.sale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.catalog.Category;
import smena.domain.catalog.Product;

import java.nio.file.Path;
import java.util.List;

class ShelfModelTest {
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
    void isReadPageByPageToTheEnd() {
        shelf().load();
        assertEquals(ShelfModel.PAGE, shelf().products().size());
        shelf().readOn();
        int all = counter.shop.services().catalog().count();
        assertTrue(all > ShelfModel.PAGE);
        assertEquals(all, shelf().products().size());
        shelf().readOn();
        assertEquals(all, shelf().products().stream().map(Product::id).distinct().count());
    }

    @Test
    void aCategoryShowsItsOwn() {
        shelf().load();
        Category milk = shelf().categories().get(1);
        shelf().choose(milk);
        assertTrue(shelf().products().stream().allMatch(p -> p.category().equals(milk)));
        shelf().choose(null);
        assertEquals(ShelfModel.PAGE, shelf().products().size());
    }

    @Test
    void searchesOnceNobodyTypesAnyMore() {
        shelf().load();
        shelf().queryProperty().set("s");
        shelf().queryProperty().set("su");
        shelf().queryProperty().set("sut");
        assertEquals(ShelfModel.PAGE, shelf().products().size());
        counter.settle();
        assertTrue(
                shelf().products().stream().allMatch(p -> p.name().toLowerCase().contains("su")));
        shelf().queryProperty().set("qqqq");
        counter.settle();
        assertEquals(ShelfModel.State.NOTHING_FOUND, state());
        shelf().queryProperty().set("");
        counter.settle();
        assertEquals(ShelfModel.PAGE, shelf().products().size());
    }

    @Test
    void anAnswerThatCameTooLateIsDropped() {
        till = counter.slowTill();
        shelf().queryProperty().set("qqqq");
        counter.settle();
        shelf().queryProperty().set("sut");
        counter.work();
        assertEquals(ShelfModel.State.LOADING, state());
        counter.settle();
        counter.work();
        assertEquals(ShelfModel.State.SHOWN, state());
    }

    @Test
    void enterAddsTheOnlyHitOrTheHighlightedOne() {
        shelf().queryProperty().set("Guruch Lazer");
        till.model().enterSearch();
        assertEquals(1, inBasket());
        assertEquals("", shelf().queryProperty().get());

        shelf().queryProperty().set("su");
        till.model().enterSearch();
        assertEquals(1, inBasket());
        counter.settle();
        shelf().highlight(1);
        shelf().highlight(1);
        Product second = shelf().products().get(1);
        till.model().enterSearch();
        assertEquals(2, inBasket());
        assertEquals(
                second.id(), till.basket().basketProperty().get().lines().getLast().productId());
    }

    @Test
    void whatIsNotSoldHidesNothingThatIs() {
        List<Long> all =
                counter.shop.services().catalog().search("s", 500).stream()
                        .map(Product::id)
                        .toList();
        assertTrue(all.size() > 3);
        counter.shop.takeOffTheShelves(1, all.get(all.size() - 2));
        shelf().queryProperty().set("s");
        till.model().enterSearch();
        assertEquals(1, inBasket());
        assertEquals(
                all.getLast(), till.basket().basketProperty().get().lines().getLast().productId());
    }

    @Test
    void aCodeInTheSearchFieldIsScanned() {
        String code = counter.shop.product(0).barcode();
        shelf().queryProperty().set(code);
        till.model().enterSearch();
        assertEquals(code, till.basket().basketProperty().get().lines().getFirst().barcode());
        shelf().queryProperty().set("4780099999999");
        till.model().enterSearch();
        assertEquals(new Bar.Unknown("4780099999999"), till.model().barProperty().get());
    }

    @Test
    void whatCanNotBeReadSaysSoAndIsTriedAgain() {
        counter.end();
        shelf().load();
        assertEquals(ShelfModel.State.FAILED, state());
        counter.bugs.clear();
        counter.begin();
        till = counter.till();
        shelf().load();
        assertEquals(ShelfModel.State.SHOWN, state());
    }

    @Test
    void soldProductsShowWhatIsLeft() {
        counter.shop.open(0);
        shelf().load();
        Product before = shelf().products().getFirst();
        counter.shop.sell(1);
        shelf().refresh(List.of(before.id()));
        Product after = shelf().products().getFirst();
        assertEquals(before.id(), after.id());
        assertTrue(after.stock().orElseThrow().compareTo(before.stock().orElseThrow()) < 0);
    }

    private ShelfModel shelf() {
        return till.shelf();
    }

    private ShelfModel.State state() {
        return shelf().stateProperty().get();
    }

    private int inBasket() {
        return till.basket().basketProperty().get().lines().size();
    }
}
