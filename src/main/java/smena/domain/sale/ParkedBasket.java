package smena.domain.sale;

import smena.domain.money.Money;

import java.time.Instant;
import java.util.UUID;

/// A basket put aside.
///
/// @param id its basket's
/// @param label what the cashier wrote to know it by; may be empty
/// @param parkedBy who put it aside
/// @param parkedAt when, UTC
/// @param lines how many lines
/// @param total what it costs
public record ParkedBasket(
        UUID id, String label, String parkedBy, Instant parkedAt, int lines, Money total) {}
