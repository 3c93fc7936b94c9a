package smena.ui.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.money.Money;
import smena.domain.people.Actor;
import smena.domain.people.Approval;
import smena.domain.people.Employee;
import smena.domain.people.Right;
import smena.domain.people.Role;
import smena.domain.sale.Basket;
import smena.domain.shift.ShiftReport;
import smena.printing.document.StoredForm;
import smena.printing.layout.PaperRenderer;
import smena.printing.layout.PaperTypesetter;
import smena.printing.raster.PaperFont;
import smena.service.TestShop;
import smena.text.Language;
import smena.text.MoneyStyle;
import smena.ui.approval.ApprovalDialog;
import smena.ui.basket.DiscountController;
import smena.ui.basket.DiscountModel;
import smena.ui.basket.ParkController;
import smena.ui.basket.ParkModel;
import smena.ui.basket.ParkedBaskets;
import smena.ui.cash.CashController;
import smena.ui.cash.CashModel;
import smena.ui.kit.Background;
import smena.ui.kit.Dialogs;
import smena.ui.kit.Fxml;
import smena.ui.kit.Localization;
import smena.ui.kit.OnScreen;
import smena.ui.kit.Overlay;
import smena.ui.kit.Sign;
import smena.ui.kit.Snapshots;
import smena.ui.kit.Theme;
import smena.ui.kit.ThemeManager;
import smena.ui.kit.Toolkit;
import smena.ui.menu.HelpController;
import smena.ui.menu.MenuController;
import smena.ui.shell.ApprovedActions;
import smena.ui.shell.Session;
import smena.ui.shell.TestUi;
import smena.ui.shell.UiContext;
import smena.ui.shift.CloseModel;
import smena.ui.shift.CloseScreen;
import smena.ui.shift.HandoverModel;
import smena.ui.shift.HandoverScreen;
import smena.ui.shift.OpenDialog;
import smena.ui.shift.OpenModel;
import smena.ui.shift.PaperDialog;
import smena.ui.shift.PaperModel;
import smena.ui.shifts.BlankPapers;
import smena.ui.shifts.DocumentPaper;

import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Draws what the desk opens, to be looked at in `target/pictures`.
@OnScreen
class DeskPicturesTest {
    @TempDir Path folder;
    private TestShop shop;
    private final Background background = Overlay.atOnce(_ -> {});

    @BeforeEach
    void openShop() {
        shop = new TestShop(folder);
    }

    private Supplier<Actor> asker = () -> shop.manager();

    @AfterEach
    void closeShop() {
        shop.close();
    }

