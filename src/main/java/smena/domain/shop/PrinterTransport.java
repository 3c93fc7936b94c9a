package smena.domain.shop;

import smena.domain.shop.PrinterAddress.At;
import smena.domain.shop.PrinterAddress.JavaPos;
import smena.domain.shop.PrinterAddress.Network;
import smena.domain.shop.PrinterAddress.Screen;
import smena.domain.shop.PrinterAddress.Serial;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// How bytes get to a printer: all that the settings, the printer page and the command line have to
/// know of each way, in the order in which the page offers them. Only the code that opens printers
/// asks which one it is.
public enum PrinterTransport {
    /// Paper on the screen.
    SCREEN(Choice.NOTHING, List.of(), (_, _) -> Optional.of(new Screen())),
    /// A queue of the operating system, by its exact name.
    SPOOLER(Choice.LISTED, List.of(), (queue, _) -> at("SPOOLER", queue)),
    /// Raw bytes over the network.
    TCP(Choice.ASKED, List.of(), (typed, _) -> Network.of(typed).map(PrinterAddress.class::cast)),
    /// A serial port, including one emulated over USB or Bluetooth.
    SERIAL(
            Choice.LISTED,
            List.of(
                    new Extra(
                            PrinterTransport.BAUD,
                            List.of("9600", "19200", "38400", "57600", "115200"))),
            (port, extras) -> Serial.of(port, extras.getOrDefault(PrinterTransport.BAUD, "9600"))),
    /// A printer that is a file.
    DEVICE(Choice.LISTED, List.of(), (path, _) -> at("DEVICE", path.strip())),
    /// Devices with a service of their vendor.
    JAVAPOS(
            Choice.TYPED,
            List.of(new Extra(PrinterTransport.DRAWER, List.of())),
            (printer, extras) ->
                    Optional.of(
                            new JavaPos(
                                    printer.strip(),
                                    extras.getOrDefault(PrinterTransport.DRAWER, "").strip())));

    /// Bits a second.
    public static final String BAUD = "baud";

    /// The logical name of the drawer; empty for one that the printer opens.
    public static final String DRAWER = "drawer";

    /// How a person names the place.
    public enum Choice {
        /// There is no place to name.
        NOTHING,
        /// The computer knows what there is to choose from.
        LISTED,
        /// It is typed, and the till can ask whether a printer answers there and in what state it
        /// is.
        ASKED,
        /// It is typed.
        TYPED
    }

    /// What has to be known besides the place.
    ///
    /// @param name in the settings and on the command line; its label's key is `printer.extra.` +
    ///     name
    /// @param choices what it can be, the default first; empty where anything can be typed
    public record Extra(String name, List<String> choices) {
        /// The default before somebody chooses.
        public String usual() {
            return choices.isEmpty() ? "" : choices.getFirst();
        }
    }

    private interface Reader {
        Optional<PrinterAddress> read(String place, Map<String, String> extras);
    }

    private final Choice choice;
    private final List<Extra> extras;
    private final Reader reader;

    PrinterTransport(Choice choice, List<Extra> extras, Reader reader) {
        this.choice = choice;
        this.extras = extras;
        this.reader = reader;
    }

    private static Optional<PrinterAddress> at(String transport, String place) {
        return Optional.of(new At(valueOf(transport), place));
    }

    /// The transport of this name in upper or lower case: `tcp`.
    public static Optional<PrinterTransport> named(String name) {
        return Arrays.stream(values()).filter(each -> each.name().equalsIgnoreCase(name)).findAny();
    }

    /// Its name on the command line.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The key of its name on the page.
    public String key() {
        return "printer.way." + name();
    }

    /// How a person names the place.
    public Choice choice() {
        return choice;
    }

    /// What has to be known besides the place.
    public List<Extra> extras() {
        return extras;
    }

    /// The address that was typed or stored; empty where it is not valid.
    ///
    /// @param place as [PrinterAddress#place] or [PrinterAddress#typed] gives it
    /// @param extras by their names; defaults replace those that are missing
    public Optional<PrinterAddress> address(String place, Map<String, String> extras) {
        if (choice != Choice.NOTHING && place.isBlank()) {
            return Optional.empty();
        }
        try {
            return reader.read(place, extras);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
