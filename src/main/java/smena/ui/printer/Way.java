package smena.ui.printer;

import smena.domain.shop.PrinterAddress;

/// The ways to a printer that a person chooses from.
public enum Way {
    SCREEN,
    SPOOLER,
    NETWORK,
    SERIAL,
    DEVICE,
    JAVA_POS;

    /// The way of an address.
    static Way of(PrinterAddress address) {
        return switch (address) {
            case PrinterAddress.Screen _ -> SCREEN;
            case PrinterAddress.Spooler _ -> SPOOLER;
            case PrinterAddress.Network _ -> NETWORK;
            case PrinterAddress.Serial _ -> SERIAL;
            case PrinterAddress.DeviceFile _ -> DEVICE;
            case PrinterAddress.JavaPos _ -> JAVA_POS;
        };
    }

    /// Whether the computer can say what there is to choose from.
    boolean isListed() {
        return this == SPOOLER || this == SERIAL || this == DEVICE;
    }

    /// The key of its name.
    String key() {
        return "printer.way." + this;
    }
}
