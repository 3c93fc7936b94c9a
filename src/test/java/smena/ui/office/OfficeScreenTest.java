package smena.ui.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.people.Employee;
import smena.domain.people.Role;
import smena.text.Language;
import smena.ui.kit.Localization;
import smena.ui.kit.OnScreen;
import smena.ui.kit.PageAction;
import smena.ui.kit.PageKey;
import smena.ui.kit.Sign;
import smena.ui.kit.Snapshots;
import smena.ui.kit.Theme;
import smena.ui.kit.ThemeManager;
import smena.ui.kit.Toolkit;
import smena.ui.sale.TillStatus;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What keys, taps and scans do in the frame, with pages of the test's own.
@OnScreen
class OfficeScreenTest {
    private static final int WIDE = 1366;

    @TempDir Path folder;
    private final Localization localization = Snapshots.localization(Language.RU);
    private final Map<String, BlankPage> pages = new HashMap<>();
    private final List<String> pressed = new ArrayList<>();
    private OfficeShop office;
    private OfficeScreen screen;
    private TillStatus status;
    private Scene scene;

    @BeforeEach
    void open() {
        office = new OfficeShop(folder);
        status = Toolkit.onScreen(office::status);
        screen = Toolkit.onScreen(this::make);
        scene = Toolkit.onScreen(() -> new Scene(screen.view(), WIDE, 768));
        Toolkit.run(
                () -> {
                    new ThemeManager(Theme.LIGHT).dress(scene);
                    screen.activate();
                    draw();
                });
    }

