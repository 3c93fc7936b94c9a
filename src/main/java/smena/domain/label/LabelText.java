package smena.domain.label;

import java.util.Optional;

/// What is written on a label, in the shop's language; a text that is not wanted is empty.
///
/// @param name the product's
/// @param detail one small line below it
/// @param price the figures of the price
/// @param currency its currency
/// @param oldPrice the price before a promotion
/// @param offer what more than one of it costs; only where there is no old price
/// @param until how long the promotion runs
/// @param unitPrice what a kilogram or a litre costs
/// @param date when it was printed
/// @param code what the symbol carries, and what stands beside it
/// @param symbol what the code is printed as
public record LabelText(
        String name,
        String detail,
        String price,
        String currency,
        String oldPrice,
        String offer,
        String until,
        String unitPrice,
        String date,
        String code,
        Optional<LabelSymbol> symbol) {}
