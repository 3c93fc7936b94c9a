package smena.service;

import smena.service.integrity.ClockCheck;
import smena.service.integrity.Rollbacks;
import smena.service.journal.Journal;
import smena.service.people.Rights;
import smena.service.ports.Typesetter;
import smena.service.printjob.PrintOrders;
import smena.service.shift.Shifts;
import smena.service.shop.ExpirySettings;
import smena.service.shop.Settings;
import smena.service.stock.Reorders;
import smena.service.stock.Stock;
import smena.service.stock.StockBooking;
import smena.service.stock.StockHistory;
import smena.service.stock.StockPapers;
import smena.service.stock.StockTakes;
import smena.service.stock.WriteOffDrafts;
import smena.service.supply.GoodsReceipts;
import smena.service.supply.ReceiptFiles;
import smena.service.supply.ReceiptGoods;
import smena.service.supply.ReceiptPhotos;
import smena.service.supply.SupplierReturns;
import smena.service.supply.Suppliers;
import smena.store.Database;

/// Goods that come in, lie on the shelf and go: suppliers, goods receipts, stock and its counts.
public final class GoodsServices {
    private final StockBooking booking;
    private final Stock stock;
    private final StockPapers stockPapers;
    private final WriteOffDrafts writeOffDrafts;
    private final Reorders reorders;
    private final StockHistory stockHistory;
    private final StockTakes stockTakes;
    private final Suppliers suppliers;
    private final GoodsReceipts goodsReceipts;
    private final ReceiptGoods receiptGoods;
    private final SupplierReturns supplierReturns;
    private final ReceiptFiles receiptFiles;
    private final ReceiptPhotos receiptPhotos;
    private final ExpirySettings expiry;

    GoodsServices(Base base, Settings settings, Shifts shifts, PricingServices prices) {
        Database database = base.database();
        Journal journal = base.journal();
        Rights rights = base.rights();
        Typesetter typesetter = base.typesetter();
        Rollbacks rollbacks = base.rollbacks();
        ClockCheck clockCheck = base.clockCheck();
        PrintOrders orders = base.orders();
        this.stock = new Stock(database, journal, rights);
        this.booking = new StockBooking(journal, rollbacks, clockCheck);
        this.stockPapers = new StockPapers(database, rights, booking);
        this.writeOffDrafts = new WriteOffDrafts(database, journal, rights);
        this.reorders = new Reorders(database, journal, rights, typesetter, orders);
        this.stockHistory = new StockHistory(database, journal, rights);
        this.stockTakes = new StockTakes(database, journal, rights, stock, stockPapers, orders);
        this.suppliers = new Suppliers(database, journal, rights, rollbacks, clockCheck, shifts);
        this.goodsReceipts =
                new GoodsReceipts(
                        database, journal, rights, booking, suppliers, shifts, prices.booking());
        this.receiptGoods = new ReceiptGoods(database, journal, rights, settings);
        this.supplierReturns = new SupplierReturns(database, rights, booking);
        this.receiptFiles = new ReceiptFiles(database);
        this.receiptPhotos = new ReceiptPhotos(database, journal, rights, goodsReceipts);
        this.expiry = new ExpirySettings(database, journal, rights);
    }

    public Stock stock() {
        return stock;
    }

    public StockPapers stockPapers() {
        return stockPapers;
    }

    /// What is to be written off and is not booked yet.
    public WriteOffDrafts writeOffDrafts() {
        return writeOffDrafts;
    }

    public Reorders reorders() {
        return reorders;
    }

    public StockHistory stockHistory() {
        return stockHistory;
    }

    public StockTakes stockTakes() {
        return stockTakes;
    }

    public Suppliers suppliers() {
        return suppliers;
    }

    public GoodsReceipts goodsReceipts() {
        return goodsReceipts;
    }

    public ReceiptGoods receiptGoods() {
        return receiptGoods;
    }

    public SupplierReturns supplierReturns() {
        return supplierReturns;
    }

    /// What came in, read from the files of suppliers.
    public ReceiptFiles receiptFiles() {
        return receiptFiles;
    }

    /// Photographs of the papers that came with goods.
    public ReceiptPhotos receiptPhotos() {
        return receiptPhotos;
    }

    /// What the shop does about goods that keep to a day.
    public ExpirySettings expiry() {
        return expiry;
    }

    /// How movements of stock are booked.
    StockBooking booking() {
        return booking;
    }
}
