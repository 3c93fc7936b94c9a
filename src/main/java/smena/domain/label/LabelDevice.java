package smena.domain.label;

import smena.domain.shop.PrinterAddress;
import smena.domain.shop.PrinterTransport;

import java.util.List;

/// A label printer.
///
/// @param language what it understands
/// @param address where it is
/// @param density how fine its dots are
/// @param gap between two labels of its roll, in tenths of a millimetre; 0 for a roll without gaps
public record LabelDevice(
        LabelLanguage language, PrinterAddress address, LabelDensity density, int gap) {
    /// The gap of most rolls.
    public static final int USUAL_GAP = 20;

    public static final int WIDEST_GAP = 100;

    /// The ways to a label printer: those that take bytes as they are.
    public static final List<PrinterTransport> TRANSPORTS =
            List.of(
                    PrinterTransport.SPOOLER,
                    PrinterTransport.TCP,
                    PrinterTransport.SERIAL,
                    PrinterTransport.DEVICE);

    /// The densities that label printers have.
    public static final List<LabelDensity> DENSITIES =
            List.of(LabelDensity.DPI_203, LabelDensity.DPI_300);

    public LabelDevice {
        if (gap < 0 || gap > WIDEST_GAP) {
            throw new IllegalArgumentException("gap: " + gap);
        }
        if (!TRANSPORTS.contains(address.transport())) {
            throw new IllegalArgumentException("no labels over " + address.transport());
        }
    }
}
