package smena.ui.sale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.catalog.Barcode;
import smena.domain.catalog.Product;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.sale.BasketLine;
import smena.domain.shop.ScaleProtocol;
import smena.scale.SimulatedScale;
import smena.scale.SimulatedScale.Mood;
import smena.text.Language;
import smena.ui.kit.Localization;
import smena.ui.kit.OnScreen;
import smena.ui.kit.Snapshots;
import smena.ui.kit.Theme;
import smena.ui.kit.ThemeManager;
import smena.ui.kit.Toolkit;
import smena.ui.shell.Shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// Weighed goods at the till, with a scale at a real serial line.
@OnScreen
@Timeout(120)
class WeighingTest {
    private static final String RICE = "2000000000039";

    @TempDir private Path folder;
    private TillFixture tillFixture;
    private SimulatedScale scale;
    private Shell shell;
    private TillScreen screen;
    private long nanos = TimeUnit.HOURS.toNanos(1);

    @BeforeEach
    void open() {
        scale = SimulatedScale.of(ScaleProtocol.TOLEDO_8217);
        tillFixture = new TillFixture(folder);
        tillFixture
                .shop
                .services()
                .scale()
                .change(
                        tillFixture.shop.manager(),
                        tillFixture.shop.services().scale().scale(),
                        Optional.of(scale.setup()));
        Localization localization = Snapshots.localization(Language.UZ);
        shell = Toolkit.onScreen(() -> shell(localization));
        TillParts parts = tillFixture.parts(localization, shell.dialogs());
        screen =
                Toolkit.onScreen(
                        () ->
                                new TillScreen(
                                        parts, tillFixture.soon::add, () -> tillFixture.beeps++));
        Toolkit.run(() -> shell.navigation().show(screen));
    }

    private Shell shell(Localization localization) {
        return new Shell(
                localization,
                new ThemeManager(Theme.LIGHT),
                Runnable::run,
                Runnable::run,
                () -> nanos);
    }

    @AfterEach
    void close() {
        Toolkit.run(
                () -> {
                    shell.dialogs().closeAll();
                    screen.deactivate();
                });
        scale.close();
        tillFixture.close();
    }

    @Test
    void aTileAsksTheScaleAndEnterTakesWhatItShows() {
        scale.put(1_250);
        Toolkit.run(() -> screen.tillModels().model().tapped(rice()));
        await(() -> shows("#add"));
        Toolkit.run(
                () -> {
                    assertEquals("1,250", text("#weight"));
                    assertEquals("27" + '\u00a0' + "500", text("#sum"));
                    press(KeyCode.ENTER);
                    assertFalse(isOpen());
                });
        BasketLine line = line();
        assertEquals(new Quantity(1_250), line.quantity());
        assertEquals(Money.of(2_750_000), line.gross());
        assertEquals(List.of(), typed());
    }

    /// The weight changes in the moment in which Enter is pressed: what stood there is taken.
    @Test
    void whatWasShownIsTakenThoughTheScaleHasChanged() {
        scale.put(1_250);
        Toolkit.run(() -> screen.tillModels().model().tapped(rice()));
        await(() -> shows("#add"));
        Toolkit.run(
                () -> {
                    scale.put(2_000);
                    awaitQuestions(3);
                    press(KeyCode.ENTER);
                });
        assertEquals(new Quantity(1_250), line().quantity());
    }

