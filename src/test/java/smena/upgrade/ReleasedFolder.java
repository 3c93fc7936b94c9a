package smena.upgrade;

import smena.domain.catalog.NewProduct;
import smena.domain.catalog.Unit;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.people.Actor;
import smena.domain.people.Approval;
import smena.domain.people.Right;
import smena.domain.people.Role;
import smena.domain.sale.Basket;
import smena.domain.sale.Discount;
import smena.domain.sale.Tender;
import smena.domain.shift.CashMovement;
import smena.domain.shift.Shift;
import smena.domain.shift.ShiftReport;
import smena.domain.shop.PrinterRole;
import smena.printing.layout.PaperTypesetter;
import smena.service.Services;
import smena.service.TestShop;
import smena.service.audit.Verdict;
import smena.service.ports.PrintJobs;
import smena.service.ports.PrintOutcome;
import smena.text.MoneyStyle;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Makes the data folder of a version that is about to be released: three shifts of a demo shop
/// with a bit of everything. The version's own program makes it once; later ones only read it.
///
/// `main(NAME.zip)` writes the folder and, beside it, what it holds in `NAME.properties`.
public final class ReleasedFolder {
    private static final Duration DAY = Duration.ofDays(1);

    private final TestShop shop;
    private final Services till;

    private ReleasedFolder(TestShop shop) {
        this.shop = shop;
        this.till = shop.services();
    }

    /// See above.
    public static void main(String[] arguments) throws IOException {
        Path zip = Path.of(arguments[0]);
        Path folder = Files.createTempDirectory("released-");
        Properties holds;
        try (TestShop shop = new TestShop(folder, new PaperTypesetter(MoneyStyle.SUM))) {
            ReleasedFolder released = new ReleasedFolder(shop);
            released.till.started();
            for (int day = 1; day <= 3; day++) {
                released.day(day);
            }
            released.till.stopped();
            holds = released.holds();
        }
        pack(folder, zip);
        String name = zip.getFileName().toString().replace(".zip", ".properties");
        try (OutputStream out = Files.newOutputStream(zip.resolveSibling(name))) {
            holds.store(out, null);
        }
    }

    private void day(int day) {
        Shift shift = shop.open(100_000L * day);
        Actor cashier = shop.cashier();
        till.people().logOut(till.people().logIn(cashier.employee().id(), "1111"));
        for (int i = 0; i < 4 * day; i++) {
            tick();
            shop.sell(1 + i % 5);
        }
        discounted();
        byCard();
        weighed();
        voided();
        parked(day);
        moved(day);
        if (day == 2) {
            changes();
        }
        papers();
        till.reports().x(shop.manager(), shift.id());
        shop.close(shift, Money.of(50_000_00L * day));
        papers();
        shop.setClock(shop.now().plus(DAY));
    }

    private void tick() {
        shop.setClock(shop.now().plusSeconds(97));
    }

    private void discounted() {
        shop.fill(3);
        till.baskets().lineDiscount(shop.manager(), 1, Optional.of(new Discount.Percent(500)));
        till.baskets()
                .discount(shop.manager(), Optional.of(new Discount.Amount(Money.of(100_000))));
        Basket basket = till.baskets().open();
        till.selling().pay(shop.cashier(), basket, shop.cash(Money.of(100_000_000)));
    }

    private void byCard() {
        Basket basket = shop.fill(2);
        till.selling()
                .pay(
                        shop.cashier(),
                        basket,
                        List.of(
                                new Tender(shop.method("card"), Money.of(100_000), "4411"),
                                new Tender(shop.method("cash"), Money.of(100_000_000), "")));
    }

    private void weighed() {
        long id =
                Stream.iterate(0, i -> i + 1)
                        .map(shop::product)
                        .filter(product -> product.unit() == Unit.KILOGRAM)
                        .findFirst()
                        .orElseThrow()
                        .id();
        till.baskets().open();
        Basket basket = till.baskets().add(shop.cashier(), id, new Quantity(845));
        till.selling().pay(shop.cashier(), basket, shop.cash(Money.of(100_000_000)));
    }

    private void voided() {
        shop.fill(2);
        till.baskets().remove(shop.manager(), 1);
        till.baskets().cancel(shop.manager());
    }

    private void parked(int day) {
        shop.fill(day);
        till.baskets().park(shop.cashier(), "Anvar " + day);
        till.baskets().parked().forEach(b -> till.baskets().cancelParked(shop.manager(), b.id()));
    }

    private void moved(int day) {
        Money amount = Money.of(1_000_00L * day);
        Approval.Ask ask = new Approval.Ask(Right.MOVE_CASH, "PAY_OUT", amount);
        till.shifts()
                .move(shop.approved(shop.cashier(), ask), CashMovement.Kind.PAY_OUT, amount, "non");
        till.printing().openDrawer(shop.manager(), "maydalash");
    }

    private void changes() {
        till.people().add(shop.manager(), "Jasur Toʻxtayev", Role.CASHIER, "4711");
        till.products()
                .catalog()
                .add(
                        shop.manager(),
                        new NewProduct(
                                "Sumalak",
                                "4780000999998",
                                "Bahor",
                                Money.of(900_000),
                                Unit.PIECE,
                                till.settings().taxRate()));
        till.apiClients().make(shop.manager(), "tarozi", shop.manager().employee().id());
        till.settings().change(shop.manager(), till.settings().shop(), till.settings().shop());
    }

    private void papers() {
        PrintJobs jobs = till.printJobs(PrinterRole.REAL);
        for (var next = jobs.next(); next.isPresent(); next = jobs.next()) {
            long job = next.get().id();
            jobs.bodyOf(job);
            jobs.sending(job);
            jobs.finished(job, new PrintOutcome.Sent());
        }
    }

    private Properties holds() {
        Verdict verdict = till.audit().verify();
        if (!verdict.isSound()) {
            throw new IllegalStateException(verdict.toString());
        }
        ShiftReport last = till.reports().newestZ(1).getFirst();
        Properties holds = new Properties();
        holds.setProperty("entries", Long.toString(verdict.entries()));
        holds.setProperty("head", verdict.head());
        holds.setProperty("sales", Long.toString(verdict.sales()));
        holds.setProperty("lastNumber", last.lastNumber().orElseThrow());
        holds.setProperty("soldMinor", Long.toString(last.after().sales().minor()));
        holds.setProperty("expectedMinor", Long.toString(last.drawer().expected().minor()));
        holds.setProperty("until", shop.now().toString());
        return holds;
    }

    private static void pack(Path folder, Path zip) throws IOException {
        try (Stream<Path> all = Files.walk(folder);
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                out.putNextEntry(new ZipEntry(folder.relativize(file).toString()));
                Files.copy(file, out);
                out.closeEntry();
            }
        }
    }
}
