package smena.ui.sale;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import smena.domain.Problem;
import smena.domain.catalog.Barcode;
import smena.domain.catalog.Product;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.sale.Basket;
import smena.domain.sale.BasketLine;
import smena.domain.sale.ExpiredGoods;
import smena.domain.sale.Sale;
import smena.service.catalog.Catalog;
import smena.service.catalog.ScannedProduct;
import smena.ui.kit.Background;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What a scan, a tap and a typed number mean at this moment.
public final class TillModel {
    private final Catalog catalog;
    private final Background background;
    private final BasketModel basket;
    private final ShelfModel shelf;
    private final AfterSaleModel afterSale;
    private final Runnable alarm;
    private Consumer<Sale> told = _ -> {};
    private final TypedNumber typed = new TypedNumber();
    private final ReadOnlyObjectWrapper<MessageBar> bar =
            new ReadOnlyObjectWrapper<>(new MessageBar.Hidden());

    /// @param alarm sounds where a code is unknown
    public TillModel(
            Catalog catalog,
            Background background,
            BasketModel basket,
            ShelfModel shelf,
            AfterSaleModel afterSale,
            Runnable alarm) {
        this.catalog = catalog;
        this.background = background;
        this.basket = basket;
        this.shelf = shelf;
        this.afterSale = afterSale;
        this.alarm = alarm;
        basket.basketProperty()
                .addListener(
                        (_, before, now) -> {
                            if (!now.isEmpty()) {
                                afterSale.clear();
                            }
                            sayNewPrice(before, now);
                        });
        basket.expiredProperty().addListener((_, before, now) -> sayExpired(before, now));
    }

    /// Somebody looks at the goods, not at the screen: it sounds too.
    private void sayExpired(List<ExpiredGoods> before, List<ExpiredGoods> now) {
        now.stream()
                .filter(goods -> !before.contains(goods))
                .reduce((_, last) -> last)
                .ifPresent(
                        goods -> {
                            bar.set(new MessageBar.Expired(goods));
                            alarm.run();
                        });
    }

    /// Where a further line of a product costs something else than the one before.
    private void sayNewPrice(Basket before, Basket now) {
        if (!before.id().equals(now.id()) || now.lines().size() != before.lines().size() + 1) {
            return;
        }
        BasketLine added = now.lines().getLast();
        if (basket.isPriceAsked(added.productId())) {
            return;
        }
        before.lastOf(added.productId())
                .map(TillModel::usual)
                .filter(price -> !price.equals(usual(added)))
                .ifPresent(
                        price ->
                                bar.set(
                                        new MessageBar.PriceChanged(
                                                added.name(), price, usual(added))));
    }

    private static Money usual(BasketLine line) {
        return line.usual().orElse(line.price());
    }

    /// Prices came into force while the till runs.
    void pricesChanged() {
        shelf.refresh(shelf.products().stream().map(Product::id).toList());
    }

    /// The number typed before the next scan or tap.
    public TypedNumber typed() {
        return typed;
    }

    /// What the bar over the grid says.
    public ReadOnlyObjectProperty<MessageBar> barProperty() {
        return bar.getReadOnlyProperty();
    }

    /// A code was scanned.
    public void scanned(String code) {
        if (refusesFine()) {
            return;
        }
        Optional<Quantity> quantity = typed.asked();
        typed.clear();
        take(code, quantity);
    }

    /// A code was refused in a dialog.
    public void refused() {
        alarm.run();
    }

    /// A scan was torn apart. The number typed before it waits for the next.
    public void torn() {
        alarm.run();
    }

    /// `quantity` of the product with `code`, which was scanned before it was known how much.
    void scanned(String code, Quantity quantity) {
        basket.scan(code, Optional.of(quantity), this::unknown);
    }

    /// A product was tapped or found.
    public void tapped(Product product) {
        if (refusesFine()) {
            return;
        }
        Optional<Quantity> quantity = typed.asked();
        typed.clear();
        if (asksPrice()) {
            bar.set(new MessageBar.Price(product));
            return;
        }
        bar.set(new MessageBar.Hidden());
        basket.add(product.id(), quantity);
    }

    /// Enter after a number: it was a code.
    public void enterTyped() {
        String code = typed.code();
        if (typed.askedOfCode().isPresent() && refusesFine()) {
            return;
        }
        Optional<Quantity> quantity = typed.askedOfCode();
        if (!code.isEmpty()) {
            typed.clear();
            take(code, quantity);
        }
    }

    /// Enter in the search field. What was found is added and the search is over.
    public void enterSearch() {
        String text = shelf.queryProperty().get().strip();
        shelf.enter(
                product -> {
                    shelf.queryProperty().set("");
                    if (Barcode.number(product.barcode()).equals(Barcode.number(text))
                            && !asksPrice()) {
                        scanned(text);
                    } else {
                        tapped(product);
                    }
                },
                () -> {
                    if (text.chars().allMatch(c -> c >= '0' && c <= '9')) {
                        unknown(text);
                    }
                });
    }

    /// Toggles whether the next scan or tap only asks for the price.
    public void togglePriceCheck() {
        bar.set(asksPrice() ? new MessageBar.Hidden() : new MessageBar.AskingPrice());
    }

    /// Hides the bar; false if there is none.
    public boolean hideBar() {
        boolean shown = !(bar.get() instanceof MessageBar.Hidden);
        bar.set(new MessageBar.Hidden());
        return shown;
    }

    /// Calls `action` with each sale that is made here.
    void onBooked(Consumer<Sale> action) {
        told = action;
    }

    /// A sale was made of the basket on the screen.
    public void booked(Sale sale) {
        typed.clear();
        bar.set(new MessageBar.Hidden());
        told.accept(sale);
        basket.load();
        afterSale.booked(sale);
        shelf.refresh(sale.lines().stream().map(Sale.Line::productId).distinct().toList());
    }

    /// A quantity with more decimals than a scale shows is not rounded but asked for again.
    private boolean refusesFine() {
        boolean fine = typed.isTooFine();
        if (fine) {
            typed.clear();
            basket.refuse(new Problem.QuantityTooFine());
        }
        return fine;
    }

    private boolean asksPrice() {
        return bar.get() instanceof MessageBar.AskingPrice;
    }

    private void take(String code, Optional<Quantity> quantity) {
        if (asksPrice()) {
            background
                    .call(() -> catalog.scanned(code).map(ScannedProduct::product))
                    .refused(basket::refuse)
                    .deliver(found -> price(code, found));
            return;
        }
        bar.set(new MessageBar.Hidden());
        basket.scan(code, quantity, this::unknown);
    }

    private void price(String code, Optional<Product> found) {
        found.ifPresentOrElse(
                product -> bar.set(new MessageBar.Price(product)), () -> unknown(code));
    }

    private void unknown(String code) {
        bar.set(new MessageBar.Unknown(code));
        alarm.run();
    }
}
