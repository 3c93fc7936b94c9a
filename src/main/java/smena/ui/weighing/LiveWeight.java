package smena.ui.weighing;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import smena.domain.money.Quantity;
import smena.text.Formats;
import smena.ui.kit.Localization;
import smena.ui.kit.Tag;

import java.util.OptionalLong;

/// A scale as it is set up: its weight, how it stands, and what is the matter with it.
public final class LiveWeight extends VBox {
    private final Label weight = new Label();
    private final Label unit = new Label();
    private final Label trouble = new Label();
    private final Tag state = new Tag(Tag.Kind.NEUTRAL);

    public LiveWeight() {
        weight.getStyleClass().add("weight");
        weight.setId("liveWeight");
        weight.setMinWidth(Region.USE_PREF_SIZE);
        unit.getStyleClass().add("weight-unit");
        state.setId("liveState");
        trouble.getStyleClass().add("muted");
        trouble.setWrapText(true);
        HBox figures = new HBox(10, weight, unit);
        figures.setAlignment(Pos.BASELINE_RIGHT);
        VBox box = new VBox(figures);
        box.getStyleClass().add("weight-box");
        setSpacing(12);
        getChildren().addAll(new HBox(state), box, trouble);
    }

    /// Follows `model` from now on.
    public void show(WeighingModel model, Localization localization) {
        unit.textProperty().bind(localization.text("till.unit.KILOGRAM"));
        weight.textProperty().bind(localization.make(f -> weight(f, model), model.shownProperty()));
        state.textProperty().bind(localization.make(f -> state(f, model), model.shownProperty()));
        trouble.textProperty()
                .bind(localization.make(f -> trouble(f, model), model.shownProperty()));
        model.shownProperty().subscribe(now -> colour(state, now.state()));
    }

    /// Shows a state in its colour, with a dot in front of its name.
    static void colour(Tag tag, WeighingState now) {
        tag.show(now.kind(), null);
        Region dot = new Region();
        dot.getStyleClass().addAll("dot", "small-dot", now.dot());
        tag.setGraphic(dot);
    }

    static String weight(Formats formats, WeighingModel model) {
        OptionalLong sold = model.shownProperty().get().sold();
        return sold.isPresent() ? formats.weight(sold.getAsLong()) : "–";
    }

    static String state(Formats formats, WeighingModel model) {
        WeighingState now = model.shownProperty().get().state();
        Quantity limit =
                model.scale()
                        .map(s -> now == WeighingState.TOO_HEAVY ? s.most() : s.least())
                        .orElse(Quantity.ZERO);
        return formats.words().get("weigh.state." + now, formats.quantity(limit));
    }

    static String trouble(Formats formats, WeighingModel model) {
        WeighingState now = model.shownProperty().get().state();
        return now.isAway() ? formats.words().get("weigh.trouble." + now) : "";
    }
}
