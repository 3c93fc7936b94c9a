package smena.domain.label;

import smena.domain.money.Money;

import java.time.LocalDate;
import java.util.Optional;

/// What the label of a product says.
///
/// @param name the product's
/// @param category the product's
/// @param price what the till takes for it now
/// @param oldPrice what it cost before a promotion
/// @param offer what several cost, or one at some hours, where a promotion says so
/// @param until the last day of the promotion, where it has one
/// @param unitPrice what a kilogram or a litre costs
/// @param code what it is scanned by; empty where it has none
/// @param printed the day on which it is printed
public record ShelfLabel(
        String name,
        String category,
        Money price,
        Optional<Money> oldPrice,
        Optional<ShelfOffer> offer,
        Optional<LocalDate> until,
        Optional<UnitPrice> unitPrice,
        String code,
        LocalDate printed) {}
