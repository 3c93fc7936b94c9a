package smena.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

import smena.domain.catalog.PriceList;
import smena.domain.customer.Customer;
import smena.domain.customer.CustomerFacts;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.sale.Basket;
import smena.domain.sale.Pricing;
import smena.domain.sale.Tender;
import smena.domain.shift.Shift;
import smena.domain.shop.PrinterRole;
import smena.domain.terminal.TerminalOperation;
import smena.domain.terminal.TerminalPurpose;
import smena.service.TestShop;
import smena.service.ports.CardTerminal;
import smena.service.ports.PrintJobs;
import smena.service.ports.PrintOutcome;
import smena.service.terminal.TerminalRequest;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What a sale, a scan and the printing of a receipt send is prepared with the first of them, and
/// none asks for the same thing twice.
@Isolated("its recorder takes the place of the one driver there is")
class KeptStatementsTest {
    @TempDir Path folder;
    private SqlRecorder recorder;
    private TestShop shop;
    private Shift shift;

    @BeforeEach
    void open() throws Exception {
        recorder = SqlRecorder.open();
        shop = new TestShop(folder);
        shift = shop.open(0);
    }

    @AfterEach
    void close() throws Exception {
        shop.close();
        recorder.close();
    }

    @Test
    void scansAreNotPreparedAnew() {
        scan(0);
        scan(1);
        recorder.prepared();
        recorder.asked();
        scan(2);
        assertEquals(List.of(), recorder.prepared());
        assertNoneTwice(recorder.asked());
    }

    @Test
    void salesOfAnyLengthAreNotPreparedAnew() {
        pay(3);
        recorder.prepared();
        pay(10);
        assertEquals(List.of(), recorder.prepared());
        Basket basket = shop.fill(4);
        recorder.asked();
        shop.services().selling().pay(shop.cashier(), basket, cash());
        assertNoneTwice(recorder.asked());
    }

    @Test
    void aSaleDoesNotUnpackWhatTheEntryBeforeItSays() {
        pay(3);
        Basket basket = shop.fill(3);
        recorder.asked();
        shop.services().selling().pay(shop.cashier(), basket, cash());
        List<String> asked = recorder.asked();
        assertTrue(asked.stream().anyMatch(each -> each.contains("`journal`")), asked::toString);
        assertTrue(asked.stream().noneMatch(each -> each.contains("`packed`")), asked::toString);
    }

    @Test
    void salesOfAnotherProgramAreNotPreparedAnew() {
        book(3);
        recorder.prepared();
        recorder.asked();
        book(7);
        assertEquals(List.of(), recorder.prepared());
        assertNoneTwice(recorder.asked());
    }

    /// What is asked about each product is asked once for all of them.
    @Test
    void aSaleOfAnotherProgramAsksOnceForAllProducts() {
        book(1);
        recorder.asked();
        book(9);
        assertEquals(
                1,
                recorder.asked().stream().filter(each -> each.contains("`minimum_age`")).count());
    }

    @Test
    void fewerOfALineArePricedOnce() {
        scan(0);
        shop.services().baskets().quantity(shop.manager(), 1, Quantity.of(3));
        recorder.asked();
        shop.services().baskets().quantity(shop.manager(), 1, Quantity.of(2));
        assertNoneTwice(recorder.asked());
    }

    @Test
    void aCustomerWithAPriceListAndACardAsksForNothingTwice() {
        Customer buyer = buyer();
        sell(buyer, 3);
        shop.services().baskets().customer(shop.cashier(), Optional.of(buyer.id()));
        recorder.prepared();
        scan(0);
        scan(1);
        recorder.asked();
        scan(2);
        assertEquals(List.of(), recorder.prepared());
        assertNoneTwice(recorder.asked());
        sellOpen();
    }

    private Customer buyer() {
        shop.services()
                .prices()
                .priceLists()
                .add(
                        shop.manager(),
                        new PriceList(
                                0, "Ulgurji", Map.of(shop.product(0).id(), Money.of(100)), false));
        return shop.services()
                .customers()
                .add(
                        shop.manager(),
                        CustomerFacts.of("Olim", "")
                                .with(new CustomerFacts.Terms(500, "Ulgurji", Money.ZERO, 0)));
    }

