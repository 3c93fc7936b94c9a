package smena.store;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import static smena.store.tables.Tables.ACCOUNT;
import static smena.store.tables.Tables.CUSTOMER;
import static smena.store.tables.Tables.PRICE_LIST;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.SortField;
import org.jooq.impl.DSL;

import smena.domain.catalog.SearchText;
import smena.domain.customer.Account;
import smena.domain.customer.Customer;
import smena.domain.customer.CustomerFacts;
import smena.domain.customer.DebtFilter;
import smena.domain.customer.Phone;
import smena.domain.money.Money;
import smena.domain.shop.SharedId;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// Customers, each with how their account stands.
public final class CustomerStore {
    private static final String NEVER = "9999";
    private static final Field<String> LIST = DSL.field(DSL.name("list_name"), String.class);
    private static final Field<String> DUE = coalesce(ACCOUNT.DUE, inline(NEVER));

    private final DSLContext sql;
    private final ToldRows told;

    CustomerStore(DSLContext sql, ToldRows told) {
        this.sql = sql;
        this.told = told;
    }

    /// A page of a list.
    ///
    /// @param which who stands in it
    /// @param text what is looked for in names, phones and cards; empty for everybody
    /// @param today days to pay before it are past
    /// @param after the last of the page before; empty for the first page
    /// @param limit how many the page has
    public record Page(
            DebtFilter which, String text, LocalDate today, Optional<Customer> after, int limit) {}

    /// The customer of this row, whether they still buy here or not.
    public Optional<Customer> find(long id) {
        return rows().where(CUSTOMER.ID.eq(id)).fetchOptional(CustomerStore::customer);
    }

    /// Who has this phone, by its digits.
    public Optional<Customer> byPhone(String phone) {
        return phone.isEmpty() ? Optional.empty() : one(CUSTOMER.PHONE.eq(phone));
    }

    /// Who has this card.
    public Optional<Customer> byCard(String card) {
        return card.isEmpty() ? Optional.empty() : one(CUSTOMER.CARD.eq(card));
    }

    private Optional<Customer> one(Condition which) {
        return rows().where(which, CUSTOMER.ACTIVE.eq(1L))
                .limit(1)
                .fetchOptional(CustomerStore::customer);
    }

    /// A page of those that fit: whoever owes by the day to pay, then by name.
    public List<Customer> page(Page page) {
        List<SortField<?>> order = List.of(DUE.asc(), CUSTOMER.NAME.asc(), CUSTOMER.ID.asc());
        return rows().where(
                        fitting(page),
                        page.after().map(CustomerStore::behind).orElse(noCondition()))
                .orderBy(order)
                .limit(page.limit())
                .fetch(CustomerStore::customer);
    }

