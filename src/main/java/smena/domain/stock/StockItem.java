package smena.domain.stock;

import smena.domain.money.Quantity;

/// So much of a product: written off, used by the shop, or found on the shelf.
public record StockItem(long product, Quantity quantity) {}