    private void sell(Customer buyer, int lines) {
        shop.services().baskets().customer(shop.cashier(), Optional.of(buyer.id()));
        for (int i = 0; i < lines; i++) {
            scan(i);
        }
        sellOpen();
    }

    /// All of it by card, at the terminal.
    private void sellOpen() {
        Basket basket = shop.services().baskets().open();
        var operations = shop.services().terminalOperations();
        TerminalOperation asked =
                operations.asked(
                        shop.cashier(),
                        TerminalRequest.of(
                                TerminalPurpose.SALE,
                                basket.id(),
                                shop.method("card"),
                                Pricing.of(basket).total()));
        TerminalOperation paid =
                operations.answered(asked.id(), new CardTerminal.Answer.Approved("A-1", "1234"));
        recorder.asked();
        shop.services().selling().pay(shop.cashier(), basket, List.of(paid.tender()));
        // The entry of the sale, and that of the terminal behind it, each ask for the one before.
        assertNoneTwice(
                recorder.asked().stream()
                        .filter(each -> !each.startsWith("select `journal`.`seq`"))
                        .toList());
    }

    @Test
    void theStateOfASaleOfWhichNothingIsBackIsOneQuestion() {
        pay(3);
        recorder.asked();
        shop.services().refunds().status(1);
        assertEquals(1, recorder.asked().size());
    }

    @Test
    void theQueueOfAPrinterPreparesNothingAnew() throws Exception {
        PrintJobs printer = shop.services().printJobs(PrinterRole.REAL);
        pay(2);
        print(printer);
        pay(2);
        recorder.prepared();
        print(printer);
        assertEquals(List.of(), recorder.prepared());
    }

    @Test
    void aStatementThatWasRefusedWorksTheNextTime() throws SQLException {
        try (Database database = Database.open(folder.resolve("smena.db"))) {
            long before = database.read(tx -> tx.sales().lastSeq());
            for (int i = 0; i < 2; i++) {
                assertThrows(
                        IllegalStateException.class,
                        () ->
                                database.write(
                                        tx -> tx.catalog().insertCategory(UUID.randomUUID(), "")));
                assertThrows(
                        IllegalStateException.class,
                        () ->
                                database.write(
                                        tx -> {
                                            tx.baskets()
                                                    .begin(
                                                            UUID.randomUUID(),
                                                            shop.cashier().employee(),
                                                            shop.now());
                                            tx.baskets()
                                                    .begin(
                                                            UUID.randomUUID(),
                                                            shop.cashier().employee(),
                                                            shop.now());
                                            return before;
                                        }));
            }
            assertTrue(database.read(tx -> tx.baskets().open()).isEmpty());
        }
        pay(1);
    }

    private void scan(int product) {
        shop.services()
                .baskets()
                .scan(shop.cashier(), shop.product(product).barcode(), Quantity.ONE);
    }

    private void pay(int lines) {
        shop.services().selling().pay(shop.cashier(), shop.fill(lines), cash());
    }

    private void book(int lines) {
        Basket basket = Basket.empty(UUID.randomUUID());
        for (int i = 0; i < lines; i++) {
            basket = basket.plus(shop.product(i), "", Quantity.ONE);
        }
        shop.services().selling().book(shop.cashier(), basket, cash(), shift.id());
    }

    private List<Tender> cash() {
        return List.of(
                new Tender(
                        shop.services().selling().methods().getFirst(),
                        Money.of(1_000_000_000),
                        ""));
    }

    private static void print(PrintJobs printer) throws Exception {
        for (var job = printer.next(); job.isPresent(); job = printer.next()) {
            printer.bodyOf(job.get().id());
            printer.sending(job.get().id());
            printer.finished(job.get().id(), new PrintOutcome.Confirmed());
        }
    }

    private static void assertNoneTwice(List<String> asked) {
        Set<String> seen = new HashSet<>();
        assertEquals(
                List.of(),
                asked.stream()
                        .filter(each -> !each.startsWith("select last_insert_rowid"))
                        .filter(each -> !seen.add(each))
                        .toList());
        assertTrue(seen.size() > 3, "recorded: " + seen);
    }
}
