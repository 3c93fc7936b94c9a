package smena.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.money.Money;
import smena.domain.people.Actor;
import smena.domain.shift.CashCount;
import smena.domain.shift.Shift;
import smena.domain.shift.ShiftReport;
import smena.domain.shop.PrinterAddress;
import smena.domain.shop.PrinterRole;
import smena.domain.shop.PrinterSetup;
import smena.domain.shop.PrinterTraits;
import smena.printing.document.Element;
import smena.printing.document.StoredForm;
import smena.printing.layout.Logos;
import smena.printing.layout.PaperTypesetter;
import smena.service.DemoFolder;
import smena.service.NewerLayout;
import smena.service.Services;
import smena.service.ports.DrawnReport;
import smena.service.ports.PrintEvent;
import smena.service.ports.PrintState;
import smena.service.ports.ShownPaper;
import smena.service.ports.Typesetter;
import smena.service.shift.ClosingRequest;
import smena.text.Language;
import smena.text.MoneyStyle;
import smena.ui.kit.OnScreen;
import smena.ui.kit.Overlay;
import smena.ui.kit.Snapshots;
import smena.ui.printer.LetterTable;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// Printers of a running till, with real queues and a real socket.
@OnScreen
@Timeout(60)
class PrintersTest {
    private static final long LONG = 20;

    @TempDir Path folder;
    private final BlockingQueue<ShownPaper> shown = new LinkedBlockingQueue<>();
    private final BlockingQueue<PrintEvent> told = new LinkedBlockingQueue<>();
    private Services services;
    private Printers printers;

    @BeforeEach
    void open() {
        Clock clock = Clock.systemUTC();
        services = DemoFolder.open(folder, clock, new PaperTypesetter(MoneyStyle.SUM), "uz");
        StartState startState = StartState.read(services, Optional.empty());
        printers = Printers.of(services, startState, folder.resolve("paper"), clock, shown::add);
        printers.listen(told::add);
        printers.start();
    }

    @AfterEach
    void close() {
        printers.close();
        services.close();
    }

    @Test
    void anotherPrinterIsTakenUpWhileTheTillRuns() throws IOException, InterruptedException {
        services.printing().printTest(PrinterRole.RECEIPT);
        assertNotNull(shown.poll(LONG, TimeUnit.SECONDS));
        until(PrintState.CONFIRMED);
        try (ServerSocket printer = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            set(new PrinterAddress.Network("127.0.0.1", printer.getLocalPort()));
            printers.renew();
            services.printing().printTest(PrinterRole.RECEIPT);
            try (Socket till = printer.accept()) {
                till.setSoTimeout(20_000);
                assertTrue(till.getInputStream().read() >= 0);
            }
        }
        assertEquals(0, shown.size());
    }

    @Test
    void whatWaitsComesOutOfTheNewPrinter() throws IOException, InterruptedException {
        try (ServerSocket nobody = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            set(new PrinterAddress.Network("127.0.0.1", nobody.getLocalPort()));
        }
        printers.renew();
        long job = services.printing().printTest(PrinterRole.RECEIPT);
        until(PrintState.QUEUED);
        set(new PrinterAddress.Screen());
        printers.renew();
        ShownPaper paper = shown.poll(LONG, TimeUnit.SECONDS);
        assertNotNull(paper);
        assertEquals(job, paper.job());
        until(PrintState.CONFIRMED);
    }

    @Test
    void nothingIsTakenUpAfterTheEnd() {
        printers.close();
        printers.renew();
        services.printing().printTest(PrinterRole.RECEIPT);
        assertEquals(1, services.printing().waiting());
    }

    @Test
    void thePageOffersTheTablesThatTheTestPageTries() {
        PaperTypesetter pages = new PaperTypesetter(MoneyStyle.SUM);
        TillPrinterSetup page = setup(pages);
        byte[] test = pages.test(services.settings().shop(), PrinterSetup.ON_SCREEN, "uz");
        List<String> tried =
                StoredForm.read(test).elements().stream()
                        .filter(Element.InTable.class::isInstance)
                        .map(Element.InTable.class::cast)
                        .map(line -> line.codePage() + ":" + line.table())
                        .toList();
        assertEquals(tried, page.tables().stream().map(LetterTable::toString).toList());
        assertTrue(tried.size() > 10);
    }

    /// As the page of shifts draws and saves it: a newer layout, another language and a logo change
    /// nothing.
    @Test
    void aZIsTheSameSheetWhateverTheTillHasBecome() throws IOException {
        Typesetter pages = new PaperTypesetter(MoneyStyle.SUM);
        ShiftReport z = closed();
        ShiftPictures then = new ShiftPictures(services, pages, () -> "uz", setup(pages));
        DrawnReport first = then.report(z);
        Path logo = folder.resolve("logo.png");
        Files.write(logo, Logos.file("png", 300, 120));
        services.paper().logo(manager(), logo);
        Typesetter newer = NewerLayout.of(pages);
        ShiftPictures now = new ShiftPictures(services, newer, () -> "ru", setup(newer));
        DrawnReport later = now.report(z);
        assertArrayEquals(first.png(), later.png());
        assertArrayEquals(then.pdf(first), now.pdf(later));
        assertEquals(first.spots(), later.spots(), "its figures are buttons still");
    }

    private ShiftReport closed() {
        Shift shift = services.shifts().open(manager(), CashCount.total(Money.ZERO));
        services.shifts().count(manager(), CashCount.total(Money.ZERO));
        return services.shifts().close(manager(), shift.id(), new ClosingRequest("", false, false));
    }

    private Actor manager() {
        return services.people().people().stream()
                .filter(person -> person.role().isManager())
                .findFirst()
                .map(Actor::of)
                .orElseThrow();
    }

    private TillPrinterSetup setup(Typesetter pages) {
        return new TillPrinterSetup(
                services,
                printers,
                pages,
                Overlay.atOnce(_ -> {}),
                Snapshots.localization(Language.UZ),
                () -> {
                    throw new AssertionError("no window is asked for");
                });
    }

    private void set(PrinterAddress address) {
        services.printerSettings()
                .set(PrinterRole.RECEIPT, new PrinterSetup(address, PrinterTraits.USUAL));
    }

    /// Waits until a job came to this state; the listeners hear of it after it is stored.
    private void until(PrintState state) throws InterruptedException {
        PrintEvent event;
        do {
            event = told.poll(LONG, TimeUnit.SECONDS);
            assertNotNull(event);
        } while (event.state() != state);
    }
}
