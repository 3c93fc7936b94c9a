package smena.service.customer;

import smena.domain.money.Money;
import smena.domain.sale.Tender;

import java.util.List;
import java.util.UUID;

/// What somebody wants to pay back.
///
/// @param uuid made by whoever asks, so that it is booked once
/// @param customerId whose debt
/// @param amount what the debt is to become smaller by
/// @param tenders how it is paid
public record RepaymentRequest(UUID uuid, long customerId, Money amount, List<Tender> tenders) {
    /// Holds its own copy of the tenders.
    public RepaymentRequest {
        tenders = List.copyOf(tenders);
    }
}
