package smena.ui.stock;

import smena.service.catalog.Catalog;
import smena.service.stock.StockTakes;
import smena.ui.kit.Background;

/// What the pages of stock-takes ask.
///
/// @param reading background calls that only read
public record StockTakeServices(StockTakes takes, Catalog catalog, Background reading) {}
