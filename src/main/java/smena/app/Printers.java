package smena.app;

import org.jspecify.annotations.Nullable;

import smena.domain.shop.PrinterRole;
import smena.domain.shop.PrinterSetup;
import smena.printing.layout.ShopLogo;
import smena.printing.queue.PrintQueue;
import smena.printing.queue.RetryPolicy;
import smena.printing.raster.PaperFont;
import smena.service.Services;
import smena.service.ports.PrintEvent;
import smena.service.ports.Printer;
import smena.service.ports.PrinterStatus;
import smena.service.ports.ShownPaper;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// The printers of a till and their queues: one queue and one worker for each device.
final class Printers implements AutoCloseable {
    /// A device, what it is used for, and its queue.
    private record Device(Set<PrinterRole> roles, Printer printer, PrintQueue queue) {}

    private final Services services;
    private final PrinterMaker maker;
    private final Clock clock;
    private final List<Consumer<PrintEvent>> listeners = new CopyOnWriteArrayList<>();
    private volatile List<Device> devices = List.of();
    private boolean closed;

    private Printers(Services services, PrinterMaker maker, Clock clock) {
        this.services = services;
        this.maker = maker;
        this.clock = clock;
    }

    /// The printers as the shop has set them up. Nothing is printed before [#start].
    ///
    /// @param paper where receipts on the screen are kept
    /// @param shown gets each receipt that is printed on the screen
    static Printers of(
            Services services,
            StartState startState,
            Path paper,
            Clock clock,
            Consumer<ShownPaper> shown) {
        PrinterMaker maker =
                new PrinterMaker(
                        PaperFont.load(), new ShopLogo(services.paper()::logo), paper, shown);
        Printers printers = new Printers(services, maker, clock);
        printers.devices = printers.devices(startState.printer(), startState.reportPrinter());
        services.printing().onOrder(printers::wake);
        return printers;
    }

    private List<Device> devices(PrinterSetup receipts, Optional<PrinterSetup> reports) {
        List<Device> all = new ArrayList<>();
        Optional<PrinterSetup> own = reports.filter(other -> !sameDevice(other, receipts));
        if (own.isPresent()) {
            all.add(device("receipts", receipts, Set.of(PrinterRole.RECEIPT)));
            all.add(device("reports", own.get(), Set.of(PrinterRole.REPORT)));
        } else {
            all.add(device("all", receipts, PrinterRole.REAL));
        }
        // Always there, for jobs that are sent to it when the real printer is broken.
        all.add(device("screen", PrinterSetup.ON_SCREEN, Set.of(PrinterRole.SCREEN)));
        return List.copyOf(all);
    }

    private static boolean sameDevice(PrinterSetup one, PrinterSetup other) {
        return one.address().isSameDevice(other.address());
    }

    private Device device(String name, PrinterSetup setup, Set<PrinterRole> roles) {
        Printer printer = maker.make(setup);
        PrintQueue queue =
                new PrintQueue(
                        name,
                        printer,
                        services.printJobs(roles),
                        services.clock(),
                        RetryPolicy.USUAL);
        queue.listen(this::tell);
        return new Device(roles, printer, queue);
    }

    /// Notifies `listener` of every change, on a printer's own thread.
    void listen(Consumer<PrintEvent> listener) {
        listeners.add(listener);
    }

    /// The status last reported by the printer of this role; any thread may ask.
    PrinterStatus status(PrinterRole role) {
        return devices.stream()
                .filter(device -> device.roles().contains(role))
                .findFirst()
                .map(device -> device.printer().status())
                .orElse(PrinterStatus.NOT_KNOWN);
    }

    /// Starts printing what waits. If the jobs of a printer cannot be recovered the others start
    /// all the same, and the first exception is rethrown.
    synchronized void start() {
        @Nullable RuntimeException first = null;
        for (Device device : devices) {
            try {
                device.queue().start();
            } catch (RuntimeException e) {
                first = first == null ? e : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }

    /// Switches to printers that were set up anew: the job in the old printer gets a moment to end,
    /// what waits goes to the new one. Waits for the old printers, so never call it on the FX
    /// thread.
    synchronized void renew() {
        if (closed) {
            return;
        }
        PrinterSetup receipts = services.printerSettings().receipt();
        Optional<PrinterSetup> reports = services.printerSettings().report();
        sayGoodbye();
        devices = devices(receipts, reports);
        start();
    }

    @Override
    public synchronized void close() {
        closed = true;
        sayGoodbye();
    }

    /// Closes all queues in parallel, so that a slow one does not delay the others.
    private void sayGoodbye() {
        List<Thread> goodbyes =
                devices.stream()
                        .map(device -> Thread.ofVirtual().start(device.queue()::close))
                        .toList();
        for (Thread goodbye : goodbyes) {
            try {
                goodbye.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void wake() {
        devices.forEach(device -> device.queue().wake());
    }

    private void tell(PrintEvent event) {
        listeners.forEach(listener -> listener.accept(event));
    }
}
