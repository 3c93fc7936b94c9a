package smena.app;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyEvent;
import javafx.stage.Screen;

import smena.domain.display.DisplaySetup;
import smena.domain.people.Employee;
import smena.printing.document.CodePage;
import smena.printing.layout.DisplayLines;
import smena.printing.transport.SerialPorts;
import smena.service.shop.DisplaySettings;
import smena.ui.display.CustomerWindow;
import smena.ui.display.DisplaySources;
import smena.ui.kit.Localization;
import smena.ui.kit.ThemeManager;
import smena.ui.printer.LetterTable;
import smena.ui.sale.CustomerDisplayModel;
import smena.ui.settings.DisplayContext;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// What the customer looks at, as the shop has set it up. It speaks the shop's language, not the
/// cashier's.
final class TillDisplays implements DisplayContext, AutoCloseable {
    private final DisplaySettings settings;
    private final CustomerDisplayModel model;
    private final Executor screen;
    private final StringProperty cashier = new SimpleStringProperty("");
    private final ObservableValue<String> shop;
    private final Localization language;
    private final CustomerWindow window;
    private final LineDisplays lines;
    private DisplaySetup setup;
    private boolean shown;

    /// Shows nothing before [#show].
    ///
    /// @param setup as it was when the till started
    /// @param folder the data folder
    /// @param language the shop's own
    /// @param toTill gives the keyboard back to the till's window
    /// @param keys gets the keys that went to the display
    TillDisplays(
            Path folder,
            DisplaySettings settings,
            DisplaySetup setup,
            CustomerDisplayModel model,
            Localization language,
            ThemeManager themes,
            ObservableValue<String> shop,
            Clock clock,
            Executor screen,
            Runnable toTill,
            Consumer<KeyEvent> keys) {
        this.settings = settings;
        this.setup = setup;
        this.model = model;
        this.screen = screen;
        this.shop = shop;
        this.language = language;
        lines = new LineDisplays(folder);
        window =
                new CustomerWindow(
                        new DisplaySources(
                                model.viewProperty(), model.phoneProperty(), shop, cashier, clock),
                        language,
                        themes,
                        toTill,
                        keys);
    }

    /// Begins to show; called on the FX thread.
    void show() {
        shown = true;
        window.show(setup.screen());
        model.viewProperty().subscribe(_ -> tell());
        shop.subscribe(_ -> tell());
        language.formatsProperty().subscribe(_ -> tell());
    }

    private void tell() {
        lines.show(
                DisplayLines.of(model.viewProperty().get(), shop.getValue(), language.formats()));
    }

    /// Opens the line display; never called on the FX thread.
    void start() {
        lines.use(setup.line());
    }

    /// Gives the line display back; never called on the FX thread.
    @Override
    public void close() {
        lines.close();
    }

    /// Somebody serves from now on.
    void serves(Employee person) {
        cashier.set(person.name());
    }

    /// Nobody serves where `nobody`: the customer sees nothing of a basket.
    void left(boolean nobody) {
        if (nobody) {
            cashier.set("");
            model.attend(false);
        }
    }

    /// Closes the display together with the till's window.
    void hide() {
        window.close();
    }

    @Override
    public boolean hasSecondScreen() {
        return Screen.getScreens().size() > 1;
    }

    @Override
    public List<String> ports() {
        return SerialPorts.all();
    }

    @Override
    public List<LetterTable> tables() {
        return CodePage.all().stream()
                .flatMap(page -> page.tables().stream().map(n -> new LetterTable(page.name(), n)))
                .toList();
    }

    @Override
    public Optional<Boolean> lineReached() {
        return lines.reached();
    }

    @Override
    public void renew() {
        DisplaySetup now = settings.setup();
        lines.use(now.line());
        screen.execute(
                () -> {
                    setup = now;
                    if (shown) {
                        window.show(now.screen());
                    }
                });
    }
}
