package smena.app;

import smena.domain.shop.PrinterSetup;
import smena.printing.CodePage;
import smena.printing.EscPosEncoder;
import smena.printing.PaperFont;
import smena.printing.PaperRenderer;
import smena.printing.Patience;
import smena.printing.PrintQueue;
import smena.printing.PrinterProfile;
import smena.printing.ScreenPrinter;
import smena.printing.TcpTransport;
import smena.service.Services;
import smena.service.ports.PrintEvent;
import smena.service.ports.Printer;
import smena.service.ports.ShownPaper;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

/// The printers of a till and their queues: one for receipts, one for reports.
final class Printers implements AutoCloseable {
    private final List<PrintQueue> queues;

    private Printers(List<PrintQueue> queues) {
        this.queues = queues;
    }

    /// The printers as the shop has set them up. Nothing is printed before [#start].
    ///
    /// @param paper where receipts on the screen are kept
    /// @param shown gets each receipt that is printed on the screen
    static Printers of(
            Services services,
            PrinterSetup setup,
            Path paper,
            Clock clock,
            Consumer<ShownPaper> shown) {
        PaperFont font = PaperFont.load();
        Printers printers =
                new Printers(
                        List.of(
                                new PrintQueue(
                                        "receipts",
                                        printer(setup, font, paper, shown),
                                        services.receiptJobs(),
                                        clock,
                                        Patience.USUAL),
                                new PrintQueue(
                                        "reports",
                                        printer(setup, font, paper, shown),
                                        services.reportJobs(),
                                        clock,
                                        Patience.USUAL)));
        services.printing().onOrder(printers::wake);
        return printers;
    }

    /// Tells `listener` of every change, on a printer's own thread.
    void listen(Consumer<PrintEvent> listener) {
        queues.forEach(queue -> queue.listen(listener));
    }

    /// Starts printing what waits.
    void start() {
        queues.forEach(PrintQueue::start);
    }

    @Override
    public void close() {
        queues.forEach(PrintQueue::close);
    }

    private void wake() {
        queues.forEach(PrintQueue::wake);
    }

    private static Printer printer(
            PrinterSetup setup, PaperFont font, Path paper, Consumer<ShownPaper> shown) {
        return switch (setup.transport()) {
            case SCREEN ->
                    new ScreenPrinter(new PaperRenderer(font), setup.columns(), paper, shown);
            case TCP ->
                    new TcpTransport(
                            setup.host(),
                            setup.port(),
                            new EscPosEncoder(profile(setup), font),
                            TcpTransport.Limits.USUAL);
        };
    }

    private static PrinterProfile profile(PrinterSetup setup) {
        CodePage letters =
                CodePage.named(setup.codePage())
                        .orElseGet(() -> CodePage.named("cp866").orElseThrow());
        return PrinterProfile.of(setup.columns(), letters, setup.table());
    }
}
