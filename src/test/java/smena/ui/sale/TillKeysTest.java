package smena.ui.sale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import smena.domain.catalog.NewProduct;
import smena.domain.catalog.Product;
import smena.domain.catalog.ProductCard;
import smena.domain.catalog.Unit;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.people.Role;
import smena.domain.sale.BasketLine;
import smena.service.catalog.ProductCards;
import smena.text.Language;
import smena.ui.kit.AmountField;
import smena.ui.kit.Localization;
import smena.ui.kit.OnScreen;
import smena.ui.kit.Snapshots;
import smena.ui.kit.Theme;
import smena.ui.kit.ThemeManager;
import smena.ui.kit.Toolkit;
import smena.ui.shell.Shell;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The whole screen in a window's scene, with real key events and the scanner's watch set by hand.
@OnScreen
class TillKeysTest {
    @TempDir private Path folder;
    private TillFixture tillFixture;
    private Shell shell;
    private TillScreen screen;
    private long nanos = TimeUnit.HOURS.toNanos(1);

    @BeforeEach
    void open() {
        tillFixture = new TillFixture(folder);
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
        Toolkit.run(() -> screen.deactivate());
        tillFixture.close();
    }

    @Test
    void aScanIsReadWhateverHasTheFocusAndWhateverTheLayout() {
        String code = tillFixture.shop.product(0).barcode();
        Toolkit.run(
                () -> {
                    TextField search = find("#search", TextField.class);
                    search.setText("no");
                    search.requestFocus();
                    scan(search, code, code);
                    assertEquals("no", search.getText());
                    assertEquals(1, lines());

                    screen.view().requestFocus();
                    scan(screen.view(), code, code);
                    assertEquals(1, lines());
                    assertEquals("", screen.tillModels().model().typed().textProperty().get());

                    // On a Cyrillic layout the letters arrive as others, the keys stay the same.
                    scan(search, "ABC123", "ФИС123");
                    assertEquals(new MessageBar.Unknown("ABC123"), bar());
                    assertEquals(1, tillFixture.beeps);
                });
        assertEquals(
                Quantity.of(2), tillFixture.shop.services().baskets().open().line(1).quantity());
    }

    /// A shop that wrote a code in one spelling scans it in another: each is one more of its line.
    @ParameterizedTest
    @CsvSource({
        "036000291452, '0036000291452,00036000291452'",
        "0036000291452, '036000291452,00036000291452'",
        "4780000100011, '04780000100011'",
        "04780000100011, '4780000100011'",
        "40170725, '000040170725,0000040170725,00000040170725'",
        "00000040170725, '40170725,000040170725'"
    })
    void aScanFindsTheProductInEverySpelling(String written, String others) {
        tillFixture
                .shop
                .services()
                .products()
                .catalog()
                .add(
                        tillFixture.shop.manager(),
                        new NewProduct(
                                "Sovun", written, "Sinov", Money.of(100), Unit.PIECE, "VAT12"));
        List<String> all = List.of((written + "," + others).split(","));
        Toolkit.run(
                () -> {
                    all.forEach(code -> scan(screen.view(), code, code));
                    assertEquals(1, lines());
                    scan(screen.view(), "36000291452", "36000291452");
                    assertEquals(new MessageBar.Unknown("36000291452"), bar());
                });
        assertEquals(
                Quantity.of(all.size()),
                tillFixture.shop.services().baskets().open().line(1).quantity());
    }

    @Test
    void aWeighedProductScannedInAnotherSpellingAsksForItsWeight() {
        String rice = tillFixture.shop.product(2).barcode();
        assertTrue(tillFixture.shop.product(2).unit().isDivisible());
        Toolkit.run(
                () -> {
                    scan(screen.view(), "0" + rice, "0" + rice);
                    assertTrue(shell.dialogs().anyOpenProperty().get(), "its weight is asked");
                    scan(screen.view(), rice, rice);
                    assertEquals(0, lines(), "neither the scan nor its Enter is a weight");
                });
    }

    @Test
    void figuresBeforeAScanAreItsQuantity() {
        String code = tillFixture.shop.product(0).barcode();
        Toolkit.run(
                () -> {
                    type(screen.view(), "5");
                    scan(screen.view(), code, code);
                });
        assertEquals(
                Quantity.of(5), tillFixture.shop.services().baskets().open().line(1).quantity());
    }

    @Test
    void sellIsDisabledUntilAShiftIsOpenAndSomethingIsInTheBasket() {
        tillFixture.shop.fill(2);
        Toolkit.run(
                () -> {
                    screen.activate();
                    Button sell = find("#sell", Button.class);
                    assertTrue(sell.isDisabled());
                    assertTrue(find("#obstacle", Label.class).isVisible());
                    assertTrue(find("#openShift", Button.class).isVisible());
                    press(KeyCode.F12, false);
                    assertEquals(List.of(), tillFixture.desk.asked);
                    assertEquals(1, tillFixture.refusals.size());
                });
        tillFixture.shop.open(0);
        Toolkit.run(
                () -> {
                    screen.activate();
                    assertFalse(find("#sell", Button.class).isDisabled());
                    assertFalse(find("#obstacle", Label.class).isVisible());
                    assertFalse(find("#openShift", Button.class).isVisible());
                    press(KeyCode.F12, false);
                    assertEquals(List.of("pay 2"), tillFixture.desk.asked);
                });
    }

