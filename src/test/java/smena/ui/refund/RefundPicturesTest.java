package smena.ui.refund;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Group;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.catalog.Product;
import smena.domain.catalog.Unit;
import smena.domain.money.Quantity;
import smena.domain.refund.RefundOrder;
import smena.domain.refund.RefundReason;
import smena.domain.sale.Sale;
import smena.service.TestShop;
import smena.text.Language;
import smena.ui.kit.Background;
import smena.ui.kit.Dialogs;
import smena.ui.kit.Fxml;
import smena.ui.kit.Localization;
import smena.ui.kit.OnScreen;
import smena.ui.kit.Overlay;
import smena.ui.kit.Snapshots;
import smena.ui.kit.Theme;
import smena.ui.kit.Toolkit;
import smena.ui.shell.TestUi;
import smena.ui.shell.UiContext;
import smena.ui.shift.ClockDialog;
import smena.ui.terminal.Terminals;
import smena.ui.weighing.Scales;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// Draws the steps of a refund, to be looked at in `target/pictures`.
@OnScreen
class RefundPicturesTest {
    private static final List<Language> BOTH = List.of(Language.RU, Language.UZ);

    @TempDir Path folder;
    private final Background background = Overlay.atOnce(_ -> {});
    private TestShop shop;
    private RefundShop goods;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
        shop.open(1_000_000);
        goods = new RefundShop(shop);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void aReceiptOfWhichSomeIsBackAlready() {
        Sale sale = goods.basketOfFive("card");
        shop.services()
                .refunds()
                .book(
                        shop.manager(),
                        RefundOrder.of(
                                UUID.randomUUID(),
                                sale.id(),
                                List.of(
                                        RefundOrder.Item.of(1, Quantity.ONE, true),
                                        RefundOrder.Item.of(4, Quantity.ONE, true)),
                                "Brak"));
        Snapshots.takeAll(
                "refund",
                BOTH,
                localization ->
                        screen(
                                localization,
                                model -> {
                                    model.open(sale.id());
                                    more(model, 0, 1);
                                    more(model, 2, 2);
                                    model.reason().choose(RefundReason.DEFECT);
                                }));
        Snapshots.takeAll(
                "refund-nothing-chosen",
                BOTH,
                localization -> screen(localization, model -> model.open(sale.id())));
        Snapshots.takeAll(
                "refund-too-much",
                List.of(Language.RU),
                localization ->
                        screen(
                                localization,
                                model -> {
                                    model.open(sale.id());
                                    model.reason().chooseOther();
                                    RefundLine weighed = model.lines().lines().get(1);
                                    model.lines().set(weighed, new Quantity(300));
                                    model.lines().set(weighed, new Quantity(900));
                                    model.payout()
                                            .choose(model.payout().waysProperty().get().get(2));
                                }));
    }

    @Test
    void longNamesAndNineDigits() {
        String name =
                "Konfetlar toʻplami «Bayram sovgʻasi» shokoladli, yongʻoqli va karamelli, 1200 g";
        goods.add(goods.product(name, Unit.PIECE, 99_999_999), 9_000);
        goods.add(goods.product(name + ", ikkinchi navi", Unit.KILOGRAM, 99_999_999), 999);
        Sale sale = goods.pay("card", "");
        Snapshots.takeAll(
                "refund-long",
                BOTH,
                localization ->
                        screen(
                                localization,
                                model -> {
                                    model.open(sale.id());
                                    model.lines().all();
                                    model.reason().choose(RefundReason.UNSUITABLE);
                                }));
        shop.services()
                .refunds()
                .book(
                        shop.manager(),
                        RefundOrder.of(
                                UUID.randomUUID(),
                                sale.id(),
                                List.of(RefundOrder.Item.of(1, Quantity.of(2), true)),
                                "Brak"));
        Snapshots.takeAll(
                "refund-done",
                BOTH,
                localization -> {
                    Sale one = goods.basketOfFive("cash");
                    return screen(
                            localization,
                            model -> {
                                model.open(one.id());
                                model.lines().all();
                                model.reason().choose(RefundReason.UNSUITABLE);
                                model.book();
                            });
                });
    }

    @Test
    void theReceiptIsAskedFor() {
        Snapshots.takeAll("refund-start", BOTH, localization -> screen(localization, _ -> {}));
        Snapshots.takeAll(
                "refund-loose",
                BOTH,
                localization -> screen(localization, RefundModel::openWithoutReceipt));
    }

