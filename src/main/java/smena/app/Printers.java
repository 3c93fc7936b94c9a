package smena.app;

import smena.domain.shop.PrinterRole;
import smena.domain.shop.PrinterSetup;
import smena.printing.PaperFont;
import smena.printing.Patience;
import smena.printing.PrintQueue;
import smena.printing.ShopLogo;
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
import java.util.function.Consumer;

/// The printers of a till and their queues: one queue and one worker for each device.
final class Printers implements AutoCloseable {
    /// A device, what it is used for, and the queue before it.
    private record Device(Set<PrinterRole> roles, Printer printer, PrintQueue queue) {}

    private final List<Device> devices = new ArrayList<>();
    private final Services services;
    private final Clock clock;

    private Printers(Services services, Clock clock) {
        this.services = services;
        this.clock = clock;
    }

    /// The printers as the shop has set them up. Nothing is printed before [#start].
    ///
    /// @param paper where receipts on the screen are kept
    /// @param shown gets each receipt that is printed on the screen
    static Printers of(
            Services services, Start start, Path paper, Clock clock, Consumer<ShownPaper> shown) {
        PrinterMaker maker =
                new PrinterMaker(
                        PaperFont.load(), new ShopLogo(services.paper()::logo), paper, shown);
        Printers printers = new Printers(services, clock);
        Optional<PrinterSetup> reports =
                start.reportPrinter().filter(own -> !sameDevice(own, start.printer()));
        if (reports.isPresent()) {
            printers.add("receipts", maker.make(start.printer()), Set.of(PrinterRole.RECEIPT));
            printers.add("reports", maker.make(reports.get()), Set.of(PrinterRole.REPORT));
        } else {
            printers.add("all", maker.make(start.printer()), Set.of(PrinterRole.values()));
        }
        services.printing().onOrder(printers::wake);
        return printers;
    }

    private static boolean sameDevice(PrinterSetup one, PrinterSetup other) {
        return one.address().equals(other.address());
    }

    private void add(String name, Printer printer, Set<PrinterRole> roles) {
        PrintQueue queue =
                new PrintQueue(name, printer, services.printJobs(roles), clock, Patience.USUAL);
        devices.add(new Device(roles, printer, queue));
    }

    /// Tells `listener` of every change, on a printer's own thread.
    void listen(Consumer<PrintEvent> listener) {
        devices.forEach(device -> device.queue().listen(listener));
    }

    /// What the printer of this role said of itself last; any thread may ask.
    PrinterStatus status(PrinterRole role) {
        return devices.stream()
                .filter(device -> device.roles().contains(role))
                .findFirst()
                .map(device -> device.printer().status())
                .orElse(PrinterStatus.NOT_KNOWN);
    }

    /// Starts printing what waits.
    void start() {
        devices.forEach(device -> device.queue().start());
    }

    @Override
    public void close() {
        devices.forEach(device -> device.queue().close());
    }

    private void wake() {
        devices.forEach(device -> device.queue().wake());
    }
}
