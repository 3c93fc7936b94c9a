package smena.ui.kit;

import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import java.util.ArrayList;
import java.util.List;

/// The usual periods as chips; the last one asks for two dates. The chips may stand elsewhere.
public final class PeriodChips extends HBox {
    private final PeriodModel model;
    private final Localization localization;
    private final List<ToggleButton> chips = new ArrayList<>();

    /// Chips that choose for `model`.
    public PeriodChips(PeriodModel model, Localization localization) {
        this.model = model;
        this.localization = localization;
        getStyleClass().add("bar");
        for (PeriodModel.Choice choice : PeriodModel.Choice.values()) {
            chips.add(chip(choice));
        }
        getChildren().setAll(chips);
        model.periodProperty().subscribe(_ -> mark());
    }

    private ToggleButton chip(PeriodModel.Choice choice) {
        ToggleButton chip = new ToggleButton();
        chip.setId("period-" + choice);
        chip.setUserData(choice);
        chip.textProperty().bind(localization.text("period." + choice));
        chip.getStyleClass().add("chip");
        chip.setMinWidth(Region.USE_PREF_SIZE);
        chip.setOnAction(
                _ -> {
                    if (choice == PeriodModel.Choice.OWN) {
                        ask(chip);
                    } else {
                        model.choose(choice);
                    }
                    mark();
                });
        return chip;
    }

    /// A chip that is tapped twice stays chosen.
    private void mark() {
        chips.forEach(chip -> chip.setSelected(chip.getUserData() == model.choice()));
    }

    /// The chips, for a row of another kind.
    public List<ToggleButton> chips() {
        return List.copyOf(chips);
    }

    private void ask(ToggleButton owner) {
        TwoDates.ask(
                localization,
                owner,
                model.periodProperty().get(),
                own -> model.choose(own.from(), own.to()));
    }
}
