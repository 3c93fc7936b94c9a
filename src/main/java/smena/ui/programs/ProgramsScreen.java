package smena.ui.programs;

import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import smena.service.Services;
import smena.service.ports.ApiServerControl;
import smena.ui.approval.ApprovedActions;
import smena.ui.kit.Dialogs;
import smena.ui.kit.Fxml;
import smena.ui.kit.Localization;
import smena.ui.kit.Message;
import smena.ui.kit.Notice;
import smena.ui.shell.Screen;

/// The page of other programs. Made anew each time somebody opens it.
public final class ProgramsScreen implements Screen {
    private final ProgramsModel model;
    private final Dialogs dialogs;
    private final Localization localization;
    private final Runnable leave;
    private final ProgramsController controller;
    private final Parent view;

    /// @param leave goes back to the till
    public ProgramsScreen(
            Services services,
            ApprovedActions actions,
            ApiServerControl server,
            Dialogs dialogs,
            Fxml fxml,
            Localization localization,
            Runnable leave) {
        this.dialogs = dialogs;
        this.localization = localization;
        this.leave = leave;
        model = new ProgramsModel(services, actions, server);
        controller = new ProgramsController(this::leave);
        view =
                fxml.load(
                        "programs/programs.fxml",
                        controller,
                        new ServerSwitchController(model, localization),
                        new TokensController(model, dialogs, fxml, localization));
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void activate() {
        model.load();
        controller.takeFocus();
    }

    @Override
    public void key(KeyEvent event) {
        if (event.getEventType() == KeyEvent.KEY_PRESSED && event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            leave();
        }
    }

    ProgramsModel model() {
        return model;
    }

    private void leave() {
        if (model.changedProperty().get()) {
            askFirst();
        } else {
            leave.run();
        }
    }

    private void askFirst() {
        Runnable[] close = {() -> {}};
        Message message =
                new Message(localization, Notice.Kind.WARN)
                        .title("printer.leave.title")
                        .text("programs.leave")
                        .other("printer.leave.stay", () -> close[0].run())
                        .danger(
                                "printer.leave.go",
                                () -> {
                                    close[0].run();
                                    leave.run();
                                });
        close[0] = dialogs.show(message)::close;
    }
}