    @Test
    void goodsComeBackWithoutAReceipt() {
        Product tea = goods.product("Choy «Ahmad» koʻk 100 g", Unit.PIECE, 18_900);
        Product sausage = goods.product("Kolbasa «Doktorskaya»", Unit.KILOGRAM, 68_000);
        Snapshots.takeAll(
                "refund-loose-goods",
                BOTH,
                localization ->
                        screen(
                                localization,
                                model -> {
                                    model.openWithoutReceipt();
                                    model.lines()
                                            .add(
                                                    new Goods.Loose(
                                                            tea,
                                                            "",
                                                            tea.price(),
                                                            tea.taxRate(),
                                                            false),
                                                    Quantity.of(2));
                                    model.lines()
                                            .add(
                                                    new Goods.Loose(
                                                            sausage,
                                                            "",
                                                            sausage.price(),
                                                            sausage.taxRate(),
                                                            false),
                                                    new Quantity(845));
                                    model.reason().choose(RefundReason.UNSUITABLE);
                                }));
    }

    @Test
    void everyWayTheMoneyCanGoBack() {
        Sale sale = goods.basketOfFive("card");
        Snapshots.takeAll(
                "refund-ways",
                BOTH,
                localization -> {
                    Parent view =
                            screen(
                                    localization,
                                    model -> {
                                        model.open(sale.id());
                                        more(model, 0, 1);
                                        model.reason().choose(RefundReason.MISTAKE);
                                    });
                    new Scene(view).getRoot().applyCss();
                    view.layout();
                    ((Button) view.lookup("#moreWays")).fire();
                    view.getScene().setRoot(new Group());
                    return view;
                });
    }

    /// A reason of one's own, another way than the usual two, and the sentence of what is missing:
    /// the column needs no scrolling on either screen.
    @Test
    void aReasonOfOnesOwnAndAnotherWayFitTogether() {
        Sale sale = goods.basketOfFive("card");
        for (Language language : Language.values()) {
            for (Snapshots.Size size : List.of(Snapshots.Size.WIDE, Snapshots.Size.NARROW)) {
                AtomicReference<Parent> drawn = new AtomicReference<>();
                Path file =
                        Snapshots.take(
                                "refund-own-reason",
                                language,
                                Theme.LIGHT,
                                size,
                                localization -> {
                                    drawn.set(screen(localization, model -> own(model, sale)));
                                    return drawn.get();
                                });
                ScrollPane side = (ScrollPane) drawn.get().lookup("#sideScroll");
                assertEquals(2, side.getContent().lookupAll(".refund-way").size());
                Toolkit.run(
                        () -> {
                            Parent root = side.getScene().getRoot();
                            root.resize(size.width(), size.height());
                            root.layout();
                        });
                assertTrue(
                        side.getContent().getLayoutBounds().getHeight()
                                <= side.getViewportBounds().getHeight(),
                        file::toString);
            }
        }
    }

    private static void own(RefundModel model, Sale sale) {
        model.open(sale.id());
        more(model, 0, 1);
        model.reason().chooseOther();
        model.payout().choose(model.payout().waysProperty().get().get(2));
    }

    private static void more(RefundModel model, int line, int times) {
        for (int i = 0; i < times; i++) {
            model.lines().more(model.lines().lines().get(line));
        }
    }

    private Parent screen(Localization localization, Consumer<RefundModel> steps) {
        Dialogs dialogs = new Dialogs(new StackPane(), new Fxml(localization));
        UiContext ui =
                TestUi.of(
                        localization,
                        dialogs,
                        background,
                        shop.manager(),
                        Clock.fixed(shop.now(), ZoneOffset.UTC));
        RefundScreens screens =
                RefundScreens.of(
                        ui,
                        shop.services(),
                        new ClockDialog(ui, shop.services().clockCheck()),
                        new ReceiptPaper.Drawing(_ -> new byte[0], background),
                        Terminals.noPayout(shop.services(), ui.actions()),
                        _ -> {},
                        _ -> {},
                        Scales.none(ui, shop));
        RefundScreen screen = screens.screen(() -> {});
        screen.activate();
        steps.accept(screen.model());
        Region view = (Region) screen.view();
        return view;
    }
}
