package smena.service;

import smena.service.journal.Journal;
import smena.service.journal.TillClock;
import smena.service.label.LabelSettings;
import smena.service.label.ShelfLabels;
import smena.service.people.Rights;
import smena.service.price.LabelQueue;
import smena.service.price.PriceBooking;
import smena.service.price.PriceDocuments;
import smena.service.price.PromotionLabels;
import smena.service.promotion.PriceLists;
import smena.service.promotion.PromotionQueries;
import smena.service.promotion.Promotions;
import smena.store.Database;

import java.util.function.BooleanSupplier;

/// What things cost: price documents and lists, promotions, and the labels that show it.
public final class PricingServices {
    private final PriceBooking priceBooking;
    private final PriceDocuments priceDocuments;
    private final PriceLists priceLists;
    private final Promotions promotions;
    private final PromotionQueries promotionQueries;
    private final LabelQueue labelQueue;
    private final PromotionLabels promotionLabels;
    private final LabelSettings labelSettings;
    private final ShelfLabels shelfLabels;

    PricingServices(Base base, BooleanSupplier inDoubt) {
        Database database = base.database();
        Journal journal = base.journal();
        Rights rights = base.rights();
        TillClock time = base.time();
        this.priceBooking = new PriceBooking(database, journal);
        this.priceDocuments = new PriceDocuments(database, journal, rights, priceBooking, inDoubt);
        this.priceLists = new PriceLists(database, journal, rights);
        this.promotions = new Promotions(database, journal, rights, time);
        this.promotionQueries = new PromotionQueries(database, time);
        this.labelQueue = new LabelQueue(database, journal, rights);
        this.promotionLabels = new PromotionLabels(database, journal);
        this.labelSettings = new LabelSettings(database, journal, rights);
        this.shelfLabels = new ShelfLabels(database, time);
    }

    /// How prices are booked.
    PriceBooking booking() {
        return priceBooking;
    }

    /// Documents by which prices change.
    public PriceDocuments priceDocuments() {
        return priceDocuments;
    }

    public PriceLists priceLists() {
        return priceLists;
    }

    public Promotions promotions() {
        return promotions;
    }

    public PromotionQueries promotionQueries() {
        return promotionQueries;
    }

    /// Labels that are to be printed.
    public LabelQueue labelQueue() {
        return labelQueue;
    }

    /// Labels for promotions that begin and end.
    public PromotionLabels promotionLabels() {
        return promotionLabels;
    }

    public LabelSettings labelSettings() {
        return labelSettings;
    }

    /// What stands on the labels of products.
    public ShelfLabels shelfLabels() {
        return shelfLabels;
    }

    /// Prices of the catalogue changed; called on any thread, at once.
    public void onChange(Runnable listener) {
        priceBooking.onChange(listener);
    }
}
