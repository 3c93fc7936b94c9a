package smena.ui.printer;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import javafx.scene.Parent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.money.Money;
import smena.domain.people.Actor;
import smena.domain.people.Role;
import smena.domain.shift.CashCount;
import smena.domain.shift.Shift;
import smena.domain.shop.PaperTexts;
import smena.domain.shop.PrinterAddress;
import smena.domain.shop.PrinterModel;
import smena.domain.shop.PrinterRole;
import smena.domain.shop.PrinterSetup;
import smena.domain.shop.PrinterTraits;
import smena.domain.shop.PrinterTransport;
import smena.printing.escpos.Profiles;
import smena.printing.layout.PaperTypesetter;
import smena.service.DemoFolder;
import smena.service.Services;
import smena.service.ports.FoundPrinter;
import smena.service.ports.PrintJobs;
import smena.service.ports.PrintOutcome;
import smena.service.ports.PrinterStatus;
import smena.service.ports.PrinterStatus.Sign;
import smena.service.shift.ClosingRequest;
import smena.text.Language;
import smena.text.MoneyStyle;
import smena.ui.kit.Background;
import smena.ui.kit.Localization;
import smena.ui.kit.OnScreen;
import smena.ui.kit.Overlay;
import smena.ui.kit.Snapshots;
import smena.ui.kit.Theme;
import smena.ui.office.Framed;
import smena.ui.shell.TestUi;
import smena.ui.shell.UiContext;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import javax.imageio.ImageIO;

