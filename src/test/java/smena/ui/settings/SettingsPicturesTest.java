package smena.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Parent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.customer.Phone;
import smena.domain.display.DisplaySetup;
import smena.domain.display.LineDisplaySetup;
import smena.domain.money.Money;
import smena.domain.money.ShopTaxRate;
import smena.domain.money.TaxBook;
import smena.domain.money.TaxRate;
import smena.domain.sale.PaymentMethod;
import smena.domain.shop.CashTerms;
import smena.domain.shop.ExpiryTerms;
import smena.domain.shop.RefundTerms;
import smena.domain.shop.ShopSettings;
import smena.domain.shop.StockPolicy;
import smena.domain.shop.TerminalSetup;
import smena.service.TestShop;
import smena.service.shop.Settings;
import smena.service.shop.TaxRateSettings;
import smena.text.Language;
import smena.ui.kit.Background;
import smena.ui.kit.Localization;
import smena.ui.kit.OnScreen;
import smena.ui.kit.Overlay;
import smena.ui.kit.Sign;
import smena.ui.kit.Snapshots;
import smena.ui.kit.Theme;
import smena.ui.office.Framed;
import smena.ui.office.OfficePage;
import smena.ui.shell.ApprovedActions;
import smena.ui.shell.TestUi;
import smena.ui.shell.UiContext;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/// Draws the settings, to be looked at in `target/pictures`.
@OnScreen
class SettingsPicturesTest {
    private static final List<Language> BOTH = List.of(Language.RU, Language.UZ);

    @TempDir Path folder;
    private final Background background = Overlay.atOnce(_ -> {});
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
    void settings() {
        Snapshots.takeAll(
                "office-settings",
                BOTH,
                localization -> {
                    UiContext ui = ui(localization);
                    return Framed.page(
                            ui,
                            shop.services(),
                            "settings",
                            frame -> new SettingsPage(ui, frame, entries(ui)));
                });
    }

    @Test
    void about() {
        Snapshots.takeAll("office-about", BOTH, this::aboutPage);
    }

    @Test
    void display() {
        shop.services()
                .displays()
                .change(
                        shop.manager(),
                        shop.services().displays().setup(),
                        new DisplaySetup(
                                DisplaySetup.Place.SECOND_SCREEN,
                                new LineDisplaySetup(
                                        LineDisplaySetup.Kind.ESCPOS,
                                        "/dev/ttyUSB0",
                                        9600,
                                        "cp866",
                                        17)));
        TestDisplayContext context = new TestDisplayContext();
        context.reached = Optional.of(false);
        Snapshots.takeAll(
                "office-display",
                BOTH,
                localization -> {
                    UiContext ui = ui(localization);
                    DisplayPage page = new DisplayPage(ui, shop.services().displays(), context);
                    return Framed.setting(ui, shop.services(), page);
                });
    }

    @Test
    void whatIsSavedIsShownAtOnceAndAnEmptyPortIsRefused() {
        TestDisplayContext context = new TestDisplayContext();
        UiContext ui = ui(Snapshots.localization(Language.UZ));
        DisplayModel model = new DisplayModel(shop.services().displays(), ui.actions(), context);
        model.load();
        assertEquals(false, model.changedProperty().get());
        model.kindProperty().set(LineDisplaySetup.Kind.CD5220);
        model.save();
        assertEquals(new Problem.DisplayPlaceMissing(), model.problemProperty().get());
        assertEquals(0, context.renewed);
        model.portProperty().set("/dev/ttyUSB0");
        model.placeProperty().set(DisplaySetup.Place.OFF);
        model.save();
        assertEquals(1, context.renewed);
        assertEquals(false, model.changedProperty().get());
        assertEquals(
                new DisplaySetup(
                        DisplaySetup.Place.OFF,
                        new LineDisplaySetup(
                                LineDisplaySetup.Kind.CD5220, "/dev/ttyUSB0", 9600, "cp866", 17)),
                shop.services().displays().setup());
    }