    @Test
    void everyKeyDoesWhatIsWrittenOnItsButton() {
        tillFixture.shop.fill(2);
        tillFixture.session.begin(tillFixture.shop.person(Role.SENIOR));
        Toolkit.run(
                () -> {
                    screen.activate();
                    for (KeyCode key :
                            List.of(KeyCode.F1, KeyCode.F6, KeyCode.F7, KeyCode.F8, KeyCode.F10)) {
                        press(key, false);
                    }
                    press(KeyCode.F7, true);
                    press(KeyCode.UP, false);
                    press(KeyCode.F7, false);
                    String first = tillFixture.shop.product(0).name();
                    String second = tillFixture.shop.product(1).name();
                    assertEquals(
                            List.of(
                                    "help",
                                    "park",
                                    "discount " + second,
                                    "cash",
                                    "menu",
                                    "discount all",
                                    "discount " + first),
                            tillFixture.desk.asked);
                    press(KeyCode.DELETE, false);
                    assertEquals(1, lines());
                    press(KeyCode.F2, false);
                    assertSame(find("#search", TextField.class), shell.scene().getFocusOwner());
                    press(KeyCode.ESCAPE, false);
                    assertNotSame(find("#search", TextField.class), shell.scene().getFocusOwner());
                    press(KeyCode.F4, false);
                    assertEquals(new MessageBar.AskingPrice(), bar());
                });
    }

    @Test
    void theQuantityDialogTakesFiguresOnly() {
        tillFixture.shop.fill(1);
        Toolkit.run(
                () -> {
                    screen.activate();
                    press(KeyCode.F3, false);
                    TextField quantity = find("#quantity", TextField.class);
                    for (String bad : List.of("", "abc", "0", "10000000", "1,5", "-1")) {
                        quantity.setText(bad);
                        find("#setQuantity", Button.class).fire();
                        assertTrue(find("#problem", Node.class).isVisible(), bad);
                        assertTrue(shell.dialogs().anyOpenProperty().get(), bad);
                    }
                    quantity.setText("12");
                    find("#setQuantity", Button.class).fire();
                    assertFalse(shell.dialogs().anyOpenProperty().get());
                });
        assertEquals(
                Quantity.of(12), tillFixture.shop.services().baskets().open().line(1).quantity());
    }

    @Test
    void aWeighedProductIsAskedForItsWeightAndEnterAloneIsNone() {
        String rice = "2000000000039";
        String sugar = "2000000000053";
        Toolkit.run(
                () -> {
                    scan(screen.view(), rice, rice);
                    TextField weight = find("#quantity", TextField.class);
                    shell.scene().getRoot().applyCss();
                    assertSame(weight, shell.scene().getFocusOwner());
                    assertEquals("", weight.getText());
                    press(KeyCode.ENTER, false);
                    press(KeyCode.ENTER, false);
                    find("#setQuantity", Button.class).fire();
                    assertTrue(shell.dialogs().anyOpenProperty().get());
                    assertEquals(0, lines());

                    // The next one, scanned already when the first was asked for, has its turn.
                    screen.tillModels().model().scanned(sugar);
                    weight.setText("0,845");
                    press(KeyCode.ENTER, false);
                    assertEquals(1, lines());
                    weight = find("#quantity", TextField.class);
                    shell.scene().getRoot().applyCss();
                    assertEquals("", weight.getText());
                    weight.setText("1");
                    press(KeyCode.ENTER, false);
                    assertEquals(2, lines());
                    assertFalse(shell.dialogs().anyOpenProperty().get());

                    press(KeyCode.ADD, false);
                    screen.tillModels().model().tapped(weighed(rice));
                    press(KeyCode.ESCAPE, false);
                    assertEquals(2, lines());
                });
        assertEquals(
                List.of(new Quantity(845), Quantity.ONE),
                tillFixture.shop.services().baskets().open().lines().stream()
                        .map(line -> line.quantity())
                        .toList());
    }

    private Product weighed(String code) {
        return tillFixture.shop.services().products().catalog().byBarcode(code).orElseThrow();
    }

    @Test
    void aManagerAddsTheProductThatWasScannedInVain() {
        tillFixture.session.begin(tillFixture.shop.person(Role.MANAGER));
        Toolkit.run(
                () -> {
                    scan(screen.view(), "4780001234562", "4780001234562");
                    shell.scene().getRoot().applyCss();
                    NewProductDialog.open(screen.tillModels(), "4780001234562");
                    find("#newName", TextField.class).setText("Yangi non");
                    find("#newPrice", TextField.class).setText("abc");
                    find("#newCategory", javafx.scene.control.ComboBox.class)
                            .getEditor()
                            .setText("Non");
                    find("#add", Button.class).fire();
                    assertTrue(shell.dialogs().anyOpenProperty().get());
                    find("#newPrice", TextField.class).setText("5 000");
                    find("#add", Button.class).fire();
                    assertFalse(shell.dialogs().anyOpenProperty().get());
                    assertEquals(1, lines());
                });
        assertTrue(
                tillFixture
                        .shop
                        .services()
                        .products()
                        .catalog()
                        .byBarcode("4780001234562")
                        .isPresent());
    }

