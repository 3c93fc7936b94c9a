package smena.ui.scales;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.application.Platform;
import javafx.scene.Group;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.catalog.Barcode;
import smena.domain.catalog.ScalePattern;
import smena.domain.catalog.ScalePattern.Value;
import smena.domain.money.Quantity;
import smena.domain.shop.ScaleProtocol;
import smena.domain.shop.ScaleSetup;
import smena.scale.LineScales;
import smena.scale.SimulatedScale;
import smena.service.TestShop;
import smena.service.ports.Scale;
import smena.service.ports.ScaleDevices;
import smena.service.ports.WeightReading;
import smena.text.Language;
import smena.ui.kit.Background;
import smena.ui.kit.ChoiceNames;
import smena.ui.kit.Delays;
import smena.ui.kit.Localization;
import smena.ui.kit.OnScreen;
import smena.ui.kit.Overlay;
import smena.ui.kit.Snapshots;
import smena.ui.kit.Theme;
import smena.ui.kit.ThemeManager;
import smena.ui.kit.Toolkit;
import smena.ui.office.Framed;
import smena.ui.scales.ScaleLabelsModel.Result;
import smena.ui.shell.TestUi;
import smena.ui.shell.UiContext;
import smena.ui.weighing.ScaleFeed;
import smena.ui.weighing.WeighingModel;
import smena.ui.weighing.WeighingState;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// The settings of scales, to be looked at in `target/pictures` too.
@OnScreen
@Timeout(120)
class ScalePagesTest {
    private static final List<Language> BOTH = List.of(Language.UZ, Language.RU);

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

    /// A computer on which nothing can be opened.
    private static final class NoScales implements ScaleDevices {
        @Override
        public List<Port> ports() {
            return List.of(new Port("/dev/ttyUSB0", ""));
        }

        @Override
        public Scale scale(ScaleSetup setup) {
            throw new IllegalStateException("nothing is here");
        }
    }

    private UiContext ui(Localization localization) {
        return TestUi.of(localization, background, shop.manager());
    }

    @Test
    void thePageOfTheScale() {
        ScaleSetup setup = ScaleSetup.usual(ScaleProtocol.MASSA_K_100, "/dev/ttyUSB0");
        shop.services()
                .scale()
                .change(shop.manager(), shop.services().scale().scale(), Optional.of(setup));
        Snapshots.takeAll(
                "office-scale",
                BOTH,
                localization -> {
                    UiContext ui = ui(localization);
                    ScaleFeed feed = new ScaleFeed(new NoScales(), _ -> {});
                    ScalePage page = new ScalePage(ui, shop.services().scale(), feed);
                    var view = Framed.setting(ui, shop.services(), page);
                    WeighingModel live = page.model().liveProperty().get();
                    assertNotNull(live);
                    live.told(new ScaleFeed.Sight(WeightReading.stable(1_265), true));
                    return view;
                });
    }

    @Test
    void thePageOfLabels() {
        Snapshots.takeAll(
                "office-scale-labels",
                BOTH,
                localization -> {
                    UiContext ui = ui(localization);
                    ScaleLabelsPage page =
                            new ScaleLabelsPage(ui, shop.services().products().scaleLabels());
                    var view = Framed.setting(ui, shop.services(), page);
                    page.model().add();
                    page.scanned(code("220000400845"));
                    return view;
                });
    }

    /// An example is no value: what is typed or scanned is larger.
    @Test
    void theExampleOfALabelIsSmallerThanALabel() {
        Snapshots.take(
                "office-scale-labels-example",
                Language.UZ,
                Theme.LIGHT,
                Snapshots.Size.NARROW,
                localization -> {
                    UiContext ui = ui(localization);
                    ScaleLabelsPage page =
                            new ScaleLabelsPage(ui, shop.services().products().scaleLabels());
                    Parent view = Framed.setting(ui, shop.services(), page);
                    new ThemeManager(Theme.LIGHT).dress(new Scene(view));
                    TextField field = (TextField) view.lookup("#code");
                    double example = sizeOf(field);
                    page.scanned(code("220000400845"));
                    assertTrue(example < sizeOf(field), "an empty field");
                    view.getScene().setRoot(new Group());
                    return view;
                });
    }

    /// What a box of the page calls an item is that item again.
    @Test
    void aNameOfABoxIsItsItem() {
        Toolkit.run(
                () -> {
                    UiContext ui = ui(Snapshots.localization(Language.UZ));
                    ScaleLabelsPage page =
                            new ScaleLabelsPage(ui, shop.services().products().scaleLabels());
                    Parent view = Framed.setting(ui, shop.services(), page);
                    new Scene(view);
                    view.applyCss();
                    List<ComboBox<?>> boxes =
                            view.lookupAll(".combo-box").stream()
                                    .<ComboBox<?>>map(ComboBox.class::cast)
                                    .filter(box -> box.getConverter() instanceof ChoiceNames)
                                    .toList();
                    assertEquals(2 * ScalePattern.USUAL.size(), boxes.size());
                    boxes.forEach(ScalePagesTest::assertNamed);
                });
    }

    private static <T> void assertNamed(ComboBox<T> box) {
        for (T item : box.getItems()) {
            assertEquals(item, box.getConverter().fromString(box.getConverter().toString(item)));
        }
        assertNull(box.getConverter().fromString("?"));
    }

    private static double sizeOf(TextField field) {
        field.getScene().getRoot().applyCss();
        return field.getFont().getSize();
    }

    private static String code(String body) {
        return body + Barcode.checkDigit(body);
    }

