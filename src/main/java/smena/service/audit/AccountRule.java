package smena.service.audit;

import smena.domain.journal.WrittenEntry;
import smena.domain.money.Money;
import smena.service.audit.Finding.About;
import smena.store.AccountRows;
import smena.store.AccountRows.AccountRow;
import smena.store.AccountRows.EntryRow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Accounts of customers: what is owed is worked out from the journal alone, never goes below zero,
/// and the rows say the same.
final class AccountRule implements AutoCloseable {
    private static final String ENTRY = "account_entry";
    private static final String ACCOUNT = "account";

    private final Findings findings;
    private final AccountRows store;
    private final OrderedCursor<EntryRow> rows;
    private final Map<Long, Standing> standings = new HashMap<>();

    AccountRule(Findings findings, AccountRows store, LastRows last) {
        this.findings = findings;
        this.store = store;
        this.rows =
                new OrderedCursor<>(
                        store.entries().peek(row -> last.see(ENTRY, row.id())),
                        EntryRow::journalSeq,
                        row -> findings.add(Fault.ROW_EXTRA, About.ROW, name(row.id()), ENTRY));
    }

    /// How an account stands, and what was put on it.
    private static final class Standing {
        private long balance;
        private long charged;
        private final List<Charge> charges = new ArrayList<>();

        private String due() {
            return charges.stream()
                    .filter(charge -> charge.charged() > charged - balance)
                    .map(Charge::due)
                    .min(String::compareTo)
                    .orElse("");
        }
    }

    private record Charge(long charged, String due) {}

    void next(WrittenEntry entry, AccountEntryFacts facts) {
        Standing standing = standings.computeIfAbsent(facts.customer(), _ -> new Standing());
        standing.balance = Math.addExact(standing.balance, facts.amount().minor());
        if (!facts.due().isEmpty()) {
            standing.charged = Math.addExact(standing.charged, facts.amount().minor());
            standing.charges.add(new Charge(standing.charged, facts.due()));
        }
        if (standing.balance < 0) {
            findings.add(
                    Fault.FIGURES,
                    entry,
                    About.ROW,
                    ACCOUNT + " " + facts.customer(),
                    "balance",
                    Money.of(standing.balance),
                    Money.ZERO);
        }
        Optional<EntryRow> row = rows.at(entry.seq());
        if (row.isEmpty()) {
            findings.add(Fault.ROW_MISSING, entry, About.ROW, ENTRY + " of " + facts.customer());
            return;
        }
        compare(entry, facts, standing, row.get());
    }

    private void compare(
            WrittenEntry entry, AccountEntryFacts facts, Standing standing, EntryRow row) {
        RowComparison comparison = new RowComparison(findings, entry, About.ROW, name(row.id()));
        comparison.check("account_entry.customer_id", row.customer(), facts.customer());
        comparison.check("account_entry.kind", row.kind(), facts.kind());
        comparison.check("account_entry.amount", row.amount(), facts.amount().minor());
        comparison.check("account_entry.balance", row.balance(), standing.balance);
        comparison.check("account_entry.charged", row.charged(), standing.charged);
        comparison.check("account_entry.due", row.due(), facts.due());
        comparison.check("account_entry.sale_id", row.sale(), facts.sale());
        comparison.check("account_entry.refund_id", row.refund(), facts.refund());
        comparison.check("account_entry.repayment_id", row.repayment(), facts.repayment());
        comparison.check("account_entry.shift_id", row.shift(), entry.shift());
        comparison.check("account_entry.person_id", row.person(), entry.person());
        comparison.check("account_entry.approval_id", row.approval(), facts.approval());
        comparison.check("account_entry.at", row.at(), entry.at());
        comparison.check("account_entry.offset_s", row.offset(), entry.offset());
        comparison.check("account_entry.business_date", row.businessDate(), facts.day());
        comparison.check("account_entry.reason", row.reason(), facts.reason());
    }

    void end() {
        rows.finish();
        Map<Long, AccountRow> accounts = new HashMap<>(store.accounts());
        standings.forEach((customer, standing) -> compare(customer, standing, accounts));
        accounts.keySet()
                .forEach(
                        customer ->
                                findings.add(
                                        Fault.ROW_EXTRA,
                                        About.ROW,
                                        ACCOUNT + " " + customer,
                                        ACCOUNT));
    }

    private void compare(long customer, Standing standing, Map<Long, AccountRow> accounts) {
        AccountRow row = accounts.remove(customer);
        AccountRow said = new AccountRow(standing.balance, standing.charged, standing.due());
        if (row == null) {
            findings.add(Fault.ROW_EXTRA, About.ROW, ACCOUNT + " " + customer, ACCOUNT, "missing");
        } else if (!row.equals(said)) {
            findings.add(
                    Fault.ROW_DIFFERS, About.ROW, ACCOUNT + " " + customer, ACCOUNT, row, said);
        }
    }

    private static String name(long id) {
        return ENTRY + " " + id;
    }

    @Override
    public void close() {
        rows.close();
    }
}
