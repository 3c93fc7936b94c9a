package smena.ui.supply;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import smena.domain.money.Money;
import smena.text.Formats;
import smena.ui.kit.LetterTile;
import smena.ui.kit.ListWidth;
import smena.ui.kit.Localization;
import smena.ui.kit.RowButton;
import smena.ui.kit.Sign;
import smena.ui.supply.LineState.Doubt;

import java.util.Objects;
import java.util.function.Consumer;

/// A line of a receipt that is being written: its product, its fields, and what has to be decided.
final class ReceiptLineCell extends ListCell<ReceiptLine> implements LineFields.Walk {
    static final double NUMBER = 26;
    static final double TOTAL = 104;
    static final double OLD_PRICE = 84;
    static final double MARGIN = 64;
    static final double DROP = 48;

    private static final double TILE = 36;
    private static final PseudoClass DOUBTFUL = PseudoClass.getPseudoClass("doubtful");

    /// What is done with a line.
    interface Acts {
        void drop(ReceiptLine line);

        /// Counts its stock from now on.
        void count(ReceiptLine line);

        /// The keyboard goes so many lines further.
        void walk(ReceiptLine line, LineField field, int by);
    }

    private final Localization localization;
    private final ObservableBooleanValue narrow;
    private final Acts acts;
    private final Label number = new Label();
    private final LetterTile tile = new LetterTile(TILE, false);
    private final Label name = new Label();
    private final Label about = new Label();
    private final Label total = new Label();
    private final Text oldPrice = new Text();
    private final Label margin = new Label();
    private final LineFields fields;
    private final DoubtRow doubt;
    private final VBox content;
    private Subscription following = Subscription.EMPTY;

    /// @param narrow whether present price and margin stand below the name
    ReceiptLineCell(Localization localization, ObservableBooleanValue narrow, Acts acts) {
        this.localization = localization;
        this.narrow = narrow;
        this.acts = acts;
        fields = new LineFields(this);
        doubt = new DoubtRow(localization, this::mend, this::leave);
        HBox row = new HBox(10);
        row.getStyleClass().add("receipt-line-row");
        row.setAlignment(Pos.CENTER_LEFT);
        row.getChildren()
                .addAll(
                        number(),
                        tile,
                        names(),
                        fields.quantityPlace(),
                        fields.costPlace(),
                        right(total, TOTAL, "strong"),
                        oldPricePlace(),
                        fields.price(),
                        folding(right(margin, MARGIN, "margin")),
                        fields.expires(),
                        drop());
        content = new VBox(row, doubt);
        getStyleClass().addAll("two-line-cell", "receipt-line");
        setPrefWidth(0);
        listViewProperty().subscribe(now -> ListWidth.keep(content, now));
    }

    private Label number() {
        number.getStyleClass().add("muted");
        LineFields.width(number, NUMBER);
        return number;
    }

    private VBox names() {
        name.getStyleClass().add("strong");
        name.setMinWidth(0);
        about.getStyleClass().addAll("small", "muted");
        about.setMinWidth(0);
        VBox text = new VBox(2, name, about);
        text.setAlignment(Pos.CENTER_LEFT);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        return text;
    }

    private HBox oldPricePlace() {
        oldPrice.getStyleClass().add("old-price");
        HBox place = new HBox(oldPrice);
        place.setAlignment(Pos.CENTER_RIGHT);
        LineFields.width(place, OLD_PRICE);
        place.visibleProperty().bind(Bindings.not(narrow));
        place.managedProperty().bind(place.visibleProperty());
        return place;
    }

