package smena.app;

import smena.domain.shop.PrinterAddress;
import smena.domain.shop.PrinterSetup;
import smena.domain.shop.PrinterTraits;
import smena.printing.escpos.EscPosEncoder;
import smena.printing.escpos.Profiles;
import smena.printing.javapos.JavaPosEntries;
import smena.printing.javapos.JavaPosPrinter;
import smena.printing.layout.PaperRenderer;
import smena.printing.raster.LogoPicture;
import smena.printing.raster.PaperFont;
import smena.printing.transport.DeviceTransport;
import smena.printing.transport.ScreenPrinter;
import smena.printing.transport.SerialTransport;
import smena.printing.transport.SpoolerTransport;
import smena.printing.transport.TcpTransport;
import smena.service.ports.Printer;
import smena.service.ports.ShownPaper;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Makes the printer that a set-up describes.
final class PrinterMaker {
    private final PaperFont font;
    private final Supplier<Optional<LogoPicture>> logo;
    private final Path paper;
    private final Consumer<ShownPaper> shown;

    /// @param logo supplies the shop's current logo
    /// @param paper where receipts on the screen are kept
    /// @param shown gets each receipt that is printed on the screen
    PrinterMaker(
            PaperFont font,
            Supplier<Optional<LogoPicture>> logo,
            Path paper,
            Consumer<ShownPaper> shown) {
        this.font = font;
        this.logo = logo;
        this.paper = paper;
        this.shown = shown;
    }

    /// The printer. Nothing is opened before it prints.
    Printer make(PrinterSetup setup) {
        return switch (setup.address()) {
            case PrinterAddress.Network(String host, int port) ->
                    new TcpTransport(
                            host, port, encoder(setup.traits()), TcpTransport.Limits.USUAL);
            case PrinterAddress.Serial serial ->
                    new SerialTransport(serial, encoder(setup.traits()), SerialTransport.USUAL);
            case PrinterAddress.At at -> at(at, setup.traits());
            case PrinterAddress.JavaPos devices -> javaPos(devices, setup.traits());
            case PrinterAddress.Screen() ->
                    new ScreenPrinter(
                            renderer(setup.traits()), setup.traits().columns(), paper, shown);
        };
    }

    private Printer at(PrinterAddress.At at, PrinterTraits traits) {
        return switch (at.transport()) {
            case SPOOLER ->
                    new SpoolerTransport(at.place(), encoder(traits), SpoolerTransport.USUAL);
            case DEVICE ->
                    new DeviceTransport(at.place(), encoder(traits), TcpTransport.Limits.USUAL);
            case SCREEN, TCP, SERIAL, JAVAPOS ->
                    throw new IllegalArgumentException(at + " has an address of its own");
        };
    }

    /// The vendor's names for its devices are in `jpos.xml` in the data folder.
    private Printer javaPos(PrinterAddress.JavaPos devices, PrinterTraits traits) {
        JavaPosEntries.readFrom(paper.resolveSibling("jpos.xml"));
        return new JavaPosPrinter(devices, Profiles.of(traits), font, logo, JavaPosPrinter.USUAL);
    }

    private EscPosEncoder encoder(PrinterTraits traits) {
        return new EscPosEncoder(Profiles.of(traits), font, logo);
    }

    private PaperRenderer renderer(PrinterTraits traits) {
        return traits.logo() ? new PaperRenderer(font, logo) : new PaperRenderer(font);
    }
}
