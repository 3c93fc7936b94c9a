package smena.service.customer;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.TypedText;
import smena.domain.catalog.PriceList;
import smena.domain.customer.AccountEntry;
import smena.domain.customer.AccountStatement;
import smena.domain.customer.Ageing;
import smena.domain.customer.Customer;
import smena.domain.customer.CustomerFacts;
import smena.domain.customer.DebtFilter;
import smena.domain.customer.DebtorList;
import smena.domain.customer.OpenCharge;
import smena.domain.customer.Phone;
import smena.domain.journal.EntryKind;
import smena.domain.money.Money;
import smena.domain.people.Actor;
import smena.domain.people.Employee;
import smena.domain.people.Right;
import smena.domain.shift.Shift;
import smena.service.figures.SalesFilters;
import smena.service.journal.Journal;
import smena.service.people.Rights;
import smena.service.printjob.AccountPapers;
import smena.service.printjob.PrintOrders;
import smena.service.shop.DebtCorrection;
import smena.service.shop.Settings;
import smena.store.CustomerStore;
import smena.store.Database;
import smena.store.Transaction;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The customers the shop knows: finding, adding and changing them, and reading their accounts.
public final class Customers implements AccountPapers, SalesFilters.CustomerSearch {
    /// Stands for all customers where a statement is printed: whoever owes something.
    public static final long EVERYBODY = 0;

    private static final int MOST_DEBTORS = 1000;
    private static final int LONGEST_REASON = 200;
    private static final int ON_A_STATEMENT = 30;

    private final Database database;
    private final Journal journal;
    private final Rights rights;
    private final PrintOrders printing;

    public Customers(Database database, Journal journal, Rights rights, PrintOrders printing) {
        this.database = database;
        this.journal = journal;
        this.rights = rights;
        this.printing = printing;
    }

    /// The customer of this row, whether they still buy here or not.
    public Optional<Customer> find(long id) {
        return database.read(tx -> tx.customers().find(id));
    }

    /// Who has this card, or this phone in whatever spelling.
    @Override
    public Optional<Customer> known(String code) {
        return database.read(
                tx ->
                        tx.customers()
                                .byCard(code.strip())
                                .or(() -> phone(code).flatMap(tx.customers()::byPhone)));
    }

    /// The first customers by name, card, or a part of the phone; everybody for an empty text.
    @Override
    public List<Customer> search(String text, int limit) {
        return page(DebtFilter.ALL, text, Optional.empty(), limit);
    }

    /// A page of a list after `last`: whoever owes by the day to pay, then by name.
    public List<Customer> page(DebtFilter which, String text, Optional<Customer> last, int limit) {
        return database.read(
                tx ->
                        tx.customers()
                                .page(
                                        new CustomerStore.Page(
                                                which, number(text), today(tx), last, limit)));
    }

    /// The names of the price lists in use.
    public List<String> priceLists() {
        return database.read(
                tx ->
                        tx.priceLists().all().stream()
                                .filter(list -> !list.isArchived())
                                .map(PriceList::name)
                                .toList());
    }

    /// How many customers a list has.
    public int count(DebtFilter which, String text) {
        return database.read(
                tx ->
                        tx.customers()
                                .count(
                                        new CustomerStore.Page(
                                                which,
                                                number(text),
                                                today(tx),
                                                Optional.empty(),
                                                0)));
    }

    /// The day by which debts are overdue or not: that of the open shift, or the clock's.
    public LocalDate today() {
        return database.read(this::today);
    }

    /// A page of a customer's account before the entry of this row, the newest first.
    public List<AccountEntry> account(long customerId, long beforeEntry, int limit) {
        return database.read(tx -> tx.accounts().before(customerId, beforeEntry, limit));
    }

    /// What of a customer's account is not paid yet, the oldest first.
    public List<OpenCharge> open(long customerId) {
        return database.read(tx -> tx.accounts().open(customerId));
    }

    /// All debts by their age.
    public Ageing ageing() {
        return database.read(tx -> Ageing.of(tx.accounts().open(), today(tx)));
    }

    @Override
    public AccountStatement statement(Transaction tx, long customerId) {
        return new AccountStatement(
                tx.customers().find(customerId).orElseThrow(),
                tx.accounts().before(customerId, Long.MAX_VALUE, ON_A_STATEMENT).reversed(),
                tx.accounts().open(customerId),
                today(tx));
    }

    @Override
    public DebtorList debtors(Transaction tx) {
        return new DebtorList(
                tx.customers()
                        .page(
                                new CustomerStore.Page(
                                        DebtFilter.OWING,
                                        "",
                                        today(tx),
                                        Optional.empty(),
                                        MOST_DEBTORS)),
                Ageing.of(tx.accounts().open(), today(tx)),
                today(tx));
    }

    /// Prints a customer's statement, or for [#EVERYBODY] the list of debtors.
    public void printStatement(Actor actor, long customerId) {
        database.write(
                tx -> {
                    rights.require(tx, actor, Right.SELL);
                    if (customerId != EVERYBODY) {
                        required(tx, customerId);
                    }
                    return printing.paper(
                            tx,
                            "RECEIPT",
                            customerId == EVERYBODY ? "DEBTORS" : "STATEMENT",
                            customerId,
                            Settings.read(tx),
                            journal.now().at());
                });
        printing.wake();
    }

