package smena.service.shop;

import smena.domain.money.Money;
import smena.domain.people.Actor;
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

    private final SharedSettings<CashTerms> shared;

    public CashTermSettings(Database database, Journal journal, Rights rights) {
        shared =
                new SharedSettings<>(
                        database,
                        journal,
                        rights,
                        CashTermSettings::read,
                        CashTermSettings::values,
                        CashTerms::checked);
    }

    /// As they are now.
    public CashTerms terms() {
        return shared.read();
    }

    /// Changes what differs from `seen` and returns them as they are kept. Needs
    /// [smena.domain.people.Right#EDIT_SETTINGS]; refuses what no shop can have, and where somebody
    /// else has changed the same meanwhile.
    public CashTerms change(Actor actor, CashTerms seen, CashTerms wanted) {
        return shared.change(actor, seen, wanted);
    }

    private static Map<String, String> values(CashTerms terms) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(
                LIMIT,
                terms.receiptLimit().map(limit -> Long.toString(limit.minor())).orElse(NO_LIMIT));
        values.put(FROM, terms.from().toString());
        return values;
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
