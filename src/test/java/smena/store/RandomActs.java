package smena.store;

import smena.domain.Refused;
import smena.domain.catalog.NewProduct;
import smena.domain.catalog.Product;
import smena.domain.catalog.Unit;
import smena.domain.money.Money;
import smena.domain.people.Role;
import smena.domain.shift.Shift;
import smena.domain.shop.PrinterRole;
import smena.service.TestShop;
import smena.service.clients.ApiClients;
import smena.service.clients.IdempotencyGuard;
import smena.service.clients.IdempotencyGuard.IdempotencyRequest;
import smena.service.ports.PrintJob;
import smena.service.ports.PrintJobs;
import smena.service.ports.PrintOutcome;
import smena.service.ports.PrintTrouble;
import smena.service.price.PriceDocuments;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/// What happens at a till in no particular order, through the services and, where no service does
/// it yet, as far as the guards allow it.
public final class RandomActs {
    private static final List<PrintOutcome> OUTCOMES =
            List.of(
                    new PrintOutcome.Sent(),
                    new PrintOutcome.Confirmed(),
                    new PrintOutcome.Unknown(PrintTrouble.BROKEN_OFF),
                    new PrintOutcome.Failed(PrintTrouble.PAGE_UNREADABLE),
                    new PrintOutcome.NothingSent(PrintTrouble.OFFLINE));

    private final TestShop shop;
    private final Random random;
    private final ApiClients.Made program;
    private int named;

    public RandomActs(TestShop shop, long seed) {
        this.shop = shop;
        this.random = new Random(seed);
        this.program =
                shop.services()
                        .apiClients()
                        .make(shop.manager(), "scales", shop.manager().employee().id());
    }

    /// Does some of it.
    public void some() {
        int acts = 1 + random.nextInt(6);
        for (int i = 0; i < acts; i++) {
            try {
                one();
            } catch (Refused refusal) {
                shift();
            }
        }
    }

    private void one() {
        switch (random.nextInt(16)) {
            case 0, 1, 2 -> sell();
            case 3, 4 -> print();
            case 5 -> shift();
            case 6 -> shop.services().settings().theme("t" + random.nextInt(3) % 2);
            case 7 -> newProduct();
            case 8 -> price();
            case 9 -> rename();
            case 10 -> barcodes();
            case 11 -> people();
            case 12 -> reply();
            case 13 -> names();
            case 14 -> oldPages();
            default -> basket();
        }
    }

    private void sell() {
        if (shop.services().shifts().current().isEmpty()) {
            shop.open(100);
        }
        shop.sell(1 + random.nextInt(4));
    }

    private void print() {
        PrintJobs jobs = shop.services().printJobs(PrinterRole.REAL);
        Optional<PrintJob> next = jobs.next();
        if (next.isPresent()) {
            jobs.bodyOf(next.get().id());
            jobs.sending(next.get().id());
            jobs.finished(next.get().id(), OUTCOMES.get(random.nextInt(OUTCOMES.size())));
        }
        var decisions = shop.services().printDecisions();
        decisions.open(1).forEach(job -> decisions.cancel(shop.manager(), job.id(), "torn"));
    }

    private void shift() {
        Optional<Shift> open = shop.services().shifts().current();
        if (open.isPresent()) {
            var baskets = shop.services().baskets();
            baskets.parked().forEach(b -> baskets.cancelParked(shop.manager(), b.id()));
            if (!baskets.open().lines().isEmpty()) {
                baskets.cancel(shop.manager());
            }
            shop.close(open.get(), Money.of(random.nextInt(500)));
        } else {
            shop.open(random.nextInt(500));
        }
    }

    private void newProduct() {
        named++;
        shop.services()
                .products()
                .catalog()
                .add(
                        shop.manager(),
                        new NewProduct(
                                "Sumalak " + named,
                                "A%d".formatted(random.nextInt(1_000_000)),
                                "Shelf " + random.nextInt(4),
                                Money.of(900 + named),
                                Unit.PIECE,
                                shop.services().settings().taxRate()));
    }

    private void price() {
        any("update product set active = 1 where id = ?", "product");
        Product product = shop.product(random.nextInt(20));
        Map<Long, Money> prices = Map.of(product.id(), product.price().plus(Money.of(100)));
        Optional<Instant> due =
                random.nextBoolean()
                        ? Optional.empty()
                        : Optional.of(shop.now().plus(Duration.ofDays(1)));
        shop.services()
                .prices()
                .priceDocuments()
                .make(shop.manager(), new PriceDocuments.Wanted("", due, prices));
        shop.services().prices().priceDocuments().applyDue();
    }

    private void rename() {
        String name = "Qatiq " + (char) ('a' + random.nextInt(26)) + named++;
        any(
                "update product set name = '"
                        + name
                        + "', search = lower('"
                        + name
                        + "') where id = ?",
                "product");
        any(
                "update product set stock = case when stock is null then 5000 end where id = ?",
                "product");
    }

    private void barcodes() {
        switch (random.nextInt(3)) {
            case 0 -> any("delete from barcode where rowid = ?", "barcode");
            case 1 ->
                    shop.run("delete from barcode where rowid = (select max(rowid) from barcode)");
            default -> {
                String code = UUID.randomUUID().toString();
                shop.run(
                        "insert into barcode (number, code, product_id) values ('%1$s', '%1$s', 1)"
                                .formatted(code));
            }
        }
    }

    private void people() {
        if (random.nextBoolean()) {
            named++;
            shop.services().people().add(shop.manager(), "Jasur " + named, Role.CASHIER, "4711");
        } else {
            any("update person set name = name || '.' where id = ?", "person");
        }
    }

    private void reply() {
        shop.setClock(shop.now().plus(Duration.ofDays(random.nextInt(20))));
        IdempotencyRequest request =
                new IdempotencyRequest(program.client(), "key" + named++, "0".repeat(64));
        shop.services().idempotency().meet(request, () -> new IdempotencyGuard.Reply(200, "{}"));
    }

    private void names() {
        for (String table : List.of("customer", "supplier", "promotion")) {
            if (random.nextBoolean()) {
                shop.run(
                        "insert into "
                                + table
                                + " (uuid, name) values ('"
                                + UUID.randomUUID()
                                + "', 'n')");
            } else {
                any("update " + table + " set name = name || 'x' where id = ?", table);
            }
        }
    }

    private void oldPages() {
        shop.setClock(shop.now().plus(Duration.ofDays(40)));
        shop.services().pageRetention().step();
    }

    private void basket() {
        shop.fill(1 + random.nextInt(3));
        if (random.nextBoolean()) {
            shop.services().baskets().park(shop.cashier(), "Anvar");
        } else {
            shop.services().baskets().cancel(shop.manager());
        }
    }

    /// On a row that is there, of whatever age.
    private void any(String sql, String table) {
        List<String> rows = shop.query("select rowid from " + table);
        if (!rows.isEmpty()) {
            shop.run(sql.replace("?", rows.get(random.nextInt(rows.size()))));
        }
    }
}
