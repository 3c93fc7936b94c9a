package smena.ui.payment;

import smena.domain.sale.Tender;
import smena.domain.terminal.TerminalPurpose;
import smena.service.terminal.TerminalRequest;

import java.util.UUID;

/// What the card terminal is told that money is for.
///
/// @param purpose the kind
/// @param id a basket's, or a repayment's own
/// @param content what is to be booked, where that stands nowhere else
public record PaidFor(TerminalPurpose purpose, UUID id, String content) {
    /// A basket.
    public static PaidFor basket(UUID id) {
        return new PaidFor(TerminalPurpose.SALE, id, "");
    }

    TerminalRequest request(Tender tender) {
        return new TerminalRequest(
                UUID.randomUUID(), purpose, id, tender.method(), tender.amount(), "", content);
    }
}
