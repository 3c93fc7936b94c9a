package smena.store;

import org.jooq.DSLContext;

/// One transaction, and the stores that work in it.
public final class Transaction {
    private final DSLContext sql;
    private final CatalogStore catalog;

    Transaction(DSLContext sql) {
        this.sql = sql;
        this.catalog = new CatalogStore(sql);
    }

    /// The shop's settings.
    public SettingStore settings() {
        return new SettingStore(sql);
    }

    /// Gapless counters.
    public CounterStore counters() {
        return new CounterStore(sql);
    }

    /// People and approvals.
    public PersonStore people() {
        return new PersonStore(sql);
    }

    /// Products, categories, tax rates.
    public CatalogStore catalog() {
        return catalog;
    }

    /// Products by the thousand.
    public CatalogImportStore catalogImport() {
        return new CatalogImportStore(sql);
    }

    /// Ways to pay.
    public PaymentMethodStore paymentMethods() {
        return new PaymentMethodStore(sql);
    }

    /// The journal's chain.
    public JournalStore journal() {
        return new JournalStore(sql);
    }

    /// Shifts, counts and cash movements.
    public ShiftStore shifts() {
        return new ShiftStore(sql);
    }

    /// What was booked over a period.
    public FigureStore figures() {
        return new FigureStore(sql);
    }

    /// The open basket and the parked ones.
    public BasketStore baskets() {
        return new BasketStore(sql);
    }

    /// Booked sales.
    public SaleStore sales() {
        return new SaleStore(sql);
    }

    /// The figures of a shift, and stored Z-reports.
    public ReportStore reports() {
        return new ReportStore(sql);
    }

    /// What waits for a printer.
    public PrintJobStore printJobs() {
        return new PrintJobStore(sql);
    }

    /// Other programs that may call the till.
    public ApiClientStore clients() {
        return new ApiClientStore(sql);
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
