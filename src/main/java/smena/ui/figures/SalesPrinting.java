package smena.ui.figures;

import smena.domain.figures.ReportQuery;
import smena.domain.people.Actor;
import smena.service.figures.SalesPapers;
import smena.text.FilterWords;
import smena.text.Formats;
import smena.text.ReportLabel;
import smena.text.Words;
import smena.ui.office.SheetPrinting;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// What is printed and saved of a report of sales.
///
/// @param shown the report on the screen
record SalesPrinting(SalesPapers papers, Supplier<ReportQuery> shown)
        implements SheetPrinting.Papers {
    @Override
    public String job() {
        return "goods.tab.sales";
    }

    @Override
    public String fileName() {
        return "sales";
    }

    @Override
    public Function<Actor, byte[]> pages(Words words) {
        ReportQuery query = shown.get();
        String language = words.language().tag();
        return who -> papers.pages(Optional.of(who), query, language);
    }

    @Override
    public Consumer<Actor> into(Path file, Formats formats) {
        ReportQuery query = shown.get();
        SalesPapers.Wording wording =
                new SalesPapers.Wording(
                        formats.words().language().tag(),
                        formats.words()::get,
                        (grouping, label) -> ReportLabel.inFile(grouping, label, formats),
                        report -> FilterWords.about(report, formats));
        return who -> papers.write(Optional.of(who), query, file, wording);
    }
}
