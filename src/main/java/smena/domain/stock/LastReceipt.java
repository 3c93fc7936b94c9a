package smena.domain.stock;

import smena.domain.money.Money;
import smena.domain.money.Quantity;

import java.time.LocalDate;

/// How a product came in last.
///
/// @param unitCost what one unit had cost, as on the supplier's paper
public record LastReceipt(String supplier, LocalDate day, Quantity quantity, Money unitCost) {}
