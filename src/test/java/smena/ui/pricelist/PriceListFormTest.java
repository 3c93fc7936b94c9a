package smena.ui.pricelist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.catalog.PriceList;
import smena.domain.money.Money;
import smena.service.TestShop;
import smena.text.Language;
import smena.ui.kit.Background;
import smena.ui.kit.Overlay;
import smena.ui.kit.TestWords;
import smena.ui.shell.TestUi;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/// A price list is set while its products are read slowly, and filled at once.
class PriceListFormTest {
    @TempDir Path folder;
    private final Queue<Runnable> unread = new ArrayDeque<>();
    private final Background slow =
            new Background(
                    unread::add,
                    Runnable::run,
                    _ -> {},
                    bug -> {
                        throw new AssertionError(bug);
                    });
    private TestShop shop;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void nothingIsSavedBeforeThePricesAreThere() {
        PriceList kept = kept();
        PriceListForm form = form(kept);
        assertEquals(0, form.changesProperty().get());
        assertFalse(form.changedProperty().get());
        form.nameProperty().set("Opt");
        form.save();
        assertEquals(kept, shop.services().prices().priceLists().find(kept.id()).orElseThrow());
        read();
        assertEquals(1, form.changesProperty().get());
        form.save();
        PriceList saved = shop.services().prices().priceLists().find(kept.id()).orElseThrow();
        assertEquals("Opt", saved.name());
        assertEquals(kept.prices(), saved.prices());
    }

    @Test
    void whatIsDiscardedIsUnchangedWhileItIsReadAgain() {
        PriceList kept = kept();
        PriceListForm form = form(kept);
        read();
        form.goods().drop(form.rows().getFirst());
        assertEquals(1, form.changesProperty().get());
        form.discard();
        assertEquals(0, form.changesProperty().get());
        form.save();
        read();
        assertEquals(0, form.changesProperty().get());
        assertEquals(kept, shop.services().prices().priceLists().find(kept.id()).orElseThrow());
    }

    /// What is filled in at once is compared once: with thousands of prices the window would stand
    /// still.
    @Test
    void whatIsFilledIsComparedOnce() {
        PriceListForm form = form(kept());
        read();
        List<Number> counts = new ArrayList<>();
        form.changesProperty().addListener((_, _, now) -> counts.add(now));
        form.percentProperty().set("10");
        form.fill();
        read();
        assertEquals(List.of(2), counts);
    }

    private PriceList kept() {
        return shop.services()
                .prices()
                .priceLists()
                .add(
                        shop.manager(),
                        new PriceList(
                                0,
                                "Ulgurji",
                                Map.of(
                                        shop.product(0).id(), Money.of(100_000),
                                        shop.product(1).id(), Money.of(200_000)),
                                false));
    }

    private PriceListForm form(PriceList kept) {
        return new PriceListForm(
                new PriceListForm.Services(
                        shop.services().prices().priceLists(),
                        shop.services().products().catalog(),
                        TestUi.of(
                                        TestWords.in(Language.UZ),
                                        Overlay.atOnce(_ -> {}),
                                        shop.manager())
                                .actions(),
                        slow),
                kept,
                _ -> {});
    }

    private void read() {
        while (!unread.isEmpty()) {
            unread.remove().run();
        }
    }
}
