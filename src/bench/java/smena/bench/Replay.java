package smena.bench;

import smena.domain.Refused;
import smena.domain.catalog.Product;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.people.Actor;
import smena.domain.people.Role;
import smena.domain.sale.Basket;
import smena.domain.sale.BasketLine;
import smena.domain.sale.Discount;
import smena.domain.sale.PaymentMethod;
import smena.domain.sale.Pricing;
import smena.domain.sale.Tender;
import smena.domain.shift.CashCount;
import smena.domain.shift.Shift;
import smena.domain.shift.ShiftReport;
import smena.service.Services;
import smena.service.shift.ClosingRequest;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/// Sells the baskets of a file through the services, a shift a day, and holds every Z-report
/// against sums that [FileSums] makes straight from the file.
///
/// Usage: `Replay BASKETS.tsv.gz [DATA_FOLDER]`. Prints what it sold, refused and found.
public final class Replay {
    private static final PrintStream OUT = System.out;
    private static final Money NOTE = Money.of(100_000);

    private final Services services;
    private final FileClock clock;
    private final Actor manager;
    private final Map<String, PaymentMethod> methods = new HashMap<>();
    private final Map<String, Product> products = new HashMap<>();
    private long refusedLines;
    private long emptyBaskets;
    private long sold;

    private Replay(Services services, FileClock clock) {
        this.services = services;
        this.clock = clock;
        this.manager =
                Actor.of(
                        services.people().people().stream()
                                .filter(p -> p.role().is(Role.MANAGER))
                                .findFirst()
                                .orElseThrow());
        services.selling().methods().forEach(m -> methods.put(m.code(), m));
    }

    /// Runs it.
    public static void main(String[] args) throws Exception {
        Path file = Path.of(args[0]);
        Path folder =
                args.length > 1 ? Path.of(args[1]) : Files.createTempDirectory("smena-replay");
        BasketFile baskets = BasketFile.read(file);
        FileClock clock = new FileClock();
        clock.set(Instant.ofEpochSecond(baskets.baskets().getFirst().time()));
        try (Services services = Services.open(folder, clock, new NoPaper())) {
            services.setup().demo("ru");
            new Replay(services, clock).run(file, baskets);
        }
    }

    private void run(Path file, BasketFile baskets) throws Exception {
        stockUp(baskets);
        Instant start = Instant.now(java.time.Clock.systemUTC());
        Map<Long, ShiftReport> reports = new TreeMap<>();
        for (Map.Entry<Long, List<BasketFile.Basket>> day : baskets.byDay().entrySet()) {
            reports.put(day.getKey(), sellDay(day.getValue()));
        }
        Duration took = Duration.between(start, Instant.now(java.time.Clock.systemUTC()));
        OUT.printf(
                "sold %d baskets in %d shifts in %d s, %.2f ms each%n",
                sold, reports.size(), took.toSeconds(), took.toMillis() / (double) sold);
        OUT.printf("refused %d lines; %d baskets had nothing left%n", refusedLines, emptyBaskets);
        int wrong = new FileSums(file).compare(reports, refusedLines, OUT);
        OUT.println(wrong == 0 ? "every Z-report equals the file" : wrong + " DIFFERENCES");
    }

    /// Goods by weight are never counted together, so a line of the file stays a line.
    private void stockUp(BasketFile baskets) {
        for (long id : baskets.products()) {
            String code = "P" + id;
            products.put(
                    code,
                    services.products()
                            .catalog()
                            .add(
                                    manager,
                                    new smena.domain.catalog.NewProduct(
                                            "Product " + id,
                                            code,
                                            "Replay",
                                            Money.of(100),
                                            smena.domain.catalog.Unit.KILOGRAM,
                                            "VAT12")));
        }
    }

    private ShiftReport sellDay(List<BasketFile.Basket> baskets) {
        clock.set(Instant.ofEpochSecond(baskets.getFirst().time()));
        if (services.clockCheck().standing().isPresent()) {
            services.clockCheck().decide(manager);
        }
        Shift shift = services.shifts().open(manager, CashCount.total(Money.ZERO));
        for (BasketFile.Basket basket : baskets) {
            clock.set(Instant.ofEpochSecond(basket.time()));
            sell(basket, shift);
        }
        Money expected = services.reports().x(manager, shift.id()).expected();
        services.shifts().count(manager, CashCount.total(expected));
        return services.shifts().close(manager, shift.id(), new ClosingRequest("", false, false));
    }

    private void sell(BasketFile.Basket from, Shift shift) {
        Basket basket = Basket.empty(new java.util.UUID(0x5e11L, from.id()));
        for (BasketFile.Line line : from.lines()) {
            basket = add(basket, line);
        }
        if (basket.isEmpty()) {
            emptyBaskets++;
            return;
        }
        services.selling().book(manager, basket, tenders(from, basket), shift.id());
        sold++;
    }

    /// The unit price is the gross amount over the quantity, rounded up; the line's discount takes
    /// it down to what was paid, so that no cent of the file is lost.
    private Basket add(Basket basket, BasketFile.Line line) {
        Product product = Objects.requireNonNull(products.get("P" + line.product()));
        try {
            long price =
                    line.quantity() <= 0
                            ? 1
                            : Math.max(
                                    1,
                                    Math.ceilDiv(line.value() + line.discount(), line.quantity()));
            Quantity quantity = Quantity.of(line.quantity());
            Basket more = basket.plus(priced(product, price), "", quantity);
            BasketLine added = more.lastOf(product.id()).orElseThrow();
            Money off = added.gross().minus(Money.of(line.value()));
            return off.isZero()
                    ? more
                    : more.withLineDiscount(added.line(), Optional.of(new Discount.Amount(off)));
        } catch (Refused refusal) {
            refusedLines++;
            return basket;
        }
    }

    private static Product priced(Product p, long price) {
        return new Product(
                p.id(),
                p.name(),
                p.barcode(),
                p.category(),
                Money.of(price),
                p.unit(),
                p.taxRate(),
                p.goodsCode(),
                p.stock(),
                p.lowStock());
    }

    private List<Tender> tenders(BasketFile.Basket from, Basket basket) {
        Money total = Pricing.of(basket).total();
        List<Tender> tenders = new ArrayList<>();
        switch ((int) (from.id() % 3)) {
            case 0 -> tenders.add(tender("cash", total.plus(NOTE)));
            case 1 -> tenders.add(total.isZero() ? tender("cash", total) : tender("card", total));
            default -> {
                Money half = Money.of(total.minor() / 2);
                if (half.isPositive()) {
                    tenders.add(tender("click", half));
                }
                tenders.add(tender("cash", total.minus(half)));
            }
        }
        return tenders;
    }

    private Tender tender(String code, Money amount) {
        return new Tender(Objects.requireNonNull(methods.get(code)), amount, "");
    }
}
