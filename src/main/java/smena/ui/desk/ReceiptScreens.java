package smena.ui.desk;

import org.jspecify.annotations.Nullable;

import smena.ui.archive.ReceiptsPage;
import smena.ui.kit.Notice;
import smena.ui.office.PageScreen;
import smena.ui.shell.Navigation;
import smena.ui.shell.Screen;
import smena.ui.shell.UiContext;

import java.util.function.Function;
import java.util.function.LongConsumer;

/// Opens the page of receipts over the till: to look at them, or to choose one.
final class ReceiptScreens {
    private final UiContext ui;
    private final Function<LongConsumer, ReceiptsPage> pages;

    /// @param pages makes a page whose button hands over the row of the sale
    ReceiptScreens(UiContext ui, Function<LongConsumer, ReceiptsPage> pages) {
        this.ui = ui;
        this.pages = pages;
    }

    /// Opens them to look at.
    ///
    /// @param refund begins a refund of a sale
    void open(LongConsumer refund) {
        show(refund, back(ui.navigation()));
    }

    /// Opens them to choose one: `chosen` gets it once the screen of now is shown again.
    void choose(LongConsumer chosen) {
        Runnable back = back(ui.navigation());
        show(
                saleId -> {
                    back.run();
                    chosen.accept(saleId);
                },
                back);
    }

    /// Leads back to the screen that is shown now.
    static Runnable back(Navigation navigation) {
        Screen now = navigation.currentProperty().get();
        return () -> show(navigation, now);
    }

    private static void show(Navigation navigation, @Nullable Screen screen) {
        if (screen != null) {
            navigation.show(screen);
        }
    }

    private void show(LongConsumer chosen, Runnable back) {
        PageScreen screen =
                new PageScreen(
                        ui.localization().text("receipts.title"),
                        pages.apply(chosen),
                        ui.localization(),
                        back,
                        code -> ui.toasts().say(Notice.Kind.WARN, "scan.notNow", code));
        ui.navigation().show(screen);
    }
}
