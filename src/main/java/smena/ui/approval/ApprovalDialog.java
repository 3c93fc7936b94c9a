package smena.ui.approval;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.layout.Region;
import javafx.util.Duration;

import smena.domain.people.Actor;
import smena.domain.people.Approval;
import smena.service.people.People;
import smena.ui.kit.Background;
import smena.ui.kit.Dialog;
import smena.ui.kit.Dialogs;
import smena.ui.kit.Fxml;
import smena.ui.kit.Localization;

import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Asks in a dialog.
public final class ApprovalDialog implements Approvals {
    private final People people;
    private final Background background;
    private final Clock clock;
    private final Dialogs dialogs;
    private final Fxml fxml;
    private final Localization localization;
    private final Supplier<Actor> asker;

    /// @param asker who stands at the till now
    public ApprovalDialog(
            People people,
            Background background,
            Clock clock,
            Dialogs dialogs,
            Fxml fxml,
            Localization localization,
            Supplier<Actor> asker) {
        this.people = people;
        this.background = background;
        this.clock = clock;
        this.dialogs = dialogs;
        this.fxml = fxml;
        this.localization = localization;
        this.asker = asker;
    }

    @Override
    public void ask(Approval.Ask ask, Consumer<Actor> granted) {
        Dialog[] open = new Dialog[1];
        ApprovalModel model =
                new ApprovalModel(
                        people,
                        background,
                        clock,
                        asker.get().employee(),
                        ask,
                        actor -> {
                            open[0].close();
                            granted.accept(actor);
                        });
        ApprovalController controller =
                new ApprovalController(model, localization, () -> open[0].close());
        open[0] = dialogs.show((Region) fxml.load("desk/approval.fxml", controller));
        Timeline everySecond = new Timeline(new KeyFrame(Duration.seconds(1), _ -> model.tick()));
        everySecond.setCycleCount(Animation.INDEFINITE);
        everySecond.play();
        open[0].onClosed(everySecond::stop);
        model.load();
        controller.takeFocus();
    }
}
