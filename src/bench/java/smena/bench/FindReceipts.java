package smena.bench;

import smena.domain.people.Actor;
import smena.domain.receipt.ReceiptCode;
import smena.domain.receipt.ReceiptHead;
import smena.domain.receipt.ReceiptQuery;
import smena.domain.sale.Sale;
import smena.service.Services;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// Finds receipts in a till of any age: by code and number, and a page of them by whatever is
/// known. What is known is of an old sale, so that what reads all the newer ones shows.
///
/// Usage: `FindReceipts FOLDER`: a folder that `Grow` has made.
public final class FindReceipts {
    private static final PrintStream OUT = System.out;
    private static final int WARM_UP = 20;
    private static final int TIMES = 100;
    private static final int PAGE = 50;

    private FindReceipts() {}

    /// Runs it.
    public static void main(String[] args) throws Exception {
        try (GrownTill till = GrownTill.open(Path.of(args[0]), new NoPaper(), 300)) {
            OUT.printf("%d sales%n", till.sales());
            measure(till);
        }
    }

    private static void measure(GrownTill till) throws Exception {
        Services services = till.services();
        Actor manager = till.manager();
        Sale old = services.selling().find(till.sales() / 10).orElseThrow();
        ReceiptHead head = page(services, ReceiptQuery.ALL.number(old.number())).getFirst();
        Optional<LocalDate> then = Optional.of(head.businessDate());
        ReceiptQuery day = ReceiptQuery.ALL.days(then, then);
        long product = old.lines().getFirst().productId();
        long person = head.sale().employee().id();
        long shift = services.shifts().current().orElseThrow().id();
        tell("by its code", () -> services.receipts().byCode(ReceiptCode.of(old).text()));
        tell("by its number", () -> page(services, ReceiptQuery.ALL.number(old.number())));
        page(services, "the newest", ReceiptQuery.ALL);
        page(services, "a day", day);
        page(services, "until a day", ReceiptQuery.ALL.days(Optional.empty(), then));
        page(services, "a shift", ReceiptQuery.ALL.shift(head.shiftId()));
        page(services, "a sum", ReceiptQuery.ALL.paid(head.sale().paid()));
        page(services, "a sum on a day", day.paid(head.sale().paid()));
        page(services, "a cashier", ReceiptQuery.ALL.cashier(person));
        page(services, "a cashier on a day", day.cashier(person));
        page(services, "a product", ReceiptQuery.ALL.product(product));
        page(services, "a product on a day", day.product(product));
        page(services, "a product in a shift", ReceiptQuery.ALL.product(product).shift(shift));
        page(
                services,
                "a product for a sum",
                ReceiptQuery.ALL.product(product).paid(head.sale().paid()));
        page(services, "a card on a day", day.cardDigits("4242"));
        page(services, "a customer", ReceiptQuery.ALL.customer(1));
        page(services, "a card", ReceiptQuery.ALL.cardDigits("4242"));
        atATime(services, product);
        tell("what is weighed", () -> services.products().catalog().numbered());
        tell("an X-report", () -> services.reports().x(manager, shift));
    }

    /// Without a date: half an hour in which many were sold, and a minute in which none was.
    private static void atATime(Services services, long product) throws Exception {
        Optional<LocalTime> night = Optional.of(LocalTime.of(3, 0));
        ReceiptQuery nothing = ReceiptQuery.ALL.times(night, night);
        ReceiptQuery morning =
                ReceiptQuery.ALL.times(
                        Optional.of(LocalTime.of(6, 15)), Optional.of(LocalTime.of(6, 45)));
        long nobody = GrownTill.cashier(services).employee().id();
        page(services, "half an hour of the day", morning);
        page(services, "the same, of somebody who never sold", morning.cashier(nobody));
        page(services, "a time nothing was sold at", nothing);
        page(services, "a product at such a time", nothing.product(product));
    }

    private static void page(Services services, String what, ReceiptQuery query) throws Exception {
        tell("a page: " + what, () -> page(services, query));
    }

    private static List<ReceiptHead> page(Services services, ReceiptQuery query) {
        return services.receipts().newest(query, PAGE);
    }

    private static void tell(String what, Callable<?> work) throws Exception {
        long[] nanos = new long[TIMES];
        for (int i = -WARM_UP; i < TIMES; i++) {
            long start = System.nanoTime();
            work.call();
            if (i >= 0) {
                nanos[i] = System.nanoTime() - start;
            }
        }
        OUT.printf("%-44s %s%n", what, Spread.of(nanos));
    }
}
