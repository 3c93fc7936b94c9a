package smena.printing.layout;

import smena.domain.display.CustomerView;
import smena.domain.display.LineDisplaySetup;
import smena.domain.display.ShownItem;
import smena.domain.money.Money;
import smena.service.ports.LineDisplay.Lines;
import smena.text.Formats;

/// What the customer sees, in two lines of twenty characters: the newest line and the total, the
/// change and thanks, or the shop's name.
public final class DisplayLines {
    private static final int COLUMNS = LineDisplaySetup.COLUMNS;

    private DisplayLines() {}

    /// The two lines.
    ///
    /// @param shop the shop's name
    /// @param formats in the shop's language
    public static Lines of(CustomerView view, String shop, Formats formats) {
        return switch (view) {
            case CustomerView.Idle() ->
                    new Lines(centred(shop), centred(formats.words().get("display.welcome")));
            case CustomerView.Buying buying -> buying(buying, formats);
            case CustomerView.Thanks thanks -> thanks(thanks, formats);
        };
    }

    private static Lines buying(CustomerView.Buying view, Formats formats) {
        ShownItem newest = view.items().get(view.newest());
        boolean back = view.due().isNegative();
        return new Lines(
                row(newest.name(), formats.money(newest.total())),
                row(
                        formats.words().get(back ? "pole.back" : "display.total"),
                        formats.money(back ? view.due().negated() : view.due())));
    }

    private static Lines thanks(CustomerView.Thanks view, Formats formats) {
        boolean gets = view.change().isPositive();
        Money amount = gets ? view.change() : view.total();
        return new Lines(
                row(
                        formats.words().get(gets ? "display.change" : "display.paid"),
                        formats.money(amount)),
                centred(formats.words().get("pole.thanks")));
    }

    /// The amount is whole, the text is cut where there is no room for it.
    private static String row(String text, String amount) {
        String plain = plain(amount);
        int room = Math.max(0, COLUMNS - plain.length() - 1);
        String left = text.length() > room ? text.substring(0, room).stripTrailing() : text;
        return left + " ".repeat(Math.max(0, COLUMNS - left.length() - plain.length())) + plain;
    }

    private static String centred(String text) {
        String cut = text.length() > COLUMNS ? text.substring(0, COLUMNS).strip() : text;
        return " ".repeat((COLUMNS - cut.length()) / 2) + cut;
    }

    private static String plain(String amount) {
        return amount.replace(Formats.NBSP, ' ').replace(Formats.MINUS, '-');
    }
}
