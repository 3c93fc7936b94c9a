package smena.ui.stock;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import smena.domain.stock.EndedStockTake;
import smena.ui.kit.Icon;
import smena.ui.kit.Localization;
import smena.ui.kit.Sign;
import smena.ui.kit.Tag;
import smena.ui.kit.ThinBar;

import java.time.Clock;

/// A stock-take in the list: of what, since when and by whom; how far it is, or what it found.
final class ListedTakeCell extends ListCell<ListedTake> {
    /// The height of a row.
    static final double HEIGHT = 64;

    private static final double SIGN = 24;
    private static final double FIGURE = 190;
    private static final double BAR = 120;
    private static final int AHEAD = 10;

    private final Localization localization;
    private final Clock clock;
    private final Runnable more;
    private final Label title = label("strong");
    private final Label about = label("small", "muted");
    private final ThinBar bar = new ThinBar(0, true);
    private final Tag state = new Tag(Tag.Kind.NEUTRAL);
    private final Label figure = label("figure", "list-figure");
    private final HBox content;

    /// @param more reads further rows
    ListedTakeCell(Localization localization, Clock clock, Runnable more) {
        this.localization = localization;
        this.clock = clock;
        this.more = more;
        VBox text = new VBox(2, title, about);
        text.setAlignment(Pos.CENTER_LEFT);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        bar.setMinWidth(BAR);
        bar.setMaxWidth(BAR);
        bar.managedProperty().bind(bar.visibleProperty());
        figure.setAlignment(Pos.CENTER_RIGHT);
        figure.setMinWidth(FIGURE);
        Icon sign = new Icon(Sign.STORE, SIGN);
        sign.getStyleClass().add("muted");
        content = new HBox(12, sign, text, bar, state, figure);
        content.setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("two-line-cell");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable ListedTake item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            return;
        }
        switch (item) {
            case ListedTake.Open open -> show(open);
            case ListedTake.Ended ended -> show(ended.take());
        }
        setGraphic(content);
        if (getIndex() >= getListView().getItems().size() - AHEAD) {
            more.run();
        }
    }

    private void show(ListedTake.Open open) {
        long all = TakeWords.products(open.progress());
        long counted = TakeWords.counted(open.progress());
        title.textProperty()
                .bind(
                        localization.make(
                                f ->
                                        f.words().get("stockTake.title", open.take().number())
                                                + " · "
                                                + TakeWords.scope(
                                                        open.take(), open.progress(), f)));
        about.textProperty()
                .bind(localization.make(f -> TakeWords.since(open.take(), clock.instant(), f)));
        state.textProperty()
                .bind(
                        localization.text(
                                open.take().isCompared()
                                        ? "stockTake.state.compared"
                                        : "stockTake.state.counting"));
        state.show(Tag.Kind.WARN, Sign.EDIT);
        bar.setVisible(true);
        bar.shareProperty().set(all == 0 ? 0 : (double) counted / all);
        figure.textProperty()
                .bind(localization.make(f -> f.number(counted) + " / " + f.number(all)));
    }

    private void show(EndedStockTake ended) {
        title.textProperty()
                .bind(
                        localization.make(
                                f ->
                                        f.date(ended.day())
                                                + " · "
                                                + f.words()
                                                        .count(
                                                                "stockTake.products",
                                                                ended.products())));
        about.textProperty().bind(localization.make(f -> ended.by() + " · " + f.time(ended.at())));
        state.textProperty().unbind();
        state.setText(ended.number());
        state.show(Tag.Kind.NEUTRAL, null);
        bar.setVisible(false);
        figure.textProperty()
                .bind(
                        localization.make(
                                f ->
                                        ended.difference()
                                                .map(
                                                        sum ->
                                                                f.words()
                                                                        .get(
                                                                                "stockTake.differs",
                                                                                f.money(sum)))
                                                .orElse("")));
    }

    private static Label label(String... styles) {
        Label label = new Label();
        label.setMinWidth(0);
        label.getStyleClass().addAll(styles);
        return label;
    }
}
