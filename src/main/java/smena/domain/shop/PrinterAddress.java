package smena.domain.shop;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a printer is, and how it is reached. Each kind tells all that callers need to know of it,
/// so that only the code that opens a printer asks which kind it is.
public sealed interface PrinterAddress {
    /// How it is reached.
    PrinterTransport transport();

    /// The place alone: a queue, a port, a file, an address, a name; empty for the screen.
    String place();

    /// What has to be known besides the place, by the names of [PrinterTransport#extras].
    default Map<String, String> extras() {
        return Map.of();
    }

    /// The whole address in one word, as the command line takes it.
    default String typed() {
        return place();
    }

    /// Whether both are the same machine, which takes one job at a time.
    default boolean isSameDevice(PrinterAddress other) {
        return equals(other);
    }

    /// Receipts as paper on the screen and as pictures in the data folder.
    record Screen() implements PrinterAddress {
        @Override
        public PrinterTransport transport() {
            return PrinterTransport.SCREEN;
        }

        @Override
        public String place() {
            return "";
        }
    }

    /// A printer on the network.
    ///
    /// @param host its name or address
    /// @param port usually [#USUAL_PORT]
    record Network(String host, int port) implements PrinterAddress {
        /// Where receipt printers take raw bytes.
        public static final int USUAL_PORT = 9100;

        private static final Pattern TYPED =
                Pattern.compile("(\\[[^\\]\\s]+]|[^:\\s]+)(?::([0-9]{1,5}))?");

        public Network {
            required(host);
            within(port, 1, 65_535);
        }

        /// What a person typed: `192.168.1.50`, `till-printer:9100` or `[fe80::1]:9100`.
        public static Optional<Network> of(String typed) {
            Matcher parts = TYPED.matcher(typed.strip());
            if (!parts.matches()) {
                return Optional.empty();
            }
            String digits = parts.group(2);
            int port = digits == null ? USUAL_PORT : Integer.parseInt(digits);
            String host = parts.group(1).replaceAll("[\\[\\]]", "");
            return port < 1 || port > 65_535
                    ? Optional.empty()
                    : Optional.of(new Network(host, port));
        }

        @Override
        public PrinterTransport transport() {
            return PrinterTransport.TCP;
        }

        @Override
        public String place() {
            return toString();
        }

        /// As a person types it.
        @Override
        public String toString() {
            return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
        }
    }

    /// A printer that needs nothing but its place: a queue of the operating system by its exact
    /// name, or the file it is.
    record At(PrinterTransport transport, String place) implements PrinterAddress {
        public At {
            required(place);
        }
    }

    /// A printer at a serial port, including one emulated over USB or Bluetooth.
    ///
    /// @param port `/dev/ttyUSB0` or `COM3`
    /// @param baud bits a second, [#USUAL_BAUD] on most
    record Serial(String port, int baud) implements PrinterAddress {
        public static final int USUAL_BAUD = 9600;

        private static final Pattern TYPED = Pattern.compile("(.+?)(?::([0-9]{1,7}))?");

        public Serial {
            required(port);
            within(baud, 300, 4_000_000);
        }

        /// What a person typed, `/dev/ttyUSB0` or `COM3:19200`; without a colon, `speed` is used.
        static Optional<PrinterAddress> of(String typed, String speed) {
            Matcher parts = TYPED.matcher(typed.strip());
            if (!parts.matches()) {
                return Optional.empty();
            }
            String digits = parts.group(2) == null ? speed : parts.group(2);
            return Optional.of(new Serial(parts.group(1), Integer.parseInt(digits)));
        }

        @Override
        public PrinterTransport transport() {
            return PrinterTransport.SERIAL;
        }

        @Override
        public String place() {
            return port;
        }

        @Override
        public Map<String, String> extras() {
            return Map.of(PrinterTransport.BAUD, Integer.toString(baud));
        }

        @Override
        public String typed() {
            return port + ":" + baud;
        }
    }

    /// Devices with a JavaPOS service of their vendor.
    ///
    /// @param printer the logical name of the printer
    /// @param drawer the logical name of the drawer; empty for one that the printer opens
    record JavaPos(String printer, String drawer) implements PrinterAddress {
        public JavaPos {
            required(printer);
        }

        @Override
        public PrinterTransport transport() {
            return PrinterTransport.JAVAPOS;
        }

        @Override
        public String place() {
            return printer;
        }

        @Override
        public Map<String, String> extras() {
            return Map.of(PrinterTransport.DRAWER, drawer);
        }

        @Override
        public boolean isSameDevice(PrinterAddress other) {
            return other instanceof JavaPos second && printer.equals(second.printer());
        }
    }

    private static void required(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("the way to a printer is empty");
        }
    }

    private static void within(int number, int least, int most) {
        if (number < least || number > most) {
            throw new IllegalArgumentException(number + " is not " + least + " to " + most);
        }
    }
}
