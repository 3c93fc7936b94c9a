package smena.domain.shop;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.TypedText;
import smena.domain.customer.Phone;
import smena.domain.money.Money;
import smena.domain.shift.ShiftHours;

import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;

/// What a shop sets for itself; everything can be changed later.
///
/// @param name the shop's, 1 to 80 characters
/// @param address may be empty
/// @param taxId STIR; may be empty
/// @param phone its telephone, as [Phone] keeps one; may be empty
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
        String phone,
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
    /// The languages there are.
    public static final Set<String> LANGUAGES = Set.of("uz", "uz-Cyrl", "ru", "en");

    /// The most characters of a shop's name.
    public static final int LONGEST_NAME = 80;

    /// The most characters of its address.
    public static final int LONGEST_ADDRESS = 160;

    /// The most characters of a till's name.
    public static final int LONGEST_TILL = 20;

    /// The most characters of a receipt's last line.
    public static final int LONGEST_FOOTER = 200;

    private static final Pattern TAX_ID = Pattern.compile("([0-9]{9})?");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final Duration LONGEST_SHIFT = Duration.ofDays(7);
    private static final Duration LONGEST_ALONE = Duration.ofHours(4);

    /// Whether `text` is a tax id (STIR: nine digits), or none.
    public static boolean isTaxId(String text) {
        return TAX_ID.matcher(text).matches();
    }

    /// The same with its texts tidied up. Refuses what no shop can have.
    public ShopSettings checked() {
        if (!isTaxId(taxId.strip())) {
            throw new Refused(new Problem.BadTaxId());
        }
        require(LANGUAGES.contains(language), "shop.language");
        require(CURRENCY.matcher(currency).matches(), "shop.currency");
        boolean step = cashStep >= 0 && cashStep <= Denominations.NOTES.getFirst().minor();
        require(step, "money.cashStep");
        boolean limit =
                !differenceLimit.isNegative()
                        && differenceLimit.compareTo(Money.LARGEST_PRICE) <= 0;
        require(limit, "shift.differenceLimit");
        require(isHours(hours), "shift.stopHours");
        boolean lock =
                !hours.lockAfter().isNegative() && hours.lockAfter().compareTo(LONGEST_ALONE) <= 0;
        require(lock, "till.lockMinutes");
        return new ShopSettings(
                TypedText.required(name, LONGEST_NAME, new Problem.BadName()),
                TypedText.optional(
                        address, LONGEST_ADDRESS, new Problem.BadSetting("shop.address")),
                taxId.strip(),
                Phone.of(phone),
                TypedText.required(till, LONGEST_TILL, new Problem.BadSetting("shop.till")),
                currency,
                language,
                TypedText.optional(footer, LONGEST_FOOTER, new Problem.BadSetting("shop.footer")),
                cashStep,
                hideZeroDecimals,
                differenceLimit,
                hours,
                stock,
                sound);
    }

    /// The same with another answer to more being sold than should be there.
    public ShopSettings withStock(StockPolicy policy) {
        return new ShopSettings(
                name,
                address,
                taxId,
                phone,
                till,
                currency,
                language,
                footer,
                cashStep,
                hideZeroDecimals,
                differenceLimit,
                hours,
                policy,
                sound);
    }

    /// Stored in whole hours.
    private static boolean isHours(ShiftHours hours) {
        return hours.warnAfter().toHours() >= 1
                && hours.stopAfter().compareTo(hours.warnAfter()) >= 0
                && hours.stopAfter().compareTo(LONGEST_SHIFT) <= 0;
    }

    private static void require(boolean fine, String setting) {
        if (!fine) {
            throw new Refused(new Problem.BadSetting(setting));
        }
    }

    /// The usual settings of a shop of this name.
    public static ShopSettings usual(String name, String address, String taxId, String language) {
        return new ShopSettings(
                name,
                address,
                taxId,
                "",
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
