package smena.ui.weighing;

import javafx.scene.Parent;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.catalog.Product;
import smena.domain.shop.ScaleProtocol;
import smena.domain.shop.ScaleSetup;
import smena.scale.LineScales;
import smena.service.TestShop;
import smena.service.ports.WeightReading;
import smena.service.ports.WeightReading.State;
import smena.text.Language;
import smena.ui.kit.Background;
import smena.ui.kit.Dialogs;
import smena.ui.kit.Fxml;
import smena.ui.kit.Localization;
import smena.ui.kit.OnScreen;
import smena.ui.kit.Snapshots;
import smena.ui.kit.Theme;
import smena.ui.shell.TestUi;
import smena.ui.shell.UiContext;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// The scale in all its states.
@OnScreen
class WeighingPicturesTest {
    private static final Optional<ScaleSetup> SCALE =
            Optional.of(ScaleSetup.usual(ScaleProtocol.CAS, "/dev/none"));

    @TempDir Path folder;
    private TestShop shop;
    private boolean fixed;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private static void told(WeighingModel model, WeightReading reading) {
        model.told(new ScaleFeed.Sight(reading, reading.state() != State.SILENT));
    }

    /// As in the picture of the design: a tare that was taken, and a stable weight.
    private void tomatoes(WeighingModel model) {
        told(model, WeightReading.stable(15));
        model.takeTare();
        told(model, WeightReading.stable(1_265));
        model.choose(product("olma"));
    }

    private Product product(String name) {
        return shop.services().products().catalog().search(name, 1).getFirst();
    }

    @Test
    void stable() {
        Snapshots.takeAll(
                "scale", List.of(Language.UZ, Language.RU), screen(SCALE, this::tomatoes));
    }

    @Test
    void moving() {
        take(
                "scale-moving",
                Language.RU,
                Theme.LIGHT,
                SCALE,
                model -> {
                    model.choose(product("olma"));
                    told(model, WeightReading.moving(742));
                });
    }

    @Test
    void away() {
        Consumer<WeighingModel> silent =
                model -> {
                    model.choose(product("guruch"));
                    told(model, WeightReading.of(State.SILENT));
                };
        take("scale-silent", Language.UZ, Theme.LIGHT, SCALE, silent);
        take("scale-silent", Language.RU, Theme.DARK, SCALE, silent);
        take("scale-none", Language.UZ, Theme.DARK, Optional.empty(), _ -> {});
    }

    @Test
    void tooHeavy() {
        take(
                "scale-heavy",
                Language.UZ,
                Theme.LIGHT,
                SCALE,
                model -> {
                    model.choose(product("guruch"));
                    told(model, WeightReading.of(State.OVERLOAD));
                });
    }

    /// A refund weighs one product and asks no price.
    @Test
    void ofARefund() {
        fixed = true;
        take("scale-refund", Language.RU, Theme.LIGHT, SCALE, this::tomatoes);
    }

    private void take(
            String name,
            Language language,
            Theme theme,
            Optional<ScaleSetup> scale,
            Consumer<WeighingModel> doing) {
        Function<Localization, Parent> screen = screen(scale, doing);
        for (Snapshots.Size size : List.of(Snapshots.Size.WIDE, Snapshots.Size.NARROW)) {
            Snapshots.take(name, language, theme, size, screen);
        }
    }

    private Function<Localization, Parent> screen(
            Optional<ScaleSetup> scale, Consumer<WeighingModel> doing) {
        return localization -> {
            StackPane overlay = new StackPane();
            Background background =
                    new Background(
                            Runnable::run,
                            Runnable::run,
                            why -> {
                                throw new AssertionError(why);
                            },
                            bug -> {
                                throw new AssertionError(bug);
                            });
            UiContext ui =
                    TestUi.of(
                            localization,
                            new Dialogs(overlay, new Fxml(localization)),
                            background,
                            shop.cashier(),
                            Clock.fixed(shop.now(), ZoneOffset.UTC));
            WeighingModel model = new WeighingModel(scale, (_, _) -> () -> {});
            ScaleDialog.open(
                    ui,
                    new ScaleDialog.Parts(
                            model,
                            new WeighedGoods(shop.services().products().catalog(), background),
                            shop.services().products().catalog(),
                            new ScaleFeed(new LineScales(), _ -> {})),
                    new Weighing.Ask(Optional.empty(), fixed, (_, _) -> {}, (_, _) -> {}));
            doing.accept(model);
            return overlay;
        };
    }
}
