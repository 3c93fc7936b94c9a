package smena.ui.product;

import smena.domain.catalog.ProductCard;
import smena.service.catalog.ProductCards.Numbered;
import smena.service.stock.StockHistory;
import smena.ui.shell.UiContext;

import java.util.Optional;

/// What the pages of products read, each in one go beside the till's acts.
final class ProductReading {
    private final UiContext ui;
    private final ProductsPage.Services services;

    ProductReading(UiContext ui, ProductsPage.Services services) {
        this.ui = ui;
        this.services = services;
    }

    /// What the card beside the list shows of a product; empty where there is none of this number.
    Optional<ProductDetails> details(long id) {
        return services.list()
                .find(ui.actor(), id)
                .flatMap(
                        listed ->
                                services.cards()
                                        .find(id)
                                        .map(
                                                card ->
                                                        new ProductDetails(
                                                                listed,
                                                                card,
                                                                services.stock().batches(id),
                                                                services.stock()
                                                                        .soldByDay(
                                                                                id,
                                                                                ProductDetails
                                                                                        .DAYS),
                                                                services.catalog().taxRates(),
                                                                services.prices().ahead(id),
                                                                services.prices()
                                                                        .history(
                                                                                id,
                                                                                Optional.empty(),
                                                                                ProductDetails
                                                                                        .NEWEST),
                                                                services.moved()
                                                                        .page(
                                                                                ui.actor(),
                                                                                StockHistory.Query
                                                                                        .all(id),
                                                                                Optional.empty(),
                                                                                ProductDetails
                                                                                        .NEWEST))));
    }

    /// What the page of a new product begins with, of one that is like another where one is given.
    EditProductPage.Opened fresh(Optional<ProductCard> like) {
        return new EditProductPage.Opened(
                Optional.empty(),
                like,
                Optional.empty(),
                services.catalog().categories(),
                services.cards().suppliers(),
                services.catalog().taxRates(),
                services.settings().taxRate(),
                Optional.empty(),
                Optional.empty(),
                false,
                services.list().seesCost(ui.actor()),
                services.bulk().step());
    }

    /// What the page of a product shows; empty where there is none of this number.
    Optional<EditProductPage.Opened> card(long id) {
        Optional<ProductCard> card = services.cards().find(id);
        return card.map(
                found ->
                        new EditProductPage.Opened(
                                Optional.of(new Numbered(id, found)),
                                Optional.empty(),
                                services.list().find(ui.actor(), id),
                                services.catalog().categories(),
                                services.cards().suppliers(),
                                services.catalog().taxRates(),
                                found.taxCode(),
                                services.pictures().of(id),
                                services.moved().cameLast(ui.actor(), id),
                                services.favourites().has(id),
                                services.list().seesCost(ui.actor()),
                                services.bulk().step()));
    }
}
