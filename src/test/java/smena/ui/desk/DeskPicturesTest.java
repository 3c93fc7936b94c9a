package smena.ui.desk;

import javafx.scene.Parent;
import javafx.scene.layout.Region;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.people.Approval;
import smena.domain.people.Right;
import smena.domain.sale.Basket;
import smena.domain.shift.ShiftReport;
import smena.printing.Compositor;
import smena.printing.PaperFont;
import smena.printing.PaperRenderer;
import smena.printing.StoredForm;
import smena.service.TestShop;
import smena.text.Language;
import smena.text.MoneyStyle;
import smena.ui.approval.Acts;
import smena.ui.approval.ApprovalDialog;
import smena.ui.kit.Background;
import smena.ui.kit.Dialogs;
import smena.ui.kit.Fxml;
import smena.ui.kit.Looks;
import smena.ui.kit.Overlay;
import smena.ui.kit.Sign;
import smena.ui.kit.Snapshots;
import smena.ui.kit.Theme;
import smena.ui.kit.Tongue;
import smena.ui.shift.CloseModel;
import smena.ui.shift.CloseScreen;
import smena.ui.shift.OpenDialog;
import smena.ui.shift.OpenModel;
import smena.ui.shift.PaperDialog;
import smena.ui.shift.PaperModel;

import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// Draws what the desk opens, to be looked at in `target/pictures`.
class DeskPicturesTest {
    @TempDir Path folder;
    private TestShop shop;
    private final Background background = Overlay.atOnce(_ -> {});

    @BeforeEach
    void openShop() {
        shop = new TestShop(folder);
    }

    @AfterEach
    void closeShop() {
        shop.close();
    }

    @Test
    void opening() {
        everywhere("open-shift", (tongue, dialogs) -> open(tongue, dialogs, _ -> {}));
        once(
                "open-shift-notes",
                Language.UZ,
                (tongue, dialogs) ->
                        open(
                                tongue,
                                dialogs,
                                model -> {
                                    model.count().byNotesProperty().set(true);
                                    fill(model.count().rows());
                                }));
    }

    @Test
    void closing() {
        shop.open(200_000);
        shop.sell(3);
        screens("close-count", model -> fill(model.count().rows()));
        screens(
                "close-check",
                model -> {
                    fill(model.count().rows());
                    model.counted();
                    model.reasonProperty().set("Qaytim xatosi");
                });
        shop.fill(2);
        shop.services().baskets().park(shop.cashier(), "Yashil kurtkadagi xaridor");
        shop.fill(1);
        shop.services().baskets().park(shop.cashier(), "");
        shop.setClock(shop.now().plusSeconds(4_000));
        screens("close-parked", _ -> {});
        shop.fill(1);
        screens("close-blocked", _ -> {});
    }

    @Test
    void paper() {
        shop.open(200_000);
        shop.sell(3);
        Snapshots.takeAll(
                "z-paper",
                List.of(Language.UZ),
                tongue -> {
                    if (shop.services().shifts().current().isEmpty()) {
                        shop.open(200_000);
                    }
                    return screen(
                            tongue,
                            model -> {
                                fill(model.count().rows());
                                model.counted();
                                model.reasonProperty().set("Qaytim xatosi");
                                model.close();
                            });
                });
        ShiftReport z = shop.services().reports().z(1);
        once(
                "z-dialog",
                Language.RU,
                (tongue, dialogs) ->
                        new PaperDialog(dialogs, new Fxml(tongue), tongue)
                                .show(paperOf(z, tongue)));
    }

    @Test
    void menuAndHelp() {
        everywhere(
                "menu",
                (tongue, dialogs) ->
                        show(
                                tongue,
                                dialogs,
                                "desk/menu.fxml",
                                new MenuController(
                                        items(),
                                        () -> {},
                                        tongue,
                                        new Looks(Theme.LIGHT),
                                        () -> {})));
        everywhere(
                "help",
                (tongue, dialogs) ->
                        show(
                                tongue,
                                dialogs,
                                "desk/help.fxml",
                                new HelpController(tongue, () -> {})));
    }

    @Test
    void smallDialogs() {
        Basket basket = shop.fill(2);
        everywhere(
                "cash",
                (tongue, dialogs) -> {
                    CashModel model =
                            new CashModel(
                                    shop.services().shifts(),
                                    shop.services().printing(),
                                    acts(),
                                    _ -> {});
                    model.amountProperty().set("250000");
                    show(
                            tongue,
                            dialogs,
                            "desk/cash.fxml",
                            new CashController(model, tongue, () -> {}));
                    model.reasonProperty().set("x");
                    model.confirm();
                });
        everywhere(
                "discount",
                (tongue, dialogs) -> {
                    DiscountModel model =
                            new DiscountModel(
                                    shop.services().baskets(),
                                    acts(),
                                    basket,
                                    Optional.of(basket.lines().getFirst()),
                                    _ -> {});
                    model.typedProperty().set("10");
                    show(
                            tongue,
                            dialogs,
                            "desk/discount.fxml",
                            new DiscountController(model, tongue, () -> {}));
                });
        everywhere(
                "park",
                (tongue, dialogs) ->
                        show(
                                tongue,
                                dialogs,
                                "desk/park.fxml",
                                new ParkController(
                                        new ParkModel(shop.services().baskets(), acts(), _ -> {}),
                                        tongue,
                                        () -> {},
                                        () -> {})));
        everywhere(
                "approval",
                (tongue, dialogs) ->
                        new ApprovalDialog(
                                        shop.services().people(),
                                        background,
                                        clock(),
                                        dialogs,
                                        new Fxml(tongue),
                                        tongue,
                                        shop::cashier)
                                .ask(
                                        new Approval.Ask(
                                                Right.VOID, "x", basket.lines().getFirst().net()),
                                        _ -> {}));
    }

