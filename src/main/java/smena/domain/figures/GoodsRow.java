package smena.domain.figures;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// A row of a list of figures of goods.
///
/// @param product its row; 0 where it is of a category
/// @param values what the columns hold, as [GoodsColumn.Kind] says; without what is not known
public record GoodsRow(long product, Map<GoodsColumn, Object> values) {
    public GoodsRow {
        values = values.isEmpty() ? new EnumMap<>(GoodsColumn.class) : new EnumMap<>(values);
    }

    /// A row without values.
    public static GoodsRow of(long product) {
        return new GoodsRow(product, new EnumMap<>(GoodsColumn.class));
    }

    /// The same with this value.
    public GoodsRow with(GoodsColumn column, Object value) {
        Map<GoodsColumn, Object> more = new EnumMap<>(values);
        more.put(column, value);
        return new GoodsRow(product, more);
    }

    /// The same with this value, where there is one.
    public GoodsRow with(GoodsColumn column, Optional<?> value) {
        return value.map(known -> with(column, (Object) known)).orElse(this);
    }

    /// What a column holds.
    public Optional<Object> of(GoodsColumn column) {
        return Optional.ofNullable(values.get(column));
    }
}
