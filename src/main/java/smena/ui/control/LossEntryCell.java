package smena.ui.control;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import smena.domain.figures.LossEntry;
import smena.domain.figures.LossEntry.Paper;
import smena.ui.kit.Icon;
import smena.ui.kit.ListWidth;
import smena.ui.kit.Localization;
import smena.ui.kit.Sign;

/// One entry of a figure: when, of which receipt, of what, how much, why and who approved.
final class LossEntryCell extends ListCell<LossEntry> {
    /// The height of a row.
    static final double HEIGHT = 45;

    private static final Width WHEN = new Width(124, 92);
    private static final Width PAPER = new Width(150, 134);
    private static final Width QUANTITY = new Width(96, 84);
    private static final Width AMOUNT = new Width(112, 100);
    private static final Width REASON = new Width(150, 96);
    private static final Width APPROVED = new Width(132, 92);
    private static final double OPEN = 20;
    private static final int AHEAD = 10;

    /// Pixels of a column, and where there is little room.
    private record Width(double wide, double narrow) {}

    private final Localization localization;
    private final ObservableBooleanValue narrow;
    private final Runnable more;
    private final Label when = label("muted");
    private final Label paper = label("strong");
    private final Label what = label();
    private final Label quantity = label("figure");
    private final Label amount = label("figure", "strong");
    private final Label reason = label("loss-reason");
    private final Label approved = label("muted");
    private final Icon open = new Icon(Sign.RIGHT, OPEN);
    private final HBox content;

    /// @param narrow whether there is little room
    /// @param more reads further rows
    LossEntryCell(Localization localization, ObservableBooleanValue narrow, Runnable more) {
        this.localization = localization;
        this.narrow = narrow;
        this.more = more;
        what.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(what, Priority.ALWAYS);
        content =
                new HBox(
                        10,
                        wide(when, WHEN, narrow),
                        wide(paper, PAPER, narrow),
                        what,
                        wide(quantity, QUANTITY, narrow),
                        wide(amount, AMOUNT, narrow),
                        wide(reason, REASON, narrow),
                        wide(approved, APPROVED, narrow),
                        open);
        quantity.setAlignment(Pos.CENTER_RIGHT);
        amount.setAlignment(Pos.CENTER_RIGHT);
        content.setAlignment(Pos.CENTER_LEFT);
        open.getStyleClass().add("muted");
        getStyleClass().addAll("two-line-cell", "loss-entry");
        setPrefWidth(0);
        listViewProperty().subscribe(now -> ListWidth.keep(content, now));
    }

    /// The heads of the columns, as wide as these.
    static HBox head(Localization localization, ObservableBooleanValue narrow) {
        Label product = title(localization, "what");
        product.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(product, Priority.ALWAYS);
        Label amounts = wide(title(localization, "amount"), AMOUNT, narrow);
        Label quantities = wide(title(localization, "quantity"), QUANTITY, narrow);
        amounts.setAlignment(Pos.CENTER_RIGHT);
        quantities.setAlignment(Pos.CENTER_RIGHT);
        Label reasons = title(localization, "reason");
        reasons.getStyleClass().add("loss-reason");
        HBox head =
                new HBox(
                        10,
                        wide(title(localization, "when"), WHEN, narrow),
                        wide(title(localization, "paper"), PAPER, narrow),
                        product,
                        quantities,
                        amounts,
                        wide(reasons, REASON, narrow),
                        wide(title(localization, "approved"), APPROVED, narrow),
                        space());
        head.getStyleClass().add("price-head");
        return head;
    }

    private static Label title(Localization localization, String key) {
        Label title = label();
        title.textProperty().bind(localization.text("loss.head." + key));
        return title;
    }

    private static Label label(String... styles) {
        Label label = new Label();
        label.getStyleClass().addAll(styles);
        label.setMinWidth(0);
        return label;
    }

    private static Label wide(Label label, Width width, ObservableBooleanValue narrow) {
        label.minWidthProperty()
                .bind(Bindings.when(narrow).then(width.narrow()).otherwise(width.wide()));
        label.prefWidthProperty().bind(label.minWidthProperty());
        label.maxWidthProperty().bind(label.minWidthProperty());
        return label;
    }

    private static Region space() {
        Region space = new Region();
        space.setMinWidth(OPEN);
        space.setMaxWidth(OPEN);
        return space;
    }

    @Override
    protected void updateItem(@Nullable LossEntry entry, boolean empty) {
        super.updateItem(entry, empty);
        if (empty || entry == null) {
            setGraphic(null);
            return;
        }
        boolean cancelled = entry.paper() == Paper.CANCELLED;
        paper.getStyleClass().remove("loss-bad");
        if (cancelled) {
            paper.getStyleClass().add("loss-bad");
        }
        when.textProperty()
                .bind(localization.make(f -> LossWords.when(entry, narrow.get(), f), narrow));
        paper.textProperty().bind(localization.make(f -> LossWords.paper(entry, f)));
        what.textProperty().bind(localization.make(f -> LossWords.what(entry.what(), f)));
        quantity.textProperty().bind(localization.make(f -> LossWords.quantity(entry.what(), f)));
        amount.textProperty().bind(localization.make(f -> LossWords.amount(entry, f)));
        reason.setText(entry.reason().isEmpty() ? "—" : entry.reason());
        approved.setText(entry.approvedBy().isEmpty() ? "—" : entry.approvedBy());
        open.setVisible(entry.paper().isThere());
        setGraphic(content);
        if (getIndex() >= getListView().getItems().size() - AHEAD) {
            more.run();
        }
    }
}
