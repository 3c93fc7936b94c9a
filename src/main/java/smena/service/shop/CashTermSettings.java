package smena.service.shop;

import smena.domain.money.Money;
import smena.domain.people.Actor;
import smena.domain.people.Employee;
import smena.domain.people.Right;
import smena.domain.shop.CashTerms;
import smena.service.journal.Journal;
import smena.service.people.Rights;
import smena.store.Database;
import smena.store.Transaction;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Up to how much a receipt may be paid in cash: a law that changes is another setting, not another
/// program.
public final class CashTermSettings {
    private static final String LIMIT = "law.cashLimit";
    private static final String FROM = "law.cashLimitFrom";
    private static final String NO_LIMIT = "";

    private final Database database;
    private final Journal journal;
    private final Rights rights;

    public CashTermSettings(Database database, Journal journal, Rights rights) {
        this.database = database;
        this.journal = journal;
        this.rights = rights;
    }

    /// As they are now.
    public CashTerms terms() {
        return database.read(CashTermSettings::read);
    }

    /// Changes them. Needs [Right#EDIT_SETTINGS]; refuses what no shop can have.
    public void change(Actor actor, CashTerms wanted) {
        CashTerms terms = wanted.checked();
        database.write(
                tx -> {
                    Employee by = rights.require(tx, actor, Right.EDIT_SETTINGS);
                    Map<String, String> values = new LinkedHashMap<>();
                    values.put(
                            LIMIT,
                            terms.receiptLimit()
                                    .map(limit -> Long.toString(limit.minor()))
                                    .orElse(NO_LIMIT));
                    values.put(FROM, terms.from().toString());
                    new SettingChanges(tx, journal, by).put(stored(tx), values);
                    return terms;
                });
    }

    public static CashTerms read(Transaction tx) {
        Map<String, String> values = stored(tx);
        Optional<Money> limit =
                Optional.ofNullable(values.get(LIMIT))
                        .filter(value -> !value.equals(NO_LIMIT))
                        .map(value -> Money.of(Long.parseLong(value)));
        return new CashTerms(limit, LocalDate.parse(Objects.requireNonNull(values.get(FROM))));
    }

    /// What stands in the settings, or what the law says where nothing does.
    private static Map<String, String> stored(Transaction tx) {
        Map<String, String> values = new LinkedHashMap<>();
        CashTerms usual = CashTerms.USUAL;
        values.put(LIMIT, Long.toString(usual.receiptLimit().orElseThrow().minor()));
        values.put(FROM, usual.from().toString());
        Map<String, String> all = tx.settings().all();
        values.replaceAll((name, value) -> all.getOrDefault(name, value));
        return values;
    }
}
