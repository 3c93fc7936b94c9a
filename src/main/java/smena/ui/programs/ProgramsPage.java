package smena.ui.programs;

import smena.service.clients.ApiClients;
import smena.service.clients.HttpAccess;
import smena.service.people.People;
import smena.service.ports.ApiServerControl;
import smena.ui.office.FormPage;
import smena.ui.shell.UiContext;

/// The page of other programs.
public final class ProgramsPage extends FormPage<ProgramsModel> {
    public ProgramsPage(
            UiContext ui,
            HttpAccess access,
            ApiClients apiClients,
            People people,
            ApiServerControl server) {
        this(ui, new ProgramsModel(access, apiClients, people, ui.actions(), server));
    }

    private ProgramsPage(UiContext ui, ProgramsModel model) {
        super(
                ui,
                "programs",
                model,
                "programs/programs.fxml",
                new ServerSwitchController(model, ui),
                new TokensController(model, ui));
    }

    @Override
    public void activate() {
        model().load();
    }
}
