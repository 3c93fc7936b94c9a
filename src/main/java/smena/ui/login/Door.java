package smena.ui.login;

import smena.domain.people.Cashier;
import smena.service.People;

import java.util.List;

/// What logging in needs of the services; both calls may wait and run in the background.
public interface Door {
    /// Everybody who works here, in the order of the tiles.
    List<Cashier> people();

    /// Lets the person in.
    ///
    /// @throws smena.domain.Refused with `WrongPin`, `WaitForPin`, `PinLocked` or `PersonNotFound`
    Cashier logIn(long cashierId, String pin);

    /// The door of the real shop.
    static Door of(People people) {
        return new Door() {
            @Override
            public List<Cashier> people() {
                return people.people();
            }

            @Override
            public Cashier logIn(long cashierId, String pin) {
                return people.logIn(cashierId, pin);
            }
        };
    }
}
