package smena.ui.sale;

import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import smena.domain.catalog.Unit;
import smena.domain.money.Quantity;
import smena.domain.promotion.Reduction;
import smena.domain.sale.BasketLine;
import smena.domain.sale.Discount;
import smena.domain.sale.ExpiredGoods;
import smena.domain.sale.MarkedLine;
import smena.text.Formats;
import smena.ui.kit.Icon;
import smena.ui.kit.KeyHint;
import smena.ui.kit.Localization;
import smena.ui.kit.Sign;
import smena.ui.kit.WhileShown;

/// A line of the basket. The selected one shows what can be done with it.
final class LineCell extends ListCell<BasketLine> {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass PAST = PseudoClass.getPseudoClass("past");

    /// Actions that need more than the basket's model.
    interface Acts {
        /// Asks for the quantity of the selected line.
        void askQuantity();

        /// One more, or with -1 one less, of the selected line.
        void step(int pieces);

        /// Asks for a discount on it.
        void discount();
    }

    private final BasketModel model;
    private final Localization localization;
    private final Label name = label("line-name");
    private final Label amount = label("line-amount");
    private final Label count = label("small", "muted");
    private final Label off = label("small", "good");
    private final Label offer = label("small", "good", "line-offer");
    private final Label saved = label("small", "good");
    private final Button less;
    private final Button quantity = new Button();
    private final HBox buttons;
    private final VBox content;

    LineCell(BasketModel model, Localization localization, Acts acts) {
        this.model = model;
        this.localization = localization;
        less = button(new Icon(Sign.MINUS, 18), "basket.less");
        getStyleClass().add("basket-line");
        buttons = buttons(acts);
        HBox offerRow = row(offer, saved);
        offerRow.managedProperty().bind(offerRow.visibleProperty());
        offerRow.visibleProperty().bind(saved.textProperty().isNotEmpty());
        content = new VBox(2, row(name, amount), row(count, off), offerRow, buttons);
        VBox.setMargin(buttons, new Insets(8, 0, 0, 0));
        buttons.managedProperty().bind(buttons.visibleProperty());
        off.managedProperty().bind(off.visibleProperty());
        off.visibleProperty().bind(off.textProperty().isNotEmpty());
        amount.setMinWidth(Region.USE_PREF_SIZE);
        off.setMinWidth(Region.USE_PREF_SIZE);
        saved.setMinWidth(Region.USE_PREF_SIZE);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setGraphic(content);
        setPrefWidth(0);
        setOnMouseClicked(_ -> choose());
        WhileShown.follow(this, model.selectedProperty(), _ -> mark());
        WhileShown.follow(this, model.marksProperty(), _ -> refresh());
        WhileShown.follow(this, model.expiredProperty(), _ -> refresh());
        WhileShown.follow(this, localization.formatsProperty(), _ -> refresh());
    }

    @Override
    protected void updateItem(@Nullable BasketLine line, boolean isEmpty) {
        super.updateItem(line, isEmpty);
        // A list measures with cells that it empties again. A content that leaves and comes back
        // is styled anew, which takes longer than all else of a scan; one that hides is not.
        content.setVisible(!isEmpty && line != null);
        refresh();
        mark();
    }

    private void choose() {
        BasketLine line = getItem();
        if (line != null) {
            model.selectedProperty().set(line.line());
        }
    }

    private void mark() {
        BasketLine line = getItem();
        boolean chosen = line != null && line.line() == model.selectedProperty().get();
        buttons.setVisible(chosen);
        // A style class that comes or goes would style the whole cell anew.
        pseudoClassStateChanged(CHOSEN, chosen);
    }

    private void refresh() {
        BasketLine line = getItem();
        if (line == null) {
            return;
        }
        Formats formats = localization.formats();
        name.setText(line.name());
        amount.setText(formats.money(line.gross()));
        String past = expired(line, formats);
        count.setText(count(line, formats) + marks(line, formats) + past);
        count.pseudoClassStateChanged(PAST, !past.isEmpty());
        off.setText(off(line, formats));
        offer.setText(line.offer().map(reduction -> offer(reduction, formats)).orElse(""));
        saved.setText(
                line.offer()
                        .map(reduction -> formats.money(reduction.amount().negated()))
                        .orElse(""));
        quantity.setText(formats.quantity(line.quantity()));
        boolean last = !line.quantity().minus(Quantity.ONE).isSellable();
        less.setDisable(last && !line.unit().isDivisible());
    }

