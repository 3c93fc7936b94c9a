package smena.text;

/// How the shop writes amounts.
///
/// @param currencyKey the key of the currency's sign in the words, `currency.UZS`
/// @param hidesZeroDecimals whether `4 000,00` is written `4 000`
public record MoneyStyle(String currencyKey, boolean hidesZeroDecimals) {
    /// The soʻm as shops write it: no tiyin unless there are some.
    public static final MoneyStyle SUM = new MoneyStyle("currency.UZS", true);
}
