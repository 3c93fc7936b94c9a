package smena.ui.refund;

import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import smena.domain.catalog.Unit;
import smena.domain.money.Quantity;
import smena.domain.sale.Sale;
import smena.text.Formats;
import smena.ui.kit.Icon;
import smena.ui.kit.LetterTile;
import smena.ui.kit.Localization;
import smena.ui.kit.Sign;
import smena.ui.kit.WhileShown;

import java.util.List;
import java.util.function.Consumer;

/// A line of the receipt: what was paid, what went back before, and how much comes back now.
final class RefundCell extends ListCell<RefundLine> {
    /// The height of a row.
    static final double HEIGHT = 84;

    private static final double LETTERS = 40;
    private static final double SIGN_SIZE = 18;
    private static final double TWO_LINES = 38;

    private final LinesModel model;
    private final Localization localization;
    private final LetterTile letters = new LetterTile(LETTERS, false);
    private final Label name = label("title", "line-name", "refund-name");
    private final Label paid = label("small", "muted");
    private final Label off = label("small", "muted");
    private final Label before = label("refund-before");
    private final Button less;
    private final Button quantity = new Button();
    private final Button more;
    private final Label of = label("small", "muted", "refund-of");
    private final Label done = label("refund-all-back");
    private final Label money = label("figure", "refund-money");
    private final HBox steps;
    private final HBox content;
    private Subscription following = Subscription.EMPTY;

    /// @param ask asks how much of a line
    RefundCell(LinesModel model, Localization localization, Consumer<RefundLine> ask) {
        this.model = model;
        this.localization = localization;
        less = button(Sign.MINUS, "less", "kit.less");
        more = button(Sign.PLUS, "more", "kit.more");
        getStyleClass().add("refund-line");
        quantity.getStyleClass().add("refund-quantity");
        quantity.accessibleTextProperty().bind(localization.text("till.quantity"));
        quantity.setOnAction(_ -> act(ask));
        less.setOnAction(_ -> act(model::less));
        more.setOnAction(_ -> act(model::more));
        done.setGraphic(new Icon(Sign.CHECK, 14));
        done.textProperty().bind(localization.text("refund.lineDone"));
        steps = new HBox(8, less, quantity, more, of);
        steps.setAlignment(Pos.CENTER_LEFT);
        StackPane middle = new StackPane(steps, done);
        middle.getStyleClass().add("refund-middle");
        FlowPane under = new FlowPane(6, 2, paid, off, before);
        off.managedProperty().bind(off.visibleProperty());
        off.visibleProperty().bind(off.textProperty().isNotEmpty());
        for (Label part : List.of(paid, off, before)) {
            // A FlowPane breaks its row between its children and lets one that is too wide run on.
            part.maxWidthProperty().bind(under.widthProperty());
        }
        under.setRowValignment(VPos.CENTER);
        under.setMinWidth(0);
        under.setPrefWrapLength(0);
        VBox what = new VBox(2, name, under);
        what.setAlignment(Pos.CENTER_LEFT);
        what.setMinWidth(0);
        name.setWrapText(true);
        name.setMaxHeight(TWO_LINES);
        HBox.setHgrow(what, Priority.ALWAYS);
        content = new HBox(12, letters, what, middle, money);
        content.setAlignment(Pos.CENTER_LEFT);
        content.setMinHeight(0);
        setPrefWidth(0);
        setOnMousePressed(_ -> act(line -> model.selectedProperty().set(getIndex())));
        WhileShown.follow(this, model.selectedProperty(), _ -> mark());
        WhileShown.follow(this, localization.formatsProperty(), _ -> draw());
    }

    @Override
    protected void updateItem(@Nullable RefundLine line, boolean isEmpty) {
        super.updateItem(line, isEmpty);
        following.unsubscribe();
        following =
                line == null ? Subscription.EMPTY : line.quantityProperty().subscribe(this::draw);
        setGraphic(line == null ? null : content);
        draw();
        mark();
    }

    private void act(Consumer<RefundLine> action) {
        RefundLine line = getItem();
        if (line != null) {
            action.accept(line);
        }
    }

    private void mark() {
        RefundLine line = getItem();
        style("chosen", line != null && line.isChosen());
        style("current", line != null && getIndex() == model.selectedProperty().get());
    }

    private void style(String style, boolean on) {
        if (!on) {
            getStyleClass().remove(style);
        } else if (!getStyleClass().contains(style)) {
            getStyleClass().add(style);
        }
    }

    private void draw() {
        RefundLine line = getItem();
        if (line == null) {
            return;
        }
        Formats formats = localization.formats();
        letters.show(line.goods().name(), line.goods().productId());
        name.setText(line.goods().name());
        name.setDisable(line.isDone());
        quantity.setText(formats.quantity(line.quantityProperty().get()));
        money.setText(formats.money(line.money()));
        of.setText(of(line, formats));
        less.setDisable(!line.isChosen());
        more.setDisable(!line.hasMore());
        steps.setVisible(!line.isDone());
        done.setVisible(line.isDone());
        switch (line.goods()) {
            case Goods.Sold sold -> draw(sold, line.isDone(), formats);
            case Goods.Loose loose -> {
                paid.setText(formats.words().get("refund.lowest", formats.money(loose.price())));
                off.setText("");
                before.setVisible(false);
            }
        }
        before.setManaged(before.isVisible());
        mark();
    }

    private void draw(Goods.Sold sold, boolean isDone, Formats formats) {
        Sale.Line line = sold.line().sold();
        paid.setText(
                amount(line.quantity(), line.unit(), formats)
                        + " × "
                        + formats.money(line.price()));
        off.setText(
                line.discount().isZero()
                        ? ""
                        : formats.words()
                                .get("refund.lineDiscount", formats.money(line.discount())));
        Quantity back = sold.line().back().quantity();
        before.setVisible(back.thousandths() > 0 && !isDone);
        before.setText(formats.words().get("refund.backBefore", formats.quantity(back)));
    }

    private static String of(RefundLine line, Formats formats) {
        return line.goods() instanceof Goods.Loose
                ? formats.words().get("till.unit." + line.goods().unit())
                : formats.words()
                        .get(
                                "refund.of",
                                amount(line.goods().left(), line.goods().unit(), formats));
    }

    private static String amount(Quantity quantity, Unit unit, Formats formats) {
        return formats.quantity(quantity) + Formats.NBSP + formats.words().get("till.unit." + unit);
    }

    private Button button(Sign sign, String style, String spoken) {
        Button button = new Button();
        button.setGraphic(new Icon(sign, SIGN_SIZE));
        button.getStyleClass().addAll("square", style);
        button.accessibleTextProperty().bind(localization.text(spoken));
        return button;
    }

    private static Label label(String... styles) {
        Label label = new Label();
        label.getStyleClass().addAll(styles);
        return label;
    }
}