    private Label folding(Label label) {
        label.visibleProperty().bind(Bindings.not(narrow));
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    private static Label right(Label label, double width, String style) {
        label.getStyleClass().addAll("amount-label", style);
        label.setAlignment(Pos.CENTER_RIGHT);
        LineFields.width(label, width);
        return label;
    }

    private Button drop() {
        Button remove = RowButton.of(localization, this, Sign.CROSS, "goods.drop", acts::drop);
        LineFields.width(remove, DROP);
        return remove;
    }

    private void with(Consumer<ReceiptLine> act) {
        ReceiptLine line = getItem();
        if (line != null) {
            act.accept(line);
        }
    }

    private void mend() {
        with(
                line -> {
                    if (line.state().doubt() == Doubt.NOT_COUNTED) {
                        acts.count(line);
                    } else {
                        line.takeKeeping();
                    }
                });
    }

    private void leave() {
        with(ReceiptLine::keepPrice);
    }

    /// The keyboard goes to one of its fields.
    void focus(LineField field) {
        fields.focus(field);
    }

    @Override
    public void on() {
        with(line -> acts.walk(line, LineField.QUANTITY, 1));
    }

    @Override
    public void beside(LineField field, int by) {
        with(line -> acts.walk(line, field, by));
    }

    @Override
    public void entered() {
        ListView<ReceiptLine> list = getListView();
        ReceiptLine line = getItem();
        if (list != null && line != null && list.getSelectionModel().getSelectedItem() != line) {
            list.getSelectionModel().select(line);
        }
    }

    @Override
    protected void updateItem(@Nullable ReceiptLine line, boolean empty) {
        super.updateItem(line, empty);
        following.unsubscribe();
        following = Subscription.EMPTY;
        fields.show(empty ? null : line);
        pseudoClassStateChanged(DOUBTFUL, false);
        if (empty || line == null) {
            setGraphic(null);
            return;
        }
        number.setText(Integer.toString(getIndex() + 1));
        tile.show(line.product().name(), line.product().category().colour());
        name.setText(line.product().name());
        fields.unit().textProperty().bind(localization.text("till.unit." + line.product().unit()));
        fields.cost()
                .promptTextProperty()
                .bind(
                        localization.make(
                                f -> line.item().price().lastCost().map(f::money).orElse("")));
        fields.expires().promptTextProperty().bind(localization.text("supply.day"));
        // A cell that its list drops is not told of it: the line must not hold it.
        following =
                line.stateProperty()
                        .when(sceneProperty().map(Objects::nonNull).orElse(false))
                        .subscribe(state -> look(line, state));
        setGraphic(content);
    }

    private void look(ReceiptLine line, LineState state) {
        pseudoClassStateChanged(DOUBTFUL, state.doubt() == Doubt.BELOW_COST);
        fields.look(state);
        doubt.show(state);
        total.textProperty().bind(localization.make(f -> state.total().map(f::money).orElse("")));
        margin.textProperty().bind(localization.make(f -> margin(state, f)));
        margin.getStyleClass().remove("bad");
        if (state.margin().isPresent() && state.margin().getAsInt() < 0) {
            margin.getStyleClass().add("bad");
        }
        Money price = line.product().price();
        oldPrice.textProperty().bind(localization.make(f -> f.money(price)));
        oldPrice.setStrikethrough(state.isNewPrice());
        oldPrice.getStyleClass().remove("struck");
        if (state.isNewPrice()) {
            oldPrice.getStyleClass().add("struck");
        }
        fields.rise()
                .textProperty()
                .bind(
                        localization.make(
                                f ->
                                        state.rise().isPresent()
                                                ? Percents.change(state.rise().getAsInt(), f)
                                                : ""));
        about.textProperty().bind(localization.make(f -> about(line, state, f), narrow));
    }

    private String about(ReceiptLine line, LineState state, Formats formats) {
        if (!narrow.get()) {
            return line.product().barcode();
        }
        String price = formats.money(line.product().price());
        String share = margin(state, formats);
        return share.isEmpty() ? price : price + " · " + share;
    }

    private static String margin(LineState state, Formats formats) {
        return state.margin().isPresent()
                ? Percents.tenths(state.margin().getAsInt(), formats)
                : "";
    }
}
