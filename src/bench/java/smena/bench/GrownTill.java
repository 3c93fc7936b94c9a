package smena.bench;

import smena.domain.catalog.Product;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.people.Actor;
import smena.domain.people.Role;
import smena.domain.sale.Basket;
import smena.domain.sale.PaymentMethod;
import smena.domain.sale.Pricing;
import smena.domain.sale.Sale;
import smena.domain.sale.Tender;
import smena.domain.shift.CashCount;
import smena.domain.shift.Shift;
import smena.domain.shop.PrinterRole;
import smena.service.Services;
import smena.service.ports.PrintJob;
import smena.service.ports.PrintJobs;
import smena.service.ports.PrintOutcome;
import smena.service.ports.Typesetter;
import smena.service.shift.ClosingRequest;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/// A till that has sold for years: every sale is booked by the services, each business day is a
/// shift that is closed with its Z-report, each paper comes out of a printer that says so, and
/// expired pages are dropped. What is sold depends on the number of the sale alone.
final class GrownTill implements AutoCloseable {
    /// Products on a sale.
    static final int LINES = 5;

    private static final Instant FIRST_MORNING = Instant.parse("2025-01-06T04:00:00Z");
    private static final Duration BETWEEN = Duration.ofSeconds(60);

    private final Services services;
    private final FileClock clock;
    private final Actor manager;
    private final List<PaymentMethod> methods;
    private final List<Product> products;
    private final PrintJobs printer;
    private final int aDay;
    private long last;

    private GrownTill(Services services, FileClock clock, int aDay) {
        this.services = services;
        this.clock = clock;
        this.aDay = aDay;
        this.manager = manager(services);
        this.methods = services.selling().methods();
        this.products = services.products().catalog().page(Optional.empty(), 0, 1_000);
        this.printer = services.printJobs(PrinterRole.REAL);
        this.last = services.selling().last().map(Sale::seq).orElse(0L);
    }

    /// Opens the till in this folder, made where there is none. Its clock stands at its newest
    /// sale.
    ///
    /// @param aDay sales of a business day, at most 800
    static GrownTill open(Path folder, Typesetter typesetter, int aDay) {
        FileClock clock = new FileClock();
        clock.set(FIRST_MORNING);
        Services services = Services.open(folder, clock, typesetter);
        if (services.settings().isNew()) {
            services.setup().demo("ru");
        }
        services.selling().last().ifPresent(sale -> clock.set(sale.at().plusSeconds(1)));
        return new GrownTill(services, clock, aDay);
    }

    /// A manager of this till.
    static Actor manager(Services services) {
        return one(services, Role.MANAGER);
    }

    /// A cashier of this till; the manager sells everything.
    static Actor cashier(Services services) {
        return one(services, Role.CASHIER);
    }

    private static Actor one(Services services, Role role) {
        return Actor.of(
                services.people().people().stream()
                        .filter(person -> person.role().is(role))
                        .findFirst()
                        .orElseThrow());
    }

    Services services() {
        return services;
    }

    Actor manager() {
        return manager;
    }

    /// How many sales it has.
    long sales() {
        return last;
    }

    /// Sells until there are so many sales; the shift of the last day stays open.
    void grow(long sales) throws Exception {
        while (last < sales) {
            sell();
        }
    }

    /// The next sale, with all that belongs to it on its day.
    ///
    /// @return how long the booking alone took, in nanoseconds
    long sell() throws Exception {
        Optional<Shift> open = services.shifts().current();
        if (last % aDay == 0 && open.isPresent()) {
            close(open.get());
            open = Optional.empty();
        }
        Shift shift = open.isPresent() ? open.get() : morning();
        clock.set(clock.instant().plus(BETWEEN));
        Random random = new Random(last + 1);
        Basket basket = basket(random);
        List<Tender> tenders = tenders(random, Pricing.of(basket).total());
        long start = System.nanoTime();
        services.selling().book(manager, basket, tenders, shift.id());
        long took = System.nanoTime() - start;
        last++;
        print();
        return took;
    }

    /// A basket of five products as a program sends it, with the barcodes that were scanned.
    Basket basket(Random random) {
        Basket basket = Basket.empty(new UUID(random.nextLong(), random.nextLong()));
        int first = random.nextInt(products.size());
        for (int i = 0; i < LINES; i++) {
            Product product = products.get((first + i * 7) % products.size());
            basket = basket.plus(product, product.barcode(), Quantity.ONE);
        }
        return basket;
    }

    /// Three in five pay cash; the others a part by card, as a promotion may have made it cheaper.
    private List<Tender> tenders(Random random, Money total) {
        Tender cash = new Tender(method("cash"), total.plus(Money.of(1_000_000)), "");
        return random.nextInt(5) < 3
                ? List.of(cash)
                : List.of(
                        new Tender(method("card"), Money.of(total.minor() / 200 * 100), "1"), cash);
    }

    private PaymentMethod method(String code) {
        return methods.stream().filter(m -> m.code().equals(code)).findFirst().orElseThrow();
    }

    private Shift morning() {
        Instant day = last == 0 ? FIRST_MORNING : clock.instant().plus(Duration.ofHours(20));
        clock.set(day.atOffset(ZoneOffset.UTC).with(LocalTime.of(4, 0)).toInstant());
        return services.shifts().open(manager, CashCount.total(Money.ZERO));
    }

    private void close(Shift shift) throws Exception {
        Money expected = services.reports().x(manager, shift.id()).expected();
        services.shifts().count(manager, CashCount.total(expected));
        services.shifts().close(manager, shift.id(), new ClosingRequest("", false, false));
        print();
        while (services.pageRetention().step() > 0) {
            continue;
        }
    }

    /// Prints all that waits, as the queue of a printer does.
    private void print() throws Exception {
        for (Optional<PrintJob> job = printer.next(); job.isPresent(); job = printer.next()) {
            long id = job.get().id();
            printer.bodyOf(id);
            printer.sending(id);
            printer.finished(id, new PrintOutcome.Confirmed());
        }
    }

    @Override
    public void close() {
        services.close();
    }
}