    /// Adds a customer. Needs [Right#ADD_CUSTOMERS], and [Right#CHANGE_TERMS] where terms are
    /// granted. Refuses a phone or a card that another has.
    public Customer add(Actor actor, CustomerFacts typed) {
        CustomerFacts facts = typed.checked();
        return database.write(
                tx -> {
                    Employee by = rights.require(tx, actor, Right.ADD_CUSTOMERS);
                    if (!facts.terms().equals(CustomerFacts.Terms.NONE)) {
                        Money limit = facts.terms().limit();
                        rights.require(tx, actor, Right.CHANGE_TERMS, subject(facts), limit);
                    }
                    checkFree(tx, facts, 0);
                    long id = tx.customers().insert(facts, journal.now().at());
                    note(tx, by, "added", id, facts.name());
                    return tx.customers().find(id).orElseThrow();
                });
    }

    /// Changes what is known of a customer. Needs [Right#ADD_CUSTOMERS], and [Right#CHANGE_TERMS]
    /// where the terms become others.
    public Customer change(Actor actor, long id, CustomerFacts typed) {
        CustomerFacts facts = typed.checked();
        return database.write(
                tx -> {
                    Customer before = Accounts.present(tx, id);
                    Employee by = rights.require(tx, actor, Right.ADD_CUSTOMERS);
                    if (!facts.terms().equals(before.facts().terms())) {
                        Money limit = facts.terms().limit();
                        by = rights.require(tx, actor, Right.CHANGE_TERMS, subject(id), limit);
                    }
                    if (facts.equals(before.facts())) {
                        return before;
                    }
                    checkFree(tx, facts, id);
                    tx.customers().update(id, facts);
                    note(tx, by, "changed", id, facts.name());
                    return tx.customers().find(id).orElseThrow();
                });
    }

    /// A customer who does not buy here any more. Needs [Right#CHANGE_TERMS]; refuses one who owes
    /// something.
    public void retire(Actor actor, long id) {
        database.write(
                tx -> {
                    Customer customer = Accounts.present(tx, id);
                    Employee by =
                            rights.require(tx, actor, Right.CHANGE_TERMS, subject(id), Money.ZERO);
                    if (customer.account().balance().isPositive()) {
                        throw new Refused(new Problem.CustomerOwes(customer.account().balance()));
                    }
                    tx.customers().setActive(id, false);
                    note(tx, by, "retired", id, customer.name());
                    return id;
                });
    }

    /// Puts a balance right by `amount`, above nothing where more is owed than the books say. Needs
    /// [Right#CORRECT_DEBT] and a reason. Refuses to take off more than is owed.
    public Customer correct(Actor actor, long id, Money amount, String reason) {
        String why = TypedText.required(reason, LONGEST_REASON, new Problem.BadReason());
        if (amount.isZero() || amount.abs().compareTo(Money.LARGEST_PRICE) > 0) {
            throw new Refused(new Problem.BadAmount());
        }
        return database.write(
                tx -> {
                    Customer customer = Accounts.present(tx, id);
                    Rights.Granted granted =
                            rights.grant(tx, actor, Right.CORRECT_DEBT, subject(id), amount);
                    Optional<LocalDate> due =
                            Optional.of(today(tx))
                                    .filter(_ -> amount.isPositive())
                                    .map(day -> day.plusDays(customer.facts().terms().daysToPay()));
                    correct(tx, granted, customer, amount, due, why);
                    return tx.customers().find(id).orElseThrow();
                });
    }

    private void correct(
            Transaction tx,
            Rights.Granted granted,
            Customer customer,
            Money amount,
            Optional<LocalDate> due,
            String why) {
        Money balance = customer.account().balance();
        if (balance.plus(amount).isNegative()) {
            throw new Refused(new Problem.MoreThanOwed(balance));
        }
        new DebtCorrection(journal)
                .book(
                        tx,
                        new DebtCorrection.Booking(
                                granted.by(),
                                customer.id(),
                                amount,
                                due,
                                why,
                                today(tx),
                                granted.approval()));
    }

    private void note(Transaction tx, Employee by, String what, long id, String name) {
        journal.append(
                tx,
                EntryKind.CUSTOMER_CHANGED,
                by,
                tx.shifts().open().map(Shift::id),
                what,
                name,
                "customer",
                id);
    }

    private static void checkFree(Transaction tx, CustomerFacts facts, long id) {
        String list = facts.terms().priceList();
        if (!list.isEmpty() && tx.priceLists().named(list).isEmpty()) {
            throw new Refused(new Problem.PriceListNotFound());
        }
        tx.customers()
                .byPhone(facts.phone())
                .filter(other -> other.id() != id)
                .ifPresent(other -> taken(Phone.shown(facts.phone()), other));
        tx.customers()
                .byCard(facts.card())
                .filter(other -> other.id() != id)
                .ifPresent(other -> taken(facts.card(), other));
    }

    private static void taken(String what, Customer other) {
        throw new Refused(new Problem.CustomerTaken(what, other.name()));
    }

    private static Customer required(Transaction tx, long id) {
        return tx.customers()
                .find(id)
                .orElseThrow(() -> new Refused(new Problem.CustomerNotFound()));
    }

    /// Who is not kept yet has no number: an approval names them as they will be kept.
    private static String subject(CustomerFacts facts) {
        return ("customer " + facts.name() + " " + facts.phone()).strip();
    }

    private static String subject(long id) {
        return "customer " + id;
    }

    private LocalDate today(Transaction tx) {
        return tx.shifts().open().map(Shift::businessDate).orElseGet(() -> journal.now().day());
    }

    /// A whole number in whatever spelling is looked for by the digits that are kept.
    private static String number(String text) {
        return phone(text).orElse(text);
    }

    private static Optional<String> phone(String text) {
        try {
            return Optional.of(Phone.of(text)).filter(number -> !number.isEmpty());
        } catch (Refused _) {
            return Optional.empty();
        }
    }
}
