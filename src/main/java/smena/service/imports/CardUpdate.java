package smena.service.imports;

import smena.domain.catalog.NewProduct;
import smena.domain.catalog.ProductCard;
import smena.domain.catalog.ProductCode;
import smena.domain.catalog.ProductExtras;
import smena.domain.catalog.ProductFacts;
import smena.domain.catalog.SaleRules;
import smena.domain.catalog.SaleRules.MinimumAge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a row of a file makes of the card of a product that is there: what the row says is taken,
/// all else stays. Codes are added and never taken away.
public final class CardUpdate {
    private final ProductCard before;
    private final NewProduct says;
    private final Said said;

    private CardUpdate(ProductCard before, Row.Good row) {
        this.before = before;
        this.says = row.product();
        this.said = row.said();
    }

    /// The card as the row wants it; nothing of it is checked.
    public static ProductCard of(ProductCard before, Row.Good row) {
        return new CardUpdate(before, row).card();
    }

    private ProductCard card() {
        ProductExtras extras = says.extras();
        return new ProductCard(
                take(Column.NAME, says.name(), before.name()),
                take(Column.CATEGORY, says.category(), before.category()),
                take(Column.PRICE, says.price(), before.price()),
                take(Column.UNIT, says.unit(), before.unit()),
                take(Column.TAX, says.taxCode(), before.taxCode()),
                take(Column.GOODS_CODE, extras.goodsCode(), before.goodsCode()),
                take(Column.LOW_STOCK, extras.lowStock(), before.lowStock()),
                take(Column.SCALE_NUMBER, extras.scaleNumber(), before.scaleNumber()),
                take(
                        Column.SINGLES_AT_PACK_PRICE,
                        extras.singlesTakePackPrice(),
                        before.singlesTakePackPrice()),
                codes(),
                rules(),
                take(Column.ARCHIVED, extras.isArchived(), before.isArchived()),
                facts(extras.facts(), before.facts()));
    }

    private <T> T take(Column column, T now, T old) {
        return said.has(column) ? now : old;
    }

    /// A code in another spelling is the same.
    private List<ProductCode> codes() {
        List<ProductCode> codes = new ArrayList<>(before.codes());
        for (String code : says.barcodes()) {
            ProductCode pack = says.extras().packs().get(code);
            ProductCode wanted = pack == null ? ProductCode.single(code) : pack;
            Optional<ProductCode> known =
                    codes.stream().filter(c -> c.number().equals(wanted.number())).findFirst();
            if (known.isEmpty()) {
                codes.add(wanted);
            } else if (pack != null) {
                codes.remove(known.get());
                codes.add(new ProductCode(known.get().code(), pack.pack(), pack.packPrice()));
            }
        }
        return codes;
    }

    private SaleRules rules() {
        SaleRules old = before.rules();
        SaleRules now = says.rules();
        return new SaleRules(
                said.has(Column.MINIMUM_AGE) ? age(old.age(), now.age()) : old.age(),
                said.has(Column.NO_CASH)
                        ? day(old.noCashFrom(), now.noCashFrom())
                        : old.noCashFrom(),
                said.has(Column.MARKED)
                        ? day(old.markedFrom(), now.markedFrom())
                        : old.markedFrom());
    }

    /// A yes keeps the day from which it has held.
    private Optional<LocalDate> day(Optional<LocalDate> old, Optional<LocalDate> now) {
        boolean yes = now.filter(said.today()::equals).isPresent();
        return yes && old.isPresent() ? old : now;
    }

    private Optional<MinimumAge> age(Optional<MinimumAge> old, Optional<MinimumAge> now) {
        boolean same =
                old.map(MinimumAge::years).equals(now.map(MinimumAge::years))
                        && now.filter(age -> age.from().equals(said.today())).isPresent();
        return same ? old : now;
    }

    private ProductFacts facts(ProductFacts now, ProductFacts old) {
        return new ProductFacts(
                take(Column.PACKAGE_CODE, now.packageCode(), old.packageCode()),
                take(Column.UNIT_CODE, now.unitCode(), old.unitCode()),
                take(Column.OWNER_TYPE, now.ownerType(), old.ownerType()),
                take(Column.FULL_PRICE, now.isFullPrice(), old.isFullPrice()),
                take(Column.SHELF, now.shelf(), old.shelf()),
                take(Column.SUPPLIER, now.supplier(), old.supplier()),
                take(Column.FILL_TO, now.fillTo(), old.fillTo()),
                take(Column.SHELF_DAYS, now.shelfDays(), old.shelfDays()),
                take(Column.OPEN_PRICE, now.isOpenPrice(), old.isOpenPrice()),
                take(Column.SHORT_NAME, now.shortName(), old.shortName()),
                take(Column.NET_CONTENT, now.netContent(), old.netContent()));
    }
}
