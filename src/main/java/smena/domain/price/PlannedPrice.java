package smena.domain.price;

import smena.domain.money.Money;

import java.time.Instant;

/// A price that a product is going to have.
///
/// @param document the row of the document that says so
/// @param due when it comes into force
public record PlannedPrice(long document, Instant due, Money price) {}