    private void awaitQuestions(int more) {
        int wanted = scale.questions() + more;
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (scale.questions() < wanted && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertTrue(scale.questions() >= wanted);
    }

    /// While it moves there is no button, and Enter is no answer; nor below the minimum, nor above
    /// the maximum, nor with nothing on it.
    @Test
    void nothingIsTakenThatDoesNotStand() {
        scale.put(700).mood(Mood.MOVING);
        Toolkit.run(() -> screen.tillModels().model().tapped(rice()));
        refuses("Tebranyapti");
        scale.put(12).mood(Mood.STABLE);
        refuses("0,02 kg dan kam");
        scale.put(0);
        refuses("Boʻsh");
        scale.put(15_001);
        refuses("15 kg dan ortiq");
        scale.mood(Mood.OVERLOAD);
        refuses("15 kg dan ortiq");
        scale.mood(Mood.GARBLED);
        refuses("Tushunarsiz");
        scale.put(-5).mood(Mood.STABLE);
        refuses("Noldan past");
        scale.put(700);
        await(() -> shows("#add"));
        Toolkit.run(() -> press(KeyCode.ENTER));
        assertEquals(new Quantity(700), line().quantity());
    }

    private void refuses(String state) {
        await(() -> text("#state").equals(state));
        Toolkit.run(
                () -> {
                    assertFalse(shows("#add"), state);
                    press(KeyCode.ENTER);
                    find("#add", Button.class).fire();
                    assertTrue(isOpen(), state);
                });
        assertEquals(0, lines());
    }

    /// The plug is pulled in the middle: the weight is gone, a weight by hand is in the journal.
    @Test
    void unpluggedInTheMiddle() {
        scale.put(1_250);
        Toolkit.run(() -> screen.tillModels().model().tapped(rice()));
        await(() -> shows("#add"));
        scale.unplug();
        await(() -> shows("#trouble"));
        Toolkit.run(
                () -> {
                    assertFalse(shows("#add"));
                    press(KeyCode.ENTER);
                    find("#byHand", Button.class).fire();
                    shell.scene().getRoot().applyCss();
                    find("#quantity", TextField.class).setText("0,845");
                    assertSame(find("#quantity", TextField.class), shell.scene().getFocusOwner());
                    press(KeyCode.ENTER);
                    assertFalse(isOpen());
                });
        assertEquals(new Quantity(845), line().quantity());
        assertEquals(1, typed().size());
        assertTrue(tillFixture.shop.services().audit().verify().isSound());
    }

    @Test
    void aNumberAndEnterChooseTheProduct() {
        scale.put(500);
        Toolkit.run(
                () -> {
                    shortcut(KeyCode.T);
                    assertTrue(isOpen());
                    find("#query", TextField.class).setText("2");
                    press(KeyCode.ENTER);
                    assertEquals("Shakar", text("#name"));
                    assertEquals("", find("#query", TextField.class).getText());
                });
        await(() -> shows("#add"));
        Toolkit.run(() -> press(KeyCode.ENTER));
        assertEquals("Shakar", line().name());
        assertEquals(new Quantity(500), line().quantity());
    }

    /// At the till itself a number and Enter open the scale with its product.
    @Test
    void aNumberAtTheTillOpensTheScale() {
        scale.put(500);
        Toolkit.run(
                () -> {
                    screen.tillModels().model().typed().key('1');
                    screen.tillModels().model().enterTyped();
                });
        await(() -> shows("#add"));
        Toolkit.run(() -> press(KeyCode.ENTER));
        assertEquals(rice().id(), line().productId());
    }

    @Test
    void theTareIsTakenOff() {
        scale.put(15);
        Toolkit.run(() -> screen.tillModels().model().tapped(rice()));
        await(() -> !find("#takeTare", Button.class).isDisabled());
        Toolkit.run(() -> find("#takeTare", Button.class).fire());
        scale.put(1_265);
        await(() -> text("#weight").equals("1,250"));
        Toolkit.run(
                () -> {
                    assertEquals("Brutto 1,265", text("#gross"));
                    assertEquals("−0,015", text("#tare"));
                    find("#tare-BAG", ToggleButton.class).fire();
                    assertEquals("1,260", text("#weight"));
                    press(KeyCode.ENTER);
                });
        assertEquals(new Quantity(1_260), line().quantity());
    }

    @Test
    void theScaleIsMadeZero() {
        scale.put(30);
        Toolkit.run(() -> screen.tillModels().model().tapped(rice()));
        await(() -> text("#weight").equals("0,030"));
        Toolkit.run(() -> find("#zero", Button.class).fire());
        await(() -> text("#weight").equals("0,000"));
    }

    /// No scan is lost: a weighed product is put on the scale instead, a label of another is not
    /// weighed again, and a piece waits for its turn with a word.
    @Test
    void scansWhileItIsOpen() {
        scale.put(500);
        Product piece = tillFixture.shop.product(0);
        Toolkit.run(
                () -> {
                    scan(RICE);
                    assertTrue(isOpen());
                    assertEquals("Guruch «Lazer» Xorazm", text("#name"));
                    scan("2000000000053");
                    assertEquals("Shakar", text("#name"));
                    assertEquals("", find("#query", TextField.class).getText());
                    scan(piece.barcode());
                    scan(label("2200002", "00845"));
                    assertEquals("Shakar", text("#name"));
                    assertTrue(isOpen());
                });
        assertEquals(0, lines());
        await(() -> shows("#add"));
        Toolkit.run(() -> press(KeyCode.ENTER));
        assertEquals("Shakar", line().name());
    }

    /// A label was weighed elsewhere: it asks no scale.
    @Test
    void aLabelAsksNoScale() {
        Toolkit.run(() -> scan(label("2200002", "00845")));
        assertEquals(new Quantity(845), line().quantity());
        assertFalse(isOpen());
    }

    private static String label(String head, String grams) {
        return head + grams + Barcode.checkDigit(head + grams);
    }

    /// The port is closed again, so that others reach the scale.
    @Test
    void theScaleIsAskedOnlyWhileSomebodyLooks() {
        assertEquals(0, tillFixture.scales.open());
        Toolkit.run(() -> screen.tillModels().model().tapped(rice()));
        await(() -> text("#state").equals("Boʻsh"));
        assertEquals(1, tillFixture.scales.open());
        Toolkit.run(() -> press(KeyCode.ESCAPE));
        assertFalse(Toolkit.onScreen(this::isOpen));
        await(() -> tillFixture.scales.open() == 0);
        assertEquals(0, lines());
    }

    private Product rice() {
        return tillFixture.shop.services().products().catalog().byBarcode(RICE).orElseThrow();
    }

    private int lines() {
        return tillFixture.shop.services().baskets().open().lines().size();
    }

    private BasketLine line() {
        return tillFixture.shop.services().baskets().open().lines().getLast();
    }

    private List<String> typed() {
        return tillFixture.shop.query(
                "select payload from journal where kind = 'WEIGHED_BY_HAND' order by seq");
    }

    private boolean isOpen() {
        return shell.dialogs().anyOpenProperty().get();
    }

    private <T> T find(String selector, Class<T> type) {
        return type.cast(shell.scene().getRoot().lookup(selector));
    }

    private String text(String selector) {
        return find(selector, Label.class).getText();
    }

    private boolean shows(String selector) {
        Node found = shell.scene().getRoot().lookup(selector);
        return found != null && found.isVisible();
    }

    private void await(BooleanSupplier what) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (System.nanoTime() < end) {
            if (Toolkit.onScreen(what::getAsBoolean)) {
                return;
            }
        }
        assertTrue(Toolkit.onScreen(what::getAsBoolean));
    }

    private void press(KeyCode key) {
        nanos += TimeUnit.SECONDS.toNanos(1);
        fire(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }

    private void shortcut(KeyCode key) {
        nanos += TimeUnit.SECONDS.toNanos(1);
        fire(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, true, false, false));
    }

    private void scan(String code) {
        nanos += TimeUnit.SECONDS.toNanos(1);
        for (int i = 0; i < code.length(); i++) {
            String key = code.substring(i, i + 1);
            nanos += TimeUnit.MILLISECONDS.toNanos(8);
            KeyCode at = KeyCode.getKeyCode(key);
            fire(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", at, false, false, false, false));
            fire(
                    new KeyEvent(
                            KeyEvent.KEY_TYPED,
                            key,
                            "",
                            KeyCode.UNDEFINED,
                            false,
                            false,
                            false,
                            false));
        }
        fire(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
    }

    private void fire(KeyEvent event) {
        Node focused = shell.scene().getFocusOwner();
        Event.fireEvent(focused == null ? screen.view() : focused, event);
    }
}
