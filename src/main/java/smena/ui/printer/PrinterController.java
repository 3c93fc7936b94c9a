package smena.ui.printer;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

import smena.ui.kit.Chips;
import smena.ui.kit.Tongue;

import java.util.List;
import java.util.function.Function;

/// The frame: which page is shown, and the way back.
public final class PrinterController {
    private final ObjectProperty<Page> page = new SimpleObjectProperty<>(Page.RECEIPTS);
    private final Function<Page, Node> pages;
    private final Tongue tongue;
    private final Runnable leave;

    @FXML private HBox tabs;
    @FXML private StackPane place;

    /// @param pages makes a page, or gives it again
    /// @param leave goes back to the till
    PrinterController(Function<Page, Node> pages, Tongue tongue, Runnable leave) {
        this.pages = pages;
        this.tongue = tongue;
        this.leave = leave;
    }

    @FXML
    private void initialize() {
        Chips.fill(tabs, List.of(Page.values()), page, each -> tongue.text("printer.page." + each));
        page.subscribe(now -> place.getChildren().setAll(pages.apply(now)));
    }

    @FXML
    private void leave() {
        leave.run();
    }

    void show(Page now) {
        page.set(now);
    }

    /// Gives the keyboard to what does no harm.
    void takeFocus() {
        tabs.getChildren().getFirst().requestFocus();
    }
}