    @Test
    void terminal() {
        shop.services()
                .terminalSettings()
                .change(
                        shop.manager(),
                        shop.services().terminalSettings().setup(),
                        new TerminalSetup(
                                TerminalSetup.Kind.SIMULATOR,
                                TerminalSetup.Simulated.SILENT_APPROVED,
                                false));
        Snapshots.takeAll(
                "office-terminal",
                BOTH,
                localization -> {
                    UiContext ui = ui(localization);
                    return Framed.setting(
                            ui,
                            shop.services(),
                            new TerminalPage(ui, shop.services().terminalSettings()));
                });
    }

    @Test
    void law() {
        Snapshots.takeAll(
                "office-law",
                BOTH,
                localization -> {
                    UiContext ui = ui(localization);
                    return Framed.setting(
                            ui, shop.services(), new LawPage(ui, shop.services().cashTerms()));
                });
    }

    @Test
    void cashReasons() {
        Snapshots.take(
                "office-cash-reasons",
                Language.RU,
                Theme.LIGHT,
                Snapshots.Size.WIDE,
                this::cashReasonsPage);
        Snapshots.take(
                "office-cash-reasons",
                Language.UZ,
                Theme.DARK,
                Snapshots.Size.NARROW,
                this::cashReasonsPage);
    }

    private Parent cashReasonsPage(Localization localization) {
        UiContext ui = ui(localization);
        return Framed.setting(
                ui, shop.services(), new CashReasonsPage(ui, shop.services().cashReasons()));
    }

    @Test
    void shelf() {
        Snapshots.takeAll(
                "office-shelf",
                BOTH,
                localization -> {
                    UiContext ui = ui(localization);
                    return Framed.setting(
                            ui,
                            shop.services(),
                            new ShelfRulesPage(ui, shop.services().goods().expiry()));
                });
    }

    @Test
    void shopCashAndMethods() {
        draw("office-shop", ui -> new ShopFactsPage(ui, shop.services().settings(), _ -> {}));
        draw("office-cash", ui -> new CashRulesPage(ui, shop.services().settings(), _ -> {}));
        draw("office-methods", ui -> new MethodsPage(ui, shop.services().paymentMethods()));
        draw("office-denominations", ui -> new DenominationsPage(ui, shop.services().settings()));
        draw("office-limits", ui -> new LimitsPage(ui, shop.services().refundTerms()));
    }

    /// Two managers, what is wrong, and a percentage that begins on a day.
    @Test
    void aNewPercentageIsTypedAndOneOfTwoManagersIsTold() {
        TaxRateSettings rates = shop.services().taxRates();
        ApprovedActions actions = ui(Snapshots.localization(Language.UZ)).actions();
        TaxesModel model = new TaxesModel(rates, actions);
        TaxesModel other = new TaxesModel(rates, actions);
        model.load();
        other.load();
        assertEquals(false, model.changedProperty().get());
        TaxRow vat = model.rows().getFirst();
        vat.planningProperty().set(true);
        assertEquals(true, model.changedProperty().get());
        for (String wrong : List.of("", "x", "101", "1.234", "-1")) {
            vat.next().percentProperty().set(wrong);
            vat.dayProperty().set("01.01.2027");
            model.save();
            assertEquals(new Problem.BadTaxPercent(), model.problemProperty().get(), wrong);
        }
        vat.next().percentProperty().set("15,5 %");
        LocalDate today = rates.overview().earliest();
        Map<String, Problem> wrongDays =
                Map.of(
                        "",
                        new Problem.BadDay(),
                        "31.02.2027",
                        new Problem.BadDay(),
                        "01.01.2020",
                        new Problem.TaxDayPast(LocalDate.of(2020, 1, 1), today),
                        "01.01.2077",
                        new Problem.TaxDayFar(LocalDate.of(2077, 1, 1), today.plusYears(10)));
        wrongDays.forEach(
                (typed, why) -> {
                    vat.dayProperty().set(typed);
                    model.save();
                    assertEquals(why, model.problemProperty().get(), typed);
                });
        vat.dayProperty().set("01.01.2027");
        model.save();
        assertEquals(null, model.problemProperty().get());
        assertEquals(false, model.changedProperty().get());
        ShopTaxRate saved = rates.overview().book().rates().getFirst();
        assertEquals(1200, saved.on(today).basisPoints());
        assertEquals(1550, saved.on(LocalDate.of(2027, 1, 1)).basisPoints());
        other.rows().getFirst().nameProperty().set("QQS");
        other.save();
        assertEquals(new Problem.TaxRatesChangedMeanwhile(), other.problemProperty().get());
        assertEquals(1, other.rows().getFirst().plannedProperty().get().size());
        assertEquals(false, other.changedProperty().get());
        other.rows().getFirst().plannedProperty().set(List.of());
        other.usualProperty().set(other.rows().get(1));
        other.add();
        TaxRow fresh = other.rows().getLast();
        fresh.codeProperty().set("LUX");
        fresh.first().percentProperty().set("0");
        other.save();
        assertEquals(null, other.problemProperty().get());
        assertEquals("VAT0", shop.services().settings().taxRate());
        assertEquals(
                TaxRate.Kind.ZERO,
                rates.overview().book().rate("LUX").orElseThrow().on(today).kind());
        assertEquals(1, rates.overview().book().rates().getFirst().steps().size());
        assertEquals(List.of(), shop.services().audit().verify().findings());
    }

