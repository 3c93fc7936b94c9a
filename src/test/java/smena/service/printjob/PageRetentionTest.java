package smena.service.printjob;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.money.Money;
import smena.domain.sale.Sale;
import smena.domain.shift.Shift;
import smena.domain.shop.PrinterRole;
import smena.domain.shop.ShopSettings;
import smena.printing.layout.PaperTypesetter;
import smena.service.NewerLayout;
import smena.service.TestShop;
import smena.service.ports.PrintJobs;
import smena.service.ports.PrintOutcome;
import smena.service.ports.PrintState;
import smena.service.ports.PrintTrouble;
import smena.text.MoneyStyle;

import java.nio.file.Path;
import java.time.Duration;

/// Pages are kept for their time and made again from the books after it.
class PageRetentionTest {
    @TempDir Path folder;
    private TestShop shop;
    private PageRetention retention;
    private Sale old;

    /// A shift with a sale and its Z, all printed.
    @BeforeEach
    void open() {
        shop = new TestShop(folder, new PaperTypesetter(MoneyStyle.SUM));
        retention = shop.services().pageRetention();
        Shift shift = shop.open(0);
        old = shop.sell(1);
        shop.close(shift, Money.ZERO);
        print(new PrintOutcome.Sent());
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private void print(PrintOutcome outcome) {
        PrintJobs jobs = shop.services().printJobs(PrinterRole.REAL);
        for (var next = jobs.next(); next.isPresent(); next = jobs.next()) {
            long job = next.get().id();
            jobs.bodyOf(job);
            jobs.sending(job);
            jobs.finished(job, outcome);
        }
    }

    private void pass(int days) {
        shop.setClock(shop.now().plus(Duration.ofDays(days)));
    }

    /// A day's papers, from which the days count back.
    private void today() {
        papers(PageRetention.LEAST);
    }

    private void papers(int count) {
        long now = shop.now().toEpochMilli();
        shop.run(
                """
                insert into print_job (printer, kind, document, source_id, copy_no, state,
                    queued_at, changed_at, language)
                with recursive n (i) as (select 1 union all select i + 1 from n where i < %1$d)
                select 'RECEIPT', 'PAPER', 'NONE', %2$d, i, 'SENT', %2$d, %2$d, 'uz' from n"""
                        .formatted(count, now));
    }

    private long stored(String document) {
        return Long.parseLong(
                shop.query(
                                "select count(*) from print_job where body is not null and kind = 'PAPER'"
                                        + " and document = '"
                                        + document
                                        + "'")
                        .getFirst());
    }

    private PrintJobView receipt() {
        return shop.services().printing().ofSale(old.id()).orElseThrow();
    }

    @Test
    void theyAreKeptForNinetyDays() {
        pass(90);
        today();
        assertEquals(0, retention.step());
        assertEquals(1, stored("SALE"));
    }

    @Test
    void afterItTheJobKeepsItsStateAndTheZItsPage() {
        pass(91);
        today();
        assertTrue(retention.step() > 0);
        assertEquals(0, stored("SALE"));
        assertEquals(1, stored("Z"));
        assertEquals(PrintState.SENT, receipt().state());
        assertEquals(0, retention.step());
    }

    @Test
    void anOldReceiptIsLaidOutAnewAsACopy() {
        String original = page(receipt().id());
        assertFalse(original.contains("NUSXA"));
        pass(91);
        today();
        retention.step();
        String again = page(receipt().id());
        assertTrue(again.contains(old.number()));
        assertTrue(again.contains("NUSXA"));
        long copy = shop.services().printing().reprint(shop.manager(), old);
        print(new PrintOutcome.Sent());
        assertTrue(page(copy).contains("NUSXA"));
        assertEquals(1, shop.services().printing().find(copy).orElseThrow().copy());
    }

    private String page(long job) {
        return new String(shop.services().printing().page(job).orElseThrow(), UTF_8);
    }

    /// Language, name and currency of the shop, time, a restart and a newer till change nothing.
    @Test
    void aZReportStaysByteForByteWhateverChanges() {
        StoredPage printed = shop.services().printing().zPage(1);
        assertTrue(new String(printed.page(), UTF_8).contains("Z-HISOBOT"));
        changeTheShop();
        pass(400);
        today();
        while (shop.services().pageRetention().step() > 0) {
            assertEquals(1, stored("Z"));
        }
        shop.services().printing().reprintZ(shop.manager(), 1);
        print(new PrintOutcome.Sent());
        assertSame(printed);
        shop.restart();
        assertSame(printed);
        shop.update();
        assertSame(printed);
    }

    /// The printer was off for long: what is looked at first is what comes out of it later.
    @Test
    void aZReportThatIsSeenBeforeItIsPrintedIsPrintedAsItWasSeen() {
        Shift shift = shop.open(0);
        shop.close(shift, Money.ZERO);
        StoredPage seen = shop.services().printing().zPage(2);
        assertEquals("uz", seen.language());
        changeTheShop();
        print(new PrintOutcome.Sent());
        assertArrayEquals(seen.page(), shop.services().printing().zPage(2).page());
        long job = shop.services().printing().ofZ(2).orElseThrow().id();
        assertArrayEquals(seen.page(), shop.services().printing().page(job).orElseThrow());
    }

    /// A newer till lays reports out in another way: a copy of an older Z is its own page all the
    /// same, below the mark.
    @Test
    void aCopyOfAZIsItsPageBelowTheMark() {
        String printed = new String(shop.services().printing().zPage(1).page(), UTF_8);
        changeTheShop();
        shop.close();
        shop = new TestShop(folder, NewerLayout.of(new PaperTypesetter(MoneyStyle.SUM)));
        shop.services().printing().reprintZ(shop.manager(), 1);
        print(new PrintOutcome.Sent());
        long job = shop.services().printing().ofZ(1).orElseThrow().id();
        String copy = new String(shop.services().printing().page(job).orElseThrow(), UTF_8);
        String head = printed.substring(0, printed.indexOf('\n') + 1);
        String elements = printed.substring(head.length());
        assertTrue(copy.startsWith(head) && copy.endsWith(elements), copy);
        String mark = copy.substring(head.length(), copy.length() - elements.length());
        assertTrue(mark.contains("NUSXA") && mark.lines().count() < 5, mark);
        assertArrayEquals(printed.getBytes(UTF_8), shop.services().printing().zPage(1).page());
    }

    private void assertSame(StoredPage printed) {
        StoredPage now = shop.services().printing().zPage(1);
        assertArrayEquals(printed.page(), now.page());
        assertEquals(printed.language(), now.language());
    }

    private void changeTheShop() {
        ShopSettings now = shop.services().settings().shop();
        shop.services()
                .settings()
                .change(
                        shop.manager(),
                        shop.services().settings().shop(),
                        new ShopSettings(
                                "Boshqa nom",
                                now.address(),
                                now.taxId(),
                                now.phone(),
                                now.till(),
                                now.currency(),
                                "ru",
                                now.footer(),
                                now.cashStep(),
                                !now.hideZeroDecimals(),
                                now.differenceLimit(),
                                now.hours(),
                                now.stock(),
                                now.sound()));
    }

    @Test
    void nothingGoesWhileSomebodyIsServed() {
        shop.open(0);
        pass(91);
        today();
        shop.fill(1);
        assertEquals(0, retention.step());
        shop.services().baskets().cancel(shop.manager());
        assertTrue(retention.step() > 0);
    }

    @Test
    void aFewAtATime() {
        shop.run(
                """
                insert into print_job (printer, kind, document, source_id, copy_no, state, body,
                    queued_at, changed_at, language)
                with recursive n (i) as (values (1) union all select i + 1 from n where i < 450)
                select 'RECEIPT', 'PAPER', 'TEST', 99, i, 'SENT', x'00',
                    (select min(queued_at) from print_job), 0, 'uz' from n""");
        pass(91);
        today();
        int steps = 0;
        for (int gone = retention.step(); gone > 0; gone = retention.step()) {
            assertTrue(gone <= PageRetention.STEP);
            steps++;
        }
        assertEquals(450 / PageRetention.STEP + 1, steps);
        assertEquals(0, stored("TEST"));
    }

    @Test
    void aClockThatRunsAheadLetsGoOfNothing() {
        pass(900);
        assertEquals(0, retention.step());
        papers(PageRetention.LEAST - 1);
        assertEquals(0, retention.step());
        assertTrue(shop.refuses("update print_job set body = null where document = 'SALE'"));
        assertEquals(1, stored("SALE"));
    }

    @Test
    void whatSomebodyHasToDecideStays() {
        long doubtful = shop.services().printing().printTest(PrinterRole.RECEIPT);
        print(new PrintOutcome.Unknown(PrintTrouble.BROKEN_OFF));
        pass(91);
        today();
        retention.step();
        assertEquals(1, stored("TEST"));
        shop.services().printDecisions().printed(shop.cashier(), doubtful);
        retention.step();
        assertEquals(0, stored("TEST"));
    }

    @Test
    void theShopChoosesTheDays() {
        assertEquals(PageRetention.USUAL_DAYS, retention.days());
        retention.days(shop.manager(), 7);
        assertEquals(7, retention.days());
        pass(8);
        today();
        retention.step();
        assertEquals(0, stored("SALE"));
        assertEquals(
                new Problem.NotAllowed(),
                assertThrows(Refused.class, () -> retention.days(shop.cashier(), 90)).problem());
        assertEquals(
                new Problem.BadKeepDays(PageRetention.LEAST_DAYS, PageRetention.MOST_DAYS),
                assertThrows(Refused.class, () -> retention.days(shop.manager(), 6)).problem());
    }

    @Test
    void theDatabaseLetsNothingElseGo() {
        assertTrue(shop.refuses("update print_job set body = null where document = 'SALE'"));
        assertTrue(shop.refuses("update print_job set body = x'00' where document = 'SALE'"));
        pass(91);
        today();
        assertTrue(shop.refuses("update print_job set body = x'00' where document = 'SALE'"));
        assertTrue(shop.refuses("update print_job set body = null where document = 'Z'"));
        assertTrue(shop.refuses("delete from print_job where document = 'SALE'"));
        assertFalse(shop.refuses("update print_job set body = null where document = 'SALE'"));
        assertTrue(shop.refuses("update print_job set body = x'00' where document = 'SALE'"));
    }
}
