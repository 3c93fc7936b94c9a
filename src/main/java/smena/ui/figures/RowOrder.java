package smena.ui.figures;

import smena.domain.figures.Figures.Row;
import smena.domain.figures.Grouping;
import smena.domain.figures.NaturalOrder;
import smena.text.Language;
import smena.text.ReportLabel;
import smena.ui.kit.Localization;

import java.text.Collator;
import java.util.Comparator;

/// How the rows of a report stand when they are sorted by what they stand for: times as they
/// follow, all else as it is read, in the order of the language.
final class RowOrder implements Comparator<Row> {
    private final Grouping grouping;
    private final Localization localization;
    private Language language;
    private NaturalOrder names;

    RowOrder(Grouping grouping, Localization localization) {
        this.grouping = grouping;
        this.localization = localization;
        language = localization.words().language();
        names = names(language);
    }

    private static NaturalOrder names(Language language) {
        return new NaturalOrder(Collator.getInstance(language.locale())::compare);
    }

    @Override
    public int compare(Row one, Row other) {
        if (grouping.isTime()) {
            return one.label().key().compareTo(other.label().key());
        }
        Language now = localization.words().language();
        if (now != language) {
            language = now;
            names = names(now);
        }
        return names.compare(name(one), name(other));
    }

    private String name(Row row) {
        return ReportLabel.of(grouping, row.label(), localization.formats());
    }
}
