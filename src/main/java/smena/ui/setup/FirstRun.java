package smena.ui.setup;

import smena.domain.people.Employee;
import smena.service.demo.DemoSetup;
import smena.service.shop.Setup;
import smena.service.shop.Setup.NewPerson;
import smena.service.shop.Setup.ShopDetails;

import java.util.List;

/// What the first run needs of the services; both calls may take a while and run in the background.
public interface FirstRun {
    /// Makes the demo shop, speaking `language`, and names its people with their PINs.
    List<NewPerson> demo(String language);

    /// Makes the shop with its manager.
    ///
    /// @throws smena.domain.Refused if something in it is not accepted
    Employee shop(ShopDetails details, String managerName, String pin);

    /// The first run of the real till.
    static FirstRun of(DemoSetup demo, Setup setup) {
        return new FirstRun() {
            @Override
            public List<NewPerson> demo(String language) {
                return demo.make(language);
            }

            @Override
            public Employee shop(ShopDetails details, String managerName, String pin) {
                return setup.shop(details, managerName, pin);
            }
        };
    }
}
