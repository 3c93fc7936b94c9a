package smena.text;

import smena.domain.customer.Phone;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.shop.Denominations;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A setting as a person reads it; it is stored as a program does: amounts in minor units, yes and
/// no as 1 and 0, choices and languages by their codes.
final class SettingWords {
    private static final Pattern PRINTER = Pattern.compile("[A-Z]+ (.+?)(?: [^ ]*){10}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}");

    /// How the value of a setting is written, where it is no plain text.
    private enum Form {
        MONEY,
        YES_NO,
        LANGUAGE,
        WEIGHT,
        DAY,
        PHONE,
        LINES,
        /// Tells a person nothing: a checksum, a list of rows, a secret.
        UNTOLD
    }

    private static final Map<String, Form> FORMS =
            Map.ofEntries(
                    Map.entry("shift.differenceLimit", Form.MONEY),
                    Map.entry("refund.withoutReceipt", Form.MONEY),
                    Map.entry("refund.cashWithoutReceipt", Form.MONEY),
                    Map.entry("law.cashLimit", Form.MONEY),
                    Map.entry("law.cashLimitFrom", Form.DAY),
                    Map.entry("money.hideZeroDecimals", Form.YES_NO),
                    Map.entry("till.sound", Form.YES_NO),
                    Map.entry("shop.phone", Form.PHONE),
                    Map.entry("label.sheets", Form.YES_NO),
                    Map.entry("label.oldPrice", Form.YES_NO),
                    Map.entry("label.unitPrice", Form.YES_NO),
                    Map.entry("label.category", Form.YES_NO),
                    Map.entry("label.date", Form.YES_NO),
                    Map.entry("backup.keysOnSecond", Form.YES_NO),
                    Map.entry("http.on", Form.YES_NO),
                    Map.entry("paper.goodsCode", Form.YES_NO),
                    Map.entry("paper.lineTax", Form.YES_NO),
                    Map.entry("paper.qr", Form.YES_NO),
                    Map.entry("paper.showLogo", Form.YES_NO),
                    Map.entry("terminal.wallets", Form.YES_NO),
                    Map.entry("shop.language", Form.LANGUAGE),
                    Map.entry("till.language", Form.LANGUAGE),
                    Map.entry("scale.least", Form.WEIGHT),
                    Map.entry("scale.most", Form.WEIGHT),
                    Map.entry("scale.bag", Form.WEIGHT),
                    Map.entry("paper.header", Form.LINES),
                    Map.entry("paper.footer", Form.LINES),
                    Map.entry("cash.reasons.PAY_IN", Form.LINES),
                    Map.entry("cash.reasons.PAY_OUT", Form.LINES),
                    Map.entry("cash.reasons.SAFE_DROP", Form.LINES),
                    Map.entry("cash.reasons.OPEN_DRAWER", Form.LINES),
                    Map.entry("picture.logo", Form.UNTOLD),
                    Map.entry("scale.patterns", Form.UNTOLD),
                    Map.entry("till.favourites", Form.UNTOLD),
                    Map.entry("http.shopKey", Form.UNTOLD));

    /// Where the words of a choice are, before its code.
    private static final Map<String, String> CHOICES =
            Map.ofEntries(
                    Map.entry("stock.policy", "shelf.policy."),
                    Map.entry("stock.expired", "shelf.policy."),
                    Map.entry("scale.protocol", "scale.protocol."),
                    Map.entry("terminal.kind", "terminal.kind."),
                    Map.entry("terminal.simulator", "terminal.answers."),
                    Map.entry("display.screen", "display.place."),
                    Map.entry("display.line", "display.kind."),
                    Map.entry("label.language", "label.language."),
                    Map.entry("label.transport", "printer.way."),
                    Map.entry("label.code", "label.code."),
                    Map.entry("http.reach", "setting.http.reach."),
                    Map.entry("printer", "printer.way."),
                    Map.entry("report.printer", "printer.way."));

    private final Formats formats;
    private final Words words;

    /// Settings in the language of `formats`.
    SettingWords(Formats formats) {
        this.formats = formats;
        this.words = formats.words();
    }

    /// What a setting is called; empty for one that this till does not know.
    Optional<String> name(String setting) {
        return said("setting." + setting);
    }

    /// What is stored as the value of a setting; empty for what tells a person nothing.
    Optional<String> value(String setting, String stored) {
        if (FORMS.get(setting) == Form.UNTOLD || name(setting).isEmpty()) {
            return Optional.empty();
        }
        if (stored.isEmpty()) {
            return Optional.of("—");
        }
        return Optional.ofNullable(CHOICES.get(setting))
                .map(
                        choices ->
                                said(choices + stored.split(" ", 2)[0])
                                        .map(choice -> choice + place(setting, stored)))
                .orElseGet(() -> Optional.of(written(setting, stored)));
    }

    /// Where a printer is; what it is like is written after it, in ten words.
    private static String place(String setting, String stored) {
        Matcher printer = PRINTER.matcher(stored);
        return setting.endsWith("printer") && printer.matches()
                ? " " + printer.group(1).strip()
                : "";
    }

    private String written(String setting, String stored) {
        if (setting.equals(Denominations.SETTING)) {
            return Denominations.of(stored).stream()
                    .map(formats::money)
                    .collect(Collectors.joining("; "));
        }
        if (setting.equals("money.cashStep")) {
            return stored.equals("0") ? words.get("cashRules.off") : amount(stored);
        }
        return switch (FORMS.get(setting)) {
            case MONEY -> amount(stored);
            case YES_NO -> words.get(stored.equals("1") ? "common.yes" : "common.no");
            case LANGUAGE -> Language.ofTag(stored).map(Language::ownName).orElse(stored);
            case WEIGHT -> weight(stored);
            case DAY -> day(stored);
            case PHONE -> Phone.shown(stored);
            case LINES -> String.join("; ", stored.lines().toList());
            case null, default -> stored;
        };
    }

    private String amount(String stored) {
        return NUMBER.matcher(stored).matches()
                ? formats.moneyWithCurrency(Money.of(Long.parseLong(stored)))
                : stored;
    }

    private String weight(String stored) {
        return NUMBER.matcher(stored).matches()
                ? formats.quantity(new Quantity(Long.parseLong(stored)))
                        + Formats.NBSP
                        + words.get("till.unit.KILOGRAM")
                : stored;
    }

    private String day(String stored) {
        try {
            return formats.date(LocalDate.parse(stored));
        } catch (DateTimeParseException e) {
            return stored;
        }
    }

    private Optional<String> said(String key) {
        return Optional.of(key).filter(words::has).map(words::get);
    }
}
