package smena.domain.label;

import smena.domain.money.Money;
import smena.domain.price.WaitingLabel;

import java.util.Optional;

/// A label that waits to be printed.
///
/// @param waiting what waits, and why
/// @param label what it will say
/// @param shelf where the product lies; empty where nobody has said
/// @param before what the label on the shelf says; empty where it is not known or the same
/// @param receipt the number of the goods receipt that set the price; empty where none did
public record QueuedLabel(
        WaitingLabel waiting,
        ShelfLabel label,
        String shelf,
        Optional<Money> before,
        Optional<String> receipt) {}
