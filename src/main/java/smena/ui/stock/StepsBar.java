package smena.ui.stock;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

import smena.ui.kit.Icon;
import smena.ui.kit.Localization;
import smena.ui.kit.Sign;

import java.util.ArrayList;
import java.util.List;

/// The four steps of a stock-take in the banner. Where there is little room only the present one
/// has its name.
final class StepsBar extends HBox {
    private static final double SIGN = 16;
    private static final double GAP = 24;

    private final Localization localization;
    private final ObservableValue<TakeStep> step;
    private final BooleanProperty narrow = new SimpleBooleanProperty();
    private final ChangeListener<Boolean> laidOut = (_, _, again) -> fit(again);
    private final List<Step> steps = new ArrayList<>();
    private @Nullable HBox banner;

    StepsBar(Localization localization, ObservableValue<TakeStep> step) {
        super(GAP);
        this.localization = localization;
        this.step = step;
        getStyleClass().add("take-steps");
        step.subscribe(_ -> show());
        narrow.subscribe(this::show);
        parentProperty().flatMap(Node::parentProperty).subscribe(this::follow);
    }

    /// The banner it stands in, with what stands there beside it.
    private void follow(@Nullable Parent now) {
        if (banner != null) {
            banner.needsLayoutProperty().removeListener(laidOut);
        }
        banner = now instanceof HBox box ? box : null;
        if (banner != null) {
            banner.needsLayoutProperty().addListener(laidOut);
        }
    }

    /// All names, as far as the title and the buttons beside them stay whole.
    private void fit(boolean again) {
        if (again || banner == null) {
            return;
        }
        HBox row = banner;
        double others = row.getInsets().getLeft() + row.getInsets().getRight();
        for (Node each : row.getChildren()) {
            if (each.isManaged()) {
                others += row.getSpacing() + (each == getParent() ? 0 : each.prefWidth(-1));
            }
        }
        narrow.set(row.getWidth() > 0 && others + whole() > row.getWidth());
    }

    private double whole() {
        return steps.stream().mapToDouble(Step::whole).sum() + GAP * (steps.size() - 1);
    }

    private void show() {
        steps.clear();
        for (TakeStep each : TakeStep.values()) {
            steps.add(one(each, step.getValue()));
        }
        getChildren().setAll(steps.stream().map(Step::node).toList());
    }

    /// A step with its number and its name.
    private record Step(HBox node, Label number, Label name) {
        double whole() {
            double round = Math.max(number.minWidth(-1), number.prefWidth(-1));
            return round + node.getSpacing() + name.prefWidth(-1);
        }
    }

    private Step one(TakeStep each, TakeStep now) {
        boolean ended = now == TakeStep.FINISH;
        boolean done = each.compareTo(now) < 0 || ended;
        Label number = new Label(done ? "" : Integer.toString(each.ordinal() + 1));
        number.getStyleClass().add("step-number");
        if (done) {
            number.setGraphic(new Icon(Sign.CHECK, SIGN));
        }
        Label name = new Label();
        name.textProperty().bind(localization.text("stockTake.step." + each));
        name.setMinWidth(USE_PREF_SIZE);
        name.setVisible(!narrow.get() || each == now);
        name.setManaged(name.isVisible());
        HBox made = new HBox(8, number, name);
        made.setId("step-" + each);
        made.getStyleClass().add("close-step");
        if (done) {
            made.getStyleClass().add("done");
        }
        if (each == now && !ended) {
            made.getStyleClass().add("now");
        }
        return new Step(made, number, name);
    }
}