/// Draws the printer page, to be looked at in `target/pictures`.
@OnScreen
class PrinterPicturesTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-22T04:00:00Z"), ZoneId.of("Asia/Tashkent"));
    private static final List<Language> BOTH = List.of(Language.UZ, Language.RU);

    @TempDir Path folder;
    private final Background background = Overlay.atOnce(_ -> {});
    private Services services;
    private TestPrinterContext room;

    @BeforeEach
    void open() {
        services = DemoFolder.open(folder, CLOCK, new PaperTypesetter(MoneyStyle.SUM), "uz");
        room = new TestPrinterContext(services, background);
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void spoolers() {
        find(
                new PrinterAddress.At(PrinterTransport.SPOOLER, "XP-80C"),
                "Xprinter XP-80C",
                PrinterStatus.NOT_KNOWN);
        find(
                new PrinterAddress.At(
                        PrinterTransport.SPOOLER,
                        "Kassa orqasidagi oʻng tomondagi eski chek printeri"
                                + " EPSON TM-T20II Receipt (nusxa 2)"),
                "EPSON TM-T20II Receipt5",
                PrinterStatus.of(Set.of(Sign.NO_PAPER)));
        find(
                new PrinterAddress.At(PrinterTransport.SPOOLER, "HP_LaserJet_1020"),
                "HP LaserJet 1020",
                PrinterStatus.NOT_KNOWN);
        PrinterModel model = Profiles.named("xprinter-xp-80").orElseThrow();
        keep(
                PrinterRole.RECEIPT,
                new PrinterAddress.At(PrinterTransport.SPOOLER, "XP-80C"),
                model.traits());
        room.status = PrinterStatus.READY;
        Snapshots.takeAll("printer", BOTH, localization -> screen(localization, _ -> {}));
        Snapshots.take(
                "printer-tested",
                Language.UZ,
                Theme.LIGHT,
                Snapshots.Size.WIDE,
                localization -> screen(localization, this::print));
    }

    @Test
    void many() {
        for (int i = 1; i <= 200; i++) {
            find(
                    new PrinterAddress.At(PrinterTransport.SPOOLER, "Printer " + i),
                    "",
                    PrinterStatus.NOT_KNOWN);
        }
        keep(
                PrinterRole.RECEIPT,
                new PrinterAddress.At(PrinterTransport.SPOOLER, "Gone"),
                PrinterTraits.USUAL);
        once("printer-many", Language.RU, _ -> {});
    }

    @Test
    void states() {
        once("printer-screen", Language.UZ_CYRL, _ -> {});
        once("printer-none", Language.UZ, shown -> way(shown, PrinterTransport.SPOOLER));
        once("printer-serial-none", Language.EN, shown -> way(shown, PrinterTransport.SERIAL));
        once("printer-javapos", Language.RU, shown -> way(shown, PrinterTransport.JAVAPOS));
        room.broken = true;
        once("printer-failed", Language.RU, shown -> way(shown, PrinterTransport.DEVICE));
    }

    @Test
    void network() {
        PrinterAddress.Network address = new PrinterAddress.Network("192.168.1.50", 9100);
        keep(PrinterRole.RECEIPT, address, PrinterTraits.USUAL);
        room.status = PrinterStatus.of(Set.of(Sign.PAPER_LOW));
        room.there = Optional.of(new FoundPrinter(address, "", PrinterStatus.READY));
        once("printer-network", Language.UZ, shown -> shown.search().ask(address));
        room.there = Optional.empty();
        once("printer-nobody", Language.RU, shown -> shown.search().ask(address));
    }

    @Test
    void ports() {
        find(
                new PrinterAddress.Serial("/dev/ttyUSB0", 9600),
                "USB-Serial Controller",
                PrinterStatus.NOT_KNOWN);
        find(new PrinterAddress.Serial("/dev/ttyS0", 9600), "ttyS0", PrinterStatus.NOT_KNOWN);
        keep(
                PrinterRole.RECEIPT,
                new PrinterAddress.Serial("/dev/ttyUSB0", 19_200),
                PrinterTraits.USUAL.with(32, "cp1251", 46));
        once("printer-serial", Language.UZ, _ -> {});
    }

    @Test
    void reports() {
        Snapshots.takeAll(
                "printer-reports",
                BOTH,
                localization -> screen(localization, shown -> shown.show(PrinterPage.REPORTS)));
    }

    @Test
    void lastPaper() {
        CashCount drawer = CashCount.total(Money.of(20_000_000));
        Shift shift = services.shifts().open(manager(), drawer);
        services.printing().printX(manager(), shift.id());
        services.shifts()
                .close(manager(), shift.id(), drawer, new ClosingRequest("", false, false));
        PrintJobs jobs = services.printJobs(Set.of(PrinterRole.REPORT));
        for (int i = 0; i < 2; i++) {
            long job = jobs.next().orElseThrow().id();
            jobs.bodyOf(job);
            jobs.sending(job);
            jobs.finished(job, new PrintOutcome.Confirmed());
        }
        once(
                "printer-last-paper",
                Language.UZ,
                shown -> {
                    shown.show(PrinterPage.REPORTS);
                    shown.device(PrinterPage.REPORTS)
                            .test()
                            .shownProperty()
                            .set(TestModel.Shown.LAST_PAPER);
                    assertNotNull(shown.device(PrinterPage.REPORTS).test().pictureProperty().get());
                });
    }

    @Test
    void design() throws IOException {
        services.paper()
                .change(
                        manager(),
                        services.paper().texts(),
                        new PaperTexts(
                                List.of("Har kuni 8:00 – 23:00", "Tel. +998 71 200-00-00"),
                                List.of("Xaridingiz uchun rahmat!", "Yana keling"),
                                true,
                                false,
                                true,
                                true));
        services.paper().logo(manager(), logo());
        Snapshots.takeAll("receipt-text", BOTH, localization -> text(localization, _ -> {}));
        String line = "Очень длинная строка ".repeat(8);
        Snapshots.take(
                "receipt-text-long",
                Language.RU,
                Theme.LIGHT,
                Snapshots.Size.NARROW,
                localization ->
                        text(localization, shown -> shown.model().headerProperty().set(line)));
    }

    /// Prints the test page, as a queue would.
    private void print(PrintersPage shown) {
        TestModel test = shown.device(PrinterPage.RECEIPTS).test();
        test.print();
        PrintJobs jobs = services.printJobs(Set.of(PrinterRole.RECEIPT));
        long id = jobs.next().orElseThrow().id();
        jobs.sending(id);
        jobs.finished(id, new PrintOutcome.Confirmed());
        test.tick();
    }

    private static void way(PrintersPage shown, PrinterTransport way) {
        shown.device(PrinterPage.RECEIPTS).way().wayProperty().set(way);
    }

    private void find(PrinterAddress address, String description, PrinterStatus status) {
        room.found.add(new FoundPrinter(address, description, status));
    }

    private void keep(PrinterRole role, PrinterAddress address, PrinterTraits traits) {
        services.printerSettings().set(role, new PrinterSetup(address, traits));
    }

    private Path logo() throws IOException {
        BufferedImage image = new BufferedImage(400, 140, BufferedImage.TYPE_INT_RGB);
        Graphics2D on = image.createGraphics();
        on.setColor(Color.WHITE);
        on.fillRect(0, 0, 400, 140);
        on.setColor(Color.BLACK);
        on.fillOval(20, 20, 100, 100);
        on.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 56));
        on.drawString("BARAKA", 140, 90);
        on.dispose();
        Path file = folder.resolve("logo.png");
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    private void once(String name, Language language, Consumer<PrintersPage> steps) {
        Snapshots.take(
                name,
                language,
                Theme.LIGHT,
                Snapshots.Size.NARROW,
                localization -> screen(localization, steps));
    }

    private Parent screen(Localization localization, Consumer<PrintersPage> steps) {
        UiContext ui = TestUi.of(localization, background, manager());
        PrintersPage page = new PrintersPage(ui, printing(), room);
        Parent view = Framed.setting(ui, services, page);
        page.deactivate();
        steps.accept(page);
        return view;
    }

    private Parent text(Localization localization, Consumer<ReceiptTextPage> steps) {
        UiContext ui = TestUi.of(localization, background, manager());
        ReceiptTextPage page = new ReceiptTextPage(ui, printing(), room);
        Parent view = Framed.setting(ui, services, page);
        steps.accept(page);
        return view;
    }

    private PrinterServices printing() {
        return new PrinterServices(
                services.printerSettings(),
                services.paper(),
                services.settings(),
                services.printing(),
                services.printDecisions());
    }

    private Actor manager() {
        return Actor.of(
                services.people().people().stream()
                        .filter(person -> person.role().is(Role.MANAGER))
                        .findFirst()
                        .orElseThrow());
    }
}
