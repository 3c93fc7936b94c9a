package smena.ui.login;

import smena.domain.people.Cashier;

import java.util.List;

/// What logging in needs of the services; both calls may wait and run in the background.
public interface Door {
    /// Everybody who works here, in the order of the tiles.
    List<Cashier> people();

    /// Lets the person in.
    ///
    /// @throws smena.domain.Refused with `WrongPin`, `WaitForPin`, `PinLocked` or `PersonNotFound`
    Cashier logIn(long cashierId, String pin);
}
