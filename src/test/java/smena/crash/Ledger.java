package smena.crash;

import smena.printing.layout.PaperTypesetter;
import smena.service.Services;
import smena.service.integrity.Checkup;
import smena.store.Unpacked;
import smena.text.MoneyStyle;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The books of a till that was ended, held against what the programs wrote down. Works on a copy:
/// anyone who opens a database that was left behind puts it in order first.
final class Ledger {
    private final Path folder;
    private final List<String> wrong = new ArrayList<>();

    private Ledger(Path folder) {
        this.folder = folder;
    }

    /// Everything in the books that does not hold.
    ///
    /// @param copy of the data folder; is changed
    static List<String> wrong(Path copy, Notebook notes) throws SQLException {
        Ledger ledger = new Ledger(copy);
        // The till first, as it would be started again: any other program that closes a database
        // which was left behind takes its newest entries' file away, and the till would miss it.
        ledger.chain();
        ledger.rules();
        ledger.notes(notes);
        return ledger.wrong;
    }

    private void rules() throws SQLException {
        try (Connection books = open(folder)) {
            Unpacked.in(books);
            for (Map.Entry<String, String> rule : Rules.ALL.entrySet()) {
                try (Statement sql = books.createStatement();
                        ResultSet rows = sql.executeQuery(rule.getValue())) {
                    if (rows.next()) {
                        wrong.add(rule.getKey() + ": " + rows.getString(1));
                    }
                }
            }
        }
    }

    /// Each sale that was acknowledged is there, as it was acknowledged; each sale that is there
    /// was asked for, once.
    private void notes(Notebook notes) throws SQLException {
        Set<String> asked = new HashSet<>();
        notes.sales().forEach(command -> asked.add(command.key()));
        try (Connection books = open(folder);
                PreparedStatement sale =
                        books.prepareStatement(
                                "select number, shift_id, total from sale where id = ?")) {
            for (Command command : notes.acknowledged()) {
                if (command.isSale()) {
                    acknowledged(sale, command);
                }
            }
            try (Statement sql = books.createStatement();
                    ResultSet kept = sql.executeQuery(Rules.KEYS_OF_SALES)) {
                while (kept.next()) {
                    if (!asked.remove(kept.getString(1))) {
                        wrong.add("nobody asked for " + kept.getString(2));
                    }
                }
            }
        }
    }

    private void acknowledged(PreparedStatement sql, Command command) throws SQLException {
        JsonReply jsonReply = JsonReply.of(command.answer().orElseThrow());
        sql.setLong(1, jsonReply.row("id"));
        try (ResultSet row = sql.executeQuery()) {
            boolean there =
                    row.next()
                            && row.getString(1).equals(jsonReply.text("sale_number"))
                            && row.getLong(2) == jsonReply.row("session")
                            && BigDecimal.valueOf(row.getLong(3), 2)
                                    .equals(jsonReply.money("total_amount"));
            if (!there) {
                wrong.add("acknowledged and lost: " + command);
            }
        }
    }

    /// What `smena check` and `smena verify` look at: hashes, signatures, each Z from its entries.
    private void chain() {
        Clock clock = Clock.systemDefaultZone();
        try (Services services =
                Services.open(folder, clock, new PaperTypesetter(MoneyStyle.SUM))) {
            services.checkup().run().stream()
                    .filter(finding -> finding.state() == Checkup.State.BAD)
                    .forEach(finding -> wrong.add(finding.toString()));
            services.audit().verify().first().ifPresent(first -> wrong.add(first.toString()));
        }
    }

    private static Connection open(Path folder) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("smena.db"));
    }
}
