package smena.domain.shop;

/// How the receipt printer is reached and what it can do.
///
/// @param transport the way there
/// @param host name or address of a printer on the network; empty for the screen
/// @param port its port, usually 9100
/// @param columns letters in a line: 32, 42 or 48
/// @param codePage the table of letters, such as `cp866`
/// @param table the number the printer has that table under
public record PrinterSetup(
        Transport transport, String host, int port, int columns, String codePage, int table) {
    /// Ways to a printer.
    public enum Transport {
        /// Receipts as paper on the screen and as pictures in the data folder.
        SCREEN,
        /// A printer on the network.
        TCP
    }

    /// The way before a printer is set up.
    public static final PrinterSetup ON_SCREEN =
            new PrinterSetup(Transport.SCREEN, "", 9100, 48, "cp866", 17);
}
