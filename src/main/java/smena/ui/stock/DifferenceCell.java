package smena.ui.stock;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.stock.StockDifference;
import smena.text.Formats;
import smena.ui.kit.Icon;
import smena.ui.kit.LetterTile;
import smena.ui.kit.ListWidth;
import smena.ui.kit.Localization;
import smena.ui.kit.Sign;

import java.util.List;
import java.util.function.Predicate;

/// A counted product beside what should be there: short in red, over in amber, each with its sign.
final class DifferenceCell extends ListCell<StockDifference> {
    /// The height of a row.
    static final double HEIGHT = 56;

    /// The widths of its columns, which the head above the list has too.
    static final double FIGURE = 80;

    static final double VALUE = 100;
    static final double REASON = 158;
    static final double SHORT_REASON = 116;
    static final double GAP = 10;

    private static final double TILE = 36;
    private static final double SIGN = 16;
    private static final PseudoClass TICKED = PseudoClass.getPseudoClass("ticked");

    /// How it looks.
    ///
    /// @param open whether reasons can be written down and products ticked
    /// @param costs whether what it had cost may be seen
    /// @param wide whether there is room for what should be there
    record Look(
            boolean open,
            boolean costs,
            ObservableBooleanValue wide,
            Predicate<StockDifference> ticked) {}

    private final Localization localization;
    private final Look look;
    private final LetterTile tile = new LetterTile(TILE, false);
    private final Icon tick = new Icon(Sign.CHECK, 20);
    private final Label name = label("strong");
    private final Label moved = label("small");
    private final Label expected = label("muted");
    private final Label counted = label("strong");
    private final Label difference = label("strong");
    private final Label value = label("strong");
    private final Button reason = new Button();
    private final Label why = label();
    private final Label said = label();
    private final HBox content;

    DifferenceCell(Localization localization, Look look, ReasonMenu reasons) {
        this.localization = localization;
        this.look = look;
        StackPane mark = new StackPane(tile, tick);
        tick.getStyleClass().add("take-tick");
        VBox text = new VBox(2, name, moved);
        text.setAlignment(Pos.CENTER_LEFT);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        moved.managedProperty().bind(moved.textProperty().isNotEmpty());
        right(expected, FIGURE);
        right(counted, FIGURE);
        right(difference, FIGURE);
        right(value, VALUE);
        expected.visibleProperty().bind(look.wide());
        expected.managedProperty().bind(look.wide());
        value.setVisible(look.costs());
        value.setManaged(look.costs());
        content =
                new HBox(
                        GAP,
                        mark,
                        text,
                        expected,
                        counted,
                        difference,
                        value,
                        reasonPlace(reasons));
        content.setAlignment(Pos.CENTER_LEFT);
        getStyleClass().addAll("two-line-cell", "difference-cell");
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(name.textProperty());
        name.setTooltip(whole);
        setPrefWidth(0);
        listViewProperty().subscribe(list -> ListWidth.keep(content, list));
    }

    private StackPane reasonPlace(ReasonMenu reasons) {
        reason.getStyleClass().add("take-reason");
        reason.setGraphic(new Icon(Sign.DOWN, SIGN));
        reason.setContentDisplay(ContentDisplay.RIGHT);
        reason.setAlignment(Pos.CENTER_RIGHT);
        why.setMouseTransparent(true);
        why.visibleProperty().bind(reason.visibleProperty());
        StackPane.setMargin(why, new Insets(0, 32, 0, 12));
        reason.accessibleTextProperty().bind(why.textProperty());
        reason.setFocusTraversable(false);
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(why.textProperty());
        reason.setTooltip(whole);
        said.setTooltip(whole);
        reason.setOnAction(
                _ -> {
                    StockDifference item = getItem();
                    if (item != null) {
                        reasons.open(item, reason);
                    }
                });
        StackPane place = new StackPane(reason, why, said);
        place.setAlignment(Pos.CENTER_LEFT);
        var width = Bindings.when(look.wide()).then(REASON).otherwise(SHORT_REASON);
        for (Region each : List.of(place, reason, said)) {
            each.minWidthProperty().bind(width);
            each.maxWidthProperty().bind(width);
        }
        return place;
    }

    @Override
    protected void updateItem(@Nullable StockDifference item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            pseudoClassStateChanged(TICKED, false);
            setGraphic(null);
            return;
        }
        boolean ticked = look.ticked().test(item);
        pseudoClassStateChanged(TICKED, ticked);
        tick.setVisible(ticked);
        tile.setOpacity(ticked ? 0 : 1);
        tile.show(item.name(), item.colour());
        name.setText(item.name());
        moved(item);
        amount(expected, item, item.expected(), false);
        amount(counted, item, item.counted(), false);
        amount(difference, item, item.difference(), true);
        value.textProperty().bind(localization.make(f -> item.value().map(f::signed).orElse("–")));
        colour(difference, item.difference().thousandths());
        colour(value, item.value().map(Money::minor).orElse(0L));
        showReason(item);
        setGraphic(content);
    }

    private void moved(StockDifference item) {
        boolean meanwhile = item.movedMeanwhile().thousandths() != 0;
        moved.getStyleClass().removeAll("muted", "warn");
        moved.getStyleClass().add(meanwhile ? "warn" : "muted");
        moved.textProperty()
                .bind(
                        localization.make(
                                f ->
                                        meanwhile
                                                ? said(
                                                        "stockTake.movedMeanwhile",
                                                        item,
                                                        item.movedMeanwhile(),
                                                        f)
                                                : item.movedSince().thousandths() == 0
                                                        ? ""
                                                        : said(
                                                                "stockTake.movedSince",
                                                                item,
                                                                item.movedSince(),
                                                                f)));
    }

    private static String said(
            String key, StockDifference item, Quantity quantity, Formats formats) {
        return formats.words().get(key, TakeWords.signed(quantity, item.unit(), formats));
    }

    private void amount(Label label, StockDifference item, Quantity quantity, boolean signed) {
        label.textProperty()
                .bind(
                        localization.make(
                                f ->
                                        signed
                                                ? TakeWords.signed(quantity, item.unit(), f)
                                                : TakeWords.amount(quantity, item.unit(), f)));
    }

    private void showReason(StockDifference item) {
        boolean asks = look.open() && !item.isRight();
        reason.setVisible(asks);
        said.setVisible(!asks);
        said.setText(item.reason());
        why.getStyleClass().remove("muted");
        why.textProperty().unbind();
        if (item.reason().isEmpty()) {
            why.getStyleClass().add("muted");
            why.textProperty().bind(localization.text("stockTake.reason"));
        } else {
            why.setText(item.reason());
        }
    }

    private static void colour(Label label, long sign) {
        label.getStyleClass().removeAll("bad", "warn");
        if (sign != 0) {
            label.getStyleClass().add(sign < 0 ? "bad" : "warn");
        }
    }

    private static void right(Label label, double width) {
        label.setAlignment(Pos.CENTER_RIGHT);
        label.setMinWidth(width);
        label.setPrefWidth(width);
        label.setMaxWidth(width);
    }

    private static Label label(String... styles) {
        Label label = new Label();
        label.setMinWidth(0);
        label.getStyleClass().addAll(styles);
        return label;
    }
}
