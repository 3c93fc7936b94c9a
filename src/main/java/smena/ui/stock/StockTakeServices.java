package smena.ui.stock;

import smena.service.catalog.Catalog;
import smena.service.catalog.Categories;
import smena.service.stock.StockTakes;
import smena.ui.kit.Background;
import smena.ui.weighing.Weighing;

/// What the pages of stock-takes ask.
///
/// @param weighing weighs what is counted by its weight, where the shop has a scale
/// @param reading background calls that only read
/// @param beep sounds where a scanned code is not counted
public record StockTakeServices(
        StockTakes takes,
        Catalog catalog,
        Categories categories,
        Weighing weighing,
        Background reading,
        Runnable beep) {}
