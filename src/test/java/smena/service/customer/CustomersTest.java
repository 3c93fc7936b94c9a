package smena.service.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static smena.service.Refusals.assertRefused;
import static smena.service.Refusals.problemOf;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import smena.domain.Problem;
import smena.domain.customer.AccountEntry;
import smena.domain.customer.Ageing;
import smena.domain.customer.Customer;
import smena.domain.customer.CustomerFacts;
import smena.domain.customer.DebtFilter;
import smena.domain.money.Money;
import smena.domain.people.Actor;
import smena.domain.people.Approval;
import smena.domain.people.Right;
import smena.service.TestShop;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Customers: found by whatever is known of them, added and changed by whoever may.
class CustomersTest {
    @TempDir Path folder;
    private TestShop shop;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
    }

    @AfterEach
    void close() {
        assertEquals(List.of(), shop.services().audit().verify().findings());
        shop.close();
    }

    private Customers customers() {
        return shop.services().customers();
    }

    private List<String> found(String text) {
        return customers().search(text, 50).stream().map(Customer::name).toList();
    }

    private Customer nodira() {
        return customers().search("Nodira", 1).getFirst();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "90 123 45 67",
                "+998901234567",
                "901234567",
                "998 90 123-45-67",
                "+998 (90) 123 45 67",
                " 90-123-45-67 ",
                "123 45",
                "4567",
                "998901234567"
            })
    void aPhoneIsFoundHoweverItIsTyped(String typed) {
        assertEquals(List.of("Sherzod Aliyev"), found(typed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"nodira", "НОДИРА", "rasul", "Расулова Нодира", "Nodira R", "  nodira  "})
    void aNameIsFoundInEachAlphabet(String typed) {
        assertEquals(List.of("Nodira Rasulova"), found(typed));
    }

    @Test
    void anApostropheIsOneLetterHoweverItIsTyped() {
        for (String typed : List.of("To'rayev", "Toʻrayev", "To`ra", "тўраев", "torayev")) {
            assertEquals(List.of("Botir Toʻrayev"), found(typed), typed);
        }
        assertEquals(List.of("«Osh markazi» oshxonasi"), found("osh markazi"));
        assertEquals(List.of(), found("%"));
        assertEquals(List.of(), found("_____"));
        assertEquals(List.of(), found("no such"));
        assertEquals(List.of("Malika Saidova"), found("7700001"), "by the card");
        assertEquals("Malika Saidova", customers().known("7700001").orElseThrow().name());
        assertEquals("Nodira Rasulova", customers().known("93 401 22 18").orElseThrow().name());
        assertTrue(customers().known("4780001").isEmpty());
    }

    @Test
    void aListIsReadAPageAtATime() {
        List<Customer> all = customers().page(DebtFilter.ALL, "", Optional.empty(), 100);
        assertEquals(10, all.size());
        assertEquals("Sherzod Aliyev", all.getFirst().name(), "the longest overdue first");
        assertEquals(
                all.subList(3, 6),
                customers().page(DebtFilter.ALL, "", Optional.of(all.get(2)), 3));
        assertEquals(8, customers().count(DebtFilter.OWING, ""));
        assertEquals(3, customers().count(DebtFilter.OVERDUE, ""));
        assertEquals(1, customers().count(DebtFilter.OVERDUE, "nodira"));
    }

    @Test
    void debtsAreSumsByTheirAge() {
        Ageing ageing = customers().ageing();
        assertEquals(8, ageing.debtors());
        assertEquals(sums(286_000), ageing.twoMonths());
        assertEquals(sums(58_000 + 142_000), ageing.month());
        assertEquals(Money.ZERO, ageing.older());
        assertEquals(sums(3_974_500), ageing.total());
        assertEquals(ageing.total().minus(ageing.overdue()), ageing.notDue());
        shop.setClock(shop.now().plusSeconds(30L * 86_400));
        assertEquals(sums(286_000), customers().ageing().older());
    }

    @Test
    void everybodyAddsACustomerAndOnlySomeGrantTerms() {
        CustomerFacts plain = CustomerFacts.of(" Jasur  Toʻxtayev ", "90 700 70 70");
        Customer added = customers().add(shop.cashier(), plain);
        assertEquals("998907007070", added.facts().phone());
        assertEquals(Money.ZERO, added.account().balance());
        CustomerFacts.Terms terms = new CustomerFacts.Terms(500, "", sums(100_000), 7);
        CustomerFacts granted = CustomerFacts.of("Ali", "").with(terms);
        assertRefused(new Problem.NotAllowed(), () -> customers().add(shop.cashier(), granted));
        assertTrue(
                problemOf(() -> customers().add(shop.senior(), granted))
                        instanceof Problem.ApprovalNeeded);
        assertEquals(terms, customers().add(shop.manager(), granted).facts().terms());
    }

    /// An approval of somebody's terms is good for them and their limit alone.
    @Test
    void newTermsAreApprovedForOneCustomerAndOneLimit() {
        CustomerFacts.Terms terms = new CustomerFacts.Terms(0, "", sums(100_000), 7);
        CustomerFacts ali = CustomerFacts.of(" Ali ", "90 700 70 70").with(terms);
        Approval.Ask ask =
                new Approval.Ask(Right.CHANGE_TERMS, "customer Ali 998907007070", sums(100_000));
        assertRefused(new Problem.ApprovalNeeded(ask), () -> customers().add(shop.senior(), ali));
        Actor approved = shop.approved(shop.senior(), ask);
        CustomerFacts vali = CustomerFacts.of("Vali", "90 700 70 71").with(terms);
        assertRefused(new Problem.ApprovalNotValid(), () -> customers().add(approved, vali));
        CustomerFacts more = ali.with(new CustomerFacts.Terms(0, "", sums(900_000), 7));
        assertRefused(new Problem.ApprovalNotValid(), () -> customers().add(approved, more));
        assertEquals(terms, customers().add(approved, ali).facts().terms());
    }

    @Test
    void aChangeOfTermsNeedsItsRight() {
        Customer nodira = nodira();
        CustomerFacts.Terms more = new CustomerFacts.Terms(0, "", sums(2_000_000), 30);
        CustomerFacts facts = nodira.facts().with(more);
        assertRefused(
                new Problem.NotAllowed(),
                () -> customers().change(shop.cashier(), nodira.id(), facts));
        Approval.Ask ask =
                new Approval.Ask(Right.CHANGE_TERMS, "customer " + nodira.id(), sums(2_000_000));
        assertRefused(
                new Problem.ApprovalNeeded(ask),
                () -> customers().change(shop.senior(), nodira.id(), facts));
        Customer changed =
                customers().change(shop.approved(shop.senior(), ask), nodira.id(), facts);
        assertEquals(more, changed.facts().terms());
        CustomerFacts renamed =
                new CustomerFacts("Nodira Rasulova-Karimova", "", "77", "", "eshikdagi", more);
        assertEquals(
                renamed,
                customers().change(shop.cashier(), nodira.id(), renamed).facts(),
                "name and phone are anybody's");
    }

    @Test
    void whatCannotBeKeptIsASentence() {
        List<String> phones =
                List.of(
                        "12",
                        "abc",
                        "+998 90 123 45",
                        "9012345678901234",
                        "90 123 45 6x",
                        "+0123456789");
        for (String phone : phones) {
            assertRefused(
                    new Problem.BadPhone(),
                    () -> customers().add(shop.cashier(), CustomerFacts.of("Ali", phone)));
        }
        for (String name : List.of("", "  ", "x".repeat(81))) {
            assertRefused(
                    new Problem.BadName(),
                    () -> customers().add(shop.cashier(), CustomerFacts.of(name, "")));
        }
        String longest = "Oʻ".repeat(40);
        assertEquals(
                longest, customers().add(shop.cashier(), CustomerFacts.of(longest, "")).name());
        assertRefused(
                new Problem.CustomerTaken(
                        "+998\u00A090\u00A0123\u201145\u201167", "Sherzod Aliyev"),
                () -> customers().add(shop.cashier(), CustomerFacts.of("Ali", "901234567")));
        CustomerFacts.Terms days = new CustomerFacts.Terms(0, "", Money.ZERO, 366);
        assertRefused(
                new Problem.BadDaysToPay(365),
                () -> customers().add(shop.manager(), CustomerFacts.of("A", "").with(days)));
        CustomerFacts.Terms huge =
                new CustomerFacts.Terms(0, "", Money.of(Money.LARGEST_PRICE.minor() + 1), 0);
        assertRefused(
                new Problem.BadAmount(),
                () -> customers().add(shop.manager(), CustomerFacts.of("A", "").with(huge)));
    }

    @Test
    void aManagerPutsABalanceRight() {
        Customer nodira = nodira();
        assertRefused(
                new Problem.MoreThanOwed(sums(640_000)),
                () -> customers().correct(shop.manager(), nodira.id(), sums(-640_001), "x"));
        assertRefused(
                new Problem.BadReason(),
                () -> customers().correct(shop.manager(), nodira.id(), sums(5), " "));
        assertTrue(
                problemOf(() -> customers().correct(shop.cashier(), nodira.id(), sums(5), "x"))
                        instanceof Problem.ApprovalNeeded);
        Customer less =
                customers().correct(shop.manager(), nodira.id(), sums(-140_000), "kechildi");
        assertEquals(sums(500_000), less.account().balance());
        Customer more = customers().correct(shop.manager(), nodira.id(), sums(1_000), "unutilgan");
        assertEquals(sums(501_000), more.account().balance());
        List<AccountEntry> entries = customers().account(nodira.id(), Long.MAX_VALUE, 2);
        assertEquals("unutilgan", entries.getFirst().reason());
        assertEquals(sums(500_000), entries.getLast().balance());
        assertEquals(
                entries.getLast(),
                customers().account(nodira.id(), entries.getFirst().id(), 1).getFirst());
    }

    @Test
    void whoeverOwesSomethingStays() {
        Customer nodira = nodira();
        assertRefused(
                new Problem.CustomerOwes(sums(640_000)),
                () -> customers().retire(shop.manager(), nodira.id()));
        Customer rustam = customers().search("Rustam", 1).getFirst();
        customers().retire(shop.manager(), rustam.id());
        assertFalse(customers().find(rustam.id()).orElseThrow().active());
        assertEquals(List.of(), found("Rustam"));
        Customer again = customers().add(shop.cashier(), CustomerFacts.of("Boshqa", "901112233"));
        assertEquals("998901112233", again.facts().phone(), "the number is free again");
    }

    private static Money sums(long amount) {
        return Money.of(amount * 100);
    }
}
