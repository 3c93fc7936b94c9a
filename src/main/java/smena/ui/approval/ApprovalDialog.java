package smena.ui.approval;

import smena.domain.people.Actor;
import smena.domain.people.Approval;
import smena.service.people.People;
import smena.ui.kit.Background;
import smena.ui.kit.Dialog;
import smena.ui.kit.Dialogs;
import smena.ui.kit.EverySecond;
import smena.ui.kit.Localization;
import smena.ui.shell.Approvals;
import smena.ui.shell.Session;

import java.time.Clock;
import java.util.function.Consumer;

/// Asks in a dialog.
public final class ApprovalDialog implements Approvals {
    private final People people;
    private final Background background;
    private final Dialogs dialogs;
    private final Localization localization;
    private final Session session;
    private final Clock clock;

    /// @param session who stands at the till and asks
    public ApprovalDialog(
            People people,
            Background background,
            Dialogs dialogs,
            Localization localization,
            Session session,
            Clock clock) {
        this.people = people;
        this.background = background;
        this.dialogs = dialogs;
        this.localization = localization;
        this.session = session;
        this.clock = clock;
    }

    @Override
    public void ask(Approval.Ask ask, Consumer<Actor> granted) {
        dialogs.open("approval/approval.fxml", dialog -> controller(dialog, ask, granted))
                .takeFocus();
    }

    private ApprovalController controller(
            Dialog dialog, Approval.Ask ask, Consumer<Actor> granted) {
        ApprovalModel model =
                new ApprovalModel(
                        people,
                        background,
                        clock,
                        session.actor().employee(),
                        ask,
                        actor -> {
                            dialog.close();
                            granted.accept(actor);
                        });
        EverySecond everySecond = new EverySecond(model::tick);
        everySecond.start();
        dialog.onClosed(everySecond::stop);
        model.load();
        ApprovalController controller = new ApprovalController(model, localization, dialog::close);
        dialog.onTakeBack(controller::scanBegan);
        return controller;
    }
}
