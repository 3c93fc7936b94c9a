package smena.ui.category;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import javafx.scene.Parent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.catalog.CategoryCard;
import smena.service.TestShop;
import smena.service.catalog.Categories.Overview;
import smena.text.Language;
import smena.ui.goods.GoodsTabs;
import smena.ui.kit.Background;
import smena.ui.kit.Localization;
import smena.ui.kit.OnScreen;
import smena.ui.kit.Overlay;
import smena.ui.kit.Snapshots;
import smena.ui.kit.Toolkit;
import smena.ui.office.Framed;
import smena.ui.shell.TestUi;
import smena.ui.shell.UiContext;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Draws the categories, to be looked at in `target/pictures`; adds, changes and moves one.
@OnScreen
class CategoryPicturesTest {
    @TempDir Path folder;
    private final Background background = Overlay.atOnce(_ -> {});
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

    @Test
    void theListAndOneOfThem() {
        Overview first = shop.services().products().categories().all().getFirst();
        shop.services()
                .products()
                .categories()
                .change(
                        shop.manager(),
                        first.id(),
                        first.card(),
                        new CategoryCard(
                                "Yangi yopilgan non, shirin kulchalar va tandir somsalari uyda",
                                2,
                                Optional.of(2_575)));
        long old =
                shop.services()
                        .products()
                        .categories()
                        .add(shop.manager(), new CategoryCard("Eski", 5, Optional.empty()));
        shop.services().products().categories().archive(shop.manager(), old, true);
        Snapshots.takeAll("office-categories", List.of(Language.RU), l -> page(l, _ -> {}));
        Snapshots.takeAll(
                "office-category",
                List.of(Language.UZ),
                l -> page(l, made -> made.open(made.rows().getFirst())));
    }

    @Test
    void oneIsTypedAndMoved() {
        CategoryForm form = form(Optional.empty());
        form.nameProperty().set("Qish");
        form.markupProperty().set("25,5");
        form.colourProperty().set(6);
        assertEquals(3, form.changesProperty().get());
        form.save();
        assertNull(form.problemProperty().get());
        Overview made = shop.services().products().categories().all().getLast();
        assertEquals(new CategoryCard("Qish", 6, Optional.of(2_550)), made.card());
        form = form(Optional.of(made));
        assertEquals("25,5", form.markupProperty().get());
        form.markupProperty().set("-");
        form.save();
        assertEquals(new Problem.BadMarkup(10_000), form.problemProperty().get());
        form.discard();
        assertEquals(0, form.changesProperty().get());
        Toolkit.run(
                () ->
                        page(
                                Snapshots.localization(Language.UZ),
                                page -> page.move(page.rows().getLast(), -1)));
        List<Overview> all = shop.services().products().categories().all();
        assertEquals("Qish", all.get(all.size() - 2).card().name());
    }

    private CategoryForm form(Optional<Overview> known) {
        return new CategoryForm(
                shop.services().products().categories(),
                TestUi.of(Snapshots.localization(Language.UZ), background, shop.manager())
                        .actions(),
                known,
                0,
                _ -> {});
    }

    private Parent page(Localization localization, Consumer<CategoriesPage> then) {
        UiContext ui = TestUi.of(localization, background, shop.manager());
        CategoriesPage[] made = new CategoriesPage[1];
        Parent framed =
                Framed.page(
                        ui,
                        shop.services(),
                        "products",
                        frame -> {
                            made[0] =
                                    new CategoriesPage(
                                            ui,
                                            frame,
                                            shop.services().products().categories(),
                                            background);
                            return new GoodsTabs(ui.localization(), List.of(made[0]));
                        });
        then.accept(made[0]);
        return framed;
    }
}
