package smena.bench;

import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.people.Actor;
import smena.domain.people.Role;
import smena.domain.sale.Basket;
import smena.domain.sale.PaymentMethod;
import smena.domain.sale.Pricing;
import smena.domain.sale.Tender;
import smena.domain.shift.CashCount;
import smena.domain.shop.PrinterRole;
import smena.domain.shop.PrinterTraits;
import smena.printing.escpos.EscPosEncoder;
import smena.printing.escpos.Profiles;
import smena.printing.layout.PaperTypesetter;
import smena.printing.queue.PrintQueue;
import smena.printing.queue.RetryPolicy;
import smena.printing.raster.PaperFont;
import smena.printing.transport.TcpTransport;
import smena.service.Services;
import smena.text.MoneyStyle;

import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/// How long the paper waits for the sale, and the sale for the paper: the first byte of a receipt
/// at a printer on the network after the sale was booked, and booking beside a printer that is dead
/// against booking beside one that prints, in turn.
///
/// Usage: `FirstByte [PAIRS]`.
public final class FirstByte {
    private static final PrintStream OUT = System.out;
    private static final int LINES = 10;
    private static final int WARM_UP = 100;

    private FirstByte() {}

    /// Runs it.
    public static void main(String[] args) throws Exception {
        int pairs = args.length > 0 ? Integer.parseInt(args[0]) : 500;
        try (SinkPrinter sinkPrinter = new SinkPrinter();
                Shop live = new Shop(sinkPrinter.port());
                Shop dead = new Shop(nobody())) {
            long[] first = new long[pairs];
            long[] beside = new long[pairs];
            long[] alone = new long[pairs];
            for (int i = -WARM_UP; i < pairs; i++) {
                long slow = dead.sell();
                long quick = live.sell();
                long booked = System.nanoTime();
                long arrived = sinkPrinter.next();
                if (i >= 0) {
                    first[i] = Math.max(0, arrived - booked);
                    beside[i] = slow;
                    alone[i] = quick;
                }
            }
            Spread withDead = Spread.of(beside);
            Spread withLive = Spread.of(alone);
            OUT.println("first byte after the sale:     " + Spread.of(first));
            OUT.println("booking beside a dead printer: " + withDead);
            OUT.println("booking beside a live printer: " + withLive);
            OUT.printf("ratio of the medians: %.2f%n", withDead.median() / withLive.median());
        }
    }

    /// A port at which nobody listens.
    private static int nobody() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /// A shop with a printer at this port of this machine.
    private static final class Shop implements AutoCloseable {
        private final Services services;
        private final PrintQueue queue;
        private final Actor manager;
        private final PaymentMethod card;

        private Shop(int port) throws Exception {
            Path folder = Files.createTempDirectory("smena-first-byte");
            services =
                    Services.open(
                            folder, Clock.systemDefaultZone(), new PaperTypesetter(MoneyStyle.SUM));
            services.setup().demo("uz");
            manager =
                    Actor.of(
                            services.people().people().stream()
                                    .filter(person -> person.role().is(Role.MANAGER))
                                    .findFirst()
                                    .orElseThrow());
            services.shifts().open(manager, CashCount.total(Money.ZERO));
            card =
                    services.selling().methods().stream()
                            .filter(method -> method.code().equals("card"))
                            .findFirst()
                            .orElseThrow();
            EscPosEncoder encoder =
                    new EscPosEncoder(Profiles.of(PrinterTraits.USUAL), PaperFont.load());
            queue =
                    new PrintQueue(
                            "bench",
                            new TcpTransport("127.0.0.1", port, encoder, TcpTransport.Limits.USUAL),
                            services.printJobs(PrinterRole.REAL),
                            Clock.systemUTC(),
                            RetryPolicy.USUAL);
            services.printing().onOrder(queue::wake);
            queue.start();
        }

        /// Sells ten lines; the time it took to book them.
        private long sell() {
            Basket basket = services.baskets().open();
            for (var product :
                    services.products().catalog().page(java.util.Optional.empty(), 0, LINES)) {
                basket = services.baskets().add(manager, product.id(), Quantity.ONE);
            }
            Money total = Pricing.of(basket).total();
            long start = System.nanoTime();
            services.selling().pay(manager, basket, List.of(new Tender(card, total, "1")));
            return System.nanoTime() - start;
        }

        @Override
        public void close() {
            queue.close();
            services.close();
        }
    }
}
