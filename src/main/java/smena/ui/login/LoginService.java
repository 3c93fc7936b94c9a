package smena.ui.login;

import smena.domain.people.Employee;
import smena.service.people.People;

import java.util.List;

/// What logging in needs of the services; both calls may block and run in the background.
public interface LoginService {
    /// Everybody who works here, in the order of the tiles: who logged in last comes first.
    List<Employee> people();

    /// Lets the person in.
    ///
    /// @throws smena.domain.Refused with `WrongPin`, `WaitForPin`, `PinLocked` or `PersonNotFound`
    Employee logIn(long cashierId, String pin);

    /// The log-in of the real shop.
    static LoginService of(People people) {
        return new LoginService() {
            @Override
            public List<Employee> people() {
                return people.atLogIn();
            }

            @Override
            public Employee logIn(long cashierId, String pin) {
                return people.logIn(cashierId, pin);
            }
        };
    }
}
