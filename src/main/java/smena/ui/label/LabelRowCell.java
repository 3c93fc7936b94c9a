package smena.ui.label;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import smena.domain.label.LabelOrder;
import smena.domain.label.QueuedLabel;
import smena.domain.price.WaitingLabel.Reason;
import smena.ui.kit.LetterTile;
import smena.ui.kit.ListWidth;
import smena.ui.kit.Localization;
import smena.ui.kit.Stepper;

import java.time.Clock;

/// A label that waits: tick, product and shelf, why and since when, price, how many.
final class LabelRowCell extends ListCell<LabelRow> {
    /// The height of a row.
    static final double HEIGHT = 60;

    /// The widths of its columns, which the head above the list has too.
    static final double TICK = 30;

    static final double WHY = 124;
    static final double PRICE = 104;
    static final double COPIES = 124;

    private static final double TILE = 36;

    private final Localization localization;
    private final Clock clock;
    private final CheckBox tick = new CheckBox();
    private final LetterTile tile = new LetterTile(TILE, false);
    private final Label name = label("strong");
    private final Label shelf = label("small", "muted");
    private final Label why = label("small");
    private final Label since = label("small", "muted");
    private final Label price = label("strong", "figure");
    private final Label before = label("small", "muted", "struck");
    private final Stepper copies;
    private final HBox content;
    private @Nullable LabelRow shown;

    /// @param narrow whether there is no room to say why
    LabelRowCell(Localization localization, Clock clock, ObservableBooleanValue narrow) {
        this.localization = localization;
        this.clock = clock;
        copies = new Stepper(localization, 1, LabelOrder.MOST_COPIES);
        tick.accessibleTextProperty().bind(name.textProperty());
        tick.setFocusTraversable(false);
        tick.setMinWidth(TICK);
        VBox text = column(Pos.CENTER_LEFT, name, shelf);
        HBox.setHgrow(text, Priority.ALWAYS);
        VBox reason = column(Pos.CENTER_LEFT, why, since);
        reason.setMinWidth(WHY);
        reason.setPrefWidth(WHY);
        reason.visibleProperty().bind(Bindings.not(narrow));
        reason.managedProperty().bind(reason.visibleProperty());
        VBox money = column(Pos.CENTER_RIGHT, price, before);
        money.setMinWidth(PRICE);
        before.managedProperty().bind(before.textProperty().isNotEmpty());
        copies.setMinWidth(COPIES);
        copies.setFocusTraversable(false);
        copies.getChildren().forEach(part -> part.setFocusTraversable(false));
        content = new HBox(12, tick, tile, text, reason, money, copies);
        content.setAlignment(Pos.CENTER_LEFT);
        getStyleClass().addAll("two-line-cell", "label-cell");
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(name.textProperty());
        name.setTooltip(whole);
        setPrefWidth(0);
        listViewProperty().subscribe(list -> ListWidth.keep(content, list));
    }

    @Override
    protected void updateItem(@Nullable LabelRow item, boolean empty) {
        super.updateItem(item, empty);
        forget();
        if (empty || item == null) {
            setGraphic(null);
            return;
        }
        shown = item;
        tick.selectedProperty().bindBidirectional(item.tickedProperty());
        copies.valueProperty().bindBidirectional(item.copiesProperty());
        QueuedLabel label = item.label();
        tile.show(label.label().name(), label.waiting().product().category().colour());
        name.setText(label.label().name());
        shelf.setText(label.shelf().isEmpty() ? label.label().category() : label.shelf());
        why.textProperty().bind(localization.make(f -> LabelWhy.reason(label, f)));
        since.textProperty()
                .bind(localization.make(f -> LabelWhy.since(label.waiting().since(), clock, f)));
        price.textProperty().bind(localization.make(f -> f.money(label.label().price())));
        before.textProperty().bind(localization.make(f -> label.before().map(f::money).orElse("")));
        why.getStyleClass().removeAll("good", "accent-ink");
        if (label.waiting().reason() == Reason.NEW) {
            why.getStyleClass().add("good");
        } else if (label.label().oldPrice().isPresent()) {
            why.getStyleClass().add("accent-ink");
        }
        setGraphic(content);
    }

    private void forget() {
        LabelRow old = shown;
        if (old != null) {
            tick.selectedProperty().unbindBidirectional(old.tickedProperty());
            copies.valueProperty().unbindBidirectional(old.copiesProperty());
            shown = null;
        }
    }

    private static VBox column(Pos side, Label... lines) {
        VBox column = new VBox(2, lines);
        column.setAlignment(side);
        column.setMinWidth(0);
        return column;
    }

    private static Label label(String... styles) {
        Label label = new Label();
        label.setMinWidth(0);
        label.getStyleClass().addAll(styles);
        return label;
    }
}
