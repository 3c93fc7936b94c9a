package smena.printing.label;

import smena.domain.catalog.Unit;
import smena.domain.label.LabelLook;
import smena.domain.label.LabelSymbol;
import smena.domain.label.LabelText;
import smena.domain.label.ShelfLabel;
import smena.domain.label.ShelfOffer;
import smena.domain.label.UnitPrice;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.promotion.Terms;
import smena.text.Formats;
import smena.text.ValidityWords;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// What is written on a label, in the shop's language.
///
/// @param formats the shop's words and its way to write amounts
/// @param font what the words are printed in
record LabelWords(Formats formats, LabelFont font) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM");

    /// The words of a label; what the shop does not want on it is empty.
    LabelText of(ShelfLabel label, LabelLook look) {
        boolean reduced = look.oldPrice() && label.oldPrice().isPresent();
        String offer = reduced ? "" : label.offer().map(this::offer).orElse("");
        return new LabelText(
                font.printable(label.name()),
                look.category() ? font.printable(label.category()) : "",
                formats.money(label.price()),
                font.printable(formats.currency()),
                reduced ? label.oldPrice().map(formats::money).orElse("") : "",
                offer,
                reduced || !offer.isEmpty() ? label.until().map(this::until).orElse("") : "",
                look.unitPrice() ? label.unitPrice().map(this::unitPrice).orElse("") : "",
                look.date() ? formats.date(label.printed()) : "",
                label.code(),
                symbol(label.code(), look));
    }

    private static Optional<LabelSymbol> symbol(String code, LabelLook look) {
        return LabelSymbol.of(look.code(), code);
    }

    private String offer(ShelfOffer offer) {
        String gives = gives(offer.terms());
        return offer.times()
                .map(times -> ValidityWords.times(times, formats) + ": " + gives)
                .orElse(gives);
    }

    private String gives(Terms terms) {
        return switch (terms) {
            case Terms.Multibuy(int take, int pay) ->
                    formats.words().get("label.multibuy", take, pay);
            case Terms.FromQuantity(Quantity from, Money price) ->
                    formats.words()
                            .get(
                                    "label.fromQuantity",
                                    formats.quantity(from),
                                    formats.money(price));
            case Terms.FixedPrice(Money price) -> formats.money(price);
            case Terms.PercentOff _ -> "";
        };
    }

    private String until(LocalDate day) {
        return formats.words().get("label.until", DAY.format(day));
    }

    private String unitPrice(UnitPrice one) {
        return formats.words().get("label.unitPrice", unit(one.unit()), formats.money(one.price()));
    }

    private String unit(Unit unit) {
        return formats.words().get("paper.unit." + unit.name());
    }
}