    /// The fields of a percentage to come go with the rate that is put aside.
    @Test
    void whatWasBeingTypedEndsWhereTheRateIsPutAside() {
        TaxRateSettings rates = shop.services().taxRates();
        TaxesModel model = new TaxesModel(rates, ui(Snapshots.localization(Language.UZ)).actions());
        model.load();
        model.add();
        model.rows().getLast().codeProperty().set("AWAY");
        model.rows().getLast().first().percentProperty().set("3");
        model.save();
        assertEquals(null, model.problemProperty().get());
        TaxRow away = model.rows().getLast();
        away.planningProperty().set(true);
        model.putAside(away);
        model.save();
        assertEquals(null, model.problemProperty().get());
        assertEquals(false, rates.overview().book().rate("AWAY").orElseThrow().active());
    }

    @Test
    void taxes() {
        TaxRateSettings rates = shop.services().taxRates();
        TaxBook book = rates.overview().book();
        List<ShopTaxRate> all = new ArrayList<>(book.rates());
        all.replaceAll(
                rate ->
                        rate.code().equals("VAT12")
                                ? rate.named("Qoʻshilgan qiymat soligʻi")
                                        .from(LocalDate.of(2027, 1, 1), TaxRate.Kind.STANDARD, 1550)
                                : rate);
        all.add(
                ShopTaxRate.of(new TaxRate("VAT15", TaxRate.Kind.STANDARD, 1500))
                        .named("Eski stavka")
                        .active(true));
        rates.change(shop.manager(), book, new TaxBook(all, book.usual()));
        draw("office-taxes", ui -> new TaxesPage(ui, rates));
        draw(
                "office-taxes-typing",
                ui -> new TaxesPage(ui, rates),
                page -> {
                    TaxesModel model = ((TaxesPage) page).model();
                    model.rows().removeFirst();
                    model.rows().getFirst().planningProperty().set(true);
                    model.rows().getLast().activeProperty().set(false);
                    model.add();
                    model.rows().getLast().nameProperty().set("N".repeat(40));
                    model.save();
                });
    }

    private void draw(String name, Function<UiContext, OfficePage> page) {
        draw(name, page, _ -> {});
    }

    /// @param typed what somebody does on the page
    private void draw(
            String name, Function<UiContext, OfficePage> page, Consumer<OfficePage> typed) {
        for (boolean narrow : List.of(false, true)) {
            Snapshots.take(
                    name,
                    narrow ? Language.UZ : Language.RU,
                    narrow ? Theme.DARK : Theme.LIGHT,
                    narrow ? Snapshots.Size.NARROW : Snapshots.Size.WIDE,
                    localization -> {
                        UiContext ui = ui(localization);
                        OfficePage shown = page.apply(ui);
                        Parent framed = Framed.setting(ui, shop.services(), shown);
                        typed.accept(shown);
                        return framed;
                    });
        }
    }

