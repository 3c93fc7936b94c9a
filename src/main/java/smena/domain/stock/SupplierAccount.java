package smena.domain.stock;

import smena.domain.money.Money;

/// A supplier with what they are owed.
///
/// @param supplier who
/// @param balance the sum of the ledger: above zero the shop owes it, below zero they do
public record SupplierAccount(Supplier supplier, Money balance) {}
