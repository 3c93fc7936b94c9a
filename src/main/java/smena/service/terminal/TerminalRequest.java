package smena.service.terminal;

import smena.domain.money.Money;
import smena.domain.sale.PaymentMethod;
import smena.domain.terminal.TerminalPurpose;

import java.util.UUID;

/// What the card terminal is to do.
///
/// @param operation made by whoever asks, so that it is done once
/// @param purpose what money moves for
/// @param subject the id of what it is for
/// @param method the way to pay
/// @param amount how much
/// @param reference of money that goes back: the slip it was paid with; empty where not known
/// @param content what is to be booked once it is approved; empty where that stands elsewhere
public record TerminalRequest(
        UUID operation,
        TerminalPurpose purpose,
        UUID subject,
        PaymentMethod method,
        Money amount,
        String reference,
        String content) {
    /// A new operation with nothing else to know.
    public static TerminalRequest of(
            TerminalPurpose purpose, UUID subject, PaymentMethod method, Money amount) {
        return new TerminalRequest(UUID.randomUUID(), purpose, subject, method, amount, "", "");
    }
}
