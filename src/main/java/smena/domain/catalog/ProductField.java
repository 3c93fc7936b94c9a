package smena.domain.catalog;

import smena.domain.catalog.SaleRules.MinimumAge;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A field of a product's card, with the name and the value by which the journal tells of it.
public enum ProductField {
    NAME("name", ProductCard::name),
    CATEGORY("category", ProductCard::category),
    PRICE("price", card -> card.price().minor()),
    UNIT("unit", card -> card.unit().name()),
    TAX("tax", ProductCard::taxCode),
    GOODS_CODE("goodsCode", ProductCard::goodsCode),
    LOW_STOCK("lowStock", card -> card.lowStock().thousandths()),
    SCALE_NUMBER("scale", card -> card.scaleNumber().map(Object.class::cast).orElse("")),
    CODES(
            "codes",
            card ->
                    card.codes().stream()
                            .map(ProductCode::written)
                            .collect(Collectors.joining("|"))),
    SINGLES_TAKE_PACK_PRICE("packPrice", card -> card.singlesTakePackPrice() ? 1L : 0L),
    AGE("age", card -> card.rules().age().map(MinimumAge::years).map(Long::valueOf).orElse(0L)),
    AGE_FROM("ageFrom", card -> card.rules().age().map(a -> a.from().toString()).orElse("")),
    NO_CASH("noCashFrom", card -> card.rules().noCashFrom().map(Object::toString).orElse("")),
    MARKED("markedFrom", card -> card.rules().markedFrom().map(Object::toString).orElse("")),
    PACKAGE_CODE("packageCode", card -> card.facts().packageCode()),
    UNIT_CODE("unitCode", card -> card.facts().unitCode()),
    OWNER_TYPE("ownerType", card -> card.facts().ownerType().map(OwnerType::name).orElse("")),
    FULL_PRICE("fullPrice", card -> card.facts().isFullPrice() ? 1L : 0L),
    SHELF("shelf", card -> card.facts().shelf()),
    SUPPLIER("supplier", card -> card.facts().supplier()),
    FILL_TO("fillTo", card -> card.facts().fillTo().thousandths()),
    SHELF_DAYS("shelfDays", card -> (long) card.facts().shelfDays()),
    OPEN_PRICE("openPrice", card -> card.facts().isOpenPrice() ? 1L : 0L),
    SHORT_NAME("shortName", card -> card.facts().shortName()),
    NET_CONTENT("netContent", card -> card.facts().netContent()),
    ARCHIVED("archived", card -> card.isArchived() ? 1L : 0L);

    private final String word;
    private final Function<ProductCard, Object> value;

    ProductField(String word, Function<ProductCard, Object> value) {
        this.word = word;
        this.value = value;
    }

    /// Its name in the journal.
    public String word() {
        return word;
    }

    /// The field of this name; empty where it is none.
    public static Optional<ProductField> ofWord(String word) {
        return Arrays.stream(values()).filter(field -> field.word.equals(word)).findFirst();
    }

    /// What a card has in it: a text or a whole number.
    public Object of(ProductCard card) {
        return value.apply(card);
    }
}
