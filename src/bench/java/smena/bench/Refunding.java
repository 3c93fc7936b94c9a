package smena.bench;

import smena.domain.catalog.Product;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.people.Actor;
import smena.domain.receipt.ReceiptCode;
import smena.domain.receipt.ReceiptQuery;
import smena.domain.refund.RefundOrder;
import smena.domain.sale.Basket;
import smena.domain.sale.PaymentMethod;
import smena.domain.sale.Sale;
import smena.domain.sale.Tender;
import smena.domain.shift.CashCount;
import smena.service.Services;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Books sales of ten lines and, in turn, the refund of each: whole, and finds its receipt by
/// its code and by its number.
///
/// Usage: `Refunding [PAIRS] [FOLDER]`; without a folder, one for temporary files is made. The
/// folder of a till that `Grow` made is gone on with.
public final class Refunding {
    private static final PrintStream OUT = System.out;
    private static final int LINES = 10;
    private static final int WARM_UP = 300;

    private Refunding() {}

    /// Runs it.
    public static void main(String[] args) throws Exception {
        int pairs = args.length > 0 ? Integer.parseInt(args[0]) : 1_000;
        Path folder =
                args.length > 1
                        ? Files.createDirectories(Path.of(args[1]))
                        : Files.createTempDirectory("smena-refunding");
        try (GrownTill till = GrownTill.open(folder, new NoPaper(), 300)) {
            Services services = till.services();
            if (services.shifts().current().isEmpty()) {
                services.shifts().open(till.manager(), CashCount.total(Money.ZERO));
            }
            measure(services, till.manager(), pairs);
        }
    }

    private static void measure(Services services, Actor manager, int pairs) {
        long[] sales = new long[pairs];
        long[] refunds = new long[pairs];
        long[] codes = new long[pairs];
        long[] numbers = new long[pairs];
        PaymentMethod notes = services.selling().methods().getFirst();
        List<Tender> cash = List.of(new Tender(notes, Money.of(100_000_000), ""));
        for (int i = -Math.min(pairs, WARM_UP); i < pairs; i++) {
            Basket basket = basket(services, manager);
            long start = System.nanoTime();
            Sale sale = services.selling().pay(manager, basket, cash);
            long sold = System.nanoTime();
            services.refunds()
                    .book(manager, RefundOrder.whole(UUID.randomUUID(), sale.id(), "bench"));
            long back = System.nanoTime();
            services.receipts().byCode(ReceiptCode.of(sale).text());
            long scanned = System.nanoTime();
            services.receipts().newest(ReceiptQuery.ALL.number(sale.number()), 50);
            long typed = System.nanoTime();
            if (i >= 0) {
                sales[i] = sold - start;
                refunds[i] = back - sold;
                codes[i] = scanned - back;
                numbers[i] = typed - scanned;
            }
        }
        Spread sold = Spread.of(sales);
        Spread back = Spread.of(refunds);
        OUT.println("a sale of ten lines:     " + sold);
        OUT.println("its refund, whole:       " + back);
        OUT.println("its receipt by its code: " + Spread.of(codes));
        OUT.println("and by its number:       " + Spread.of(numbers));
        OUT.printf("ratio of the medians: %.2f%n", back.median() / sold.median());
    }

    private static Basket basket(Services services, Actor manager) {
        Basket basket = services.baskets().open();
        for (Product product : services.products().catalog().page(Optional.empty(), 0, LINES)) {
            basket = services.baskets().add(manager, product.id(), Quantity.ONE);
        }
        return basket;
    }
}
