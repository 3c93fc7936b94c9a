package smena.service;

import smena.domain.catalog.ProductCard;
import smena.domain.money.ShopTaxRate;
import smena.domain.money.TaxBook;
import smena.domain.money.TaxRate;
import smena.service.shop.TaxRateSettings;
import smena.service.shop.TaxRateSettings.Overview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The tax rates of a test's shop as its manager changes them.
public final class TestRates {
    /// The rate that the goods of the demo shop have.
    public static final String VAT = "VAT12";

    private final TestShop shop;

    public TestRates(TestShop shop) {
        this.shop = shop;
    }

    private TaxRateSettings settings() {
        return shop.services().taxRates();
    }

    /// What everybody sees of them.
    public Overview overview() {
        return settings().overview();
    }

    /// The rate of this code.
    public ShopTaxRate rate(String code) {
        return overview().book().rate(code).orElseThrow();
    }

    /// The rate that the goods have.
    public ShopTaxRate vat() {
        return rate(VAT);
    }

    /// One that takes so many ten-thousandths, which no shop has yet.
    public static ShopTaxRate fresh(String code, int points) {
        return ShopTaxRate.of(new TaxRate(code, TaxRate.Kind.STANDARD, points));
    }

    /// All of them with this one as it is here, which may be new.
    public TaxBook with(ShopTaxRate changed) {
        TaxBook book = overview().book();
        List<ShopTaxRate> all = new ArrayList<>(book.rates());
        all.replaceAll(rate -> rate.code().equals(changed.code()) ? changed : rate);
        if (!all.contains(changed)) {
            all.add(changed);
        }
        return new TaxBook(all, book.usual());
    }

    public Overview change(TaxBook wanted) {
        return settings().change(shop.manager(), overview().book(), wanted);
    }

    public Overview change(ShopTaxRate changed) {
        return change(with(changed));
    }

    /// Another percentage of [#vat] from a business date on.
    public Overview plan(LocalDate since, int points) {
        return change(vat().from(since, TaxRate.Kind.STANDARD, points));
    }

    /// Gives the product at this place of the list the rate of this code.
    public void give(int product, String code) {
        giveTo(shop.product(product).id(), code);
    }

    /// Gives this product the rate of this code.
    public void giveTo(long id, String code) {
        ProductCard card = shop.services().products().productCards().find(id).orElseThrow();
        ProductCard other =
                new ProductCard(
                        card.name(),
                        card.category(),
                        card.price(),
                        card.unit(),
                        code,
                        card.goodsCode(),
                        card.lowStock(),
                        card.scaleNumber(),
                        card.singlesTakePackPrice(),
                        card.codes(),
                        card.rules(),
                        false,
                        card.facts());
        shop.services().products().productCards().change(shop.manager(), id, card, other);
    }
}
