package smena.service.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static smena.service.Refusals.assertRefused;
import static smena.service.Refusals.problemOf;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.customer.Customer;
import smena.domain.customer.OpenCharge;
import smena.domain.customer.Repayment;
import smena.domain.money.Money;
import smena.domain.sale.Tender;
import smena.domain.shift.Shift;
import smena.domain.shift.ShiftReport;
import smena.domain.shop.ShopSettings;
import smena.service.TestShop;
import smena.service.audit.ExportCheck;
import smena.service.audit.Finding;
import smena.service.export.ExportWords;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Debts paid back: once, never more than is owed, in the drawer and on X and Z.
class RepaymentsTest {
    @TempDir Path folder;
    private TestShop shop;
    private Customer nodira;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
        nodira = shop.services().customers().search("Nodira", 1).getFirst();
    }

    @AfterEach
    void close() {
        assertEquals(List.of(), shop.services().audit().verify().findings());
        shop.close();
    }

    private RepaymentRequest request(Money amount, String method, Money tendered) {
        return new RepaymentRequest(
                UUID.randomUUID(),
                nodira.id(),
                amount,
                List.of(new Tender(shop.method(method), tendered, "")));
    }

    private Repayment take(Money amount, String method, Money tendered) {
        return shop.services().repayments().take(shop.cashier(), request(amount, method, tendered));
    }

    private Money owed() {
        return shop.services().customers().find(nodira.id()).orElseThrow().account().balance();
    }

    @Test
    void aRepaymentHasItsNumberAndStandsInTheDrawer() {
        Shift shift = shop.open(100_000);
        Repayment cash = take(sums(250_000), "cash", sums(300_000));
        assertEquals("REPAY-2026-00001", cash.number());
        assertEquals(sums(50_000), cash.change());
        assertEquals(sums(390_000), cash.balance());
        Repayment click = take(sums(90_000), "click", sums(90_000));
        assertEquals("REPAY-2026-00002", click.number());
        assertEquals(sums(300_000), owed());
        ShiftReport x = shop.figures(shift.id());
        assertEquals(2, x.repayments().count());
        assertEquals(sums(340_000), x.repayments().amount());
        assertEquals(sums(250_000), x.drawer().repayments());
        assertEquals(sums(350_000), x.expected());
        assertEquals(0, x.sales().count(), "it is no sale");
        assertTrue(x.methods().isEmpty());
        ShiftReport z = shop.close(shift, sums(350_000));
        assertEquals(x.repayments(), z.repayments());
        assertEquals(Money.ZERO, z.difference().orElseThrow());
        assertEquals(z, shop.services().reports().z(1));
    }

    @Test
    void theOldestIsPaidFirst() {
        shop.open(0);
        take(sums(200_000), "card", sums(200_000));
        List<OpenCharge> open = shop.services().customers().open(nodira.id());
        assertEquals(
                List.of(sums(254_000), sums(186_000)),
                open.stream().map(OpenCharge::open).toList());
        assertEquals(
                open.getFirst().due(),
                shop.services()
                        .customers()
                        .find(nodira.id())
                        .orElseThrow()
                        .account()
                        .due()
                        .orElseThrow());
        assertEquals(sums(58_000), shop.services().customers().ageing().month());
    }

    @Test
    void cashIsRoundedAsOfASale() {
        shop.services()
                .settings()
                .change(shop.manager(), shop.services().settings().shop(), rounded(10_000));
        Shift shift = shop.open(0);
        Repayment odd = take(Money.of(1_234_500), "cash", Money.of(1_230_000));
        assertEquals(Money.of(-4_500), odd.rounding());
        assertEquals(Money.of(64_000_000 - 1_234_500), owed());
        ShiftReport x = shop.figures(shift.id());
        assertEquals(Money.of(-4_500), x.rounding());
        assertEquals(Money.of(1_230_000), x.expected());
    }

    private ShopSettings rounded(long step) {
        ShopSettings now = shop.services().settings().shop();
        return new ShopSettings(
                now.name(),
                now.address(),
                now.taxId(),
                now.phone(),
                now.till(),
                now.currency(),
                now.language(),
                now.footer(),
                step,
                now.hideZeroDecimals(),
                now.differenceLimit(),
                now.hours(),
                now.stock(),
                now.sound());
    }

    @Test
    void whatCannotBeTakenIsASentence() {
        assertRefused(new Problem.NoOpenShift(), () -> take(sums(5), "cash", sums(5)));
        Shift shift = shop.open(0);
        assertRefused(
                new Problem.MoreThanOwed(sums(640_000)),
                () -> take(sums(640_001), "cash", sums(640_001)));
        assertRefused(new Problem.MethodNotFound("debt"), () -> take(sums(5), "debt", sums(5)));
        assertRefused(new Problem.BadAmount(), () -> take(Money.ZERO, "cash", sums(5)));
        assertRefused(new Problem.BadAmount(), () -> take(sums(-5), "cash", sums(5)));
        assertRefused(new Problem.TooLittlePaid(sums(1)), () -> take(sums(6), "cash", sums(5)));
        assertRefused(new Problem.TooMuchByCard(sums(6)), () -> take(sums(6), "card", sums(7)));
        assertRefused(
                new Problem.ShiftNotFound(77),
                () ->
                        shop.services()
                                .repayments()
                                .take(shop.cashier(), request(sums(5), "cash", sums(5)), 77));
        assertEquals(sums(640_000), owed());
        assertEquals(List.of("0"), shop.query("select count(*) from repayment"));
        shop.close(shift, Money.ZERO);
        assertRefused(
                new Problem.ShiftClosed(shift.id()),
                () ->
                        shop.services()
                                .repayments()
                                .take(
                                        shop.cashier(),
                                        request(sums(5), "cash", sums(5)),
                                        shift.id()));
    }

    @Test
    void nothingIsBookedTwice() {
        shop.open(0);
        RepaymentRequest once = request(sums(10_000), "cash", sums(10_000));
        Repayment booked = shop.services().repayments().take(shop.cashier(), once);
        assertEquals(booked, shop.services().repayments().take(shop.cashier(), once));
        RepaymentRequest other =
                new RepaymentRequest(once.uuid(), nodira.id(), sums(9_000), once.tenders());
        assertRefused(
                new Problem.RepaymentBooked(booked.number()),
                () -> shop.services().repayments().take(shop.cashier(), other));
        assertEquals(sums(630_000), owed());
    }

    @Test
    void twoAtOnceNeverTakeMoreThanIsOwed() throws Exception {
        shop.open(0);
        List<Callable<Object>> both = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            both.add(
                    () -> {
                        try {
                            return take(sums(400_000), "card", sums(400_000));
                        } catch (Refused refused) {
                            return refused.problem();
                        }
                    });
        }
        List<Object> ends = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (Future<Object> end : threads.invokeAll(both)) {
                ends.add(end.get());
            }
        }
        assertEquals(1, ends.stream().filter(Repayment.class::isInstance).count());
        assertTrue(ends.contains(new Problem.MoreThanOwed(sums(240_000))), ends.toString());
        assertEquals(sums(240_000), owed());
    }

    @Test
    void aWrongOneIsTakenBackOnceAndWhole() {
        Shift shift = shop.open(0);
        Repayment wrong = take(sums(250_000), "cash", sums(300_000));
        assertTrue(
                problemOf(() -> reverse(wrong.id(), "boshqa xaridor", false))
                        instanceof Problem.ApprovalNeeded);
        Repayment back = reverse(wrong.id(), "boshqa xaridor", true);
        assertEquals("REPAY-2026-00002", back.number());
        assertEquals(wrong.number(), back.reverses().orElseThrow());
        assertEquals(sums(640_000), owed());
        assertRefused(
                new Problem.NotReversible(wrong.number()), () -> reverse(wrong.id(), "x", true));
        assertRefused(
                new Problem.NotReversible(back.number()), () -> reverse(back.id(), "x", true));
        assertRefused(new Problem.RepaymentNotFound(), () -> reverse(99, "x", true));
        assertRefused(new Problem.BadReason(), () -> reverse(wrong.id(), " ", true));
        ShiftReport x = shop.figures(shift.id());
        assertEquals(1, x.repayments().reversals());
        assertEquals(sums(250_000), x.repayments().reversed());
        assertEquals(Money.ZERO, x.expected());
        assertEquals(
                sums(142_000),
                shop.services().customers().open(nodira.id()).getFirst().open(),
                "the oldest is open again");
    }

    /// Tables and journal of an export say the same, and a changed row is named.
    @Test
    void theAuditorsTablesTellOfIt(@TempDir Path target) throws IOException {
        Shift shift = shop.open(0);
        Repayment wrong = take(sums(250_000), "cash", sums(300_000));
        reverse(wrong.id(), "boshqa xaridor", true);
        shop.close(shift, Money.ZERO);
        shop.services().export().write(target, new ExportWords("", "0"));
        Path key = target.resolve("journal.pub");
        assertEquals(List.of(), ExportCheck.verify(target, key).findings());
        Path receipts = target.resolve("transactions.csv");
        String table = Files.readString(receipts);
        assertTrue(table.contains("REPAY-2026-00001") && table.contains("-250000.00"), table);
    }

    /// What it takes back is known from the entry of the earlier shift.
    @Test
    void oneTakenBackInALaterShiftHoldsThereAlone() {
        Shift first = shop.open(0);
        Repayment wrong = take(sums(250_000), "card", sums(250_000));
        shop.close(first, Money.ZERO);
        Shift second = shop.open(0);
        take(sums(10_000), "card", sums(10_000));
        reverse(wrong.id(), "boshqa xaridor", true);
        assertEquals(List.of(), findings(first));
        assertEquals(List.of(), findings(second));
    }

    private List<Finding> findings(Shift shift) {
        return shop.services()
                .audit()
                .verifyShift(shift.id(), (_, _) -> true)
                .orElseThrow()
                .findings();
    }

    private Repayment reverse(long id, String reason, boolean manager) {
        return shop.services()
                .repayments()
                .reverse(manager ? shop.manager() : shop.cashier(), id, reason);
    }

    private static Money sums(long amount) {
        return Money.of(amount * 100);
    }
}
