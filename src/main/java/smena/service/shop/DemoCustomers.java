package smena.service.shop;

import smena.domain.Moment;
import smena.domain.customer.CustomerFacts;
import smena.domain.journal.EntryKind;
import smena.domain.money.Money;
import smena.domain.people.Employee;
import smena.domain.shop.SharedId;
import smena.service.journal.Journal;
import smena.store.Transaction;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The customers of the demo shop, some of whom owe something since before the shop had a till.
final class DemoCustomers {
    private static final String REASON = "Eski daftardan";
    private static final int DAYS = 14;

    private DemoCustomers() {}

    /// What somebody owes.
    ///
    /// @param soms how much, in the shop's currency
    /// @param due the day to pay, counted from today
    private record Debt(long soms, int due) {}

    private record Person(
            String name, String phone, String card, int discount, long limit, List<Debt> debts) {}

    private static final List<Person> PEOPLE =
            List.of(
                    person("Sherzod Aliyev", "998901234567", 300_000, new Debt(286_000, -34)),
                    person("Kamola Ergasheva", "998952081740", 300_000, new Debt(58_000, -5)),
                    person(
                            "Nodira Rasulova",
                            "998934012218",
                            1_000_000,
                            new Debt(142_000, -3),
                            new Debt(312_000, 4),
                            new Debt(186_000, 11)),
                    person("Botir Toʻrayev", "998977300911", 500_000, new Debt(120_000, 0)),
                    person("Gulnora Karimova", "998946558002", 600_000, new Debt(418_500, 4)),
                    person(
                            "«Osh markazi» oshxonasi",
                            "998712053344",
                            3_000_000,
                            new Debt(2_150_000, 9)),
                    person("Anvar Mahmudov", "998913447690", 300_000, new Debt(92_000, 12)),
                    person("Dilshod Umarov", "998998121530", 500_000, new Debt(210_000, 13)),
                    new Person("Malika Saidova", "998935550142", "7700001", 300, 0, List.of()),
                    person("Rustam Qodirov", "998901112233", 400_000));

    private static Person person(String name, String phone, long limit, Debt... debts) {
        return new Person(name, phone, "", 0, limit, List.of(debts));
    }

    static void add(Transaction tx, Journal journal, Employee manager) {
        Moment now = journal.now();
        List<Long> rows = PEOPLE.stream().map(person -> insert(tx, person, now)).toList();
        journal.append(
                tx, EntryKind.CUSTOMER_CHANGED, manager, Optional.empty(), "added", PEOPLE.size());
        for (int i = 0; i < rows.size(); i++) {
            for (Debt debt : PEOPLE.get(i).debts()) {
                owe(tx, journal, manager, rows.get(i), debt, now.day());
            }
        }
    }

    private static long insert(Transaction tx, Person person, Moment now) {
        CustomerFacts facts =
                new CustomerFacts(
                        person.name(),
                        person.phone(),
                        person.card(),
                        "",
                        "",
                        new CustomerFacts.Terms(
                                person.discount(), "", Money.of(person.limit() * 100), DAYS));
        return tx.customers()
                .insert(SharedId.of("customer", "demo " + person.name()), facts, now.at());
    }

    private static void owe(
            Transaction tx,
            Journal journal,
            Employee by,
            long customer,
            Debt debt,
            LocalDate today) {
        new DebtCorrection(journal)
                .book(
                        tx,
                        new DebtCorrection.Booking(
                                by,
                                customer,
                                Money.of(debt.soms() * 100),
                                Optional.of(today.plusDays(debt.due())),
                                REASON,
                                today,
                                Optional.empty()));
    }
}
