package smena.app;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.stage.Screen;

import smena.domain.display.DisplaySetup;
import smena.domain.people.Employee;
import smena.service.shop.DisplaySettings;
import smena.ui.display.CustomerWindow;
import smena.ui.display.DisplaySources;
import smena.ui.kit.Localization;
import smena.ui.kit.ThemeManager;
import smena.ui.sale.CustomerDisplayModel;
import smena.ui.settings.DisplayContext;

import java.time.Clock;
import java.util.concurrent.Executor;

/// What the customer looks at, as the shop has set it up. It speaks the shop's language, not the
/// cashier's.
final class TillDisplays implements DisplayContext {
    private final DisplaySettings settings;
    private final CustomerDisplayModel model;
    private final Executor screen;
    private final StringProperty cashier = new SimpleStringProperty("");
    private final CustomerWindow window;
    private DisplaySetup setup;
    private boolean shown;

    /// Shows nothing before [#show].
    ///
    /// @param setup as it was when the till started
    /// @param language the shop's own
    /// @param toTill gives the keyboard back to the till's window
    TillDisplays(
            DisplaySettings settings,
            DisplaySetup setup,
            CustomerDisplayModel model,
            Localization language,
            ThemeManager themes,
            ObservableValue<String> shop,
            Clock clock,
            Executor screen,
            Runnable toTill) {
        this.settings = settings;
        this.setup = setup;
        this.model = model;
        this.screen = screen;
        window =
                new CustomerWindow(
                        new DisplaySources(
                                model.viewProperty(), model.phoneProperty(), shop, cashier, clock),
                        language,
                        themes,
                        toTill);
    }

    /// Begins to show; called on the FX thread.
    void show() {
        shown = true;
        window.show(setup.screen());
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
    public void renew() {
        DisplaySetup now = settings.setup();
        screen.execute(
                () -> {
                    setup = now;
                    if (shown) {
                        window.show(now.screen());
                    }
                });
    }
}
