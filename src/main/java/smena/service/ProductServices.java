package smena.service;

import smena.service.catalog.BulkChanges;
import smena.service.catalog.Catalog;
import smena.service.catalog.CatalogExport;
import smena.service.catalog.CatalogImport;
import smena.service.catalog.Categories;
import smena.service.catalog.Favourites;
import smena.service.catalog.OwnCodeMaker;
import smena.service.catalog.ProductCards;
import smena.service.catalog.ProductCodes;
import smena.service.catalog.ProductHistory;
import smena.service.catalog.ProductList;
import smena.service.catalog.ProductPictures;
import smena.service.catalog.ProductRules;
import smena.service.catalog.ScaleLabels;
import smena.service.journal.Journal;
import smena.service.journal.TillClock;
import smena.service.mxik.GoodsCodes;
import smena.service.mxik.GoodsCodesImport;
import smena.service.people.Rights;
import smena.service.ports.Typesetter;
import smena.store.Database;
import smena.store.GoodsCodeFile;

/// What the shop sells: its products with their codes, categories and pictures, the directory of
/// goods codes, and the files they come from and go to.
public final class ProductServices {
    private final Catalog catalog;
    private final ProductCodes productCodes;
    private final ProductRules productRules;
    private final ProductCards productCards;
    private final OwnCodeMaker ownCodes;
    private final ProductHistory productHistory;
    private final Categories categories;
    private final CatalogExport catalogExport;
    private final GoodsCodes goodsCodes;
    private final GoodsCodesImport goodsCodesImport;
    private final ProductList productList;
    private final Favourites favourites;
    private final ProductPictures pictures;
    private final CatalogImport catalogImport;
    private final BulkChanges bulkChanges;
    private final ScaleLabels scaleLabels;

    ProductServices(Base base, GoodsCodeFile goodsCodeFile, PricingServices prices) {
        Database database = base.database();
        Journal journal = base.journal();
        Rights rights = base.rights();
        TillClock time = base.time();
        Typesetter typesetter = base.typesetter();
        this.catalog = new Catalog(database, journal, rights);
        this.productCodes = new ProductCodes(database, journal, rights);
        this.productRules = new ProductRules(database, journal, rights);
        this.productCards = new ProductCards(database, journal, rights, prices.booking());
        this.ownCodes = new OwnCodeMaker(database);
        this.productHistory = new ProductHistory(database);
        this.categories = new Categories(database, journal, rights);
        this.catalogExport = new CatalogExport(database, rights);
        this.goodsCodes = new GoodsCodes(goodsCodeFile);
        this.goodsCodesImport = new GoodsCodesImport(database, journal, rights, goodsCodeFile);
        this.productList = new ProductList(database, goodsCodeFile, rights, time);
        this.favourites = new Favourites(database, journal, rights);
        this.pictures = new ProductPictures(database, journal, rights);
        this.catalogImport =
                new CatalogImport(
                        database,
                        journal,
                        rights,
                        typesetter::unprintable,
                        prices.priceDocuments());
        this.bulkChanges = new BulkChanges(database, journal, rights, prices.priceDocuments());
        this.scaleLabels = new ScaleLabels(database, journal, rights);
    }

    public Catalog catalog() {
        return catalog;
    }

    /// Further codes of products, and their numbers on the scale.
    public ProductCodes productCodes() {
        return productCodes;
    }

    /// What the law asks for when products are sold.
    public ProductRules productRules() {
        return productRules;
    }

    /// Everything the shop says of its products.
    public ProductCards productCards() {
        return productCards;
    }

    /// Codes of the shop's own.
    public OwnCodeMaker ownCodes() {
        return ownCodes;
    }

    /// Who changed what of a product.
    public ProductHistory productHistory() {
        return productHistory;
    }

    /// The categories of the shop.
    public Categories categories() {
        return categories;
    }

    /// The catalogue as a file.
    public CatalogExport catalogExport() {
        return catalogExport;
    }

    /// The directory of goods codes.
    public GoodsCodes goodsCodes() {
        return goodsCodes;
    }

    /// Takes the directory of goods codes from a file.
    public GoodsCodesImport goodsCodesImport() {
        return goodsCodesImport;
    }

    /// All products, sold or archived, in a list.
    public ProductList productList() {
        return productList;
    }

    /// The first page of the grid.
    public Favourites favourites() {
        return favourites;
    }

    /// The pictures of products.
    public ProductPictures pictures() {
        return pictures;
    }

    public CatalogImport catalogImport() {
        return catalogImport;
    }

    /// Changes of many products at once.
    public BulkChanges bulkChanges() {
        return bulkChanges;
    }

    /// How label scales write their codes.
    public ScaleLabels scaleLabels() {
        return scaleLabels;
    }
}