    /// What is on the page is tried, saved or not; another protocol is seen at once.
    @Test
    void theScaleOnThePageIsRead() throws InterruptedException {
        try (SimulatedScale scale = SimulatedScale.of(ScaleProtocol.CAS).put(845)) {
            ScaleFormModel model = Toolkit.onScreen(this::form);
            Toolkit.run(
                    () -> {
                        model.load();
                        model.look();
                        assertNull(model.liveProperty().get());
                        model.protocolProperty().set(Optional.of(ScaleProtocol.CAS));
                        model.placeProperty().set(scale.setup().place());
                    });
            await(model, WeighingState.STABLE);
            Toolkit.run(
                    () -> {
                        assertTrue(model.changedProperty().get());
                        assertEquals(Optional.empty(), shop.services().scale().scale());
                        model.save();
                        assertFalse(model.changedProperty().get());
                    });
            assertEquals(Optional.of(scale.setup()), shop.services().scale().scale());
            Toolkit.run(() -> model.protocolProperty().set(Optional.of(ScaleProtocol.TOLEDO_8217)));
            await(model, WeighingState.SILENT);
            Toolkit.run(
                    () -> {
                        model.protocolProperty().set(Optional.empty());
                        model.save();
                        model.lookAway();
                    });
            assertEquals(Optional.empty(), shop.services().scale().scale());
        }
    }

    private ScaleFormModel form() {
        Localization localization = Snapshots.localization(Language.UZ);
        return new ScaleFormModel(
                shop.services().scale(),
                ui(localization).actions(),
                new ScaleFeed(new LineScales(), Platform::runLater),
                Delays.REAL,
                localization::formats);
    }

    private static void await(ScaleFormModel model, WeighingState wanted) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (System.nanoTime() < end && !Toolkit.onScreen(() -> is(model, wanted))) {
            Thread.onSpinWait();
        }
        assertTrue(Toolkit.onScreen(() -> is(model, wanted)), wanted::toString);
    }

    private static boolean is(ScaleFormModel model, WeighingState wanted) {
        WeighingModel live = model.liveProperty().get();
        return live != null && live.shownProperty().get().state() == wanted;
    }

    @Test
    void whatNoScaleCanBeIsRefusedWithItsName() {
        Toolkit.run(
                () -> {
                    ScaleFormModel model = form();
                    model.load();
                    model.protocolProperty().set(Optional.of(ScaleProtocol.CAS));
                    model.save();
                    assertEquals(
                            new Problem.BadSetting("scale.place"), model.problemProperty().get());
                    model.placeProperty().set("COM3");
                    model.leastProperty().set("20");
                    model.save();
                    assertEquals(
                            new Problem.BadSetting("scale.least"), model.problemProperty().get());
                    model.leastProperty().set("abc");
                    model.save();
                    assertEquals(
                            new Problem.BadSetting("scale.least"), model.problemProperty().get());
                    model.leastProperty().set("0,04");
                    model.save();
                    assertNull(model.problemProperty().get());
                });
        assertEquals(new Quantity(40), shop.services().scale().scale().orElseThrow().least());
    }

    @Test
    void aLabelIsTriedByWhatStandsOnThePage() {
        ScaleLabelsModel model =
                new ScaleLabelsModel(
                        shop.services().products().scaleLabels(),
                        ui(Snapshots.localization(Language.UZ)).actions());
        model.load();
        assertFalse(model.changedProperty().get());
        model.codeProperty().set(code("220000400845"));
        Result.Says says = (Result.Says) model.resultProperty().get();
        assertEquals(845, says.trial().label().value());
        assertEquals("Olma «Semerenko»", says.trial().product().orElseThrow().name());

        model.codeProperty().set(code("280000405625"));
        assertEquals(new Result.NoPattern(), model.resultProperty().get());
        model.add();
        says = (Result.Says) model.resultProperty().get();
        assertEquals(Value.PRICE, says.trial().pattern().value());
        assertTrue(model.changedProperty().get());

        model.codeProperty().set("2800004056251");
        assertEquals(new Result.WrongDigits(), model.resultProperty().get());
        model.codeProperty().set("28000040");
        assertEquals(new Result.WrongDigits(), model.resultProperty().get());
        model.codeProperty().set("");
        assertEquals(new Result.Nothing(), model.resultProperty().get());
    }

    @Test
    void patternsAreSavedWholeOrNotAtAll() {
        ScaleLabelsModel model =
                new ScaleLabelsModel(
                        shop.services().products().scaleLabels(),
                        ui(Snapshots.localization(Language.UZ)).actions());
        model.load();
        model.add();
        PatternRow row = model.rows().getLast();
        row.prefixProperty().set("22");
        model.save();
        assertEquals(
                new Problem.ScalePatternsOverlap("22+5+5 measure 3", "22+5+5 price 0"),
                model.problemProperty().get());
        assertEquals(ScalePattern.USUAL, shop.services().products().scaleLabels().patterns());
        row.prefixProperty().set("");
        model.codeProperty().set(code("220000400845"));
        assertEquals(new Result.Unfinished(), model.resultProperty().get());
        model.save();
        assertEquals(new Problem.BadScalePattern(), model.problemProperty().get());
        row.prefixProperty().set("271");
        row.numberDigitsProperty().set(4);
        row.valueProperty().set(Value.PIECES);
        model.save();
        assertNull(model.problemProperty().get());
        assertEquals(
                "271+4+5 pieces 0",
                shop.services().products().scaleLabels().patterns().getLast().written());
        model.remove(model.rows().getLast());
        model.save();
        assertEquals(ScalePattern.USUAL, shop.services().products().scaleLabels().patterns());
    }
}