    /// How many fit.
    public int count(Page page) {
        return sql.select(DSL.count())
                .from(CUSTOMER)
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.CUSTOMER_ID.eq(CUSTOMER.ID))
                .where(fitting(page))
                .fetchSingle()
                .value1();
    }

    private static Condition behind(Customer last) {
        String due = last.account().due().map(LocalDate::toString).orElse(NEVER);
        return row(DUE, CUSTOMER.NAME, CUSTOMER.ID).gt(due, last.name(), last.id());
    }

    private static Condition fitting(Page page) {
        Condition fits =
                switch (page.which()) {
                    case ALL -> CUSTOMER.ACTIVE.eq(1L);
                    case OWING -> ACCOUNT.BALANCE.gt(0L);
                    case OVERDUE ->
                            ACCOUNT.BALANCE.gt(0L).and(ACCOUNT.DUE.lt(page.today().toString()));
                };
        return page.text().isBlank() ? fits : fits.and(found(page.text()));
    }

    /// By a card's code as it is, a part of a phone, or words that begin as each word typed.
    private static Condition found(String text) {
        Condition found = CUSTOMER.CARD.eq(text.strip());
        if (Phone.isLikely(text)) {
            found = found.or(CUSTOMER.PHONE.contains(Phone.digits(text)));
        }
        List<String> words = SearchText.typed(text);
        Condition named = words.isEmpty() ? inline(false).isTrue() : inline(true).isTrue();
        for (String word : words) {
            named =
                    named.and(
                            condition(
                                    "instr(' ' || {0}, {1}) > 0",
                                    CUSTOMER.SEARCH, val(" " + word)));
        }
        return found.or(named);
    }

    /// Adds a customer and returns their row.
    public long insert(CustomerFacts facts, Instant since) {
        return insert(SharedId.fresh(), facts, since);
    }

    /// The same with a UUID from the caller.
    public long insert(UUID uuid, CustomerFacts facts, Instant since) {
        long id =
                sql.insertInto(CUSTOMER)
                        .set(CUSTOMER.UUID, uuid.toString())
                        .set(CUSTOMER.NAME, facts.name())
                        .set(CUSTOMER.SEARCH, SearchText.index(facts.name()))
                        .set(CUSTOMER.PHONE, facts.phone())
                        .set(CUSTOMER.CARD, facts.card())
                        .set(CUSTOMER.TAX_ID, facts.taxId())
                        .set(CUSTOMER.NOTES, facts.notes())
                        .set(CUSTOMER.DISCOUNT, (long) facts.terms().discount())
                        .set(CUSTOMER.PRICE_LIST_ID, list(facts.terms().priceList()))
                        .set(CUSTOMER.DEBT_LIMIT, facts.terms().limit().minor())
                        .set(CUSTOMER.DAYS_TO_PAY, (long) facts.terms().daysToPay())
                        .set(CUSTOMER.SINCE, since.toEpochMilli())
                        .returningResult(CUSTOMER.ID)
                        .fetchSingle()
                        .value1();
        told.touch(CUSTOMER, id);
        return id;
    }

    /// Changes what is known of a customer.
    public void update(long id, CustomerFacts facts) {
        changed(
                id,
                sql.update(CUSTOMER)
                        .set(CUSTOMER.NAME, facts.name())
                        .set(CUSTOMER.SEARCH, SearchText.index(facts.name()))
                        .set(CUSTOMER.PHONE, facts.phone())
                        .set(CUSTOMER.CARD, facts.card())
                        .set(CUSTOMER.TAX_ID, facts.taxId())
                        .set(CUSTOMER.NOTES, facts.notes())
                        .set(CUSTOMER.DISCOUNT, (long) facts.terms().discount())
                        .set(CUSTOMER.PRICE_LIST_ID, list(facts.terms().priceList()))
                        .set(CUSTOMER.DEBT_LIMIT, facts.terms().limit().minor())
                        .set(CUSTOMER.DAYS_TO_PAY, (long) facts.terms().daysToPay())
                        .where(CUSTOMER.ID.eq(id))
                        .execute());
    }

    /// Says whether a customer still buys here.
    public void setActive(long id, boolean active) {
        changed(
                id,
                sql.update(CUSTOMER)
                        .set(CUSTOMER.ACTIVE, active ? 1L : 0L)
                        .where(CUSTOMER.ID.eq(id))
                        .execute());
    }

    private void changed(long id, int rows) {
        RowsTaken.check(CUSTOMER.getName(), 1, rows);
        told.touch(CUSTOMER, id);
    }

    /// The row of the list of this name that is in use.
    private static Field<Long> list(String name) {
        return name.isEmpty()
                ? DSL.castNull(Long.class)
                : DSL.field(
                        select(PRICE_LIST.ID)
                                .from(PRICE_LIST)
                                .where(PRICE_LIST.NAME.eq(name), PRICE_LIST.ACTIVE.eq(1L)));
    }

    private SelectOnConditionStep<Record> rows() {
        return sql.select(CUSTOMER.asterisk(), ACCOUNT.asterisk(), PRICE_LIST.NAME.as(LIST))
                .from(CUSTOMER)
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.CUSTOMER_ID.eq(CUSTOMER.ID))
                .leftJoin(PRICE_LIST)
                .on(PRICE_LIST.ID.eq(CUSTOMER.PRICE_LIST_ID), PRICE_LIST.ACTIVE.eq(1L));
    }

    private static Customer customer(Record row) {
        return new Customer(
                row.get(CUSTOMER.ID),
                new CustomerFacts(
                        row.get(CUSTOMER.NAME),
                        row.get(CUSTOMER.PHONE),
                        row.get(CUSTOMER.CARD),
                        row.get(CUSTOMER.TAX_ID),
                        row.get(CUSTOMER.NOTES),
                        new CustomerFacts.Terms(
                                row.get(CUSTOMER.DISCOUNT).intValue(),
                                Objects.requireNonNullElse(row.get(LIST), ""),
                                Money.of(row.get(CUSTOMER.DEBT_LIMIT)),
                                row.get(CUSTOMER.DAYS_TO_PAY).intValue())),
                Instant.ofEpochMilli(row.get(CUSTOMER.SINCE)),
                row.get(CUSTOMER.ACTIVE) == 1,
                account(row));
    }

    private static Account account(Record row) {
        return row.get(ACCOUNT.CUSTOMER_ID) == null
                ? Account.EMPTY
                : new Account(
                        Money.of(row.get(ACCOUNT.BALANCE)),
                        Money.of(row.get(ACCOUNT.CHARGED)),
                        Optional.ofNullable(row.get(ACCOUNT.DUE)).map(LocalDate::parse));
    }
}
