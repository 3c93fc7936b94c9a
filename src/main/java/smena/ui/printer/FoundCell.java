package smena.ui.printer;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import smena.service.ports.FoundPrinter;
import smena.text.Formats;
import smena.ui.kit.Localization;

import java.util.function.Predicate;

/// A printer in the list: its name, and below it what the computer reports about it.
final class FoundCell extends ListCell<FoundPrinter> {
    private static final double THREE_LINES = 64;
    private static final double EDGES = 44;
    private static final double TOOLTIP = 480;

    private final Localization localization;
    private final Predicate<FoundPrinter> there;
    private final Label name = new Label();
    private final Label detail = new Label();
    private final VBox content = new VBox(2, name, detail);
    private final Tooltip whole = new Tooltip();

    /// @param there whether the computer finds it now
    FoundCell(
            ListView<FoundPrinter> list, Localization localization, Predicate<FoundPrinter> there) {
        this.localization = localization;
        this.there = there;
        name.getStyleClass().add("found-name");
        name.setWrapText(true);
        name.setMaxHeight(THREE_LINES);
        name.prefWidthProperty().bind(list.widthProperty().subtract(EDGES));
        detail.getStyleClass().addAll("small", "muted");
        detail.managedProperty().bind(detail.textProperty().isNotEmpty());
        whole.setWrapText(true);
        whole.setMaxWidth(TOOLTIP);
        getStyleClass().add("found-cell");
        content.setAlignment(Pos.CENTER_LEFT);
        // As wide as the list, however long the name is.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable FoundPrinter printer, boolean empty) {
        super.updateItem(printer, empty);
        detail.textProperty().unbind();
        if (empty || printer == null) {
            setGraphic(null);
            setTooltip(null);
            return;
        }
        name.setText(printer.address().place());
        whole.setText(name.getText());
        detail.textProperty().bind(localization.make(formats -> detail(printer, formats)));
        setTooltip(whole);
        setGraphic(content);
    }

    private String detail(FoundPrinter printer, Formats formats) {
        if (!there.test(printer)) {
            return formats.words().get("printer.gone");
        }
        if (printer.status().signs().isEmpty()) {
            return printer.description();
        }
        String status = StatusWords.of(printer.status(), formats);
        return printer.description().isEmpty() ? status : status + " · " + printer.description();
    }
}
