package smena.ui.login;

import smena.domain.people.Employee;
import smena.ui.kit.Background;
import smena.ui.pin.PinEntryModel;

import java.time.Clock;
import java.util.function.Consumer;

/// Who works at the till from now on.
public final class LoginModel extends PinEntryModel {
    private final LoginService service;
    private final Consumer<Employee> letIn;

    /// A log-in with nobody logged in yet.
    ///
    /// @param letIn gets the person who has logged in
    public LoginModel(
            LoginService service, Background background, Clock clock, Consumer<Employee> letIn) {
        super(background, clock);
        this.service = service;
        this.letIn = letIn;
    }

    @Override
    public void load() {
        forget();
        refuse(null);
        background().call(service::people).deliver(this::show);
    }

    @Override
    public void enter() {
        handIn((person, pin) -> service.logIn(person.id(), pin), letIn);
    }
}
