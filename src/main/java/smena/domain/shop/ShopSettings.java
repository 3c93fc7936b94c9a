package smena.domain.shop;

import smena.domain.money.Money;
import smena.domain.shift.ShiftHours;

/// What a shop sets for itself; everything can be changed later.
///
/// @param name the shop's, 1 to 80 characters
/// @param address may be empty
/// @param taxId STIR; may be empty
/// @param till this till's name
/// @param currency ISO 4217, `UZS`
/// @param language the shop's own, a language tag: `uz`, `uz-Cyrl`, `ru`, `en`
/// @param footer the last line of a receipt; may be empty
/// @param cashStep cash is rounded to multiples of this many minor units; 0 for off
/// @param hideZeroDecimals whether 4 000,00 is shown as 4 000
/// @param differenceLimit a difference above it needs a reason
/// @param hours how long a shift may be open
/// @param stock what happens when more is sold than is in stock
/// @param sound whether an unknown barcode beeps
public record ShopSettings(
        String name,
        String address,
        String taxId,
        String till,
        String currency,
        String language,
        String footer,
        long cashStep,
        boolean hideZeroDecimals,
        Money differenceLimit,
        ShiftHours hours,
        StockPolicy stock,
        boolean sound) {

    /// The usual settings of a shop of this name.
    public static ShopSettings usual(String name, String address, String taxId, String language) {
        return new ShopSettings(
                name,
                address,
                taxId,
                "1",
                "UZS",
                language,
                "",
                0,
                true,
                Money.of(500_000),
                ShiftHours.USUAL,
                StockPolicy.WARN,
                true);
    }
}
