package smena.store;

import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;

import java.sql.Connection;

/// One transaction, and the stores that work in it.
public final class Transaction {
    private static final Settings QUIET = new Settings().withExecuteLogging(false);

    private final DSLContext sql;
    private final Statements kept;
    private final ToldRows told;
    private final SettingStore.Seen settings = new SettingStore.Seen();

    /// Made once for a connection: jOOQ is slow to start.
    Transaction(Connection connection) {
        DefaultConfiguration jooq = new DefaultConfiguration();
        jooq.set(connection).set(SQLDialect.SQLITE).set(QUIET).set(new RowsTaken());
        this.sql = DSL.using(jooq);
        this.kept = new Statements(sql, connection);
        this.told = new ToldRows(sql);
    }

    /// A new one begins on the same connection: what the one before has read may have changed.
    void begin() {
        settings.forget();
    }

    /// The rows that the next journal entry tells of.
    public ToldRows told() {
        return told;
    }

    /// The shop's settings.
    public SettingStore settings() {
        return new SettingStore(sql, kept, told, settings);
    }

    /// Gapless counters.
    public CounterStore counters() {
        return new CounterStore(kept);
    }

    /// People and approvals.
    public PersonStore people() {
        return new PersonStore(sql, kept, told);
    }

    /// Roles and what they may.
    public RoleStore roles() {
        return new RoleStore(sql, told);
    }

    /// Products, categories, tax rates.
    public CatalogStore catalog() {
        return new CatalogStore(sql, kept, told);
    }

    /// The cards of products, sold or archived.
    public ProductCardStore productCards() {
        return new ProductCardStore(sql, kept, told, catalog());
    }

    /// Which entries tell of a product.
    public ProductEntryStore productEntries() {
        return new ProductEntryStore(kept);
    }

    /// Categories.
    public CategoryStore categories() {
        return new CategoryStore(sql, kept, told);
    }

    /// Suppliers by their names.
    public SupplierNames suppliers() {
        return new SupplierNames(sql, told);
    }

    /// The list of all products.
    public ProductListStore productList() {
        return new ProductListStore(kept);
    }

    /// The directory of goods codes, where it is attached, and the products beside it.
    GoodsCodeFile.View besideCodes(CodesBeside codes) {
        return new GoodsCodeFile.View(
                new GoodsCodeQueries(kept), new ProductListStore(kept, codes));
    }

    /// The pictures of products.
    public PictureStore pictures() {
        return new PictureStore(sql, told);
    }

    /// What the law asks for when products are sold.
    public SaleRuleStore saleRules() {
        return new SaleRuleStore(sql, kept, told);
    }

    /// Products by the thousand.
    public CatalogImportStore catalogImport() {
        return new CatalogImportStore(sql, catalog(), kept, told);
    }

    /// Price lists.
    public PriceListStore priceLists() {
        return new PriceListStore(sql, kept, told);
    }

    /// Price documents.
    public PriceStore prices() {
        return new PriceStore(sql, kept, told);
    }

    /// Products that wait for a label.
    public LabelStore labels() {
        return new LabelStore(kept);
    }

    /// What the figures of a shift are made of.
    public FigureRowStore figureRows() {
        return new FigureRowStore(sql);
    }

    /// Promotions.
    public PromotionStore promotions() {
        return new PromotionStore(sql, kept, told);
    }

    /// Tax rates.
    public TaxRateStore taxRates() {
        return new TaxRateStore(sql, kept, told);
    }

    /// Ways to pay.
    public PaymentMethodStore paymentMethods() {
        return new PaymentMethodStore(sql, kept, told);
    }

    /// The journal's chain.
    public JournalStore journal() {
        return new JournalStore(sql, kept);
    }

    /// Shifts, counts and cash movements.
    public ShiftStore shifts() {
        return new ShiftStore(sql, kept);
    }

    /// What was booked over a period.
    public FigureStore figures() {
        return new FigureStore(sql, kept, taxRates());
    }

    /// What was sold in closed shifts, added up.
    public FrozenFigureStore frozenFigures() {
        return new FrozenFigureStore(kept, taxRates());
    }

    /// The receipts of a business date, as they come.
    public DayFigureStore dayFigures() {
        return new DayFigureStore(sql, kept, figures());
    }

    /// What each person did over a period.
    public LossStore losses() {
        return new LossStore(sql);
    }

