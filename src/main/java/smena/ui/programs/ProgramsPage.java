package smena.ui.programs;

import javafx.scene.Parent;

import smena.service.clients.ApiClients;
import smena.service.clients.HttpAccess;
import smena.service.people.People;
import smena.service.ports.ApiServerControl;
import smena.ui.kit.UnsavedChanges;
import smena.ui.office.OfficePage;
import smena.ui.office.PageHead;
import smena.ui.shell.UiContext;

import java.util.List;

/// The page of other programs.
public final class ProgramsPage implements OfficePage {
    private final ProgramsModel model;
    private final UnsavedChanges guard;
    private final PageHead head;
    private final Parent view;

    public ProgramsPage(
            UiContext ui,
            HttpAccess access,
            ApiClients apiClients,
            People people,
            ApiServerControl server) {
        model = new ProgramsModel(access, apiClients, people, ui.actions(), server);
        guard = new UnsavedChanges(ui.dialogs(), ui.localization(), List.of(model));
        head =
                PageHead.of(ui.localization().text("settings.programs"))
                        .line(ui.localization().text("office.settings"));
        view =
                ui.fxml()
                        .load(
                                "programs/programs.fxml",
                                new ServerSwitchController(model, ui),
                                new TokensController(model, ui));
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public PageHead head() {
        return head;
    }

    @Override
    public void activate() {
        model.load();
    }

    @Override
    public void leave(Runnable go) {
        guard.leave(go);
    }

    ProgramsModel model() {
        return model;
    }
}
