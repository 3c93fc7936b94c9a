package smena.text;

import smena.domain.catalog.ProductField;
import smena.domain.money.Money;
import smena.domain.money.Quantity;

/// Fields of a product's card with their values, in words.
public final class FieldWords {
    private static final String NOTHING = "–";

    private final Formats formats;

    /// In the language of `formats`.
    public FieldWords(Formats formats) {
        this.formats = formats;
    }

    /// `Price 4 000 → 4 500`.
    public String change(ProductField field, Object before, Object after) {
        return formats.words().get(key(field))
                + " "
                + value(field, before)
                + " → "
                + value(field, after);
    }

    private String value(ProductField field, Object value) {
        return switch (field) {
            case PRICE -> formats.money(Money.of((Long) value));
            case LOW_STOCK, FILL_TO -> formats.quantity(new Quantity((Long) value));
            case ARCHIVED, FULL_PRICE, OPEN_PRICE, SINGLES_TAKE_PACK_PRICE ->
                    formats.words().get(value.equals(1L) ? "cli.yes" : "cli.no");
            default -> value.toString().isEmpty() ? NOTHING : value.toString();
        };
    }

    private static String key(ProductField field) {
        return switch (field) {
            case NAME -> "product.name";
            case CATEGORY -> "product.category";
            case PRICE -> "product.priceCard";
            case UNIT -> "product.unit";
            case TAX -> "product.tax";
            case GOODS_CODE -> "product.goodsCode";
            case LOW_STOCK -> "product.lowStock";
            case SCALE_NUMBER -> "product.scaleNumber";
            case CODES -> "product.codesCard";
            case SINGLES_TAKE_PACK_PRICE -> "product.singles";
            case AGE -> "product.age";
            case AGE_FROM -> "product.from";
            case NO_CASH -> "product.noCash";
            case MARKED -> "product.marked";
            case PACKAGE_CODE -> "product.packageCode";
            case UNIT_CODE -> "product.unitCode";
            case OWNER_TYPE -> "product.owner";
            case FULL_PRICE -> "product.fullPrice";
            case OPEN_PRICE -> "product.openPrice";
            case SHORT_NAME -> "product.shortName";
            case NET_CONTENT -> "product.netContent";
            case SHELF -> "product.shelf";
            case SUPPLIER -> "product.supplier";
            case FILL_TO -> "product.fillTo";
            case SHELF_DAYS -> "product.shelfDays";
            case ARCHIVED -> "product.archive";
        };
    }
}
