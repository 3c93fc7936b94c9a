package smena.ui.supply;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import smena.domain.money.Money;
import smena.domain.stock.ReceiptDraft;
import smena.domain.stock.StockDocument;
import smena.domain.stock.Supplier;
import smena.text.Formats;
import smena.ui.kit.LetterTile;
import smena.ui.kit.Localization;
import smena.ui.kit.Sign;
import smena.ui.kit.Tag;

/// A receipt in the list of them: from whom, their number, how many lines, its sum and
/// whether it is booked.
final class ListedReceiptCell extends ListCell<ListedReceipt> {
    /// The height of a row.
    static final double HEIGHT = 64;

    private static final double TILE = 40;
    private static final double TOTAL = 150;
    private static final int AHEAD = 10;

    private final Localization localization;
    private final Runnable more;
    private final LetterTile tile = new LetterTile(TILE, false);
    private final Label name = new Label();
    private final Label about = new Label();
    private final Tag state = new Tag(Tag.Kind.NEUTRAL);
    private final Label total = new Label();
    private final HBox content;

    /// @param more reads further rows
    ListedReceiptCell(Localization localization, Runnable more) {
        this.localization = localization;
        this.more = more;
        name.getStyleClass().add("strong");
        name.setMinWidth(0);
        about.getStyleClass().addAll("small", "muted");
        about.setMinWidth(0);
        VBox text = new VBox(2, name, about);
        text.setAlignment(Pos.CENTER_LEFT);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        total.getStyleClass().addAll("figure", "list-figure");
        total.setAlignment(Pos.CENTER_RIGHT);
        LineFields.width(total, TOTAL);
        content = new HBox(12, tile, text, state, total);
        content.setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("two-line-cell");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable ListedReceipt item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            return;
        }
        switch (item) {
            case ListedReceipt.Draft draft -> show(draft.draft());
            case ListedReceipt.Booked booked -> show(booked.head());
        }
        setGraphic(content);
        if (getIndex() >= getListView().getItems().size() - AHEAD) {
            more.run();
        }
    }

    private void show(ReceiptDraft draft) {
        named(draft.supplier());
        about.textProperty()
                .bind(
                        localization.make(
                                f -> about(draft.supplierNumber(), draft.lines().size(), f)));
        figure(draft.total());
        state.textProperty().bind(localization.text("supply.draft"));
        state.show(Tag.Kind.WARN, Sign.EDIT);
    }

    private void show(StockDocument.Head head) {
        named(head.supplier().map(Supplier::name).orElse(""));
        about.textProperty()
                .bind(
                        localization.make(
                                f ->
                                        f.date(head.day())
                                                + " · "
                                                + about(head.supplierNumber(), head.lines(), f)));
        figure(head.total());
        state.textProperty().unbind();
        state.setText(head.number());
        state.show(Tag.Kind.NEUTRAL, null);
    }

    private void named(String supplier) {
        tile.setVisible(!supplier.isEmpty());
        tile.show(supplier, supplier.hashCode());
        if (supplier.isEmpty()) {
            name.textProperty().bind(localization.text("supply.noSupplier"));
        } else {
            name.textProperty().unbind();
            name.setText(supplier);
        }
    }

    private void figure(Money sum) {
        total.textProperty().bind(localization.make(f -> f.money(sum)));
    }

    private static String about(String number, int lines, Formats formats) {
        String count = formats.words().get("supply.lineCount", formats.number(lines));
        return number.isEmpty() ? count : "№ " + number + " · " + count;
    }
}
