package smena.app;

import smena.domain.shop.PrinterAddress;
import smena.printing.transport.LabelTransport;
import smena.printing.transport.SerialTransport;
import smena.printing.transport.SpooledLabels;
import smena.printing.transport.SpoolerTransport;
import smena.printing.transport.TcpTransport.Limits;
import smena.service.ports.LabelPrinter;

/// Makes label printers.
final class LabelPrinters {
    private LabelPrinters() {}

    /// The label printer at an address. Nothing is opened before it prints.
    static LabelPrinter at(PrinterAddress address) {
        return switch (address) {
            case PrinterAddress.Network network -> LabelTransport.to(network, Limits.USUAL);
            case PrinterAddress.Serial serial -> LabelTransport.to(serial, SerialTransport.USUAL);
            case PrinterAddress.At at -> at(at);
            case PrinterAddress.JavaPos _, PrinterAddress.Screen _ -> throw none(address);
        };
    }

    private static LabelPrinter at(PrinterAddress.At at) {
        return switch (at.transport()) {
            case SPOOLER -> new SpooledLabels(at.place(), SpoolerTransport.USUAL);
            case DEVICE -> LabelTransport.toDevice(at.place(), Limits.USUAL);
            case SCREEN, TCP, SERIAL, JAVAPOS -> throw none(at);
        };
    }

    private static IllegalArgumentException none(PrinterAddress address) {
        return new IllegalArgumentException("no labels at " + address);
    }
}
