package smena.service.shop;

import smena.domain.money.Money;
import smena.domain.people.Actor;
import smena.domain.shop.RefundTerms;
import smena.service.journal.Journal;
import smena.service.people.Rights;
import smena.store.Database;
import smena.store.Transaction;

import java.util.LinkedHashMap;
import java.util.Map;

/// What the shop gives back without a receipt.
public final class RefundTermSettings {
    private static final String TOTAL = "refund.withoutReceipt";
    private static final String CASH = "refund.cashWithoutReceipt";

    private final SharedSettings<RefundTerms> shared;

    public RefundTermSettings(Database database, Journal journal, Rights rights) {
        shared =
                new SharedSettings<>(
                        database,
                        journal,
                        rights,
                        RefundTermSettings::read,
                        RefundTermSettings::values,
                        RefundTerms::checked);
    }

    /// As they are now.
    public RefundTerms terms() {
        return shared.read();
    }

    /// Changes what differs from `seen` and returns them as they are kept. Needs
    /// [smena.domain.people.Right#EDIT_SETTINGS]; refuses what no shop can have, and where somebody
    /// else has changed the same meanwhile.
    public RefundTerms change(Actor actor, RefundTerms seen, RefundTerms wanted) {
        return shared.change(actor, seen, wanted);
    }

    private static Map<String, String> values(RefundTerms terms) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(TOTAL, Long.toString(terms.withoutReceipt().minor()));
        values.put(CASH, Long.toString(terms.cashWithoutReceipt().minor()));
        return values;
    }

    public static RefundTerms read(Transaction tx) {
        Map<String, String> values = tx.settings().all();
        return new RefundTerms(
                amount(values, TOTAL, RefundTerms.USUAL.withoutReceipt()),
                amount(values, CASH, RefundTerms.USUAL.cashWithoutReceipt()));
    }

    private static Money amount(Map<String, String> values, String name, Money usual) {
        String value = values.get(name);
        return value == null ? usual : Money.of(Long.parseLong(value));
    }
}
