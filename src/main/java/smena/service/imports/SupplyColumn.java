package smena.service.imports;

import smena.domain.catalog.SearchText;

import java.util.Arrays;
import java.util.List;

/// What a column of a supplier's file says of goods that came in, as their lists name it. Headings
/// are compared in folded form, the beginning of what stands there is enough.
public enum SupplyColumn {
    /// A code of the product or of a pack of it.
    CODE(),
    /// How many of what the code names.
    QUANTITY(
            "количество",
            "кол-во",
            "кол во",
            "колво",
            "quantity",
            "qty",
            "miqdor",
            "soni",
            "миқдор",
            "сони"),
    /// What one of them cost, VAT inside.
    COST(
            "закупка",
            "закупочная цена",
            "цена закупки",
            "цена закупа",
            "цена с НДС",
            "цена",
            "себестоимость",
            "приходная цена",
            "cost",
            "purchase price",
            "price",
            "tannarx",
            "kirim narxi",
            "narx",
            "xarid narxi",
            "таннарх",
            "кирим нархи",
            "нарх"),
    /// What all of them cost, VAT inside.
    SUM(
            "сумма с НДС",
            "сумма",
            "стоимость",
            "всего",
            "total",
            "amount",
            "sum",
            "summa",
            "jami",
            "жами"),
    /// The day they keep to.
    EXPIRES(
            "годен до",
            "срок годности",
            "expires",
            "expiry",
            "best before",
            "use by",
            "yaroqlilik",
            "yaroqli",
            "яроқлилик",
            "яроқли"),
    /// Nothing that a receipt needs.
    NONE();

    private final List<String> headings;

    SupplyColumn(String... headings) {
        this.headings = Arrays.stream(headings).map(SearchText::fold).toList();
    }

    /// What a heading means.
    static SupplyColumn of(String heading) {
        if (Column.of(heading).filter(Column.BARCODE::equals).isPresent()) {
            return CODE;
        }
        String folded = SearchText.fold(heading);
        return folded.isEmpty()
                ? NONE
                : Arrays.stream(values())
                        .filter(column -> column.headings.stream().anyMatch(folded::startsWith))
                        .findFirst()
                        .orElse(NONE);
    }
}
