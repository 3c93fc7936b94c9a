package smena.ui.people;

import javafx.beans.binding.Bindings;
import javafx.scene.Parent;

import smena.domain.people.Employee;
import smena.ui.kit.PageAction;
import smena.ui.kit.PageKey;
import smena.ui.kit.Sign;
import smena.ui.office.OfficePage;
import smena.ui.office.PageHead;
import smena.ui.shell.UiContext;

import java.util.function.Consumer;

/// The page of people and rights.
public final class PeoplePage implements OfficePage {
    private final PeopleModel model;
    private final StaffController controller;
    private final PageHead head;
    private final Parent view;

    /// @param journal opens the journal of what a person did
    public PeoplePage(UiContext ui, PeopleServices services, Consumer<Employee> journal) {
        model = new PeopleModel(services, ui.actions());
        PeopleForms forms = new PeopleForms(ui, model);
        controller =
                new StaffController(
                        model,
                        forms,
                        ui.localization(),
                        () -> ui.actor().employee(),
                        ui.clock(),
                        journal);
        head =
                PageHead.of(ui.localization().text("office.people"))
                        .line(
                                ui.localization()
                                        .count("people.count", Bindings.size(model.working())))
                        .action(
                                new PageAction(
                                                "addPerson",
                                                Sign.PLUS,
                                                ui.localization().text("people.add"),
                                                forms::add)
                                        .key(PageKey.NEW)
                                        .main());
        view = ui.fxml().load("people/people.fxml", controller);
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
    public void takeFocus() {
        controller.takeFocus();
    }
}