    @Test
    void noButtonCanBeReachedByAScannersEnter() {
        Toolkit.run(
                () -> {
                    for (Node node : screen.view().lookupAll(".button")) {
                        assertFalse(node.isFocusTraversable(), node::toString);
                    }
                });
    }

    /// One after the other, whether it is tapped or scanned; Enter alone is no price.
    @Test
    void aProductWithoutAPriceIsAskedForItAndEnterAloneIsNone() {
        Product gift = tillFixture.shop.product(0);
        ProductCard card = cards().find(gift.id()).orElseThrow();
        cards().change(
                        tillFixture.shop.manager(),
                        gift.id(),
                        card,
                        card.with(card.facts().openPrice(true)));
        Product asked = tillFixture.shop.product(0);
        Toolkit.run(
                () -> {
                    scan(screen.view(), gift.barcode(), gift.barcode());
                    screen.tillModels().model().tapped(asked);
                    AmountField price = find("#price", AmountField.class);
                    shell.scene().getRoot().applyCss();
                    assertSame(price, shell.scene().getFocusOwner());
                    assertEquals("", price.getText());
                    press(KeyCode.ENTER, false);
                    find("#setPrice", Button.class).fire();
                    assertTrue(find("#problem", Node.class).isVisible());
                    assertEquals(0, lines());
                    type(price, "12500");
                    find("#setPrice", Button.class).fire();
                    assertEquals(1, lines());

                    AmountField second = find("#price", AmountField.class);
                    assertTrue(second != price, "that of the tap");
                    second.setText("4780000777");
                    find("#setPrice", Button.class).fire();
                    assertEquals(1, lines(), "what looks like a code is asked about");
                    second.setText("13000");
                    find("#setPrice", Button.class).fire();
                    assertEquals(2, lines());
                    assertFalse(shell.dialogs().anyOpenProperty().get());
                    assertEquals(new MessageBar.Hidden(), bar(), "no price has changed");
                    screen.tillModels().model().togglePriceCheck();
                    screen.tillModels().model().tapped(asked);
                    assertFalse(shell.dialogs().anyOpenProperty().get(), "it is only looked at");
                });
        assertEquals(
                List.of(Money.of(1_250_000), Money.of(1_300_000)),
                tillFixture.shop.services().baskets().open().lines().stream()
                        .map(BasketLine::price)
                        .toList());
    }

    private ProductCards cards() {
        return tillFixture.shop.services().products().productCards();
    }

    private int lines() {
        return screen.tillModels().basket().basketProperty().get().lines().size();
    }

    private MessageBar bar() {
        return screen.tillModels().model().barProperty().get();
    }

    private <T> T find(String selector, Class<T> type) {
        return type.cast(shell.scene().getRoot().lookup(selector));
    }

    private void press(KeyCode key, boolean shift) {
        nanos += TimeUnit.SECONDS.toNanos(1);
        Node focused = shell.scene().getFocusOwner();
        fire(focused == null ? screen.view() : focused, KeyEvent.KEY_PRESSED, "", key, shift);
    }

    /// By hand: slowly.
    private void type(Node target, String keys) {
        for (char key : keys.toCharArray()) {
            nanos += TimeUnit.MILLISECONDS.toNanos(150);
            key(target, KeyCode.getKeyCode(String.valueOf(key)), String.valueOf(key), false);
        }
        nanos += TimeUnit.SECONDS.toNanos(1);
    }

    /// A scanner: the physical `keys`, with what the keyboard layout made of them, and Enter.
    private void scan(Node target, String keys, String typed) {
        nanos += TimeUnit.SECONDS.toNanos(1);
        for (int i = 0; i < keys.length(); i++) {
            nanos += TimeUnit.MILLISECONDS.toNanos(8);
            String key = keys.substring(i, i + 1);
            boolean shift = Character.isLetter(key.charAt(0));
            key(target, KeyCode.getKeyCode(key), typed.substring(i, i + 1), shift);
        }
        key(target, KeyCode.ENTER, "\r", false);
    }

    private static void key(Node target, KeyCode code, String typed, boolean shift) {
        fire(target, KeyEvent.KEY_PRESSED, "", code, shift);
        fire(target, KeyEvent.KEY_TYPED, typed, KeyCode.UNDEFINED, shift);
        fire(target, KeyEvent.KEY_RELEASED, "", code, shift);
    }

    private static void fire(
            Node target, EventType<KeyEvent> type, String typed, KeyCode code, boolean shift) {
        Event.fireEvent(target, new KeyEvent(type, typed, "", code, shift, false, false, false));
    }
}
