package smena.app;

import smena.cli.CliBackend;
import smena.cli.Symptom;
import smena.cli.TestPrint;
import smena.domain.display.LineDisplaySetup;
import smena.domain.label.LabelDevice;
import smena.domain.shop.PrinterModel;
import smena.domain.shop.PrinterSetup;
import smena.domain.shop.ShopSettings;
import smena.printing.document.CodePage;
import smena.printing.document.StoredForm;
import smena.printing.escpos.Profiles;
import smena.printing.layout.PaperRenderer;
import smena.printing.layout.PlainPaper;
import smena.printing.layout.ShopLogo;
import smena.printing.raster.PaperFont;
import smena.printing.transport.PrinterSearch;
import smena.printing.transport.SerialLineDisplay;
import smena.service.Services;
import smena.service.ports.PrintKind;
import smena.service.ports.PrintOutcome;
import smena.service.ports.PrintPage;
import smena.service.ports.Printer;
import smena.service.ports.PrinterFinder;
import smena.service.ports.ScaleDevices;
import smena.service.ports.Typesetter;
import smena.text.Language;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// The program as the command line sees it.
final class TillCliBackend implements CliBackend {
    /// As on 80 mm paper.
    private static final int COLUMNS = 48;

    private static final int CRISP = 2;

    private final Clock clock;
    private final Typesetter typesetter;
    private final Path usualFolder;
    private final NativeLibraries libraries;
    private final Window window;

    /// For a process whose libraries are loaded already.
    TillCliBackend(Clock clock, Typesetter typesetter, Path usualFolder, Window window) {
        this(clock, typesetter, usualFolder, NativeLibraries.LOADED, window);
    }

    TillCliBackend(
            Clock clock,
            Typesetter typesetter,
            Path usualFolder,
            NativeLibraries libraries,
            Window window) {
        this.clock = clock;
        this.typesetter = typesetter;
        this.usualFolder = usualFolder;
        this.libraries = libraries;
        this.window = window;
    }

    /// What runs where no command is given.
    @FunctionalInterface
    interface Window {
        /// Shows the till of a data folder until it is closed; the answer is the exit code.
        ///
        /// @param kiosk the computer is a till and nothing else
        int run(Path folder, Optional<String> language, boolean kiosk);
    }

    @Override
    public Path usualFolder() {
        return usualFolder;
    }

    @Override
    public DataFolder open(Path folder) {
        libraries.require();
        return DataFolder.openExisting(folder, clock, typesetter);
    }

    @Override
    public Opened openBeside(Path folder) {
        libraries.require();
        return BesideFolder.open(folder, clock, typesetter);
    }

    @Override
    public HeldFolder hold(Path folder) {
        libraries.require();
        return HeldFolder.take(folder, clock);
    }

    @Override
    public DataFolder create(Path folder) {
        libraries.require();
        return DataFolder.create(folder, clock, typesetter);
    }

    @Override
    public int till(Path folder, Optional<String> language, boolean kiosk) {
        libraries.require();
        return window.run(folder, language, kiosk);
    }

    @Override
    public Path trainingFolder(Path folder) {
        return TrainingFolder.of(folder);
    }

    @Override
    public int train(Path folder, Optional<String> language, boolean kiosk) {
        libraries.require();
        Path training =
                TrainingFolder.prepare(
                        folder, language.flatMap(Language::ofTag), clock, typesetter);
        return window.run(training, language, kiosk);
    }

    @Override
    public void serve(Opened till, Listening wanted, ServeListener listener) {
        if (!(till instanceof DataFolder folder)) {
            throw new IllegalArgumentException("not opened here");
        }
        HeadlessTill headless = new HeadlessTill(folder, clock, StepRunner.Watch.NONE);
        headless.listenForSignals();
        headless.run(wanted, listener);
    }

    @Override
    public String version() {
        return Version.CURRENT;
    }

    @Override
    public LoggedBug log(Path folder, Throwable bug) {
        return new BugFile(folder).write("a command", bug);
    }

    @Override
    public String text(byte[] page) {
        return PlainPaper.of(page, COLUMNS);
    }

    @Override
    public byte[] picture(byte[] page) {
        return new PaperRenderer(PaperFont.load())
                .png(StoredForm.read(page), ShiftPictures.COLUMNS, CRISP);
    }

    @Override
    public boolean knowsCodePage(String name) {
        return CodePage.named(name).isPresent();
    }

    @Override
    public Optional<PrinterModel> printerModel(String id) {
        return Profiles.named(id);
    }

    @Override
    public PrinterFinder printers() {
        libraries.require();
        return new PrinterSearch();
    }

    @Override
    public List<Symptom> symptoms(Path folder) {
        return new Doctor(clock).look(folder);
    }

    @Override
    public long support(Path folder, Path file) {
        return new SupportFile(folder, clock).write(file, symptoms(folder));
    }

    @Override
    public Updated update(Path folder, Path from, Runnable note) {
        libraries.require();
        ProgramUpdate update = programUpdate(folder);
        Updated done = update.from(from);
        if (update.learns()) {
            note.run();
            update.learn();
        }
        return done;
    }

    @Override
    public Updated updateBack(Path folder) {
        libraries.require();
        return programUpdate(folder).back();
    }

    private ProgramUpdate programUpdate(Path folder) {
        return new ProgramUpdate(ProgramFolder.ofThisProcess(), folder, clock, typesetter);
    }

    @Override
    public String logged(Path folder, String code) {
        return new SupportFile(folder, clock).linesOf(code);
    }

    @Override
    public boolean hasDisplay(LineDisplaySetup setup) {
        libraries.require();
        return !setup.kind().isSerial() || SerialLineDisplay.isPlugged(setup);
    }

    @Override
    public boolean hasLabelPrinter(LabelDevice printer) {
        libraries.require();
        return LabelPrinters.at(printer.address()).isThere();
    }

    @Override
    public ScaleDevices scales(Path folder) {
        libraries.require();
        return new TillScales(folder);
    }

    @Override
    public TestPrint testPrint(Opened till, PrinterSetup setup) {
        Services services = till.services();
        ShopSettings shop = services.settings().shop();
        PrinterMaker maker =
                new PrinterMaker(
                        PaperFont.load(),
                        new ShopLogo(services.paper()::logo),
                        till.paper(),
                        _ -> {});
        Printer printer = maker.make(setup);
        byte[] page = services.papers().test(shop, setup, shop.language());
        PrintOutcome outcome = printer.print(new PrintPage(0, PrintKind.TEST_PAGE, page));
        return new TestPrint(outcome, printer.status());
    }
}
