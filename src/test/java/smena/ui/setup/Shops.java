package smena.ui.setup;

import smena.domain.people.Role;
import smena.ui.kit.Background;

import java.util.ArrayList;
import java.util.List;

/// A first run that remembers what it was asked for.
final class Shops implements FirstRun {
    final List<NewShop> made = new ArrayList<>();

    @Override
    public List<DemoPerson> demo() {
        return List.of(
                new DemoPerson("Dilnoza Karimova", Role.CASHIER, "1111"),
                new DemoPerson("Ivan Petrov", Role.SENIOR, "2222"),
                new DemoPerson("Aziza Yusupova", Role.MANAGER, "333333"));
    }

    @Override
    public void shop(NewShop shop) {
        made.add(shop);
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
