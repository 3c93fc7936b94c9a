package smena.ui.price;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import smena.service.price.PriceDocuments.Overview;
import smena.ui.kit.Localization;
import smena.ui.kit.Tag;

/// A price document in the list: its reason and number, how many prices, when, and how far it is.
final class PriceDocumentCell extends ListCell<Overview> {
    /// The height of a row.
    static final double HEIGHT = 64;

    private static final double COUNT = 120;
    private static final double WHEN = 150;
    private static final double STATE = 150;

    private final Localization localization;
    private final Runnable more;
    private final Label title = label("strong");
    private final Label about = label("small", "muted");
    private final Label count = label("figure");
    private final Label when = label();
    private final Tag state = new Tag(Tag.Kind.NEUTRAL);
    private final HBox content;

    /// @param more reads on, where the last row is shown
    PriceDocumentCell(Localization localization, Runnable more) {
        this.localization = localization;
        this.more = more;
        VBox first = new VBox(2, title, about);
        first.setAlignment(Pos.CENTER_LEFT);
        first.setMinWidth(0);
        HBox.setHgrow(first, Priority.ALWAYS);
        count.setMinWidth(COUNT);
        count.setAlignment(Pos.CENTER_RIGHT);
        when.setMinWidth(WHEN);
        HBox tag = new HBox(state);
        tag.setAlignment(Pos.CENTER_RIGHT);
        tag.setMinWidth(STATE);
        content = new HBox(12, first, count, when, tag);
        content.setAlignment(Pos.CENTER_LEFT);
        getStyleClass().addAll("two-line-cell", "price-document-cell");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Overview item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            return;
        }
        String reason = item.document().reason();
        title.setText(reason.isEmpty() ? item.document().number() : reason);
        about.textProperty()
                .bind(
                        localization.make(
                                f ->
                                        (reason.isEmpty() ? "" : item.document().number() + " · ")
                                                + PriceWords.who(item, f)));
        count.textProperty().bind(localization.make(f -> PriceWords.lines(item.document(), f)));
        when.textProperty().bind(localization.make(f -> PriceWords.when(item.document(), f)));
        state.textProperty().bind(localization.text("prices.state." + item.document().state()));
        PriceWords.show(state, item.document().state());
        setGraphic(content);
        if (getIndex() == getListView().getItems().size() - 1) {
            more.run();
        }
    }

    private static Label label(String... styles) {
        Label label = new Label();
        label.setMinWidth(0);
        label.getStyleClass().addAll(styles);
        return label;
    }
}
