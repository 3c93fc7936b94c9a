package smena.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.beans.property.Property;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.display.DisplaySetup;
import smena.domain.display.LineDisplaySetup;
import smena.domain.money.Quantity;
import smena.domain.shop.ScaleProtocol;
import smena.domain.shop.ScaleSetup;
import smena.domain.shop.StockPolicy;
import smena.domain.shop.TerminalSetup;
import smena.scale.LineScales;
import smena.service.Services;
import smena.service.TestShop;
import smena.text.Language;
import smena.ui.kit.EditForm;
import smena.ui.kit.Overlay;
import smena.ui.kit.TestWords;
import smena.ui.programs.ProgramsModel;
import smena.ui.programs.TestServerControl;
import smena.ui.scales.ScaleFormModel;
import smena.ui.shell.ApprovedActions;
import smena.ui.shell.OthersChanges;
import smena.ui.weighing.ScaleFeed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Two managers with one page of the settings open: whoever saves second is told, sees what the
/// other has saved, keeps what they have typed, and may save it then.
class SecondFormTest {
    private static final Path CLASSES = Path.of("target/classes");

    /// Forms that tell it in a way of their own, each with a test of its own.
    private static final Set<String> OTHERWISE =
            Set.of(
                    "smena.ui.settings.MethodsModel",
                    "smena.ui.settings.TaxesModel",
                    "smena.ui.settings.DenominationsModel",
                    "smena.ui.scales.ScaleLabelsModel",
                    "smena.ui.printer.DeviceModel");

    /// Forms of goods, which are no settings.
    private static final Set<String> GOODS =
            Set.of(
                    "smena.ui.category.CategoryForm",
                    "smena.ui.price.NewPricesForm",
                    "smena.ui.pricelist.PriceListForm",
                    "smena.ui.product.ProductForm",
                    "smena.ui.promotion.PromotionForm",
                    "smena.ui.supply.ReturnForm");

