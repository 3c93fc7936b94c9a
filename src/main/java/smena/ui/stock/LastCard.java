package smena.ui.stock;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import smena.domain.catalog.Product;
import smena.domain.stock.StockTakeCount;
import smena.text.Formats;
import smena.ui.kit.Icon;
import smena.ui.kit.LetterTile;
import smena.ui.kit.Localization;
import smena.ui.kit.Sign;

/// What was counted just now, large, with − and + so that a slip is mended at once; or the product
/// of which somebody has to say how much there is.
final class LastCard extends HBox {
    private static final double TILE = 64;
    private static final double SIGN = 20;

    private final Localization localization;
    private final CountingModel model;
    private final LetterTile tile = new LetterTile(TILE, false);
    private final Label about = label("small", "muted");
    private final Label name = label("take-name");
    private final Label code = label("small", "muted");
    private final Label figure = label("take-figure");
    private final Label unit = label("muted");
    private final Button less;
    private final Button more;
    private final Button mend = new Button();
    private final QuantityAsk ask;
    private final HBox amount;

    LastCard(Localization localization, CountingModel model, MendDialogs mending) {
        super(16);
        this.localization = localization;
        this.model = model;
        less = step(Sign.MINUS, "kit.less", -1);
        less.setId("less");
        more = step(Sign.PLUS, "kit.more", 1);
        more.setId("more");
        figure.setId("lastCounted");
        figure.setMinWidth(USE_PREF_SIZE);
        unit.setMinWidth(USE_PREF_SIZE);
        name.setId("lastName");
        ask = new QuantityAsk(localization, model);
        HBox shown = new HBox(8, figure, unit);
        shown.setAlignment(Pos.BASELINE_CENTER);
        mend.setGraphic(shown);
        mend.setId("mendLast");
        mend.getStyleClass().addAll("quiet", "take-amount");
        mend.accessibleTextProperty().bind(localization.text("stockTake.mend"));
        mend.setMinWidth(USE_PREF_SIZE);
        mend.setFocusTraversable(false);
        mend.setOnAction(
                _ -> {
                    CountingModel.Last now = model.lastProperty().get();
                    if (now != null) {
                        mending.open(now.count());
                    }
                });
        amount = new HBox(8, less, mend, more);
        amount.setAlignment(Pos.CENTER_RIGHT);
        amount.setMinWidth(USE_PREF_SIZE);
        VBox text = new VBox(2, about, name, code);
        text.setAlignment(Pos.CENTER_LEFT);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        getChildren().setAll(tile, text, amount, ask);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("take-last");
        tile.managedProperty().bind(tile.visibleProperty());
        ask.managedProperty().bind(ask.visibleProperty());
        amount.managedProperty().bind(amount.visibleProperty());
        model.lastProperty().subscribe(_ -> show());
        model.askedProperty().subscribe(_ -> show());
    }

    private Button step(Sign sign, String key, int by) {
        Button button = new Button();
        button.setGraphic(new Icon(sign, SIGN));
        button.accessibleTextProperty().bind(localization.text(key));
        button.getStyleClass().addAll("square", "take-step");
        button.setMinWidth(USE_PREF_SIZE);
        button.setFocusTraversable(false);
        button.setOnAction(_ -> model.step(by));
        return button;
    }

    /// Where somebody has to say how much there is, the keyboard goes there; false otherwise.
    boolean takeFocus() {
        return model.askedProperty().get() != null && ask.takeFocus();
    }

    /// Esc: the product that was asked for is not counted; false where none is.
    boolean back() {
        boolean asked = model.askedProperty().get() != null;
        model.leave();
        return asked;
    }

    private void show() {
        Product asked = model.askedProperty().get();
        CountingModel.Last last = model.lastProperty().get();
        ask.setVisible(asked != null);
        amount.setVisible(asked == null && last != null);
        tile.setVisible(asked != null || last != null);
        if (asked == null) {
            ask.forget();
        }
        if (asked != null) {
            showAsked(asked);
        } else if (last != null) {
            show(last);
        } else {
            name.textProperty().bind(localization.text("stockTake.beginByScan"));
            about.textProperty().unbind();
            about.setText("");
            code.textProperty().unbind();
            code.setText("");
        }
    }

    private void showAsked(Product product) {
        tile.show(product.name(), product.category().colour());
        name(product.name());
        about.textProperty().bind(localization.text("stockTake.howMuch"));
        code.textProperty().unbind();
        code.setText(product.barcode());
        ask.ask(product);
    }

    private void show(CountingModel.Last last) {
        StockTakeCount count = last.count();
        tile.show(count.name(), count.colour());
        name(count.name());
        about.textProperty().bind(localization.text("stockTake.justNow"));
        code.textProperty().bind(localization.make(f -> about(last, f)));
        figure.textProperty().bind(localization.make(f -> f.quantity(count.counted())));
        unit.textProperty().bind(localization.text("till.unit." + count.unit()));
        boolean whole = !count.unit().isDivisible();
        less.setVisible(whole);
        less.setDisable(count.last().counted().thousandths() == 0);
        more.setVisible(whole);
    }

    private void name(String product) {
        name.textProperty().unbind();
        name.setText(product);
    }

    private static String about(CountingModel.Last last, Formats formats) {
        StockTakeCount count = last.count();
        String code = count.barcode().isEmpty() ? "" : count.barcode() + " · ";
        int places = count.places().size();
        return code
                + last.added()
                        .map(
                                more ->
                                        formats.words()
                                                .get(
                                                        "stockTake.added",
                                                        TakeWords.amount(
                                                                more, count.unit(), formats)))
                        .orElseGet(
                                () ->
                                        formats.words()
                                                .get("stockTake.places", formats.number(places)));
    }

    private static Label label(String... styles) {
        Label label = new Label();
        label.setMinWidth(0);
        label.getStyleClass().addAll(styles);
        return label;
    }
}
