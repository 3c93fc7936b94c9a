package smena.app;

import smena.domain.shop.PrinterAddress;
import smena.domain.shop.PrinterSetup;
import smena.domain.shop.PrinterTraits;
import smena.printing.CodePage;
import smena.printing.DeviceTransport;
import smena.printing.EscPosEncoder;
import smena.printing.PaperFont;
import smena.printing.PaperRenderer;
import smena.printing.PrinterProfile;
import smena.printing.ScreenPrinter;
import smena.printing.SerialTransport;
import smena.printing.SpoolerTransport;
import smena.printing.TcpTransport;
import smena.service.ports.Printer;
import smena.service.ports.ShownPaper;

import java.nio.file.Path;
import java.util.function.Consumer;

/// Makes the printer that a set-up speaks of.
final class PrinterMaker {
    private final PaperFont font;
    private final Path paper;
    private final Consumer<ShownPaper> shown;

    /// @param paper where receipts on the screen are kept
    /// @param shown gets each receipt that is printed on the screen
    PrinterMaker(PaperFont font, Path paper, Consumer<ShownPaper> shown) {
        this.font = font;
        this.paper = paper;
        this.shown = shown;
    }

    /// The printer. Nothing is opened before it prints.
    Printer make(PrinterSetup setup) {
        return switch (setup.address()) {
            case PrinterAddress.Network(String host, int port) ->
                    new TcpTransport(
                            host, port, encoder(setup.traits()), TcpTransport.Limits.USUAL);
            case PrinterAddress.Spooler(String queue) ->
                    new SpoolerTransport(
                            queue, encoder(setup.traits()), SpoolerTransport.USUAL);
            case PrinterAddress.Serial serial ->
                    new SerialTransport(serial, encoder(setup.traits()), SerialTransport.USUAL);
            case PrinterAddress.DeviceFile(String path) ->
                    new DeviceTransport(
                            path, encoder(setup.traits()), TcpTransport.Limits.USUAL);
            case PrinterAddress.JavaPos _, PrinterAddress.Screen() ->
                    new ScreenPrinter(
                            new PaperRenderer(font), setup.traits().columns(), paper, shown);
        };
    }

    private EscPosEncoder encoder(PrinterTraits traits) {
        return new EscPosEncoder(profile(traits), font);
    }

    private static PrinterProfile profile(PrinterTraits traits) {
        CodePage letters =
                CodePage.named(traits.codePage())
                        .orElseGet(() -> CodePage.named("cp866").orElseThrow());
        return PrinterProfile.of(traits.columns(), letters, traits.table())
                .withCutter(traits.cutter())
                .withRaster(
                        traits.alwaysRaster()
                                ? PrinterProfile.Raster.ALWAYS
                                : PrinterProfile.Raster.WHEN_NEEDED);
    }
}
