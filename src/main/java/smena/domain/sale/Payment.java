package smena.domain.sale;

import smena.domain.money.Money;

/// A part of the sale that was settled in one way.
///
/// @param method the way
/// @param tendered how much the customer handed over
/// @param change what was given back; zero unless in cash
/// @param applied what counts: tendered less change
/// @param reference the terminal's reference; empty for none
public record Payment(
        PaymentMethod method, Money tendered, Money change, Money applied, String reference) {}
