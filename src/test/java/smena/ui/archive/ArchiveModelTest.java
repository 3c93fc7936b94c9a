package smena.ui.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.receipt.ReceiptHead;
import smena.service.TestShop;
import smena.text.Language;
import smena.ui.kit.Background;
import smena.ui.kit.LoadState;
import smena.ui.kit.OnScreen;
import smena.ui.kit.Overlay;
import smena.ui.kit.Snapshots;
import smena.ui.kit.Toolkit;
import smena.ui.shell.TestUi;
import smena.ui.shell.UiContext;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The archives over a real shop.
@OnScreen
class ArchiveModelTest {
    private static final int MORE_THAN_A_PAGE = 60;

    @TempDir Path folder;
    private TestShop shop;
    private final Background background = Overlay.atOnce(_ -> {});
    private final List<String> drawn = new ArrayList<>();

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void receiptsComeAPageAtATimeTheNewestFirstAndShown() throws IOException {
        shop.open(100_000);
        for (int i = 0; i < MORE_THAN_A_PAGE; i++) {
            shop.sell(1);
        }
        Path file = folder.resolve("x.png");
        ArchiveModel<ReceiptHead> model = receipts(file);
        model.load();
        assertEquals(50, model.list().items().size());
        assertEquals(MORE_THAN_A_PAGE, model.list().items().getFirst().sale().seq());
        assertEquals(List.of("SALE-2026-00060"), drawn);
        model.list().more();
        assertEquals(MORE_THAN_A_PAGE, model.list().items().size());
        ReceiptHead oldest = model.list().items().getLast();
        assertEquals(1, oldest.sale().seq());
        model.selectedProperty().set(oldest);
        assertEquals(List.of("SALE-2026-00060", "SALE-2026-00001"), drawn);
        model.save();
        assertArrayEquals("SALE-2026-00001".getBytes(), Files.readAllBytes(file));
        model.print();
        assertNull(model.problemProperty().get());
        assertEquals(1, shop.figures(1).acts().reprints());
    }

    @Test
    void whoeverIsLookedAtStaysWhenTheListIsReadAnew() {
        shop.open(100_000);
        shop.sell(1);
        shop.sell(1);
        ArchiveModel<ReceiptHead> model = receipts(folder.resolve("x.png"));
        model.load();
        model.selectedProperty().set(model.list().items().getLast());
        shop.sell(1);
        model.load();
        assertEquals(3, model.list().items().size());
        assertEquals(1, assertNotNullAnd(model.selectedProperty().get()).sale().seq());
    }

    @Test
    void withoutASaleThePlaceIsEmpty() {
        ArchiveModel<ReceiptHead> model = receipts(folder.resolve("x.png"));
        model.load();
        assertEquals(new LoadState.Empty(), model.list().stateProperty().get());
        assertNull(model.selectedProperty().get());
        assertEquals(List.of(), drawn);
    }

    private ArchiveModel<ReceiptHead> receipts(Path file) {
        return page(file).model();
    }

    private ReceiptsPage page(Path file) {
        return Toolkit.onScreen(
                () ->
                        ReceiptsPage.of(
                                ui(),
                                shop.services(),
                                new ReceiptsPage.Ways(
                                        sale -> drawn(sale.number()),
                                        background,
                                        _ -> Optional.of(file)),
                                _ -> {}));
    }

    private byte[] drawn(String what) {
        drawn.add(what);
        return what.getBytes();
    }

    private UiContext ui() {
        return TestUi.of(Snapshots.localization(Language.RU), background, shop.manager());
    }

    private static <T> T assertNotNullAnd(T value) {
        assertNotNull(value);
        return value;
    }
}
