package smena.domain.figures;

import java.util.List;

/// A list of figures of goods.
///
/// @param columns in their order
/// @param total what adds up, in a row of its own
public record GoodsTable(List<GoodsColumn> columns, List<GoodsRow> rows, GoodsRow total) {
    public GoodsTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
