package smena.ui.sale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
    void isReadPageByPageToTheEnd() {
        shelf().load();
        assertEquals(ShelfModel.PAGE, shelf().products().size());
        shelf().readOn();
        int all = tillFixture.shop.services().products().catalog().count();
        assertTrue(all > ShelfModel.PAGE);
        assertEquals(all, shelf().products().size());
        shelf().readOn();
        assertEquals(all, shelf().products().stream().map(Product::id).distinct().count());
    }

    @Test
    void beginsWithTheFavouritesWhereThereAreSome() {
        var shop = tillFixture.shop;
        var favourites = shop.services().products().favourites();
        shelf().load();
        assertFalse(shelf().favouritesProperty().get());
        shelf().chooseFavourites();
        assertEquals(ShelfModel.State.NO_FAVOURITES, state());
        favourites.add(shop.manager(), 9);
        favourites.add(shop.manager(), 4);
        shelf().favouritesChanged();
        assertEquals(List.of(9L, 4L), ids());
        assertTrue(shelf().isFavourite(9));
        shelf().readOn();
        assertEquals(List.of(9L, 4L), ids());
        tillModels = tillFixture.tillModels();
        shelf().load();
        assertTrue(shelf().favouritesProperty().get());
        assertEquals(List.of(9L, 4L), ids());
        shelf().queryProperty().set("sut");
        tillFixture.settle();
        assertTrue(shelf().products().size() > 0 && !ids().equals(List.of(9L, 4L)));
        shelf().queryProperty().set("");
        tillFixture.settle();
        assertEquals(List.of(9L, 4L), ids());
        shelf().choose(null);
        shelf().load();
        assertFalse(shelf().favouritesProperty().get());
        assertEquals(ShelfModel.PAGE, shelf().products().size());
    }

    private List<Long> ids() {
        return shelf().products().stream().map(Product::id).toList();
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
        tillFixture.settle();
        assertTrue(
                shelf().products().stream().allMatch(p -> p.name().toLowerCase().contains("su")));
        shelf().queryProperty().set("qqqq");
        tillFixture.settle();
        assertEquals(ShelfModel.State.NOTHING_FOUND, state());
        shelf().queryProperty().set("");
        tillFixture.settle();
        assertEquals(ShelfModel.PAGE, shelf().products().size());
    }

    @Test
    void readsWhileSomebodyMayStillType() {
        tillModels = tillFixture.slowTill();
        shelf().queryProperty().set("sut");
        tillFixture.work();
        assertEquals(ShelfModel.State.LOADING, state());
        tillFixture.settle();
        assertEquals(ShelfModel.State.SHOWN, state());
    }

    @Test
    void anAnswerThatCameTooLateIsDropped() {
        tillModels = tillFixture.slowTill();
        shelf().queryProperty().set("qqqq");
        tillFixture.settle();
        shelf().queryProperty().set("sut");
        tillFixture.work();
        assertEquals(ShelfModel.State.LOADING, state());
        tillFixture.settle();
        tillFixture.work();
        assertEquals(ShelfModel.State.SHOWN, state());
    }

    @Test
    void enterAddsTheOnlyHitOrTheHighlightedOne() {
        tillModels.model().typed().key('1');
        shelf().queryProperty().set("Guruch Lazer");
        tillModels.model().enterSearch();
        assertEquals(1, inBasket());
        assertEquals("", shelf().queryProperty().get());

        shelf().queryProperty().set("su");
        tillModels.model().enterSearch();
        assertEquals(1, inBasket());
        tillFixture.settle();
        shelf().highlight(1);
        shelf().highlight(1);
        Product second = shelf().products().get(1);
        tillModels.model().typed().key('1');
        tillModels.model().enterSearch();
        assertEquals(2, inBasket());
        assertEquals(
                second.id(),
                tillModels.basket().basketProperty().get().lines().getLast().productId());
    }

    @Test
    void whatIsNotSoldHidesNothingThatIs() {
        List<Long> all =
                tillFixture.shop.services().products().catalog().search("s", 500).stream()
                        .map(Product::id)
                        .toList();
        assertTrue(all.size() > 3);
        tillFixture.shop.takeOffTheShelves(1, all.get(all.size() - 2));
        shelf().queryProperty().set("s");
        tillModels.model().enterSearch();
        assertEquals(1, inBasket());
        assertEquals(
                all.getLast(),
                tillModels.basket().basketProperty().get().lines().getLast().productId());
    }

    @Test
    void aCodeInTheSearchFieldIsScanned() {
        String code = tillFixture.shop.product(0).barcode();
        shelf().queryProperty().set(code);
        tillModels.model().enterSearch();
        assertEquals(code, tillModels.basket().basketProperty().get().lines().getFirst().barcode());
        shelf().queryProperty().set("4780099999999");
        tillModels.model().enterSearch();
        assertEquals(
                new MessageBar.Unknown("4780099999999"), tillModels.model().barProperty().get());
    }

    @Test
    void whatCanNotBeReadSaysSoAndIsTriedAgain() {
        tillFixture.end();
        shelf().load();
        assertEquals(ShelfModel.State.FAILED, state());
        tillFixture.bugs.clear();
        tillFixture.begin();
        tillModels = tillFixture.tillModels();
        shelf().load();
        assertEquals(ShelfModel.State.SHOWN, state());
    }

    @Test
    void soldProductsShowWhatIsLeft() {
        tillFixture.shop.open(0);
        shelf().load();
        Product before = shelf().products().getFirst();
        tillFixture.shop.sell(1);
        shelf().refresh(List.of(before.id()));
        Product after = shelf().products().getFirst();
        assertEquals(before.id(), after.id());
        assertTrue(after.stock().orElseThrow().compareTo(before.stock().orElseThrow()) < 0);
    }

    private ShelfModel shelf() {
        return tillModels.shelf();
    }

    private ShelfModel.State state() {
        return shelf().stateProperty().get();
    }

    private int inBasket() {
        return tillModels.basket().basketProperty().get().lines().size();
    }
}
