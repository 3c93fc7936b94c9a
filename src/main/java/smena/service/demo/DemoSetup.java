package smena.service.demo;

import smena.domain.people.Actor;
import smena.service.shop.Setup;
import smena.store.Database;

import java.util.List;

/// Makes the demo shop with its goods, all of it or nothing.
public final class DemoSetup {
    private final Database database;
    private final Setup setup;
    private final DemoGoods goods;

    public DemoSetup(Database database, Setup setup, DemoGoods goods) {
        this.database = database;
        this.setup = setup;
        this.goods = goods;
    }

    /// Makes the demo shop in this language. Refuses where a shop is set up already.
    public List<Setup.NewPerson> make(String language) {
        return database.write(
                _ -> {
                    List<Setup.NewPerson> people = setup.demo(language);
                    goods.add(Actor.of(people.getLast().employee()));
                    return people;
                });
    }
}
