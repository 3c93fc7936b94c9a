package smena.text;

import smena.domain.money.Money;
import smena.domain.shop.Denominations;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A setting as a person reads it; it is stored as a program does: amounts in minor units, yes and
/// no as 1 and 0, languages by their tags.
final class SettingWords {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}");

    private final Formats formats;
    private final Words words;

    /// Settings in the language of `formats`.
    SettingWords(Formats formats) {
        this.formats = formats;
        this.words = formats.words();
    }

    /// What a setting is called.
    String name(String setting) {
        return said("setting." + setting, setting);
    }

    /// What is stored as the value of a setting.
    String value(String setting, String stored) {
        return switch (setting) {
            case "money.cashStep" ->
                    stored.equals("0") ? words.get("cashRules.off") : amount(stored);
            case "shift.differenceLimit", "refund.withoutReceipt", "refund.cashWithoutReceipt" ->
                    amount(stored);
            case "money.hideZeroDecimals", "till.sound" ->
                    words.get(stored.equals("1") ? "common.yes" : "common.no");
            case "shop.language" -> Language.ofTag(stored).map(Language::ownName).orElse(stored);
            case "stock.policy" -> said("shelf.policy." + stored, stored);
            case Denominations.SETTING ->
                    Denominations.of(stored).stream()
                            .map(formats::money)
                            .collect(Collectors.joining("; "));
            default -> stored.isEmpty() ? "—" : stored;
        };
    }

    private String amount(String stored) {
        return NUMBER.matcher(stored).matches()
                ? formats.moneyWithCurrency(Money.of(Long.parseLong(stored)))
                : stored;
    }

    private String said(String key, String otherwise) {
        return words.has(key) ? words.get(key) : otherwise;
    }
}
