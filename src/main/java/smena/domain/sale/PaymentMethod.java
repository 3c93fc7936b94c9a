package smena.domain.sale;

/// A way to pay, held as data of the shop.
///
/// @param id its row
/// @param code for other programs: `cash`, `card`, `click` …
/// @param kind how it behaves
/// @param name the shop's own name for it; empty to use the language's word for the code
/// @param opensDrawer whether the drawer opens
/// @param asksReference whether the cashier types the terminal's reference
public record PaymentMethod(
        long id, String code, Kind kind, String name, boolean opensDrawer, boolean asksReference) {
    /// How a method behaves.
    public enum Kind {
        /// Notes and coins; the only one that gives change.
        CASH,
        /// A bank card on the bank's own terminal.
        CARD,
        /// A telephone wallet.
        WALLET,
        /// A bank transfer.
        TRANSFER,
        /// Written up on a customer's account.
        DEBT
    }

    /// Whether it is notes and coins.
    public boolean isCash() {
        return kind == Kind.CASH;
    }
}
