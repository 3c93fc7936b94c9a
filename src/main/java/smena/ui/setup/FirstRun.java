package smena.ui.setup;

import smena.domain.money.TaxRate;
import smena.domain.people.Role;
import smena.domain.shop.ShopSettings;

import java.util.List;

/// What the first run needs of the services; both calls may take a while and run in the background.
public interface FirstRun {
    /// Makes the demo shop and names its people.
    List<DemoPerson> demo();

    /// Makes the shop.
    ///
    /// @throws smena.domain.Refused if something in it is not taken
    void shop(NewShop shop);

    /// Somebody of the demo shop; the PIN is shown, for it guards nothing.
    record DemoPerson(String name, Role role, String pin) {}

    /// A shop as it was filled in.
    ///
    /// @param rate the rate of its products where they name none
    /// @param pin the manager's, six to eight digits
    record NewShop(ShopSettings settings, TaxRate rate, String managerName, String pin) {}
}
