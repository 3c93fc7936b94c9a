package smena.domain.shop;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The way to a printer.
public sealed interface PrinterAddress {
    /// Receipts as paper on the screen and as pictures in the data folder.
    record Screen() implements PrinterAddress {}

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

        /// As a person types it.
        @Override
        public String toString() {
            return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
        }
    }

    /// A printer of the operating system.
    ///
    /// @param queue its exact name
    record Spooler(String queue) implements PrinterAddress {
        public Spooler {
            required(queue);
        }
    }

    /// A printer at a serial port, also one made of USB or Bluetooth.
    ///
    /// @param port `/dev/ttyUSB0` or `COM3`
    /// @param baud bits a second, [#USUAL_BAUD] on most
    record Serial(String port, int baud) implements PrinterAddress {
        public static final int USUAL_BAUD = 9600;

        public Serial {
            required(port);
            within(baud, 300, 4_000_000);
        }
    }

    /// A printer that is a file: `/dev/usb/lp0`.
    record DeviceFile(String path) implements PrinterAddress {
        public DeviceFile {
            required(path);
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
