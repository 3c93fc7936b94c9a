package smena.ui.office;

import smena.domain.people.Employee;
import smena.service.people.People;
import smena.ui.kit.Dialog;
import smena.ui.kit.EverySecond;
import smena.ui.login.LoginModel;
import smena.ui.login.LoginService;
import smena.ui.shell.UiContext;

import java.util.List;
import java.util.function.Consumer;

/// Asks for the PIN of somebody who may use the office, at the till of somebody who may not.
public final class StepInDialog {
    private final UiContext ui;
    private final LoginService login;

    /// @param register says who may use the office
    public StepInDialog(UiContext ui, People people, OfficeRegister register) {
        this.ui = ui;
        login = of(people, register);
    }

    /// @param letIn told of the person who has shown their PIN
    public void ask(Consumer<Employee> letIn) {
        ui.dialogs().open("office/step_in.fxml", dialog -> controller(dialog, letIn)).takeFocus();
    }

    private StepInController controller(Dialog dialog, Consumer<Employee> letIn) {
        LoginModel model =
                new LoginModel(
                        login,
                        ui.background(),
                        ui.clock(),
                        person -> {
                            dialog.close();
                            letIn.accept(person);
                        });
        EverySecond everySecond = new EverySecond(model::tick);
        everySecond.start();
        dialog.onClosed(everySecond::stop);
        StepInController controller =
                new StepInController(
                        model, ui.localization(), ui.actor().employee(), dialog::close);
        dialog.onTakeBack(model::scanBegan);
        ui.background().later(model::load);
        return controller;
    }

    private static LoginService of(People people, OfficeRegister register) {
        LoginService all = LoginService.of(people);
        return new LoginService() {
            @Override
            public List<Employee> people() {
                return all.people().stream().filter(register::admits).toList();
            }

            @Override
            public Employee logIn(long personId, String pin) {
                return all.logIn(personId, pin);
            }
        };
    }
}