    /// What is wrong is told and nothing is saved; what another manager saved meanwhile is told
    /// once, then the second save holds.
    @Test
    void theShopAndItsHoursAreChangedAndFollowedAtOnce() {
        Settings settings = shop.services().settings();
        ApprovedActions actions = ui(Snapshots.localization(Language.UZ)).actions();
        List<ShopSettings> followed = new ArrayList<>();
        ShopFactsModel facts = new ShopFactsModel(settings, actions, followed::add);
        assertEquals(false, facts.changedProperty().get());
        facts.save();
        facts.load();
        assertEquals(false, facts.changedProperty().get());
        facts.nameProperty().set("  ");
        assertEquals(true, facts.changedProperty().get());
        facts.save();
        assertEquals(new Problem.BadName(), facts.problemProperty().get());
        facts.nameProperty().set("N".repeat(80));
        facts.taxIdProperty().set("12345678");
        facts.save();
        assertEquals(new Problem.BadTaxId(), facts.problemProperty().get());
        assertEquals(List.of(), followed);
        facts.taxIdProperty().set("123456789");
        facts.phoneProperty().set("12");
        facts.save();
        assertEquals(new Problem.BadPhone(), facts.problemProperty().get());
        facts.phoneProperty().set("71 200-50-05");
        facts.languageProperty().set(Language.RU);
        facts.wholeProperty().set(false);
        facts.save();
        assertEquals(null, facts.problemProperty().get());
        assertEquals(false, facts.changedProperty().get());
        assertEquals(settings.shop(), followed.getFirst());
        assertEquals("ru", settings.shop().language());
        assertEquals("998712005005", settings.shop().phone());
        assertEquals(Phone.shown("998712005005"), facts.phoneProperty().get());

        CashRulesModel rules = new CashRulesModel(settings, actions, followed::add);
        CashRulesModel other = new CashRulesModel(settings, actions, followed::add);
        rules.load();
        other.load();
        assertEquals("20", rules.warnProperty().get());
        for (String wrong : List.of("", "0", "25", "169", "999")) {
            rules.warnProperty().set(wrong);
            rules.save();
            assertTrue(rules.problemProperty().get() instanceof Problem.BadSetting, wrong);
        }
        rules.warnProperty().set("10");
        rules.limitProperty().set("");
        rules.save();
        assertEquals(
                new Problem.BadSetting("shift.differenceLimit"), rules.problemProperty().get());
        rules.limitProperty().set("1000");
        rules.stepProperty().set(10_000L);
        rules.save();
        assertEquals(10_000L, settings.shop().cashStep());
        other.warnProperty().set("11");
        other.save();
        assertEquals(
                new Problem.SettingChangedMeanwhile("shift.warnHours", "10"),
                other.problemProperty().get());
        assertEquals("11", other.warnProperty().get());
        assertEquals(true, other.changedProperty().get());
        other.save();
        assertEquals(11, settings.shop().hours().warnAfter().toHours());
        assertEquals(Money.of(100_000), settings.shop().differenceLimit(), "of the first");
    }

