package smena.domain.shop;

/// How a printer is reached and what it is like.
public record PrinterSetup(PrinterAddress address, PrinterTraits traits) {
    /// The setup before any printer is chosen.
    public static final PrinterSetup ON_SCREEN =
            new PrinterSetup(new PrinterAddress.Screen(), PrinterTraits.USUAL);
}
