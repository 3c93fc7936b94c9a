package smena.service.audit;

import smena.domain.catalog.NewProduct;
import smena.domain.catalog.Unit;
import smena.domain.money.Money;
import smena.domain.people.Actor;
import smena.domain.people.Approval;
import smena.domain.people.Right;
import smena.domain.people.Role;
import smena.domain.shift.CashCount;
import smena.domain.shift.CashMovement;
import smena.domain.shift.Shift;
import smena.domain.shop.PrinterRole;
import smena.service.Services;
import smena.service.TestShop;
import smena.service.clients.ApiClients;
import smena.service.clients.IdempotencyGuard;
import smena.service.clients.IdempotencyGuard.IdempotencyRequest;

import java.nio.file.Path;

/// The books of two days, and after them everything else that a journal tells of: people, programs
/// and their answers, approvals, settings, products.
final class FullBooks {
    private FullBooks() {}

    static void keep(Path folder) {
        TwoDays.keep(folder);
        try (TestShop shop = new TestShop(folder)) {
            Services till = shop.services();
            shop.setClock(java.time.Instant.parse("2027-01-01T08:00:00Z"));
            till.started();
            people(till, shop.manager());
            programs(till, shop.manager());
            goods(till, shop.manager());
            approvals(shop);
            till.settings().change(shop.manager(), till.settings().shop());
            till.printerSettings().forget(shop.manager(), PrinterRole.REPORT);
            till.settings().theme("dark");
            till.settings().language("ru");
            till.stopped();
        }
    }

    private static void people(Services till, Actor manager) {
        till.people().add(manager, "Jasur", Role.CASHIER, "4711");
        till.people().add(manager, "Malika", Role.SENIOR, "4712");
    }

    private static void programs(Services till, Actor manager) {
        till.apiClients().shopKey();
        ApiClients.Made kept = till.apiClients().make(manager, "web", manager.employee().id());
        ApiClients.Made gone = till.apiClients().make(manager, "old", manager.employee().id());
        till.apiClients().withdraw(manager, gone.client().id());
        for (String key : new String[] {"a", "b", "c"}) {
            till.idempotency()
                    .meet(
                            new IdempotencyRequest(kept.client(), key, key.repeat(64)),
                            () -> new IdempotencyGuard.Reply(201, "{\"is\":\"" + key + "\"}"));
        }
    }

    private static void goods(Services till, Actor manager) {
        till.catalog()
                .add(
                        manager,
                        new NewProduct(
                                "Sumalak",
                                "SUM-1",
                                "Bahor",
                                Money.of(900_000),
                                Unit.PIECE,
                                "VAT12"));
    }

    /// One that is used for a movement, one for a third count, and one that nobody uses.
    private static void approvals(TestShop shop) {
        Services till = shop.services();
        Shift shift = till.shifts().current().orElseThrow();
        Approval.Ask pay = new Approval.Ask(Right.MOVE_CASH, "PAY_IN", Money.of(5_000));
        till.shifts()
                .move(
                        shop.approved(shop.cashier(), pay),
                        CashMovement.Kind.PAY_IN,
                        Money.of(5_000),
                        "change");
        till.shifts().count(shop.cashier(), CashCount.total(Money.of(1_000)));
        till.shifts().count(shop.cashier(), CashCount.total(Money.of(2_000)));
        Approval.Ask recount =
                new Approval.Ask(Right.RECOUNT, Long.toString(shift.id()), Money.ZERO);
        till.shifts()
                .count(shop.approved(shop.cashier(), recount), CashCount.total(Money.of(3_000)));
        shop.approved(shop.cashier(), new Approval.Ask(Right.NO_SALE, "", Money.ZERO));
    }
}