    private static String count(BasketLine line, Formats formats) {
        String unit =
                line.unit() == Unit.PIECE
                        ? ""
                        : Formats.NBSP + formats.words().get("till.unit." + line.unit());
        String list = line.usual().isEmpty() ? "" : " · " + formats.words().get("basket.listPrice");
        return formats.quantity(line.quantity())
                + unit
                + " × "
                + formats.money(line.price())
                + list;
    }

    /// The name of the promotion; packs and a customer's discount have none of their own.
    private static String offer(Reduction reduction, Formats formats) {
        return reduction.name().isBlank()
                ? formats.words().get("basket.offer." + reduction.kind())
                : reduction.name();
    }

    private String marks(BasketLine line, Formats formats) {
        return model.marksProperty().get().stream()
                .filter(marked -> marked.line().line() == line.line())
                .findFirst()
                .map(marked -> " · " + marks(marked, formats))
                .orElse("");
    }

    private String expired(BasketLine line, Formats formats) {
        return model.expiredProperty().get().stream()
                .filter(goods -> goods.product() == line.productId())
                .findFirst()
                .map(goods -> " · " + past(goods, formats))
                .orElse("");
    }

    private static String past(ExpiredGoods goods, Formats formats) {
        return formats.words().get("till.expiredLine", formats.date(goods.keptTo()));
    }

    /// `маркировка 4 из 6`
    static String marks(MarkedLine marked, Formats formats) {
        return formats.words().get("mark.line", marked.marks().size(), marked.pieces());
    }

    private static String off(BasketLine line, Formats formats) {
        if (line.discount().isEmpty()) {
            return "";
        }
        String amount = formats.money(line.ownDiscount().negated());
        return line.discount().get() instanceof Discount.Percent(int points)
                ? formats.quantity(new Quantity(points * 10L)) + " %  " + amount
                : amount;
    }

    private HBox buttons(Acts acts) {
        less.setOnAction(_ -> acts.step(-1));
        Button more = button(new Icon(Sign.PLUS, 18), "basket.more");
        more.setOnAction(_ -> acts.step(1));
        quantity.setFocusTraversable(false);
        quantity.setOnAction(_ -> acts.askQuantity());
        quantity.accessibleTextProperty().bind(localization.text("till.quantity"));
        quantity.getStyleClass().add("line-quantity");
        Button percent = button(keyed(Sign.PERCENT, "F7"), "basket.lineDiscount");
        percent.setOnAction(_ -> acts.discount());
        Button remove = button(keyed(Sign.CROSS, "Del"), "basket.remove");
        remove.getStyleClass().add("danger");
        remove.setOnAction(_ -> model.removeSelected());
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox.setHgrow(quantity, Priority.SOMETIMES);
        HBox row = new HBox(8, less, quantity, more, percent, between, remove);
        row.getStyleClass().add("line-buttons");
        return row;
    }

    private Button button(Node face, String spoken) {
        Button button = new Button();
        button.setGraphic(face);
        button.setFocusTraversable(false);
        button.accessibleTextProperty().bind(localization.text(spoken));
        return button;
    }

    private static Node keyed(Sign sign, String key) {
        HBox face = new HBox(8, new Icon(sign, 16), new KeyHint(key));
        face.setAlignment(Pos.CENTER);
        return face;
    }

    private static Label label(String... styles) {
        Label label = new Label();
        label.getStyleClass().addAll(styles);
        return label;
    }

    /// Without a node between the two: a list styles and lays out every node of every cell again
    /// when a line comes.
    private static HBox row(Label left, Label right) {
        left.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox row = new HBox(24, left, right);
        row.setAlignment(Pos.BASELINE_LEFT);
        return row;
    }
}
