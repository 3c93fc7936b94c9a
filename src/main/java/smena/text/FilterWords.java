package smena.text;

import smena.domain.figures.Grouping;
import smena.domain.figures.Label;
import smena.domain.figures.PeriodReport;
import smena.domain.figures.ReportQuery;
import smena.domain.figures.SalesFacet;
import smena.domain.figures.SalesFilter;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What a report of sales is narrowed to, in words.
public final class FilterWords {
    private FilterWords() {}

    /// What was chosen of a facet.
    public static String of(SalesFacet facet, Label label, Formats formats) {
        return facet == SalesFacet.METHOD
                ? ReportLabel.of(Grouping.METHOD, label, formats)
                : label.name();
    }

    /// Each as `Category: Drinks`, in the order of the facets.
    public static List<String> of(SalesFilter filter, Formats formats) {
        return Stream.of(SalesFacet.values())
                .flatMap(facet -> filter.of(facet).stream().map(one -> named(facet, one, formats)))
                .toList();
    }

    private static String named(SalesFacet facet, Label chosen, Formats formats) {
        String what = formats.words().get("figures.filter." + facet.key());
        return formats.words().get("figures.filter.is", what, of(facet, chosen, formats));
    }

    /// What has to be known of a report that is narrowed so: which figures it has not.
    public static List<String> notes(SalesFilter filter, Formats formats) {
        return chosen(filter)
                .filter(SalesFacet::hasNote)
                .map(facet -> formats.words().get("figures.filter.note." + facet.key()))
                .toList();
    }

    /// What a report is about, line by line, for the head of a paper or a file: its days, and what
    /// it is narrowed to.
    public static List<String> about(PeriodReport report, Formats formats) {
        ReportQuery query = report.query();
        List<String> lines = new ArrayList<>();
        lines.add(ReportPeriod.dates(report, formats));
        query.only().ifPresent(one -> lines.add(ReportLabel.of(one.by(), one.label(), formats)));
        lines.addAll(of(query.filter(), formats));
        lines.addAll(notes(query.filter(), formats));
        return lines;
    }

    private static Stream<SalesFacet> chosen(SalesFilter filter) {
        return Stream.of(SalesFacet.values()).filter(facet -> filter.by().containsKey(facet));
    }
}
