package smena.domain.catalog;

import smena.domain.money.Money;

/// A product to be added to the catalogue.
///
/// @param name as on the shelf, 1 to 300 characters
/// @param barcode its code; empty for none
/// @param category the name of its category; created where it does not exist
/// @param price for one unit, tax included
/// @param unit what its quantity is counted in
/// @param taxCode the code of its tax rate
public record NewProduct(
        String name, String barcode, String category, Money price, Unit unit, String taxCode) {}