    @TempDir Path folder;
    private TestShop shop;
    private Services till;
    private ApprovedActions actions;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
        till = shop.services();
        actions =
                new ApprovedActions(
                        Overlay.atOnce(
                                problem -> {
                                    throw new AssertionError(problem);
                                }),
                        shop::manager,
                        (ask, _) -> {
                            throw new AssertionError(ask);
                        },
                        _ -> {});
    }

    @AfterEach
    void close() {
        shop.close();
    }

    /// A form, two of its fields, and what was refused last.
    private record Form<A, B>(
            EditForm form,
            Property<A> field,
            Property<B> other,
            Supplier<@Nullable Problem> problem) {}

    /// The one saves both fields, the other has typed over the first of them.
    private static <A, B> void second(
            Form<A, B> theirs, Form<A, B> mine, A saved, B alsoSaved, A typed) {
        theirs.field().setValue(saved);
        theirs.other().setValue(alsoSaved);
        theirs.form().save();
        assertNull(theirs.problem().get());
        mine.field().setValue(typed);
        mine.form().save();
        Problem told = mine.problem().get();
        assertTrue(told instanceof Problem.SettingChangedMeanwhile, () -> "told " + told);
        assertEquals(typed, mine.field().getValue(), "what was typed stays");
        assertEquals(alsoSaved, mine.other().getValue(), "what the other has saved is shown");
        assertTrue(mine.form().changedProperty().get());
        mine.form().save();
        assertNull(mine.problem().get());
        assertFalse(mine.form().changedProperty().get());
        assertEquals(typed, mine.field().getValue());
        assertEquals(alsoSaved, mine.other().getValue());
    }

    @Test
    void theLaw() {
        second(law(), law(), "500000", "01.02.2026", "700000");
        assertEquals(70_000_000, till.cashTerms().terms().receiptLimit().orElseThrow().minor());
        assertEquals("2026-02-01", till.cashTerms().terms().from().toString());
    }

    /// `5 000` over `5000` is nothing that was typed over: what the other has saved is shown, and
    /// whoever saves once more overwrites none of it.
    @Test
    void whatIsOnlyWrittenOtherwiseIsNotTypedOver() {
        LawModel first = lawOf("5000", "01.01.2026");
        LawModel mine = lawOf("5 000", "02.03.2026");
        LawModel theirs = lawOf("7000", "01.03.2026");
        first.save();
        mine.load();
        theirs.load();
        mine.limitProperty().set(" 5 000,00");
        mine.fromProperty().set("2.3.2026");
        theirs.limitProperty().set("7000");
        theirs.fromProperty().set("01.03.2026");
        assertTrue(theirs.changedProperty().get());
        theirs.save();
        mine.save();
        assertTrue(mine.problemProperty().get() instanceof Problem.SettingChangedMeanwhile);
        assertEquals("7000", mine.limitProperty().get());
        assertEquals("2.3.2026", mine.fromProperty().get());
        mine.save();
        assertEquals(700_000, till.cashTerms().terms().receiptLimit().orElseThrow().minor());
        assertEquals("2026-03-02", till.cashTerms().terms().from().toString());
        mine.limitProperty().set("7 000");
        assertFalse(mine.changedProperty().get(), "it says the same");
    }

    private LawModel lawOf(String limit, String from) {
        LawModel model = new LawModel(till.cashTerms(), actions);
        model.load();
        model.limitedProperty().set(true);
        model.limitProperty().set(limit);
        model.fromProperty().set(from);
        return model;
    }

    @Test
    void aTillIsLockedAfterSomeMinutesOrNever() {
        CashRulesModel rules = new CashRulesModel(till.settings(), actions, _ -> {});
        rules.load();
        assertEquals("10", rules.lockProperty().get());
        for (String wrong : List.of("", "241")) {
            rules.lockProperty().set(wrong);
            rules.save();
            assertEquals(new Problem.BadSetting("till.lockMinutes"), rules.problemProperty().get());
        }
        rules.lockProperty().set("0");
        rules.save();
        assertNull(rules.problemProperty().get());
        assertEquals(Duration.ZERO, till.settings().shop().hours().lockAfter());
    }

    @Test
    void aTelephoneInAnotherSpellingIsTheSame() {
        ShopFactsModel first = new ShopFactsModel(till.settings(), actions, _ -> {});
        first.load();
        first.phoneProperty().set("901234567");
        first.save();
        ShopFactsModel mine = new ShopFactsModel(till.settings(), actions, _ -> {});
        mine.load();
        mine.phoneProperty().set("+998 (90) 123 45 67");
        assertFalse(mine.changedProperty().get());
        mine.nameProperty().set("Sut");
        first.phoneProperty().set("907654321");
        first.nameProperty().set("Non");
        first.save();
        mine.save();
        assertTrue(mine.problemProperty().get() instanceof Problem.SettingChangedMeanwhile);
        mine.save();
        assertEquals("998907654321", till.settings().shop().phone());
        assertEquals("Sut", till.settings().shop().name());
    }

    private Form<String, String> law() {
        LawModel model = new LawModel(till.cashTerms(), actions);
        model.load();
        return new Form<>(
                model, model.limitProperty(), model.fromProperty(), model.problemProperty()::get);
    }

    @Test
    void goodsPastTheirDayAndStockBelowNothing() {
        second(shelf(), shelf(), "3", StockPolicy.REFUSE, "5");
        assertEquals(5, till.goods().expiry().terms().nearDays());
        assertEquals(StockPolicy.REFUSE, till.settings().shop().stock());
        ShelfRulesModel late = new ShelfRulesModel(till.goods().expiry(), actions);
        late.save();
        assertEquals(5, till.goods().expiry().terms().nearDays(), "nothing was read yet");
    }

    private Form<String, StockPolicy> shelf() {
        ShelfRulesModel model = new ShelfRulesModel(till.goods().expiry(), actions);
        model.load();
        return new Form<>(
                model,
                model.nearDaysProperty(),
                model.policyProperty(),
                model.problemProperty()::get);
    }

    @Test
    void theCardTerminal() {
        TerminalSetupModel first = new TerminalSetupModel(till.terminalSettings(), actions);
        first.load();
        first.kindProperty().set(TerminalSetup.Kind.SIMULATOR);
        first.save();
        second(
                terminal(),
                terminal(),
                TerminalSetup.Simulated.DECLINES,
                true,
                TerminalSetup.Simulated.SILENT_APPROVED);
        assertEquals(
                new TerminalSetup(
                        TerminalSetup.Kind.SIMULATOR,
                        TerminalSetup.Simulated.SILENT_APPROVED,
                        true),
                till.terminalSettings().setup());
    }

    private Form<TerminalSetup.Simulated, Boolean> terminal() {
        TerminalSetupModel model = new TerminalSetupModel(till.terminalSettings(), actions);
        model.load();
        return new Form<>(
                model,
                model.answerProperty(),
                model.walletsProperty(),
                model.problemProperty()::get);
    }

    @Test
    void theCustomersDisplay() {
        till.displays()
                .change(
                        shop.manager(),
                        till.displays().setup(),
                        new DisplaySetup(
                                DisplaySetup.Place.OFF,
                                new LineDisplaySetup(
                                        LineDisplaySetup.Kind.ESCPOS, "COM1", 9600, "cp866", 17)));
        second(display(), display(), "COM2", 19_200, "COM3");
        assertEquals("COM3", till.displays().setup().line().place());
        assertEquals(19_200, till.displays().setup().line().baud());
    }

    private Form<String, Integer> display() {
        DisplayModel model = new DisplayModel(till.displays(), actions, new TestDisplayContext());
        model.load();
        return new Form<>(
                model, model.portProperty(), model.baudProperty(), model.problemProperty()::get);
    }

    @Test
    void theScale() {
        ScaleSetup usual = ScaleSetup.usual(ScaleProtocol.TOLEDO_8217, "COM1");
        till.scale().change(shop.manager(), Optional.empty(), Optional.of(usual));
        second(scale(), scale(), "7", 19_200, "9");
        ScaleSetup kept = till.scale().scale().orElseThrow();
        assertEquals(Quantity.of(9), kept.most());
        assertEquals(19_200, kept.baud());
        assertEquals("COM1", kept.place());
    }

    private Form<String, Integer> scale() {
        ScaleFormModel model =
                new ScaleFormModel(
                        till.scale(),
                        actions,
                        new ScaleFeed(new LineScales(), Runnable::run),
                        (_, _) -> () -> {},
                        TestWords.in(Language.UZ)::formats);
        model.load();
        return new Form<>(
                model, model.mostProperty(), model.baudProperty(), model.problemProperty()::get);
    }

    @Test
    void otherPrograms() {
        second(programs(), programs(), "9001", "https://shop.example", "9002");
        assertEquals(9002, till.httpAccess().settings().port());
        assertEquals("https://shop.example", till.httpAccess().settings().origins().getFirst());
    }

    private Form<String, String> programs() {
        ProgramsModel model =
                new ProgramsModel(
                        till.httpAccess(),
                        till.apiClients(),
                        till.people(),
                        actions,
                        new TestServerControl());
        model.load();
        return new Form<>(
                model, model.portProperty(), model.originsProperty(), model.problemProperty()::get);
    }

    @Test
    void theShop() {
        second(facts(), facts(), "Non", "Navoiy 1", "Sut");
        assertEquals("Sut", till.settings().shop().name());
        assertEquals("Navoiy 1", till.settings().shop().address());
    }

    private Form<String, String> facts() {
        ShopFactsModel model = new ShopFactsModel(till.settings(), actions, _ -> {});
        model.load();
        return new Form<>(
                model, model.nameProperty(), model.addressProperty(), model.problemProperty()::get);
    }

    @Test
    void refundsWithoutAReceipt() {
        second(limits(), limits(), "100000", "40000", "90000");
        assertEquals(9_000_000, till.refundTerms().terms().withoutReceipt().minor());
        assertEquals(4_000_000, till.refundTerms().terms().cashWithoutReceipt().minor());
    }

    private Form<String, String> limits() {
        LimitsModel model = new LimitsModel(till.refundTerms(), actions);
        model.load();
        return new Form<>(
                model, model.totalProperty(), model.cashProperty(), model.problemProperty()::get);
    }

    /// A form of the settings that does not follow what others save fails here.
    @Test
    void everyFormFollowsWhatOthersSave() throws IOException {
        Set<String> forms = new TreeSet<>();
        Set<String> silent = new TreeSet<>();
        try (Stream<Path> files = Files.walk(CLASSES.resolve("smena/ui"))) {
            for (Path file : files.filter(one -> one.toString().endsWith(".class")).toList()) {
                Class<?> type = load(file);
                if (EditForm.class.isAssignableFrom(type) && type != EditForm.class) {
                    forms.add(type.getName());
                    if (!follows(type)) {
                        silent.add(type.getName());
                    }
                }
            }
        }
        assertTrue(forms.size() >= 20, forms::toString);
        Set<String> known = new TreeSet<>(OTHERWISE);
        known.addAll(GOODS);
        assertEquals(known, silent);
    }

    private static boolean follows(Class<?> type) {
        boolean own =
                Arrays.stream(type.getDeclaredFields())
                        .anyMatch(field -> field.getType() == OthersChanges.class);
        return own || type.getSuperclass() == ShopSettingsForm.class;
    }

    private static Class<?> load(Path file) {
        String path = CLASSES.relativize(file).toString();
        String name = path.substring(0, path.length() - ".class".length());
        try {
            return Class.forName(
                    name.replace('/', '.').replace('\\', '.'),
                    false,
                    SecondFormTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
