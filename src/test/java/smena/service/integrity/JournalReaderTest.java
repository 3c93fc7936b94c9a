package smena.service.integrity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static smena.service.Refusals.assertRefused;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.journal.EntryKind;
import smena.domain.journal.JournalGroup;
import smena.domain.journal.JournalLine;
import smena.domain.journal.JournalQuery;
import smena.domain.money.Money;
import smena.domain.people.Employee;
import smena.domain.refund.RefundOrder;
import smena.domain.sale.Sale;
import smena.domain.shift.CashCount;
import smena.domain.shift.Shift;
import smena.service.TestShop;
import smena.service.audit.Verdict;
import smena.service.shift.Handovers;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The journal by period, person, kind and receipt, a page at a time; the verification that tells
/// how far it is.
class JournalReaderTest {
    @TempDir Path folder;
    private TestShop shop;
    private Instant begin = Instant.EPOCH;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
        begin = shop.now();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void allEntriesOfAPeriodComeAPageAtATimeTheNewestFirst() {
        shop.open(1_000);
        for (int i = 0; i < 5; i++) {
            shop.setClock(shop.now().plus(Duration.ofMinutes(10)));
            shop.sell(1);
        }
        List<Long> all = seqs(all(query(begin, shop.now().plusSeconds(1)), 2));
        List<String> there =
                shop.query(
                        "select seq from journal where at >= "
                                + begin.toEpochMilli()
                                + " order by seq desc");
        assertEquals(there, all.stream().map(String::valueOf).toList());
        Instant middle = shop.now().minus(Duration.ofMinutes(15));
        List<JournalLine> late = all(query(middle, shop.now().plusSeconds(1)), 50);
        assertEquals(2, late.stream().filter(l -> l.kind() == EntryKind.SALE).count());
        assertTrue(late.stream().noneMatch(line -> line.at().isBefore(middle)));
        Instant later = shop.now().plusSeconds(1);
        assertEquals(List.of(), all(query(later, later.plus(Duration.ofDays(9))), 9));
    }

    /// The clock stood two days ahead until a manager put it right: today goes on behind that.
    @Test
    void todayIsWholeAfterAClockWasPutRight() {
        Instant today = shop.now();
        shop.setClock(today.plus(Duration.ofDays(2)));
        Shift wrong = shop.open(1_000);
        for (int i = 0; i < 5; i++) {
            shop.sell(1);
        }
        shop.close(wrong, Money.of(1));
        shop.setClock(today.plus(Duration.ofHours(1)));
        shop.services().clockCheck().decide();
        shop.open(1_000);
        Sale last = shop.sell(1);
        List<JournalLine> found = all(query(begin, today.plus(Duration.ofHours(9))), 5);
        assertEquals(last.number(), found.getFirst().facts().get("number"));
        assertTrue(found.stream().anyMatch(line -> line.kind() == EntryKind.SHIFT_OPENED));
    }

    @Test
    void theyAreCutToAPersonAndAGroup() {
        Shift shift = shop.open(1_000);
        shop.sell(1);
        shop.services().printing().openDrawer(shop.manager(), "Razmen");
        Instant end = shop.now().plusSeconds(60);
        long cashier = shop.cashier().employee().id();
        List<JournalLine> theirs =
                all(new JournalQuery(begin, end, Optional.of(cashier), Optional.empty()), 3);
        assertFalse(theirs.isEmpty());
        assertTrue(
                theirs.stream()
                        .allMatch(
                                line ->
                                        line.person()
                                                .equals(
                                                        Optional.of(
                                                                shop.cashier()
                                                                        .employee()
                                                                        .name()))));
        List<JournalLine> drawer =
                all(
                        new JournalQuery(
                                begin, end, Optional.empty(), Optional.of(JournalGroup.DRAWER)),
                        3);
        assertEquals(
                List.of(EntryKind.NO_SALE, EntryKind.SHIFT_OPENED),
                drawer.stream().map(JournalLine::kind).toList());
        assertEquals(Optional.of(shift.id()), drawer.getFirst().shift());
    }