    /// What is counted no longer has no line in the next count; a count of before keeps it.
    @Test
    void notesAndCoinsAreChosenForTheNextCount() {
        Settings settings = shop.services().settings();
        ApprovedActions actions = ui(Snapshots.localization(Language.UZ)).actions();
        DenominationsModel model = new DenominationsModel(settings, actions);
        DenominationsModel other = new DenominationsModel(settings, actions);
        model.load();
        other.load();
        assertEquals(false, model.changedProperty().get());
        assertEquals(12, model.rows().size());
        for (String wrong : List.of("", "0", "999999999")) {
            model.addedProperty().set(wrong);
            model.add();
            assertEquals(new Problem.BadAmount(), model.problemProperty().get(), wrong);
        }
        model.rows().getLast().counted().set(false);
        model.addedProperty().set("300000");
        model.add();
        model.addedProperty().set("300000");
        model.add();
        assertEquals(13, model.rows().size(), "twice is once");
        assertEquals(
                new Problem.DenominationCounted(Money.of(30_000_000)),
                model.problemProperty().get());
        model.save();
        assertEquals(null, model.problemProperty().get());
        assertEquals(false, model.changedProperty().get());
        List<Money> counted = shop.services().shifts().denominations();
        assertEquals(Money.of(30_000_000), counted.getFirst());
        assertEquals(Money.of(10_000), counted.getLast());
        other.rows().getFirst().counted().set(false);
        other.save();
        assertTrue(other.problemProperty().get() instanceof Problem.SettingChangedMeanwhile);
        assertEquals(13, other.rows().size(), "what the other has saved is shown");
        assertEquals(false, other.rows().getLast().counted().get(), "as the other has it");
        assertEquals(false, other.rows().get(1).counted().get(), "as it was changed here");
        assertEquals(true, other.changedProperty().get(), "it can be saved again");
        other.rows().forEach(row -> row.counted().set(false));
        other.save();
        assertEquals(new Problem.BadSetting("cash.denominations"), other.problemProperty().get());
        shop.restart();
        shop.services().settings().shop();
        assertEquals(counted, shop.services().shifts().denominations());
        assertEquals(List.of(), shop.services().audit().verify().findings());
    }

    @Test
    void limitsOfRefundsWithoutAReceiptAreChanged() {
        ApprovedActions actions = ui(Snapshots.localization(Language.UZ)).actions();
        LimitsModel model = new LimitsModel(shop.services().refundTerms(), actions);
        LimitsModel other = new LimitsModel(shop.services().refundTerms(), actions);
        assertEquals(false, model.changedProperty().get(), "nothing is read yet");
        model.load();
        other.load();
        model.totalProperty().set("");
        model.save();
        assertEquals(
                new Problem.BadSetting("refund.withoutReceipt"), model.problemProperty().get());
        model.totalProperty().set("100000");
        model.save();
        assertEquals(null, model.problemProperty().get());
        assertEquals(false, model.changedProperty().get());
        other.cashProperty().set("50000");
        other.save();
        other.totalProperty().set("7");
        other.save();
        assertEquals(
                new RefundTerms(Money.of(700), Money.of(5_000_000)),
                shop.services().refundTerms().terms());
        model.totalProperty().set("8");
        model.save();
        assertEquals(
                new Problem.SettingChangedMeanwhile("refund.withoutReceipt", "700"),
                model.problemProperty().get());
        model.save();
        assertEquals(
                new RefundTerms(Money.of(800), Money.of(5_000_000)),
                shop.services().refundTerms().terms());
    }

    @Test
    void waysToPayAreAddedRenamedMovedAndArchived() {
        MethodsModel model =
                new MethodsModel(
                        shop.services().paymentMethods(),
                        ui(Snapshots.localization(Language.RU)).actions(),
                        Snapshots.localization(Language.RU)::words);
        model.load();
        assertEquals(false, model.changedProperty().get());
        MethodRow cash = model.rows().getFirst();
        model.putAside(cash);
        model.save();
        assertEquals(new Problem.LastCashMethod(), model.problemProperty().get());
        model.putAside(cash);
        assertEquals(false, model.changedProperty().get());
        model.add(PaymentMethod.Kind.WALLET);
        MethodRow fresh = model.rows().getLast();
        model.save();
        assertEquals(new Problem.BadName(), model.problemProperty().get());
        fresh.nameProperty().set("карта");
        model.save();
        assertEquals(
                new Problem.MethodNameTaken("карта"),
                model.problemProperty().get(),
                "the language calls another so");
        fresh.nameProperty().set("Beepul");
        model.move(fresh, -1);
        model.move(model.rows().getFirst(), -1);
        model.save();
        assertEquals(null, model.problemProperty().get());
        assertEquals(false, model.changedProperty().get());
        assertEquals("beepul", shop.method("beepul").code());
        model.add(PaymentMethod.Kind.CARD);
        model.putAside(model.rows().getLast());
        assertEquals(false, model.changedProperty().get(), "one that was never saved is gone");
        assertEquals(List.of(), shop.services().audit().verify().findings());
    }

