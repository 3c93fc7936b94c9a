package smena.service.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.money.Money;
import smena.domain.refund.RefundOrder;
import smena.domain.sale.Sale;
import smena.domain.shift.CashCount;
import smena.domain.shift.CashMovement.Kind;
import smena.domain.shift.Shift;
import smena.service.Refusals;
import smena.service.Services;
import smena.service.TestShop;
import smena.service.audit.Finding.About;
import smena.service.shift.ClosingRequest;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// One shift among others is verified alone.
class ShiftAuditTest {
    @TempDir private Path folder;
    private TestShop shop;
    private Services till;

    /// Two shifts that are closed, the second with everything that moves money, and an open one.
    @BeforeEach
    void live() {
        shop = new TestShop(folder);
        till = shop.services();
        Shift first = shop.open(100_000);
        shop.sell(1);
        shop.close(first, Money.of(1));
        next();
        Shift second = shop.open(50_000);
        Sale sale = shop.sell(2);
        shop.sell(1);
        till.shifts().move(shop.manager(), Kind.PAY_OUT, Money.of(1_000_00), "ice");
        till.refunds().book(shop.cashier(), RefundOrder.whole(UUID.randomUUID(), sale.id(), "x"));
        till.handovers().count(shop.manager(), CashCount.total(Money.of(5_000)));
        till.handovers()
                .take(
                        till.handovers().give(shop.manager(), "333333"),
                        shop.cashier().employee().id(),
                        "1111");
        till.shifts().count(shop.cashier(), CashCount.total(Money.of(7)));
        till.shifts().close(shop.manager(), second.id(), new ClosingRequest("x", false, false));
        next();
        shop.open(1_000);
        till.refunds()
                .book(shop.cashier(), RefundOrder.whole(UUID.randomUUID(), shop.sell(1).id(), "x"));
    }