    @Test
    void lists() {
        shop.open(100_000);
        once(
                "receipts-none",
                Language.RU,
                (tongue, dialogs) -> lists(tongue, dialogs).receipts(() -> {}));
        shop.sell(2);
        shop.sell(1);
        once(
                "receipts",
                Language.RU,
                (tongue, dialogs) -> lists(tongue, dialogs).receipts(() -> {}));
        shop.fill(2);
        shop.services().baskets().park(shop.cashier(), "Yashil kurtkadagi xaridor");
        once("parked", Language.UZ, (tongue, dialogs) -> lists(tongue, dialogs).parked(_ -> {}));
        shop.services()
                .baskets()
                .cancelParked(shop.manager(), shop.services().baskets().parked().getFirst().id());
        shop.close(
                shop.services().shifts().current().orElseThrow(), smena.domain.money.Money.of(1));
        once("z-list", Language.UZ, (tongue, dialogs) -> lists(tongue, dialogs).reports(_ -> {}));
    }

    private DeskLists lists(Tongue tongue, Dialogs dialogs) {
        return new DeskLists(shop.services(), acts(), dialogs, new Fxml(tongue), tongue, clock());
    }

    private static List<MenuController.Item> items() {
        return List.of(
                item("cash", Sign.CASH, "F8"),
                item("receipts", Sign.RECEIPT, ""),
                item("printJobs", Sign.PRINTER, ""),
                item("lock", Sign.LOCK, "Ctrl L"),
                item("closeShift", Sign.DRAWER, ""),
                item("x", Sign.CLOCK, ""),
                item("z", Sign.CHECK, ""),
                item("printer", Sign.SETTINGS, ""),
                item("backup", Sign.BACKUP, ""),
                item("programs", Sign.PLUG, ""),
                item("help", Sign.INFO, "F1"),
                item("about", Sign.SHOP, ""));
    }

    private static MenuController.Item item(String name, Sign sign, String key) {
        return new MenuController.Item(name, sign, key, () -> {});
    }

    private void open(Tongue tongue, Dialogs dialogs, Consumer<OpenModel> steps) {
        OpenModel model = new OpenModel(shop.services().shifts(), acts(), _ -> {});
        new OpenDialog(dialogs, new Fxml(tongue), tongue).show(model);
        model.count().amountProperty().set("200000");
        steps.accept(model);
    }

    private static void fill(List<smena.ui.shift.CountModel.Row> rows) {
        String[] pieces = {"1", "7", "12", "4", "9", "6", "", "11", "3", "", "2", ""};
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).typed().set(pieces[i]);
        }
    }

    private void screens(String name, Consumer<CloseModel> steps) {
        Snapshots.takeAll(name, List.of(Language.RU, Language.UZ), tongue -> screen(tongue, steps));
    }

    private Parent screen(Tongue tongue, Consumer<CloseModel> steps) {
        CloseModel model =
                new CloseModel(
                        shop.services().shifts(),
                        shop.services().baskets(),
                        shop.services().settings(),
                        acts());
        CloseScreen screen =
                new CloseScreen(
                        model,
                        z -> paperOf(z, tongue),
                        new Fxml(tongue),
                        tongue,
                        clock(),
                        () -> true,
                        () -> {});
        screen.activate();
        steps.accept(model);
        return screen.view();
    }

    private PaperModel paperOf(ShiftReport report, Tongue tongue) {
        PaperRenderer renderer = new PaperRenderer(PaperFont.load());
        Compositor pages = new Compositor(MoneyStyle.SUM);
        String language = tongue.languageProperty().get().tag();
        return new PaperModel(
                report,
                z -> renderer.png(StoredForm.read(pages.report(z, 0, language)), 42, 1),
                shop.services().printing(),
                acts(),
                _ -> Optional.empty());
    }

    private Acts acts() {
        return new Acts(background, shop::manager, (_, _) -> {}, _ -> {});
    }

    private Clock clock() {
        return InstantSource.fixed(shop.now()).withZone(ZoneOffset.UTC);
    }

    private static void show(Tongue tongue, Dialogs dialogs, String path, Object controller) {
        dialogs.show((Region) new Fxml(tongue).load(path, controller));
    }

    private static void everywhere(String name, BiConsumer<Tongue, Dialogs> open) {
        Snapshots.takeAll(
                name,
                List.of(Language.UZ, Language.RU),
                tongue -> Overlay.with(dialogs -> open.accept(tongue, dialogs)));
        once(name, Language.UZ_CYRL, open);
        once(name, Language.EN, open);
    }

    private static void once(String name, Language language, BiConsumer<Tongue, Dialogs> open) {
        Snapshots.take(
                name,
                language,
                Theme.LIGHT,
                Snapshots.Size.NARROW,
                tongue -> Overlay.with(dialogs -> open.accept(tongue, dialogs)));
    }
}
