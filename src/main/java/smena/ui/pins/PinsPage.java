package smena.ui.pins;

import javafx.scene.Parent;

import smena.service.people.People;
import smena.service.people.Pins;
import smena.ui.office.OfficePage;
import smena.ui.office.PageHead;
import smena.ui.shell.UiContext;

/// The page of PINs.
public final class PinsPage implements OfficePage {
    private final PinsModel model;
    private final PageHead head;
    private final Parent view;

    public PinsPage(UiContext ui, Pins pins, People people) {
        model = new PinsModel(pins, ui.actions());
        head =
                PageHead.of(ui.localization().text("settings.pins"))
                        .line(ui.localization().text("office.settings"));
        view = ui.fxml().load("pins/pins.fxml", new PinsController(model, ui, people));
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
}
