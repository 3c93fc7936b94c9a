package smena.ui.promotion;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import smena.domain.promotion.ShopPromotion.State;
import smena.service.promotion.PromotionQueries.Overview;
import smena.ui.kit.Localization;
import smena.ui.kit.Sign;
import smena.ui.kit.Tag;

/// A promotion in the list: its name and what it is for, what it gives, when, and how it stands.
final class PromotionCell extends ListCell<Overview> {
    /// The height of a row.
    static final double HEIGHT = 64;

    private static final double GIVES = 200;
    private static final double WHEN = 210;
    private static final double STATE = 140;

    private final Localization localization;
    private final Label name = label("strong");
    private final Label goods = label("small", "muted");
    private final Label gives = label("strong");
    private final Label when = label();
    private final Label hours = label("small", "muted");
    private final Tag state = new Tag(Tag.Kind.NEUTRAL);
    private final HBox content;

    PromotionCell(Localization localization) {
        this.localization = localization;
        VBox first = new VBox(2, name, goods);
        first.setAlignment(Pos.CENTER_LEFT);
        first.setMinWidth(0);
        HBox.setHgrow(first, Priority.ALWAYS);
        VBox period = new VBox(2, when, hours);
        period.setAlignment(Pos.CENTER_LEFT);
        period.setMinWidth(WHEN);
        period.setMaxWidth(WHEN);
        gives.setMinWidth(GIVES);
        gives.setMaxWidth(GIVES);
        HBox tag = new HBox(state);
        tag.setAlignment(Pos.CENTER_RIGHT);
        tag.setMinWidth(STATE);
        content = new HBox(12, first, gives, period, tag);
        content.setAlignment(Pos.CENTER_LEFT);
        getStyleClass().addAll("two-line-cell", "promotion-cell");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Overview item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            return;
        }
        name.setText(item.stored().promotion().name());
        goods.textProperty().bind(localization.make(f -> PromotionWords.goods(item, f)));
        gives.textProperty()
                .bind(
                        localization.make(
                                f -> PromotionWords.terms(item.stored().promotion().terms(), f)));
        when.textProperty()
                .bind(
                        localization.make(
                                f ->
                                        PromotionWords.period(
                                                item.stored().promotion().validity(), f)));
        hours.textProperty()
                .bind(
                        localization.make(
                                f ->
                                        PromotionWords.times(
                                                item.stored().promotion().validity(), f)));
        state.textProperty().bind(localization.text("promo.state." + item.state()));
        show(item.state());
        setGraphic(content);
    }

    private void show(State now) {
        switch (now) {
            case RUNNING -> state.show(Tag.Kind.GOOD, Sign.CHECK);
            case PLANNED -> state.show(Tag.Kind.ACCENT, Sign.CLOCK);
            case ENDED -> state.show(Tag.Kind.NEUTRAL, null);
        }
    }

    private static Label label(String... styles) {
        Label label = new Label();
        label.setMinWidth(0);
        label.getStyleClass().addAll(styles);
        return label;
    }
}
