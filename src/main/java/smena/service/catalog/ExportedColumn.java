package smena.service.catalog;

import smena.domain.catalog.OwnerType;
import smena.domain.catalog.ProductCard;
import smena.domain.catalog.ProductCode;
import smena.domain.catalog.SaleRules.MinimumAge;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.service.export.SheetCell;
import smena.store.ProductCardStore.Stocked;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A column of the catalogue as it is exported, in its order: an import reads it by its head.
/// Several codes stand side by side as `a|b`, those of packs as `code*12=95000.00`.
enum ExportedColumn {
    BARCODE(texts(ExportedColumn::singles)),
    NAME(texts(ProductCard::name)),
    CATEGORY(texts(ProductCard::category)),
    PRICE(numbers(card -> card.price().isZero() ? "" : money(card.price()))),
    UNIT(texts(card -> card.unit().name().toLowerCase(Locale.ROOT))),
    TAX(texts(ProductCard::taxCode)),
    STOCK(product -> SheetCell.number(product.stock().map(ExportedColumn::plain).orElse(""))),
    LOW_STOCK(numbers(card -> plain(card.lowStock()))),
    GOODS_CODE(texts(ProductCard::goodsCode)),
    PACKAGE_CODE(texts(card -> card.facts().packageCode())),
    UNIT_CODE(texts(card -> card.facts().unitCode())),
    OWNER_TYPE(texts(card -> card.facts().ownerType().map(ExportedColumn::owner).orElse(""))),
    MINIMUM_AGE(numbers(card -> text(card.rules().age().map(MinimumAge::years)))),
    MINIMUM_AGE_FROM(texts(card -> text(card.rules().age().map(MinimumAge::from)))),
    MARKED(texts(card -> text(card.rules().markedFrom()))),
    NO_CASH(texts(card -> text(card.rules().noCashFrom()))),
    FULL_PRICE(texts(card -> yes(card.facts().isFullPrice()))),
    OPEN_PRICE(texts(card -> yes(card.facts().isOpenPrice()))),
    SHORT_NAME(texts(card -> card.facts().shortName())),
    NET_CONTENT(texts(card -> card.facts().netContent())),
    SHELF(texts(card -> card.facts().shelf())),
    SUPPLIER(texts(card -> card.facts().supplier())),
    FILL_TO(numbers(card -> above(card.facts().fillTo()))),
    SHELF_DAYS(numbers(card -> above(card.facts().shelfDays()))),
    SCALE_NUMBER(numbers(card -> text(card.scaleNumber()))),
    PACKS(texts(ExportedColumn::packs)),
    SINGLES_AT_PACK_PRICE(texts(card -> yes(card.singlesTakePackPrice()))),
    ARCHIVED(texts(card -> yes(card.isArchived()))),
    /// Only for whoever may see it.
    COST(product -> SheetCell.number(product.cost().map(ExportedColumn::money).orElse("")));

    private final Function<Stocked, SheetCell> cell;

    ExportedColumn(Function<Stocked, SheetCell> cell) {
        this.cell = cell;
    }

    /// What stands above it.
    String head() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// What stands in it of a product.
    SheetCell of(Stocked product) {
        return cell.apply(product);
    }

    private static Function<Stocked, SheetCell> texts(Function<ProductCard, String> text) {
        return product -> SheetCell.text(text.apply(product.card()));
    }

    private static Function<Stocked, SheetCell> numbers(Function<ProductCard, String> number) {
        return product -> SheetCell.number(number.apply(product.card()));
    }

    private static String singles(ProductCard card) {
        return card.codes().stream()
                .filter(code -> code.pack().isEmpty())
                .map(ProductCode::code)
                .collect(Collectors.joining("|"));
    }

    private static String packs(ProductCard card) {
        return card.codes().stream()
                .filter(code -> code.pack().isPresent())
                .map(
                        code ->
                                code.code()
                                        + code.pack().map(holds -> "*" + plain(holds)).orElse("")
                                        + code.packPrice().map(p -> "=" + money(p)).orElse(""))
                .collect(Collectors.joining("|"));
    }

    private static String owner(OwnerType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }

    private static String yes(boolean is) {
        return is ? "yes" : "";
    }

    private static String money(Money money) {
        return BigDecimal.valueOf(money.minor(), 2).toPlainString();
    }

    private static String above(Quantity quantity) {
        return quantity.equals(Quantity.ZERO) ? "" : plain(quantity);
    }

    private static String above(int number) {
        return number == 0 ? "" : Integer.toString(number);
    }

    private static String plain(Quantity quantity) {
        BigDecimal units = BigDecimal.valueOf(quantity.thousandths(), 3);
        return units.signum() == 0 ? "0" : units.stripTrailingZeros().toPlainString();
    }
}
