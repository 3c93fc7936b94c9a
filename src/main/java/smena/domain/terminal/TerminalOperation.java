package smena.domain.terminal;

import smena.domain.money.Money;
import smena.domain.refund.Refund;
import smena.domain.sale.CardSlip;
import smena.domain.sale.PaymentMethod;
import smena.domain.sale.Tender;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Something the card terminal was asked for, as it stands.
///
/// @param id made by whoever asks; the terminal does the same one once
/// @param purpose what money moves for
/// @param subject the id of what it is for
/// @param method the way to pay
/// @param amount how much, always above nothing
/// @param state how far it has come
/// @param reference the number of the terminal's slip; before an answer, of the slip whose money
///     goes back
/// @param cardDigits the last four digits of the card; empty where not known
/// @param words the terminal's own words for a refusal
/// @param content what is to be booked once it is approved; empty where that stands elsewhere
/// @param at when it was asked, UTC
public record TerminalOperation(
        UUID id,
        TerminalPurpose purpose,
        UUID subject,
        PaymentMethod method,
        Money amount,
        TerminalState state,
        String reference,
        String cardDigits,
        String words,
        String content,
        Instant at) {
    /// What is tendered with it.
    public Tender tender() {
        return new Tender(method, amount, reference, new CardSlip(cardDigits, Optional.of(id)));
    }

    /// Which of a refund's parts it gave; empty for none of them.
    public Optional<Refund.Payment> partOf(List<Refund.Payment> parts) {
        return parts.stream()
                .filter(part -> part.method().equals(method))
                .filter(part -> part.applied().equals(amount))
                .findFirst();
    }

    /// The same after a further step.
    public TerminalOperation moved(TerminalState next, String slip, String digits, String said) {
        return new TerminalOperation(
                id, purpose, subject, method, amount, next, slip, digits, said, content, at);
    }
}
