package smena.service.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static smena.service.Refusals.assertRefused;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.catalog.Category;
import smena.domain.catalog.CategoryCard;
import smena.domain.catalog.ProductCard;
import smena.domain.promotion.Promotion;
import smena.domain.promotion.Terms;
import smena.domain.promotion.Validity;
import smena.service.TestShop;
import smena.service.catalog.Categories.Overview;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The categories of a shop: what they are called, in which order they stand, and where their
/// products go.
class CategoriesTest {
    @TempDir Path folder;
    private TestShop shop;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
    }

    @AfterEach
    void close() {
        assertEquals(List.of(), shop.services().audit().verify().findings());
        shop.close();
    }

    private Categories categories() {
        return shop.services().products().categories();
    }

    private Overview named(String name) {
        return categories().all().stream()
                .filter(it -> it.card().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<String> chips() {
        return shop.services().products().catalog().categories().stream()
                .map(Category::name)
                .toList();
    }

    @Test
    void oneIsAddedChangedAndPutInItsPlace() {
        CategoryCard card = new CategoryCard(" Qish ", 3, Optional.of(2_550));
        long id = categories().add(shop.manager(), card);
        Overview added = named("Qish");
        assertEquals(new CategoryCard("Qish", 3, Optional.of(2_550)), added.card());
        assertEquals(0, added.products());
        assertEquals("Qish", chips().getLast());
        CategoryCard other = new CategoryCard("Qishki", 7, Optional.empty());
        categories().change(shop.manager(), id, added.card(), other);
        assertEquals(other, named("Qishki").card());
        assertRefused(
                new Problem.ProductChanged("Qishki"),
                () -> categories().change(shop.manager(), id, added.card(), card));
        categories().move(shop.manager(), id, -1_000);
        assertEquals("Qishki", chips().getFirst());
        categories().move(shop.manager(), id, 1);
        assertEquals("Qishki", chips().get(1));
        assertThrows(Refused.class, () -> categories().move(shop.cashier(), id, 1));
    }

    @Test
    void whatCannotBeIsRefused() {
        String there = chips().getFirst();
        refused(new Problem.CategoryTaken(there), there, 0, Optional.empty());
        refused(new Problem.BadName(), "  ", 0, Optional.empty());
        refused(new Problem.BadName(), "x".repeat(81), 0, Optional.empty());
        refused(new Problem.BadMarkup(10_000), "A", 0, Optional.of(-1));
        refused(new Problem.BadMarkup(10_000), "A", 0, Optional.of(1_000_001));
        refused(new Problem.BadMarkup(10_000), "A", 8, Optional.empty());
    }

    private void refused(Problem problem, String name, int colour, Optional<Integer> markup) {
        assertRefused(
                problem,
                () -> categories().add(shop.manager(), new CategoryCard(name, colour, markup)));
    }

    /// One with products on sale stays; joined with another it goes, and comes back with a product.
    @Test
    void oneIsJoinedWithAnotherAndComesBack() {
        Overview from = named(chips().getFirst());
        Overview to = named(chips().get(1));
        assertTrue(from.products() > 0);
        assertRefused(
                new Problem.CategoryInUse(from.card().name()),
                () -> categories().archive(shop.manager(), from.id(), true));
        categories().join(shop.manager(), from.id(), to.id());
        assertEquals(from.products() + to.products(), named(to.card().name()).products());
        assertTrue(named(from.card().name()).isArchived());
        assertTrue(!chips().contains(from.card().name()));
        long id = shop.product(0).id();
        ProductCard card = shop.services().products().productCards().find(id).orElseThrow();
        shop.services()
                .products()
                .productCards()
                .change(shop.manager(), id, card, card.in(from.card().name()));
        assertTrue(chips().contains(from.card().name()), "in use again");
    }

    private List<Long> products(long category) {
        return shop.query("select id from product where category_id = " + category).stream()
                .map(Long::valueOf)
                .toList();
    }

    @Test
    void oneThatAPromotionIsForStays() {
        Overview kept = named(chips().getLast());
        Validity always = Validity.since(shop.services().prices().promotions().today());
        Promotion promotion =
                shop.services()
                        .prices()
                        .promotions()
                        .add(
                                shop.manager(),
                                new Promotion(
                                        0,
                                        "Aksiya",
                                        new Terms.PercentOff(500),
                                        new Promotion.Range(Set.of(), Set.of(kept.id())),
                                        always));
        Problem problem = new Problem.CategoryOnOffer(kept.card().name(), "Aksiya");
        long to = named(chips().getFirst()).id();
        List<Long> inIt = products(kept.id());
        assertRefused(problem, () -> categories().join(shop.manager(), kept.id(), to));
        assertEquals(inIt, products(kept.id()), "nothing of it is moved");
        shop.services().products().bulkChanges().archive(shop.manager(), products(kept.id()), true);
        assertRefused(problem, () -> categories().archive(shop.manager(), kept.id(), true));
        shop.services().prices().promotions().end(shop.manager(), promotion.id());
        categories().join(shop.manager(), kept.id(), to);
        assertTrue(named(kept.card().name()).isArchived());
    }
}
