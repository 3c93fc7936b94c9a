package smena.domain.shop;

import smena.domain.sale.PaymentMethod;

/// The card terminal that the till talks to.
///
/// @param kind which one
/// @param answer what a simulated one answers
/// @param wallets whether wallets are paid at it too, by their QR code
public record TerminalSetup(Kind kind, Simulated answer, boolean wallets) {
    /// None: the cashier keys the amount into the bank's own terminal.
    public static final TerminalSetup OFF = new TerminalSetup(Kind.OFF, Simulated.APPROVES, false);

    /// Which terminal it is; a driver for another is another constant.
    public enum Kind {
        OFF,
        SIMULATOR
    }

    /// What a simulated terminal answers.
    public enum Simulated {
        APPROVES,
        DECLINES,
        /// Says nothing, and when it is asked again, that money moved.
        SILENT_APPROVED,
        /// Says nothing, and when it is asked again, that none did.
        SILENT_DECLINED,
        /// Never says anything.
        SILENT,
        /// Answers that money moved, long after it was given up.
        LATE
    }

    /// Whether a payment in this way goes through the terminal.
    public boolean takes(PaymentMethod method) {
        PaymentMethod.Kind way = method.kind();
        return kind != Kind.OFF && (way.isByCard() || (wallets && way.isByWallet()));
    }
}
