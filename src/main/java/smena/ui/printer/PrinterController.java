package smena.ui.printer;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

import smena.ui.kit.Chips;
import smena.ui.kit.Localization;

import java.util.List;
import java.util.function.Function;

/// The frame: which page is shown, and the way back.
public final class PrinterController {
    private final ObjectProperty<PrinterPage> page =
            new SimpleObjectProperty<>(PrinterPage.RECEIPTS);
    private final Function<PrinterPage, Node> pages;
    private final Localization localization;
    private final Runnable leave;

    @FXML private HBox tabs;
    @FXML private StackPane place;

    /// @param pages makes a page, or gives it again
    /// @param leave goes back to the till
    PrinterController(
            Function<PrinterPage, Node> pages, Localization localization, Runnable leave) {
        this.pages = pages;
        this.localization = localization;
        this.leave = leave;
    }

    @FXML
    private void initialize() {
        Chips.fill(
                tabs,
                List.of(PrinterPage.values()),
                page,
                each -> localization.text("printer.page." + each));
        page.subscribe(now -> place.getChildren().setAll(pages.apply(now)));
    }

    @FXML
    private void leave() {
        leave.run();
    }

    void show(PrinterPage now) {
        page.set(now);
    }

    /// Gives the keyboard to what does no harm.
    void takeFocus() {
        tabs.getChildren().getFirst().requestFocus();
    }
}
