package smena.service.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.catalog.Product;
import smena.domain.people.Actor;
import smena.service.Refusals;
import smena.service.TestShop;

import java.nio.file.Path;
import java.util.List;

class FavouritesTest {
    @TempDir private Path folder;
    private TestShop shop;
    private Actor manager;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
        manager = shop.manager();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void keepTheirOrder() {
        assertEquals(List.of(), ids());
        for (long id : new long[] {7, 3, 5, 3}) {
            favourites().add(manager, id);
        }
        assertEquals(List.of(7L, 3L, 5L), ids());
        favourites().move(manager, 5, -1);
        assertEquals(List.of(7L, 5L, 3L), ids());
        favourites().move(manager, 7, 9);
        favourites().move(manager, 3, -9);
        assertEquals(List.of(3L, 5L, 7L), ids());
        favourites().remove(manager, 5);
        favourites().remove(manager, 5);
        favourites().move(manager, 5, 1);
        assertEquals(List.of(3L, 7L), ids());
        shop.close();
        shop = new TestShop(folder);
        assertEquals(List.of(3L, 7L), ids());
        assertEquals(List.of(), shop.services().audit().verify().findings());
    }

    @Test
    void whatIsNoLongerSoldIsNotThere() {
        favourites().add(manager, 3);
        favourites().add(manager, 7);
        shop.takeOffTheShelves(3, 3);
        assertEquals(List.of(7L), ids());
        favourites().add(manager, 4);
        assertEquals(List.of(7L, 4L), ids());
    }

    @Test
    void areChosenByWhoeverMayChangeProducts() {
        Problem refused = Refusals.problemOf(() -> favourites().add(shop.senior(), 3));
        assertTrue(refused instanceof Problem.ApprovalNeeded, refused.toString());
        Refusals.assertRefused(new Problem.NotAllowed(), () -> favourites().add(shop.cashier(), 3));
        Refusals.assertRefused(
                new Problem.ProductNotFound(99_999), () -> favourites().add(manager, 99_999));
        for (long id = 1; id <= Favourites.MOST; id++) {
            favourites().add(manager, id);
        }
        Refusals.assertRefused(
                new Problem.TooManyFavourites(60), () -> favourites().add(manager, 61));
    }

    private List<Long> ids() {
        return favourites().products().stream().map(Product::id).toList();
    }

    private Favourites favourites() {
        return shop.services().products().favourites();
    }
}
