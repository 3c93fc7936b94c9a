package smena.ui.kit;

import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// The usual periods as chips; the last one asks for two dates.
public final class PeriodChips extends HBox {
    private final PeriodModel model;
    private final Localization localization;

    /// Chips that choose for `model`.
    public PeriodChips(PeriodModel model, Localization localization) {
        this.model = model;
        this.localization = localization;
        getStyleClass().add("bar");
        for (PeriodModel.Choice choice : PeriodModel.Choice.values()) {
            getChildren().add(chip(choice));
        }
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
        getChildren()
                .forEach(
                        chip ->
                                ((ToggleButton) chip)
                                        .setSelected(chip.getUserData() == model.choice()));
    }

    private void ask(ToggleButton owner) {
        TwoDates.ask(
                localization,
                owner,
                model.periodProperty().get(),
                own -> model.choose(own.from(), own.to()));
    }
}