    @Test
    void opening() {
        everywhere("open-shift", (localization, dialogs) -> open(localization, dialogs, _ -> {}));
        once(
                "open-shift-notes",
                Language.UZ,
                (localization, dialogs) ->
                        open(
                                localization,
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
        Snapshots.take(
                "close-causes",
                Language.RU,
                Theme.LIGHT,
                Snapshots.Size.NARROW,
                localization -> screen(localization, this::aReceiptIsMissing));
        shop.fill(2);
        shop.services().baskets().park(shop.cashier(), "Yashil kurtkadagi xaridor");
        shop.fill(1);
        shop.services().baskets().park(shop.cashier(), "");
        shop.setClock(shop.now().plusSeconds(4_000));
        screens("close-parked", _ -> {});
        shop.fill(1);
        screens("close-blocked", _ -> {});
    }

    /// Something is sold before each, so that the count of each is a first one.
    @Test
    void keptCount() {
        shop.open(200_000);
        asker = shop::cashier;
        screens(
                "close-kept",
                model -> {
                    shop.sell(1);
                    fill(model.count().rows());
                    model.counted();
                });
    }

    @Test
    void handingOver() {
        shop.open(200_000);
        shop.sell(3);
        shop.fill(3);
        asker = shop::manager;
        handover("handover", Language.UZ, Theme.LIGHT, Snapshots.Size.WIDE, this::takerTypes);
        handover("handover", Language.RU, Theme.DARK, Snapshots.Size.NARROW, this::takerTypes);
        handover("handover-count", Language.RU, Theme.LIGHT, Snapshots.Size.WIDE, _ -> {});
        handover("handover-who", Language.UZ, Theme.DARK, Snapshots.Size.NARROW, this::given);
    }

    /// A role of the shop's own is called as the shop does.
    @Test
    void whoTakesTheDrawerHasTheirOwnRole() {
        shop.open(200_000);
        asker = shop::manager;
        Role own = shop.services().roles().add(shop.manager(), "Omborchi", "CASHIER");
        Employee ivan = shop.person(Role.SENIOR);
        shop.services().staff().role(shop.manager(), ivan, own.code(), Optional.empty());
        Localization uz = Snapshots.localization(Language.UZ);
        Toolkit.run(
                () -> {
                    Dialogs dialogs = new Dialogs(new StackPane(), new Fxml(uz));
                    HandoverModel model = handover();
                    HandoverScreen screen = new HandoverScreen(ui(uz, dialogs), model, () -> {});
                    model.load();
                    takerTypes(model);
                    Label role = (Label) screen.view().lookup("#takerRole");
                    assertEquals("Omborchi", role.getText());
                });
    }

    private HandoverModel handover() {
        return new HandoverModel(
                shop.services().shifts(),
                shop.services().handovers(),
                actions(),
                (_, _) -> {},
                clock(),
                _ -> {});
    }

    private void takerTypes(HandoverModel model) {
        given(model);
        model.takerPin()
                .choose(
                        model.takerPin().people().stream()
                                .filter(person -> person.name().startsWith("Ivan"))
                                .findFirst()
                                .orElseThrow());
        model.takerPin().digit('2');
        model.takerPin().digit('2');
    }

    private void given(HandoverModel model) {
        shop.sell(1);
        shop.fill(3);
        fill(model.count().rows());
        model.counted();
        "333333".chars().forEach(digit -> model.giverPin().digit((char) digit));
        model.enter();
    }

    private void handover(
            String name,
            Language language,
            Theme theme,
            Snapshots.Size size,
            Consumer<HandoverModel> steps) {
        Snapshots.take(
                name,
                language,
                theme,
                size,
                localization -> {
                    UiContext ui =
                            ui(localization, new Dialogs(new StackPane(), new Fxml(localization)));
                    HandoverModel model = handover();
                    HandoverScreen screen = new HandoverScreen(ui, model, () -> {});
                    model.load();
                    steps.accept(model);
                    return screen.view();
                });
    }

    @Test
    void paper() {
        shop.open(200_000);
        shop.sell(3);
        Snapshots.takeAll(
                "z-paper",
                List.of(Language.UZ),
                localization -> {
                    if (shop.services().shifts().current().isEmpty()) {
                        shop.open(200_000);
                    }
                    return screen(
                            localization,
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
                (localization, dialogs) ->
                        new PaperDialog(ui(localization, dialogs)).show(paperOf(z, localization)));
    }

    @Test
    void menuAndHelp() {
        everywhere(
                "menu",
                (localization, dialogs) ->
                        show(
                                localization,
                                dialogs,
                                "menu/menu.fxml",
                                new MenuController(
                                        items(),
                                        () -> {},
                                        localization,
                                        new ThemeManager(Theme.LIGHT),
                                        () -> {})));
        everywhere(
                "help",
                (localization, dialogs) ->
                        show(
                                localization,
                                dialogs,
                                "menu/help.fxml",
                                new HelpController(localization, () -> {})));
        everywhere(
                "help-topics",
                (localization, dialogs) -> {
                    HelpController help = new HelpController(localization, () -> {});
                    show(localization, dialogs, "menu/help.fxml", help);
                    help.topics();
                });
    }

    @Test
    void smallDialogs() {
        Basket basket = shop.fill(2);
        everywhere(
                "cash",
                (localization, dialogs) -> {
                    CashModel model =
                            new CashModel(
                                    shop.services().shifts(),
                                    shop.services().printing(),
                                    actions(),
                                    _ -> {});
                    model.amountProperty().set("250000");
                    show(
                            localization,
                            dialogs,
                            "cash/cash.fxml",
                            new CashController(model, localization, () -> {}));
                    model.reasonProperty().set("x");
                    model.confirm();
                });
        everywhere(
                "discount",
                (localization, dialogs) -> {
                    DiscountModel model =
                            new DiscountModel(
                                    shop.services().baskets(),
                                    actions(),
                                    basket,
                                    Optional.of(basket.lines().getFirst()),
                                    _ -> {});
                    model.typedProperty().set("10");
                    show(
                            localization,
                            dialogs,
                            "basket/discount.fxml",
                            new DiscountController(model, localization, () -> {}));
                });
        everywhere(
                "park",
                (localization, dialogs) ->
                        show(
                                localization,
                                dialogs,
                                "basket/park.fxml",
                                new ParkController(
                                        new ParkModel(
                                                shop.services().baskets(), actions(), _ -> {}),
                                        localization,
                                        () -> {},
                                        () -> {})));
        everywhere(
                "approval",
                (localization, dialogs) ->
                        new ApprovalDialog(
                                        shop.services().people(),
                                        background,
                                        dialogs,
                                        localization,
                                        cashier(),
                                        clock())
                                .ask(
                                        new Approval.Ask(
                                                Right.VOID, "x", basket.lines().getFirst().net()),
                                        _ -> {}));
    }

    @Test
    void lists() {
        shop.open(100_000);
        shop.fill(2);
        shop.services().baskets().park(shop.cashier(), "Yashil kurtkadagi xaridor");
        once(
                "parked",
                Language.UZ,
                (localization, dialogs) ->
                        new ParkedBaskets(ui(localization, dialogs), shop.services().baskets())
                                .open(_ -> {}));
    }

    private static List<MenuController.Item> items() {
        return List.of(
                item("cash", Sign.CASH, "F8"),
                item("refund", Sign.REFUND, "F11"),
                item("receipts", Sign.RECEIPT, ""),
                item("printJobs", Sign.PRINTER, ""),
                item("lock", Sign.LOCK, "Ctrl L"),
                item("closeShift", Sign.DRAWER, ""),
                item("x", Sign.CLOCK, ""),
                item("office", Sign.SHOP, ""),
                item("help", Sign.INFO, "F1"));
    }

    private static MenuController.Item item(String name, Sign sign, String key) {
        return new MenuController.Item(name, sign, key, () -> {});
    }

    private void open(Localization localization, Dialogs dialogs, Consumer<OpenModel> steps) {
        OpenModel model = new OpenModel(shop.services().shifts(), actions(), (_, _) -> {}, _ -> {});
        new OpenDialog(ui(localization, dialogs)).show(_ -> model);
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
        Snapshots.takeAll(
                name,
                List.of(Language.RU, Language.UZ),
                localization -> screen(localization, steps));
    }

    /// Exactly what the last of two sales brought, and one note of it.
    private void aReceiptIsMissing(CloseModel model) {
        Money missing = shop.sell(1).paid();
        shop.sell(1);
        Money left = shop.figures(1).expected().minus(missing);
        model.count().byNotesProperty().set(false);
        model.count().amountProperty().set(Long.toString(left.minor() / 100));
        model.counted();
    }

    private Parent screen(Localization localization, Consumer<CloseModel> steps) {
        CloseModel model =
                new CloseModel(
                        shop.services().shifts(),
                        shop.services().baskets(),
                        shop.services().settings(),
                        actions());
        UiContext ui = ui(localization, new Dialogs(new StackPane(), new Fxml(localization)));
        CloseScreen screen =
                new CloseScreen(
                        ui,
                        model,
                        z -> paperOf(z, localization),
                        new DocumentPaper(ui, new BlankPapers(new byte[0]), background),
                        () -> {});
        screen.activate();
        steps.accept(model);
        return screen.view();
    }

    private PaperModel paperOf(ShiftReport report, Localization localization) {
        PaperRenderer renderer = new PaperRenderer(PaperFont.load());
        PaperTypesetter pages = new PaperTypesetter(MoneyStyle.SUM);
        String language = localization.languageProperty().get().tag();
        return new PaperModel(
                report,
                z -> renderer.png(StoredForm.read(pages.report(z, 0, language)), 42, 2),
                shop.services().printing(),
                actions(),
                _ -> Optional.empty());
    }

    private UiContext ui(Localization localization, Dialogs dialogs) {
        return TestUi.of(localization, dialogs, background, asker.get(), clock());
    }

    private Session cashier() {
        Session session = new Session();
        session.begin(shop.cashier().employee());
        return session;
    }

    private ApprovedActions actions() {
        return new ApprovedActions(background, () -> asker.get(), (_, _) -> {}, _ -> {});
    }

    private Clock clock() {
        return InstantSource.fixed(shop.now()).withZone(ZoneOffset.UTC);
    }

    private static void show(
            Localization localization, Dialogs dialogs, String path, Object controller) {
        dialogs.show((Region) new Fxml(localization).load(path, controller));
    }

    private static void everywhere(String name, BiConsumer<Localization, Dialogs> open) {
        Snapshots.takeAll(
                name,
                List.of(Language.UZ, Language.RU),
                localization ->
                        Overlay.with(localization, dialogs -> open.accept(localization, dialogs)));
        once(name, Language.UZ_CYRL, open);
        once(name, Language.EN, open);
    }

    private static void once(
            String name, Language language, BiConsumer<Localization, Dialogs> open) {
        Snapshots.take(
                name,
                language,
                Theme.LIGHT,
                Snapshots.Size.NARROW,
                localization ->
                        Overlay.with(localization, dialogs -> open.accept(localization, dialogs)));
    }
}
