package smena.store;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import static smena.store.tables.Tables.STOCK_DOCUMENT;
import static smena.store.tables.Tables.STOCK_DOCUMENT_LINE;
import static smena.store.tables.Tables.TAX_RATE;

import smena.domain.money.Money;
import smena.domain.money.TaxRate;
import smena.domain.stock.DocumentKind;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The tax inside what goods had cost: that of the receipt a product came in with last, none where
/// its supplier pays none, and the product's own before the first receipt. Reads the receipts of a
/// product once.
final class InputTaxes {
    private static final Kept RECEIPTS =
            Kept.of(
                    select(STOCK_DOCUMENT.JOURNAL_SEQ, TAX_RATE.KIND, TAX_RATE.BASIS_POINTS)
                            .from(STOCK_DOCUMENT_LINE)
                            .join(STOCK_DOCUMENT)
                            .on(STOCK_DOCUMENT.ID.eq(STOCK_DOCUMENT_LINE.DOCUMENT_ID))
                            .leftJoin(TAX_RATE)
                            .on(TAX_RATE.ID.eq(STOCK_DOCUMENT_LINE.TAX_RATE_ID))
                            .where(
                                    STOCK_DOCUMENT_LINE.PRODUCT_ID.eq(Kept.number("product")),
                                    STOCK_DOCUMENT.KIND.eq(inline(DocumentKind.RECEIPT.name())))
                            .orderBy(STOCK_DOCUMENT_LINE.DOCUMENT_ID));

    private final Statements kept;
    private final Map<Long, TreeMap<Long, Optional<TaxRate>>> known = new HashMap<>();

    InputTaxes(Statements kept) {
        this.kept = kept;
    }

    /// What a product had cost without tax.
    ///
    /// @param seq the journal entry until which receipts count
    /// @param own the product's own rate
    Money net(Money cost, long product, long seq, TaxRate own) {
        var last = known.computeIfAbsent(product, this::receipts).floorEntry(seq);
        Optional<TaxRate> rate = last == null ? Optional.of(own) : last.getValue();
        return rate.map(inside -> cost.minus(cost.taxAt(inside))).orElse(cost);
    }

    private TreeMap<Long, Optional<TaxRate>> receipts(long product) {
        TreeMap<Long, Optional<TaxRate>> rates = new TreeMap<>();
        kept.all(
                RECEIPTS,
                row ->
                        rates.put(
                                row.number(STOCK_DOCUMENT.JOURNAL_SEQ),
                                Optional.ofNullable(row.numberOrNull(TAX_RATE.BASIS_POINTS))
                                        .map(points -> rate(row.text(TAX_RATE.KIND), points))),
                product);
        return rates;
    }

    static TaxRate rate(String kind, long points) {
        return new TaxRate("", TaxRate.Kind.valueOf(kind), Math.toIntExact(points));
    }
}
