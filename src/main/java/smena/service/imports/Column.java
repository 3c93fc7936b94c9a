package smena.service.imports;

import smena.domain.catalog.SearchText;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/// The meaning of a column of a file. Its names are in folded form, so that "Штрих-код",
/// "shtrix-kod" and "SHTRIX KOD" are the same.
public enum Column {
    BARCODE(
            "barcode",
            "bar code",
            "ean",
            "ean13",
            "ean 13",
            "gtin",
            "upc",
            "shtrix kod",
            "shtrixkod",
            "shtrikh kod"),
    NAME(
            "name",
            "product",
            "product name",
            "title",
            "naimenovanie",
            "nazvanie",
            "tovar",
            "nomi",
            "mahsulot",
            "mahsulot nomi",
            "tovar nomi",
            "nom"),
    CATEGORY("category", "group", "kategoriya", "gruppa", "toifa", "toifasi", "guruh", "bolim"),
    PRICE("price", "sena", "tsena", "narx", "narxi", "sotish narxi", "tsena prodaji"),
    UNIT(
            "unit",
            "uom",
            "ed",
            "ed izm",
            "edinitsa",
            "edinitsa izmereniya",
            "birlik",
            "birligi",
            "olchov birligi"),
    TAX("tax", "vat", "tax rate", "nds", "stavka nds", "qqs", "soliq");

    private final Set<String> names;

    Column(String... names) {
        this.names = Set.of(names);
    }

    /// The column with this heading, if it is one that is imported.
    static Optional<Column> of(String heading) {
        String folded = SearchText.fold(heading);
        return Arrays.stream(values()).filter(column -> column.names.contains(folded)).findFirst();
    }
}