    @Test
    void goodsPastTheirDayAreRefusedFromNowOnAndTheDaysAreChecked() {
        ShelfRulesModel model =
                new ShelfRulesModel(
                        shop.services().goods().expiry(),
                        ui(Snapshots.localization(Language.UZ)).actions());
        model.load();
        assertEquals("7", model.nearDaysProperty().get());
        assertEquals(false, model.changedProperty().get());
        for (String wrong : List.of("", "0", "366", "999")) {
            model.nearDaysProperty().set(wrong);
            model.save();
            assertEquals(new Problem.BadDayCount(365), model.problemProperty().get());
        }
        model.nearDaysProperty().set("14");
        model.refusedProperty().set(true);
        model.policyProperty().set(StockPolicy.REFUSE);
        model.save();
        assertEquals(new ExpiryTerms(true, 14), shop.services().goods().expiry().terms());
        assertEquals(StockPolicy.REFUSE, shop.services().settings().shop().stock());
        assertEquals(false, model.changedProperty().get());
        assertEquals(List.of(), shop.services().audit().verify().findings());
    }

    @Test
    void theLimitOfCashIsChangedTakenAwayAndRefused() {
        LawModel model =
                new LawModel(
                        shop.services().cashTerms(),
                        ui(Snapshots.localization(Language.UZ)).actions());
        model.load();
        assertEquals("25000000", model.limitProperty().get());
        assertEquals("01.04.2026", model.fromProperty().get());
        assertEquals(false, model.changedProperty().get());
        model.fromProperty().set("31.02.2026");
        model.save();
        assertEquals(new Problem.BadDay(), model.problemProperty().get());
        model.fromProperty().set("1.5.2026");
        model.limitProperty().set("0");
        model.save();
        assertEquals(new Problem.BadAmount(), model.problemProperty().get());
        model.limitProperty().set("30000000");
        model.save();
        assertEquals(
                new CashTerms(Optional.of(Money.of(3_000_000_000L)), LocalDate.of(2026, 5, 1)),
                shop.services().cashTerms().terms());
        model.limitedProperty().set(false);
        model.save();
        assertEquals(Optional.empty(), shop.services().cashTerms().terms().receiptLimit());
        assertEquals(false, model.changedProperty().get());
        assertEquals(List.of(), shop.services().audit().verify().findings());
    }

    private Parent aboutPage(Localization localization) {
        UiContext ui = ui(localization);
        return Framed.setting(ui, shop.services(), about(ui));
    }

    /// As many as there are.
    private static List<SettingsEntry> entries(UiContext ui) {
        return Stream.of(
                        "shop",
                        "cash",
                        "methods",
                        "taxes",
                        "denominations",
                        "limits",
                        "printers",
                        "receiptText",
                        "labelPrinter",
                        "display",
                        "terminal",
                        "scale",
                        "scaleLabels",
                        "mxik",
                        "cashReasons",
                        "law",
                        "shelf",
                        "backups",
                        "programs",
                        "about")
                .map(key -> new SettingsEntry(key, Sign.INFO, () -> about(ui)))
                .toList();
    }

    private static OfficePage about(UiContext ui) {
        return new AboutPage(
                ui,
                "0.2.0",
                Path.of("/home/kassa/.local/share/smena"),
                List.of(
                        new SoftwarePart("jooq", "3.21.9", "Apache-2.0"),
                        new SoftwarePart(
                                "javafx-base",
                                "26.0.2",
                                "GPL-2.0-only WITH Classpath-exception-2.0")));
    }

    private UiContext ui(Localization localization) {
        return TestUi.of(localization, background, shop.manager());
    }
}