    private void next() {
        shop.setClock(shop.now().plus(Duration.ofDays(1)));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private Verdict verify(long shift) {
        return till.audit().verifyShift(shift, (_, _) -> true).orElseThrow();
    }

    private long entries(long shift) {
        return Long.parseLong(
                shop.query(
                                ("select 1 + ifnull(max(seq) filter (where kind = 'SHIFT_CLOSED'),"
                                                + " (select max(seq) from journal)) - min(seq) from journal"
                                                + " where shift_id = %d and kind in ('SHIFT_OPENED',"
                                                + " 'SHIFT_CLOSED')")
                                        .formatted(shift))
                        .getFirst());
    }

    @Test
    void aShiftHoldsFromItsOpeningToItsZ() {
        for (long shift = 1; shift <= 3; shift++) {
            Verdict verdict = verify(shift);
            assertEquals(List.of(), verdict.findings(), "shift " + shift);
            assertEquals(entries(shift), verdict.entries());
            assertEquals(shift == 3 ? 0 : 1, verdict.zReports());
            assertEquals(shift == 2 ? 2 : 1, verdict.sales());
            assertEquals(shift == 1 ? 0 : 1, verdict.refunds());
            assertEquals(shift == 3, verdict.open());
        }
        Refusals.assertRefused(new Problem.ShiftNotFound(9), () -> verify(9));
    }

    @Test
    void itTellsHowFarItIsAndIsGivenUp() {
        List<Long> told = new ArrayList<>();
        Verdict verdict =
                till.audit()
                        .verifyShift(
                                2,
                                (checked, all) -> {
                                    told.add(checked);
                                    return checked <= all;
                                })
                        .orElseThrow();
        assertEquals(verdict.entries(), told.getLast());
        assertEquals(Optional.empty(), till.audit().verifyShift(2, (_, _) -> false));
    }

    /// What is broken in one shift is found in that one, by its entry, and in no other.
    @Test
    void whatIsBrokenIsFoundInItsShiftAlone() throws Exception {
        String kept = " (select signature from journal where seq = 1)";
        breaks(
                "update sale set tendered = tendered + %s100, change = change + %s100 where id = 3",
                "SALE");
        breaks(
                "update payment set reference = substr('x', 1, (1 + %s1) / 2) where sale_id = 3",
                "SALE");
        breaks("update refund set at = at + %s100 where id = 1", "REFUND");
        breaks("update cash_movement set amount = amount + %s5 where id = 1", "CASH_MOVED");
        breaks("update cash_count set counted = counted + %s5 where shift_id = 2", "SHIFT_OPENED");
        breaks("update shift set opening_cash = opening_cash + %s1 where id = 2", "SHIFT_OPENED");
        breaks("update shift set counted_cash = counted_cash + %s1 where id = 2", "SHIFT_CLOSED");
        breaks("update cash_movement set person_id = person_id + %s1 where id = 1", "CASH_MOVED");
        breaks("update journal set at = at + %s1 where kind = 'HANDED_OVER'", "HANDED_OVER");
        try (Attack attack = new Attack(folder)) {
            attack.run(
                    "update journal set signature =" + kept + " where kind = 'HANDED_OVER'",
                    "update z_report set snapshot = snapshot || ' ' where z_number = 2",
                    "update sale set tendered = tendered + 100, change = change + 100 where shift_id = 1");
        }
        List<Fault> faults = Attack.faults(verify(2));
        assertEquals(Fault.SIGNATURE, faults.getFirst());
        assertTrue(faults.stream().anyMatch(f -> f != Fault.SIGNATURE), "the Z: " + faults);
        assertFalse(verify(1).isSound());
        assertTrue(verify(3).isSound(), "what is before it is taken as it is");
    }

    /// A key holder can sign anything, but nothing adds up that does not.
    @Test
    void whatIsSignedAndDoesNotAddUpIsFoundInItsShift() throws Exception {
        List<Finding> sale = signedAnew("SALE", "$.lines[0][6]", About.SALE);
        assertEquals(
                List.of(Fault.FIGURES, Fault.FIGURES),
                sale.stream().map(Finding::fault).limit(2).toList(),
                sale::toString);
        assertTrue(
                signedAnew("SALE", "$.seq", About.SALE).stream()
                        .anyMatch(finding -> finding.fault() == Fault.NUMBER));
        List<Finding> refund = signedAnew("REFUND", "$.total", About.REFUND);
        assertTrue(
                refund.stream().anyMatch(finding -> finding.fault() == Fault.FIGURES),
                refund::toString);
        assertEquals(List.of(), verify(2).findings());
    }

    /// What is found about such things in the second shift, where the newest entry of this kind
    /// says 100 more and is signed anew; it is undone.
    private List<Finding> signedAnew(String kind, String path, About about) throws Exception {
        change(kind, path, 100);
        List<Finding> found =
                verify(2).findings().stream()
                        .filter(f -> f.about() == about && f.fault() != Fault.ROW_DIFFERS)
                        .toList();
        change(kind, path, -100);
        return found;
    }

    private void change(String kind, String path, int by) throws Exception {
        try (Attack on = new Attack(folder)) {
            String text = "unpacked(payload, packed)";
            on.run(
                    "update journal set packed = null, payload = json_set(%s, '%s', json_extract(%s, '%s') + %d) where seq = (select max(seq) from journal where shift_id = 2 and kind = '%s')"
                            .formatted(text, path, text, path, by, kind));
        }
        new Forger(folder.resolve("keys")).again(folder);
    }

    /// A shift whose closing is cut out of the journal ends where the next begins, and is no open
    /// one for that.
    @Test
    void aClosingThatIsGoneIsMissed() throws Exception {
        long entries = verify(1).entries();
        try (Attack on = new Attack(folder)) {
            on.run("delete from journal where shift_id = 1 and kind = 'SHIFT_CLOSED'");
        }
        Verdict verdict = verify(1);
        assertFalse(verdict.open());
        assertEquals(entries - 1, verdict.entries());
        assertEquals(
                List.of(Fault.ROW_EXTRA, Fault.ROW_EXTRA),
                Attack.faults(verdict),
                verdict.findings()::toString);
    }

    /// Every shift of books with everything holds by itself, and a repayment is compared there.
    @Test
    void everyShiftOfFullBooksHoldsAlone(@TempDir Path elsewhere) throws Exception {
        Path full = elsewhere.resolve("shop");
        FullBooks.keep(full);
        try (TestShop books = new TestShop(full)) {
            List<String> shifts = books.query("select id from shift");
            assertTrue(shifts.size() > 2);
            for (String shift : shifts) {
                assertEquals(List.of(), wrong(books, shift), shift);
            }
            String of = books.query("select shift_id from repayment where id = 1").getFirst();
            try (Attack on = new Attack(full)) {
                on.run("update repayment set reason = 'x' where id = 1");
            }
            assertTrue(wrong(books, of).toString().contains("repayment.reason"));
        }
    }

    private static List<Finding> wrong(TestShop books, String shift) {
        return books
                .services()
                .audit()
                .verifyShift(Long.parseLong(shift), (_, _) -> true)
                .orElseThrow()
                .findings()
                .stream()
                .filter(finding -> !finding.fault().isDoubt())
                .toList();
    }

    /// Runs an attack, looks that it is found by an entry of this kind in the second shift alone,
    /// and undoes it.
    private void breaks(String attack, String kind) throws Exception {
        try (Attack on = new Attack(folder)) {
            on.run(attack.replace("%s", ""));
        }
        Verdict verdict = verify(2);
        assertFalse(verdict.isSound(), attack);
        assertEquals(kind, verdict.first().orElseThrow().kind(), attack + verdict.findings());
        assertTrue(verify(1).isSound(), attack);
        try (Attack on = new Attack(folder)) {
            on.run(attack.replace("%s", "-"));
        }
        assertEquals(List.of(), verify(2).findings(), "undone: " + attack);
    }
}
