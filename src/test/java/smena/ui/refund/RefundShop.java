package smena.ui.refund;

import smena.domain.catalog.NewProduct;
import smena.domain.catalog.Product;
import smena.domain.catalog.Unit;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.sale.Discount;
import smena.domain.sale.PaymentMethod;
import smena.domain.sale.Pricing;
import smena.domain.sale.Sale;
import smena.domain.sale.Tender;
import smena.service.TestShop;

import java.util.List;
import java.util.Optional;

/// A shop with receipts of which something comes back.
final class RefundShop {
    final TestShop shop;

    RefundShop(TestShop shop) {
        this.shop = shop;
    }

    Product product(String name, Unit unit, long soms) {
        return shop.services()
                .products()
                .catalog()
                .add(
                        shop.manager(),
                        new NewProduct(
                                name, List.of(), "Diverse", Money.of(soms * 100), unit, "VAT12"));
    }

    /// Tea with a discount, weighed sausage, milk, chocolate, grapes; paid in this way.
    Sale basketOfFive(String method) {
        add(product("Choy «Ahmad» koʻk 100 g", Unit.PIECE, 18_900), 3_000);
        add(product("Kolbasa «Doktorskaya»", Unit.KILOGRAM, 68_000), 840);
        add(product("Sut «Muza» 3,2% 1 l", Unit.PIECE, 14_500), 2_000);
        add(product("Shokolad «Alpen Gold»", Unit.PIECE, 13_900), 1_000);
        add(product("Uzum «Husayni»", Unit.KILOGRAM, 27_000), 1_250);
        shop.services()
                .baskets()
                .lineDiscount(
                        shop.manager(), 1, Optional.of(new Discount.Amount(Money.of(570_000))));
        return pay(method, "*4417");
    }

    void add(Product product, long thousandths) {
        shop.services().baskets().add(shop.cashier(), product.id(), new Quantity(thousandths));
    }

    Sale pay(String code, String reference) {
        PaymentMethod method = shop.method(code);
        var basket = shop.services().baskets().open();
        Money total = Pricing.of(basket).total();
        return shop.services()
                .selling()
                .pay(shop.cashier(), basket, List.of(new Tender(method, total, reference)));
    }
}