    @Test
    void aReceiptHasItsEntriesWhateverTheShift() {
        Shift first = shop.open(1_000);
        shop.sell(1);
        Sale sale = shop.sell(2);
        shop.services().printing().reprint(shop.manager(), sale);
        shop.close(first, Money.of(1));
        shop.open(1_000);
        shop.services()
                .refunds()
                .book(
                        shop.manager(),
                        RefundOrder.of(
                                UUID.randomUUID(),
                                sale.id(),
                                List.of(
                                        RefundOrder.Item.of(
                                                1, sale.lines().getFirst().quantity(), true)),
                                "Brak"));
        List<JournalLine> found = shop.services().journalReader().ofReceipt(shop.manager(), sale);
        assertEquals(
                List.of(EntryKind.REFUND, EntryKind.REPRINT, EntryKind.SALE),
                found.stream().map(JournalLine::kind).toList());
    }

    @Test
    void whoDoesNotWorkHereAnyMoreIsStillNamed() {
        sold();
        Employee cashier = shop.cashier().employee();
        shop.services().staff().deactivate(shop.manager(), cashier.id());
        List<JournalLine> found = all(query(begin, shop.now().plusSeconds(1)), 50);
        assertEquals(Optional.of(cashier.name()), one(found, EntryKind.SALE).person());
        assertEquals(cashier.name(), one(found, EntryKind.PEOPLE_CHANGED).names().get("person"));
    }

    /// Whoever reads it has not looked at what should be in the drawer.
    @Test
    void aHandoverTellsWhatShouldBeThereOnceTheShiftIsClosed() {
        Shift shift = shop.open(100_000);
        Handovers handovers = shop.services().handovers();
        handovers.count(shop.manager(), CashCount.total(Money.of(90_000_00)));
        handovers.take(
                handovers.give(shop.manager(), "333333"), shop.cashier().employee().id(), "1111");
        JournalQuery drawer =
                new JournalQuery(
                        begin,
                        shop.now().plusSeconds(1),
                        Optional.empty(),
                        Optional.of(JournalGroup.DRAWER));
        JournalLine open = one(all(drawer, 50), EntryKind.HANDED_OVER);
        assertFalse(open.facts().containsKey("expected"), open::toString);
        assertEquals(shop.cashier().employee().name(), open.facts().get("to"));
        shop.close(shift, Money.of(90_000_00));
        JournalLine closed = one(all(drawer, 50), EntryKind.HANDED_OVER);
        assertEquals("10000000", String.valueOf(closed.facts().get("expected")));
    }

    private static JournalLine one(List<JournalLine> lines, EntryKind kind) {
        return lines.stream().filter(line -> line.kind() == kind).findFirst().orElseThrow();
    }

    @Test
    void whoMayNotSeeFiguresReadsNone() {
        Sale sale = sold();
        assertRefused(
                new Problem.NotAllowed(),
                () ->
                        shop.services()
                                .journalReader()
                                .lines(
                                        shop.cashier(),
                                        query(begin, shop.now()),
                                        Optional.empty(),
                                        9));
        assertRefused(
                new Problem.NotAllowed(),
                () -> shop.services().journalReader().ofReceipt(shop.cashier(), sale));
    }

    @Test
    void verificationSaysHowFarItIsAndCanBeEnded() {
        sold();
        List<Long> told = new ArrayList<>();
        Optional<Verdict> whole =
                shop.services()
                        .audit()
                        .verify(
                                (checked, all) -> {
                                    told.add(all - checked);
                                    return true;
                                });
        assertEquals(shop.services().audit().verify(), whole.orElseThrow());
        assertEquals(0, told.getLast());
        assertEquals(Optional.empty(), shop.services().audit().verify((_, _) -> false));
    }

    private Sale sold() {
        shop.open(1_000);
        return shop.sell(1);
    }

    private static JournalQuery query(Instant from, Instant to) {
        return new JournalQuery(from, to, Optional.empty(), Optional.empty());
    }

    private List<JournalLine> all(JournalQuery query, int page) {
        List<JournalLine> all = new ArrayList<>();
        Optional<JournalLine> last = Optional.empty();
        while (true) {
            List<JournalLine> rows =
                    shop.services().journalReader().lines(shop.manager(), query, last, page);
            all.addAll(rows);
            if (rows.size() < page) {
                return all;
            }
            last = Optional.of(rows.getLast());
        }
    }

    private static List<Long> seqs(List<JournalLine> lines) {
        return lines.stream().map(JournalLine::seq).toList();
    }
}
