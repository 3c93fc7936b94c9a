package smena.ui.shifts;

import smena.domain.shift.DifferenceCauses;
import smena.domain.shift.DifferenceCauses.Cause;
import smena.domain.shift.DifferenceCauses.Clue;
import smena.domain.shift.FigureRow;
import smena.domain.shift.ShiftReport;
import smena.text.Formats;

import java.util.stream.Collectors;

/// Where a drawer's difference may come from, in words.
public final class CauseWords {
    private static final int FEW = 2;

    private final Formats formats;

    /// The words in the language of `formats`.
    public CauseWords(Formats formats) {
        this.formats = formats;
    }

    /// What is asked: where the amount is missing, or came from.
    public String title(DifferenceCauses found) {
        String key = found.difference().isNegative() ? "causes.short" : "causes.over";
        return formats.words().get(key, formats.money(found.difference().abs()));
    }

    /// The first two hints in a line.
    String summary(DifferenceCauses found) {
        return found.causes().stream()
                .limit(FEW)
                .map(cause -> brief(found, cause))
                .collect(Collectors.joining(", "));
    }

    /// A hint in few words: how many of what.
    private String brief(DifferenceCauses found, Cause cause) {
        String amount = formats.money(found.difference().abs());
        String key = "causes.brief." + cause.clue();
        return switch (cause.clue()) {
            case RECEIPT, OTHER_PAYMENT, REFUND, REPAYMENT, MOVEMENT ->
                    formats.words().count(key, cause.rows().size(), amount);
            case MOVEMENT_TURNED, NOT_BOOKED -> formats.words().get(key);
            case MISCOUNTED, TAKEN_FOR_OTHER -> sentence(cause);
        };
    }

    /// What a document that speaks for a hint is called.
    public String document(ShiftReport report, FigureRow row) {
        return new FigureWords(formats).title(report, row);
    }

    /// What may have happened, in a sentence.
    public String sentence(Cause cause) {
        String note = cause.denomination().map(formats::money).orElse("");
        String key = "causes." + cause.clue();
        return cause.clue() == Clue.MISCOUNTED
                ? formats.words().get(key, note, formats.number(cause.pieces()))
                : cause.clue() == Clue.TAKEN_FOR_OTHER
                        ? formats.words()
                                .get(
                                        key,
                                        note,
                                        cause.denomination()
                                                .map(each -> formats.money(each.times(10L)))
                                                .orElse(""))
                        : formats.words().get(key);
    }
}
