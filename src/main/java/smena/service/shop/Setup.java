package smena.service.shop;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.catalog.Category;
import smena.domain.journal.EntryKind;
import smena.domain.money.ShopTaxRate;
import smena.domain.people.Employee;
import smena.domain.people.Role;
import smena.domain.sale.PaymentMethod;
import smena.domain.shop.SharedId;
import smena.domain.shop.ShopSettings;
import smena.service.journal.Journal;
import smena.service.people.People;
import smena.service.people.Roles;
import smena.store.Database;
import smena.store.PinHasher;
import smena.store.Transaction;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// The first run: a demo shop in one step, or the shortest real set-up.
public final class Setup {
    private final Database database;
    private final Journal journal;
    private final People people;

    public Setup(Database database, Journal journal, People people) {
        this.database = database;
        this.journal = journal;
        this.people = people;
    }

    /// The details of a new shop.
    ///
    /// @param name 1 to 80 characters
    /// @param address up to 160 characters; may be empty
    /// @param taxId nine digits; may be empty
    /// @param taxRate the code of the rate of products that name none, one of [UsualTaxRates#ALL]
    /// @param language a language tag
    public record ShopDetails(
            String name, String address, String taxId, String taxRate, String language) {}

    /// A person of a new shop, with the PIN they were given. Shown once.
    public record NewPerson(Employee employee, String pin) {}

    /// Makes the demo shop in this language. Refuses where a shop is set up already.
    public List<NewPerson> demo(String language) {
        return demo(language, _ -> {});
    }

    private List<NewPerson> demo(String language, Consumer<Transaction> further) {
        List<String> hashes =
                DemoShop.people().stream().map(p -> people.hash(p.role(), p.pin())).toList();
        ShopSettings settings =
                ShopSettings.usual(DemoShop.NAME, DemoShop.ADDRESS, DemoShop.TAX_ID, language);
        return database.write(
                tx -> {
                    begin(
                            tx,
                            settings,
                            to -> {
                                DemoShop.stockUp(to);
                                further.accept(to);
                            });
                    List<NewPerson> added = new ArrayList<>();
                    for (int i = 0; i < hashes.size(); i++) {
                        DemoShop.Person person = DemoShop.people().get(i);
                        added.add(
                                new NewPerson(
                                        people.insert(
                                                tx,
                                                Optional.empty(),
                                                person.name(),
                                                person.role(),
                                                hashes.get(i)),
                                        person.pin()));
                    }
                    Employee manager = added.getLast().employee();
                    DemoCustomers.add(tx, journal, manager);
                    DemoPromotions.add(tx, journal, manager);
                    return List.copyOf(added);
                });
    }

    /// Makes a real shop with its first manager. Refuses where a shop is set up already.
    public Employee shop(ShopDetails details, String managerName, String digits) {
        String hash = people.chosenHash(Role.MANAGER, digits);
        ShopSettings settings =
                ShopSettings.usual(
                                details.name(),
                                details.address(),
                                details.taxId(),
                                details.language())
                        .checked();
        if (UsualTaxRates.ALL.stream().noneMatch(rate -> rate.code().equals(details.taxRate()))) {
            throw new Refused(new Problem.BadTaxRate(details.taxRate()));
        }
        return database.write(
                tx -> {
                    begin(
                            tx,
                            settings,
                            to -> to.settings().put(Settings.TAX_RATE, details.taxRate()));
                    return people.insert(tx, Optional.empty(), managerName, Role.MANAGER, hash);
                });
    }

    /// What a till for training takes from this shop.
    public TrainingShop forTraining() {
        return TrainingShop.of(database);
    }

    /// Makes this new folder the pepper's second home, before it is opened.
    ///
    /// @param keys the folder with the keys of the real till
    /// @param training that of the till for training
    public static void samePins(Path keys, Path training) {
        PinHasher.share(keys, training);
    }

    /// Makes a till for training of it. Refuses where a shop is set up already.
    public void train(TrainingShop shop) {
        database.write(
                tx -> {
                    begin(tx, shop.shop(), to -> stockUp(to, shop));
                    ExpirySettings.write(tx, shop.expiry());
                    Map<String, Role> roles = new HashMap<>();
                    shop.roles().forEach(own -> roles.put(own.code(), Roles.copied(tx, own)));
                    for (TrainingShop.Person person : shop.people()) {
                        Role role = roles.getOrDefault(person.role().code(), person.role());
                        people.insert(tx, Optional.empty(), person.name(), role, person.hash());
                    }
                    return shop;
                });
    }

    private static void stockUp(Transaction tx, TrainingShop shop) {
        TrainingMark.set(tx);
        tx.settings().put(Settings.TAX_RATE, shop.taxRate());
        shop.terms().forEach(tx.settings()::put);
        shop.insertMethods(tx);
        shop.rates().all().forEach(rate -> insert(tx, rate));
        for (Category category : shop.categories()) {
            tx.catalog().insertCategory(SharedId.fresh(), category.name());
        }
        shop.goods().forEach(goods -> TrainingShop.insert(tx, goods));
    }

    private static void insert(Transaction tx, ShopTaxRate rate) {
        if (UsualTaxRates.ALL.stream().noneMatch(usual -> usual.code().equals(rate.code()))) {
            tx.taxRates().insert(rate);
        } else if (!rate.name().isEmpty()) {
            tx.taxRates().rename(rate.code(), rate.name());
        }
        rate.steps().stream().skip(1).forEach(step -> tx.taxRates().insert(rate.code(), step));
        if (!rate.active()) {
            tx.taxRates().archive(rate.code(), true);
        }
    }

    /// Makes a till for training of the demo shop, where there is no real one.
    public List<NewPerson> trainDemo(String language) {
        return demo(language, TrainingMark::set);
    }

    /// @param further what else the first entry tells of
    private void begin(Transaction tx, ShopSettings settings, Consumer<Transaction> further) {
        if (tx.settings().get("shop.name").isPresent()) {
            throw new Refused(
                    new Problem.FolderNotEmpty(String.valueOf(database.file().getParent())));
        }
        Settings.write(tx, settings);
        UsualTaxRates.ALL.forEach(rate -> tx.taxRates().insert(ShopTaxRate.of(rate)));
        int position = 0;
        for (PaymentMethod method : PaymentMethod.USUAL) {
            tx.paymentMethods().insert(method, position++);
        }
        further.accept(tx);
        journal.append(
                tx,
                EntryKind.SETTING_CHANGED,
                "name",
                "shop.name",
                "old",
                "",
                "new",
                settings.name());
    }
}
