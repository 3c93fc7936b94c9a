package smena.ui.supply;

import smena.service.catalog.Catalog;
import smena.service.stock.Stock;
import smena.service.supply.GoodsReceipts;
import smena.service.supply.ReceiptFiles;
import smena.service.supply.ReceiptGoods;
import smena.service.supply.ReceiptPhotos;
import smena.service.supply.SupplierReturns;
import smena.service.supply.Suppliers;
import smena.ui.kit.Background;

/// What the pages of supply ask.
///
/// @param goods products as a receipt needs them
/// @param reading background calls that only read
public record SupplyServices(
        GoodsReceipts receipts,
        ReceiptGoods goods,
        Suppliers suppliers,
        SupplierReturns returns,
        ReceiptFiles files,
        ReceiptPhotos photos,
        Stock stock,
        Catalog catalog,
        Background reading) {}
