package smena.ui.setup;

import smena.domain.people.Employee;
import smena.domain.people.Role;
import smena.service.shop.Setup;
import smena.ui.kit.Background;

import java.util.ArrayList;
import java.util.List;

/// A first run that remembers what it was asked for.
final class Shops implements FirstRun {
    final List<Setup.ShopDetails> made = new ArrayList<>();
    final List<String> managers = new ArrayList<>();

    @Override
    public List<Setup.NewPerson> demo(String language) {
        return List.of(
                person(1, "Dilnoza Karimova", Role.CASHIER, "1111"),
                person(2, "Ivan Petrov", Role.SENIOR, "2222"),
                person(3, "Aziza Yusupova", Role.MANAGER, "333333"));
    }

    @Override
    public Employee shop(Setup.ShopDetails details, String managerName, String pin) {
        made.add(details);
        managers.add(managerName + ' ' + pin);
        return new Employee(1, managerName, Role.MANAGER);
    }

    private static Setup.NewPerson person(long id, String name, Role role, String pin) {
        return new Setup.NewPerson(new Employee(id, name, role), pin);
    }

    /// A background that does everything at once.
    static Background atOnce() {
        return new Background(
                Runnable::run,
                Runnable::run,
                problem -> {
                    throw new AssertionError(problem);
                },
                bug -> {
                    throw new AssertionError(bug);
                });
    }
}
