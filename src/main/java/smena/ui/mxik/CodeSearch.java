package smena.ui.mxik;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import smena.domain.mxik.GoodsCode;
import smena.service.mxik.GoodsCodes;
import smena.ui.kit.Background;
import smena.ui.kit.PagedList;

import java.util.List;
import java.util.Optional;

/// Codes that are looked for while somebody types.
final class CodeSearch {
    private static final int MOST_OF_A_BARCODE = 20;

    private final GoodsCodes codes;
    private final List<String> barcodes;
    private final StringProperty query = new SimpleStringProperty("");
    private final PagedList<GoodsCode> list;

    /// @param barcodes while nothing is typed, the codes of these come first
    CodeSearch(GoodsCodes codes, Background reading, List<String> barcodes) {
        this.codes = codes;
        this.barcodes = List.copyOf(barcodes);
        list = new PagedList<GoodsCode>(reading, this::page).filter(query::get);
        query.addListener(_ -> list.load());
    }

    private List<GoodsCode> page(Optional<GoodsCode> last, int limit) {
        if (query.get().isBlank() && !barcodes.isEmpty()) {
            List<GoodsCode> made =
                    barcodes.stream()
                            .flatMap(code -> codes.ofBarcode(code, MOST_OF_A_BARCODE).stream())
                            .distinct()
                            .toList();
            if (!made.isEmpty()) {
                return last.isPresent() ? List.of() : made;
            }
        }
        return codes.page(query.get(), last, limit);
    }

    /// What is looked for.
    StringProperty queryProperty() {
        return query;
    }

    /// What is found.
    PagedList<GoodsCode> list() {
        return list;
    }
}
