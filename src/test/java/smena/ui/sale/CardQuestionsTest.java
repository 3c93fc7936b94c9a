package smena.ui.sale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.util.Objects.requireNonNull;

import javafx.scene.control.Button;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.catalog.Product;
import smena.domain.catalog.SaleRules;
import smena.domain.catalog.SaleRules.MinimumAge;
import smena.ui.kit.OnScreen;
import smena.ui.kit.Toolkit;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The cards that ask for an age and for marks, with a worker that is slower than the cashier.
@OnScreen
class CardQuestionsTest {
    private static final String WINE = "2000000001302";
    private static final String WATER = "2000000001326";

    @TempDir Path folder;
    private TillFixture till;
    private TillModels tillModels;
    private int paid;

    @BeforeEach
    void open() {
        till = new TillFixture(folder);
        till.shop.open(0);
        tillModels = Toolkit.onScreen(till::slowTill);
        Toolkit.run(
                () -> {
                    new AgeQuestions(tillModels);
                    new MarkQuestions(tillModels);
                });
    }

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    void theAgeIsAskedOnceWherePayWasPressedBeforeTheCardCame() {
        Toolkit.run(
                () -> {
                    scan(WINE);
                    sell();
                    till.work();
                    assertTrue(isAsked());
                    fire("yes");
                    till.work();
                    assertFalse(isAsked(), "the card came a second time");
                    assertEquals(1, paid);
                });
    }

    @Test
    void theMarksAreAskedForOnceWherePayWasPressedBeforeTheCardCame() {
        Toolkit.run(
                () -> {
                    scan(WATER);
                    sell();
                    till.work();
                    dialogScan(mark("1"));
                    till.work();
                    assertFalse(isAsked(), "the card came a second time");
                    assertEquals(1, paid);
                });
    }

    @Test
    void eachLineIsAskedForAndThenPaidOnce() {
        Product second = till.shop.product(3);
        till.shop
                .services()
                .products()
                .productRules()
                .set(
                        till.shop.manager(),
                        second.id(),
                        new SaleRules(Optional.empty(), Optional.empty())
                                .markedFrom(LocalDate.of(2020, 1, 1)));
        Toolkit.run(
                () -> {
                    scan(WATER);
                    scan(second.barcode());
                    sell();
                    till.work();
                    dialogScan(mark("1"));
                    till.work();
                    assertEquals(0, paid, "the second line has no mark yet");
                    assertTrue(isAsked());
                    dialogScan(mark("1").replace("02000000001326", "0" + second.barcode()));
                    till.work();
                    assertFalse(isAsked());
                    assertEquals(1, paid);
                });
    }

    @Test
    void theCardThatStandsAsksForWhatCameMeanwhile() {
        Product old =
                till.shop.services().products().catalog().page(Optional.empty(), 0, 9).stream()
                        .filter(product -> !product.barcode().equals(WINE))
                        .findFirst()
                        .orElseThrow();
        till.shop
                .services()
                .products()
                .productRules()
                .set(
                        till.shop.manager(),
                        old.id(),
                        new SaleRules(
                                Optional.of(new MinimumAge(18, LocalDate.of(2020, 1, 1))),
                                Optional.empty()));
        Toolkit.run(
                () -> {
                    scan(old.barcode());
                    scan(WINE);
                    sell();
                    till.work();
                    fire("yes");
                    till.work();
                    assertEquals(0, paid, "18 is not 21");
                    assertTrue(isAsked());
                    fire("yes");
                    till.work();
                    assertFalse(isAsked());
                    assertEquals(1, paid);
                });
    }

    @Test
    void anAnswerForTheNextBasketPaysNothing() {
        Toolkit.run(
                () -> {
                    scan(WINE);
                    till.work();
                    fire("back");
                    till.work();
                    tillModels.ui().dialogs().show(new javafx.scene.layout.StackPane());
                    sell();
                    till.work();
                    assertFalse(isAsked());
                    till.shop.services().baskets().park(till.shop.manager(), "");
                    tillModels.basket().load();
                    till.work();
                    tillModels.ui().dialogs().closeAll();
                    till.work();
                    scan(WINE);
                    till.work();
                    fire("yes");
                    till.work();
                    assertEquals(0, paid, "what was to be paid is gone");
                });
    }

    private void scan(String code) {
        tillModels.basket().scan(code, Optional.empty(), _ -> {});
    }

    /// What the pay key does.
    private void sell() {
        BasketModel basket = tillModels.basket();
        basket.settled(_ -> basket.whenOldEnough(() -> basket.whenMarked(() -> paid++)));
    }

    private boolean isAsked() {
        return List.of("yes", "keep").stream()
                .anyMatch(id -> till.overlay.lookup("#" + id) != null);
    }

    private void fire(String id) {
        ((Button) till.overlay.lookup("#" + id)).fire();
    }

    private void dialogScan(String code) {
        assertTrue(requireNonNull(tillModels.ui().dialogs().top()).scanned(code));
    }

    private static String mark(String serial) {
        return "01"
                + "02000000001326"
                + "21"
                + "0".repeat(6 - serial.length())
                + serial
                + "\u001d93dGVz";
    }
}
