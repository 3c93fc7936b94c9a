package smena.ui.writeoff;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import smena.domain.stock.DocumentKind;
import smena.domain.stock.StockDocument;
import smena.domain.stock.WriteOffDraft;
import smena.service.stock.StockHistory.Act;
import smena.text.Formats;
import smena.ui.kit.Localization;
import smena.ui.kit.Sign;
import smena.ui.kit.Tag;

/// Goods that were written off or used by the shop: why, when and by whom, and what they had cost.
final class WriteOffActCell extends ListCell<ListedWriteOff> {
    /// The height of a row.
    static final double HEIGHT = 64;

    private static final double TOTAL = 150;
    private static final int AHEAD = 10;

    private final Localization localization;
    private final Runnable more;
    private final Label reason = new Label();
    private final Label about = new Label();
    private final Tag number = new Tag(Tag.Kind.NEUTRAL);
    private final Label total = new Label();
    private final HBox content;

    /// @param more reads further rows
    WriteOffActCell(Localization localization, Runnable more) {
        this.localization = localization;
        this.more = more;
        reason.getStyleClass().add("strong");
        reason.setMinWidth(0);
        about.getStyleClass().addAll("small", "muted");
        about.setMinWidth(0);
        VBox text = new VBox(2, reason, about);
        text.setAlignment(Pos.CENTER_LEFT);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        total.getStyleClass().addAll("figure", "list-figure");
        total.setAlignment(Pos.CENTER_RIGHT);
        total.setMinWidth(TOTAL);
        total.setMaxWidth(TOTAL);
        total.managedProperty().bind(total.visibleProperty());
        content = new HBox(12, text, number, total);
        content.setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("two-line-cell");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable ListedWriteOff item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            return;
        }
        switch (item) {
            case ListedWriteOff.Draft draft -> show(draft.draft());
            case ListedWriteOff.Booked booked -> show(booked.act());
        }
        setGraphic(content);
        if (getIndex() >= getListView().getItems().size() - AHEAD) {
            more.run();
        }
    }

    private void show(WriteOffDraft draft) {
        named(draft.kind(), draft.reason());
        about.textProperty()
                .bind(
                        localization.make(
                                f ->
                                        f.words()
                                                .get(
                                                        "supply.lineCount",
                                                        f.number(draft.items().size()))));
        number.textProperty().bind(localization.text("supply.draft"));
        number.show(Tag.Kind.WARN, Sign.EDIT);
        total.setVisible(false);
    }

    private void show(Act act) {
        StockDocument.Head head = act.head();
        named(head.kind(), head.reason());
        about.textProperty().bind(localization.make(f -> about(head, f)));
        number.textProperty().unbind();
        number.setText(head.number());
        number.show(Tag.Kind.NEUTRAL, null);
        total.setVisible(act.total().isPresent());
        total.textProperty().bind(localization.make(f -> act.total().map(f::money).orElse("")));
    }

    private void named(DocumentKind kind, String why) {
        String rest = why.isBlank() ? "" : " · " + why;
        reason.textProperty()
                .bind(localization.make(f -> f.words().get("movement.kind." + kind) + rest));
    }

    private static String about(StockDocument.Head head, Formats formats) {
        return formats.date(head.day())
                + " · "
                + head.by().name()
                + " · "
                + formats.words().get("supply.lineCount", formats.number(head.lines()));
    }
}
