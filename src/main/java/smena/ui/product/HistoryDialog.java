package smena.ui.product;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import smena.service.catalog.ProductHistory;
import smena.service.catalog.ProductHistory.Entry;
import smena.ui.kit.Background;
import smena.ui.kit.Dialog;
import smena.ui.kit.KeyHint;
import smena.ui.kit.Localization;
import smena.ui.shell.UiContext;

import java.util.List;
import java.util.Optional;

/// Who changed what of a product and when, over its page.
final class HistoryDialog extends VBox {
    private static final double WIDTH = 640;
    private static final double HEIGHT = 520;

    /// How many entries are shown.
    private static final int NEWEST = 200;

    /// Reads the newest entries about a product and shows them.
    static void open(UiContext ui, ProductHistory history, Background reading, long product) {
        reading.call(() -> history.page(product, Optional.empty(), NEWEST))
                .deliver(
                        entries ->
                                ui.dialogs()
                                        .show(
                                                dialog ->
                                                        new HistoryDialog(
                                                                entries,
                                                                ui.localization(),
                                                                dialog)));
    }

    private HistoryDialog(List<Entry> entries, Localization localization, Dialog dialog) {
        super(12);
        setId("productHistory");
        getStyleClass().add("dialog-card");
        setPrefSize(WIDTH, HEIGHT);
        setMinWidth(0);
        Label title = new Label();
        title.textProperty().bind(localization.text("product.side.HISTORY"));
        title.getStyleClass().add("headline");
        VBox rows = new VBox();
        rows.getChildren().setAll(SideRows.history(entries, localization));
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(0);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Button back = new Button();
        back.textProperty().bind(localization.text("common.back"));
        back.setGraphic(new KeyHint("Esc"));
        back.setContentDisplay(ContentDisplay.RIGHT);
        back.setOnAction(_ -> dialog.close());
        HBox foot = new HBox(back);
        foot.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(title, scroll, foot);
    }
}