    /// The entries of the journal behind it.
    public LossActStore lossActs() {
        return new LossActStore(sql);
    }

    /// What was paid out of the drawer.
    public PayOutStore payOuts() {
        return new PayOutStore(sql);
    }

    /// The counts of the drawer behind it.
    public DrawerCountStore drawerCounts() {
        return new DrawerCountStore(sql);
    }

    /// The lines of receipts behind it.
    public LossLineStore lossLines() {
        return new LossLineStore(sql);
    }

    /// Figures of goods.
    public GoodsFigureStore goodsFigures() {
        return new GoodsFigureStore(sql);
    }

    /// The open basket and the parked ones.
    public BasketStore baskets() {
        return new BasketStore(sql, kept);
    }

    /// Customers.
    public CustomerStore customers() {
        return new CustomerStore(sql, told);
    }

    /// What customers owe.
    public AccountStore accounts() {
        return new AccountStore(sql);
    }

    /// Debts paid back.
    public RepaymentStore repayments() {
        return new RepaymentStore(sql);
    }

    /// The marks of the pieces in baskets.
    public BasketMarkStore basketMarks() {
        return new BasketMarkStore(kept);
    }

    /// What the card terminal was asked for.
    public TerminalStore terminal() {
        return new TerminalStore(kept);
    }

    /// Booked sales.
    public SaleStore sales() {
        return new SaleStore(kept);
    }

    /// Booked refunds.
    public RefundStore refunds() {
        return new RefundStore(kept);
    }

    /// Receipts among many.
    public ReceiptStore receipts() {
        return new ReceiptStore(sql);
    }

    /// What should be on the shelves.
    public StockStore stock() {
        return new StockStore(kept);
    }

    /// What is on the shelves, product by product.
    public StockFigureStore stockFigures() {
        return new StockFigureStore(sql, kept, told);
    }

    /// What there is too little of.
    public ProductCountStore productCounts() {
        return new ProductCountStore(kept);
    }

    public ReorderStore reorders() {
        return new ReorderStore(sql);
    }

    public StockHistoryStore stockHistory() {
        return new StockHistoryStore(sql);
    }

    /// Goods that keep to a day.
    public BatchStore batches() {
        return new BatchStore(kept);
    }

    /// Booked papers about goods.
    public StockDocumentStore stockDocuments() {
        return new StockDocumentStore(kept);
    }

    /// Suppliers and what they are owed.
    public SupplierStore supplierLedgers() {
        return new SupplierStore(sql, kept, told);
    }

    /// Receipts of goods that are not booked yet.
    public ReceiptDraftStore receiptDrafts() {
        return new ReceiptDraftStore(sql, kept);
    }

    /// What is to be written off and is not booked yet.
    public WriteOffDraftStore writeOffDrafts() {
        return new WriteOffDraftStore(sql, kept);
    }

    /// Photographs of the papers of receipts.
    public ReceiptPhotoStore receiptPhotos() {
        return new ReceiptPhotoStore(sql, told);
    }

    /// Stock-takes that are under way.
    public StockTakeStore stockTakes() {
        return new StockTakeStore(sql, kept);
    }

    /// What stock-takes may be of.
    public StockTakeScopeStore stockTakeScopes() {
        return new StockTakeScopeStore(kept);
    }

    /// The products that stock-takes are of.
    public StockTakeGoodsStore stockTakeGoods() {
        return new StockTakeGoodsStore(sql, kept);
    }

    /// What of the sales came back.
    public ReturnStore returns() {
        return new ReturnStore(kept);
    }

    /// The figures of a shift, and stored Z-reports.
    public ReportStore reports() {
        return new ReportStore(sql);
    }

    /// What waits for a printer.
    public PrintJobStore printJobs() {
        return new PrintJobStore(sql, kept);
    }

    /// Other programs that may call the till.
    public ApiClientStore clients() {
        return new ApiClientStore(sql, told);
    }

    /// The answers that programs were given.
    public ReplyStore replies() {
        return new ReplyStore(sql);
    }

    /// All rows, one after the other.
    public AuditStore audit() {
        return new AuditStore(sql);
    }

    /// Up to which rows backups may go.
    public BackupMarkStore backupMarks() {
        return new BackupMarkStore(sql);
    }

    /// What SQLite says about the file.
    public HealthStore health() {
        return new HealthStore(sql);
    }
}
