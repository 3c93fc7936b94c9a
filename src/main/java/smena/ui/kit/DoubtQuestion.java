package smena.ui.kit;

import smena.domain.money.Money;
import smena.text.Formats;

/// Asks whether a doubted amount is meant. A scanner must not answer, so Enter does nothing: only a
/// tap does, or Tab and the space bar.
public final class DoubtQuestion {
    private DoubtQuestion() {}

    /// Asks over `dialogs` whenever `doubt` has a question.
    public static void follow(AmountDoubt doubt, Dialogs dialogs, Localization localization) {
        doubt.askedProperty()
                .addListener(
                        (_, _, asked) -> {
                            if (asked != null) {
                                dialogs.ask(message(asked, doubt, localization))
                                        .onClosed(doubt::dismiss);
                            }
                        });
    }

    private static Message message(
            AmountDoubt.Question asked, AmountDoubt doubt, Localization localization) {
        Message message =
                new Message(localization, Notice.Kind.WARN)
                        .title("doubt.title")
                        .text(localization.make(formats -> text(asked, formats)))
                        .other("doubt.correct")
                        .danger("doubt.right", doubt::confirm)
                        .notByEnter();
        message.setId("doubt");
        return message;
    }

    private static String text(AmountDoubt.Question asked, Formats formats) {
        String amount = formats.moneyWithCurrency(asked.amount());
        if (asked.due().isEmpty()) {
            return formats.words().get("doubt.amount", amount);
        }
        Money due = asked.due().get();
        return formats.words()
                .get(
                        "doubt.paid",
                        amount,
                        formats.moneyWithCurrency(due),
                        formats.moneyWithCurrency(asked.amount().minus(due)));
    }
}