    private OfficeScreen make() {
        OfficeRegister register =
                TwelvePages.of(
                        key -> {
                            BlankPage page = new BlankPage(localization, key);
                            pages.put(key, page);
                            return page;
                        });
        return new OfficeScreen(register, office.parts(localization, status));
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void theRailGoesRoundAndPagesStayAsTheyWere() {
        Toolkit.run(
                () -> {
                    assertEquals("today", current());
                    control(KeyCode.PAGE_DOWN);
                    assertEquals("products", current());
                    page("products").field.setText("moloko");
                    control(KeyCode.PAGE_UP);
                    control(KeyCode.PAGE_UP);
                    assertEquals("settings", current());
                    tap("#office-products");
                    assertEquals("moloko", page("products").field.getText());
                    assertEquals(List.of("+", "-", "+"), page("products").events);
                });
    }

    @Test
    void leavingTheOfficeForgetsWhatThePagesRemembered() {
        Toolkit.run(
                () -> {
                    page("today").field.setText("x");
                    screen.deactivate();
                    assertEquals(List.of("+", "-"), page("today").events);
                    screen.activate();
                    assertEquals("", page("today").field.getText());
                });
    }

    /// Coming back to a page styles nothing anew: it has stayed in the window. What is looked for
    /// by its id is found on the page that is seen.
    @Test
    void aPageThatWasLeftStaysInTheWindowUnseen() {
        Toolkit.run(
                () -> {
                    Node first = page("today").view();
                    List<Node> came = new ArrayList<>();
                    first.sceneProperty().addListener((_, _, _) -> came.add(first));
                    tap("#office-products");
                    assertSame(scene, first.getScene());
                    assertFalse(first.isVisible());
                    assertFalse(first.isManaged());
                    assertSame(page("products").view(), place().getFirst());
                    tap("#office-today");
                    assertTrue(first.isVisible());
                    assertTrue(first.isManaged());
                    assertSame(first, place().getFirst());
                    assertEquals(List.of(), came);
                    BlankPage inner = new BlankPage(localization, "stock");
                    screen.model().open(inner);
                    assertSame(inner.view(), place().getFirst());
                    screen.model().back();
                    assertNull(inner.view().getScene(), "nobody comes back to it");
                    screen.deactivate();
                    assertEquals(List.of(), place());
                });
    }

    /// A page that is going to be opened is styled and laid out before it is.
    @Test
    void aPageThatIsPreparedIsInTheWindowUnseenAsLongAsItIsKept() {
        Toolkit.run(
                () -> {
                    BlankPage inner = new BlankPage(localization, "stock");
                    page("today").kept.add(inner);
                    screen.model().prepare(inner);
                    draw();
                    assertSame(scene, inner.view().getScene());
                    assertFalse(inner.view().isVisible());
                    assertEquals(
                            page("today").view().getLayoutBounds(), inner.view().getLayoutBounds());
                    screen.model().open(inner);
                    screen.model().back();
                    assertSame(scene, inner.view().getScene());
                    page("today").kept.clear();
                    tap("#office-products");
                    assertNull(inner.view().getScene());
                });
    }

    private List<Node> place() {
        return ((Parent) find("#place")).getChildrenUnmodifiable();
    }

    @Test
    void whoLeavesTheOfficeLeavesNoPageBehind() {
        WeakReference<OfficePage> gone =
                Toolkit.onScreen(
                        () -> {
                            WeakReference<OfficePage> page = new WeakReference<>(page("today"));
                            screen.deactivate();
                            pages.clear();
                            screen.activate();
                            return page;
                        });
        for (int i = 0; gone.get() != null && i < 50; i++) {
            System.gc();
            Toolkit.run(this::draw);
        }
        assertNull(gone.get());
    }

    @Test
    void escapeClosesWhatLiesOverThePageThenGoesBackThenToTheTill() {
        Toolkit.run(
                () -> {
                    BlankPage inner = new BlankPage(localization, "stock");
                    screen.model().open(inner);
                    inner.covered = true;
                    draw();
                    assertTrue(find("#back").isVisible());
                    press(KeyCode.ESCAPE);
                    assertSame(inner, screen.model().pageProperty().get());
                    press(KeyCode.ESCAPE);
                    assertSame(page("today"), screen.model().pageProperty().get());
                    assertFalse(find("#back").isVisible());
                    assertEquals(List.of(), office.went);
                    press(KeyCode.ESCAPE);
                    assertEquals(List.of("till"), office.went);
                });
    }

    @Test
    void aPageThatIsDoneLateClosesNoOther() {
        Toolkit.run(
                () -> {
                    BlankPage done = new BlankPage(localization, "stock");
                    BlankPage above = new BlankPage(localization, "supply");
                    screen.model().open(done);
                    screen.model().open(above);
                    screen.model().back(done);
                    assertSame(above, screen.model().pageProperty().get());
                    screen.model().back(above);
                    assertSame(page("today"), screen.model().pageProperty().get());
                    screen.model().open(done);
                    screen.model().go("stock");
                    screen.model().back(done);
                    assertSame(page("stock"), screen.model().pageProperty().get());
                    screen.model().go("today");
                    assertSame(page("today"), screen.model().pageProperty().get());
                });
    }

    @Test
    void theBackArrowGoesBack() {
        Toolkit.run(
                () -> {
                    screen.model().open(new BlankPage(localization, "stock"));
                    draw();
                    tap("#back");
                    assertSame(page("today"), screen.model().pageProperty().get());
                });
    }

    @Test
    void nobodyLeavesWhatIsNotSavedWithoutBeingAsked() {
        Toolkit.run(
                () -> {
                    page("today").saved = false;
                    control(KeyCode.PAGE_DOWN);
                    press(KeyCode.ESCAPE);
                    tap("#toTill");
                    tap("#head");
                    control(KeyCode.L);
                    assertTrue(screen.lock(), "left alone it asks too");
                    assertEquals(
                            List.of("+", "asked", "asked", "asked", "asked", "asked", "asked"),
                            page("today").events);
                    assertEquals(List.of(), office.went);
                    page("today").saved = true;
                    tap("#head");
                    tap("#toTill");
                    assertTrue(screen.lock());
                    assertEquals(List.of("lock", "till", "lock"), office.went);
                });
    }

    @Test
    void aScanIsThePagesOrBeeps() {
        Toolkit.run(
                () -> {
                    screen.scanned("4780000000001");
                    page("today").takesScans = true;
                    screen.scanned("4780000000002");
                    assertEquals(List.of("beep 4780000000001"), office.went);
                    assertEquals(List.of("+", "4780000000002"), page("today").events);
                });
    }

    @Test
    void aPagesActionsHaveTheirKeys() {
        Toolkit.run(
                () -> {
                    PageAction add =
                            new PageAction(
                                            "add",
                                            Sign.PLUS,
                                            localization.text("period.show"),
                                            () -> pressed.add("add"))
                                    .key(PageKey.NEW)
                                    .main();
                    PageAction print =
                            new PageAction(
                                            "print",
                                            Sign.PRINTER,
                                            localization.text("period.show"),
                                            () -> pressed.add("print"))
                                    .key(PageKey.PRINT);
                    BlankPage inner = new BlankPage(localization, "stock");
                    inner.head(
                            PageHead.of(localization.text("office.stock"))
                                    .action(print)
                                    .action(add));
                    screen.model().open(inner);
                    control(KeyCode.N);
                    control(KeyCode.P);
                    press(KeyCode.P);
                    assertEquals(List.of("add", "print"), pressed);
                    print.setDisable(true);
                    control(KeyCode.P);
                    assertEquals(List.of("add", "print"), pressed);
                });
    }

    @Test
    void hiddenActionsTakeNoRoom() {
        Toolkit.run(
                () -> {
                    PageAction print =
                            new PageAction(
                                    "print",
                                    Sign.PRINTER,
                                    localization.text("period.show"),
                                    () -> {});
                    print.setManaged(false);
                    BlankPage inner = new BlankPage(localization, "stock");
                    inner.head(PageHead.of(localization.text("office.stock")).action(print));
                    screen.model().open(inner);
                    assertFalse(find("#actions").isManaged());
                    print.setManaged(true);
                    assertTrue(find("#actions").isManaged());
                });
    }

    @Test
    void entriesAreThereForThoseWhoMayUseThem() {
        Toolkit.run(
                () -> {
                    OfficeRegister all = TwelvePages.of(key -> new BlankPage(localization, key));
                    assertFalse(all.admits(person(Role.CASHIER)));
                    assertEquals(12, all.of(person(Role.MANAGER)).size());
                    assertTrue(
                            all.of(person(Role.SENIOR)).stream()
                                    .allMatch(
                                            entry ->
                                                    person(Role.SENIOR).role().may(entry.right())));
                    OfficeRegister planned =
                            new OfficeRegister(
                                    List.of(
                                            OfficeEntry.planned(
                                                    "today",
                                                    Sign.TODAY,
                                                    OfficeEntry.Group.DAY,
                                                    smena.domain.people.Right.SELL)));
                    assertFalse(planned.admits(person(Role.MANAGER)));
                    OfficeEntry stock =
                            OfficeEntry.page(
                                    "stock",
                                    Sign.STORE,
                                    OfficeEntry.Group.GOODS,
                                    smena.domain.people.Right.MANAGE_STOCK,
                                    _ -> new BlankPage(localization, "stock"));
                    assertFalse(new OfficeRegister(List.of(stock)).admits(person(Role.SENIOR)));
                    OfficeRegister approved = new OfficeRegister(List.of(stock.withApproval()));
                    assertTrue(approved.admits(person(Role.SENIOR)));
                    assertFalse(approved.admits(person(Role.CASHIER)));
                });
    }

    @Test
    void theFootSaysHowTheShiftStands() {
        Toolkit.run(
                () -> {
                    assertEquals("нет смены", label("#shift"));
                    office.shop.open(1_000);
                    status.load();
                    assertEquals("смена № 1", label("#shift"));
                });
    }

    @Test
    void withLittleRoomTheRailFoldsToSignsWithTooltips() {
        Toolkit.run(
                () -> {
                    Button entry = (Button) find("#office-products");
                    assertEquals(null, entry.getTooltip());
                    assertEquals(216, find("#rail").getLayoutBounds().getWidth());
                    screen.view().resize(1024, 768);
                    draw();
                    assertEquals(72, find("#rail").getLayoutBounds().getWidth());
                    assertEquals("Товары", assertNotNullAnd(entry.getTooltip()).getText());
                });
    }

    private static <T> T assertNotNullAnd(@Nullable T value) {
        return Objects.requireNonNull(value);
    }

    private Employee person(Role role) {
        return office.shop.person(role);
    }

    private BlankPage page(String key) {
        return assertNotNullAnd(pages.get(key));
    }

    private String current() {
        return assertNotNullAnd(screen.model().entryProperty().get()).key();
    }

    private String label(String id) {
        return ((Label) find(id)).getText();
    }

    private Node find(String id) {
        return assertNotNullAnd(scene.lookup(id));
    }

    private void tap(String id) {
        ((Button) find(id)).fire();
    }

    private void press(KeyCode code) {
        key(code, false);
    }

    private void control(KeyCode code) {
        key(code, true);
    }

    /// As the window gives keys to its screen: before the control that has the focus.
    private void key(KeyCode code, boolean control) {
        Node target = assertNotNullAnd(scene.getFocusOwner());
        KeyEvent event =
                new KeyEvent(
                        null,
                        target,
                        KeyEvent.KEY_PRESSED,
                        "",
                        "",
                        code,
                        false,
                        control,
                        false,
                        false);
        screen.key(event);
        if (!event.isConsumed()) {
            Event.fireEvent(target, event);
        }
    }

    private void draw() {
        screen.view().applyCss();
        screen.view().layout();
    }
}
