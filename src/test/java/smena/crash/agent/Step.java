package smena.crash.agent;

import java.util.EnumSet;
import java.util.Optional;

/// The steps at which a till can be stopped: methods of the product and of what it migrates with,
/// by name.
public enum Step {
    NUMBER("smena.store.CounterStore", "next", "sale."),
    LINES("smena.store.SaleStore", "insertLines", ""),
    SALE("smena.store.SaleStore", "insert", ""),
    JOURNAL("smena.service.journal.Journal", "appendSale", ""),
    ORDER("smena.service.printjob.PrintOrders", "receipt", ""),
    /// The answer to the program, kept with the sale.
    REPLY("smena.store.ReplyStore", "insert", ""),
    /// The commit of a transaction that booked a sale.
    COMMIT("smena.store.Connections", "run", "commit", SALE),
    /// Any commit: of a print job's state, of a shift, of what else the till writes.
    ANY_COMMIT("smena.store.Connections", "run", "commit"),
    Z("smena.store.ReportStore", "insertZ", ""),
    PRINT("smena.printing.queue.PrintQueue", "print", ""),
    /// The copy that comes before a migration.
    COPY("smena.service.backup.MigrationBackup", "makeIn", ""),
    /// A file of a newer version of the program is made.
    PROGRAM_FILE("smena.files.ProgramFiles", "create", ""),
    /// The copy that comes before it takes the data over.
    PROGRAM_COPY("smena.service.integrity.VersionChange", "copy", ""),
    /// It gets its name.
    PROGRAM_PLACED("smena.app.ProgramFolder", "place", ""),
    /// The journal tells of it.
    PROGRAM_NOTED("smena.service.integrity.VersionChange", "note", ""),
    /// It is the one that starts.
    PROGRAM_CHOSEN("smena.app.ProgramFolder", "choose", ""),
    /// A migration is noted, in the transaction that is it.
    MIGRATION(
            "org.flywaydb.core.internal.schemahistory.JdbcTableSchemaHistory",
            "doAddAppliedMigration",
            "");

    private final String type;
    private final String method;
    private final String begins;
    private final Optional<Step> once;

    /// @param begins how the last text among the arguments begins; empty where that is all the same
    Step(String type, String method, String begins) {
        this.type = type;
        this.method = method;
        this.begins = begins;
        this.once = Optional.empty();
    }

    Step(String type, String method, String begins, Step once) {
        this.type = type;
        this.method = method;
        this.begins = begins;
        this.once = Optional.of(once);
    }

    /// Those that a till comes to on a day; the rest are of an update.
    public static EnumSet<Step> ofADay() {
        return EnumSet.range(NUMBER, PRINT);
    }

    /// The class the method is in.
    String type() {
        return type;
    }

    String method() {
        return method;
    }

    /// How an argument must begin for the call to count; empty for any.
    String begins() {
        return begins;
    }

    /// What the same thread must have done since the last time.
    Optional<Step> once() {
        return once;
    }
}
