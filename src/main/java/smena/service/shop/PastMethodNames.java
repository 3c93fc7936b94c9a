package smena.service.shop;

import com.fasterxml.jackson.jr.ob.JSON;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.journal.EntryKind;
import smena.domain.journal.JournalEntry;
import smena.domain.refund.Refund;
import smena.domain.sale.Payment;
import smena.domain.sale.PaymentMethod;
import smena.domain.sale.Sale;
import smena.store.Transaction;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the ways to pay were called when a receipt was given. A row points at its method, which may
/// have another name since; the journal tells each change with the name before it.
public final class PastMethodNames {
    private PastMethodNames() {}

    /// A sale with the names of then.
    public static Sale then(Transaction tx, Sale sale) {
        Map<String, String> then = then(tx, sale.shiftId(), tx.sales().entryOf(sale.id()));
        if (then.isEmpty()) {
            return sale;
        }
        List<Payment> payments =
                sale.payments().stream()
                        .map(
                                p ->
                                        new Payment(
                                                named(p.method(), then),
                                                p.tendered(),
                                                p.change(),
                                                p.applied(),
                                                p.reference(),
                                                p.cardDigits()))
                        .toList();
        return sale.paid(payments);
    }

    /// A refund with the names of then.
    public static Refund then(Transaction tx, Refund refund) {
        Map<String, String> then = then(tx, refund.shiftId(), tx.refunds().entryOf(refund.id()));
        if (then.isEmpty()) {
            return refund;
        }
        List<Refund.Payment> payments =
                refund.payments().stream()
                        .map(
                                p ->
                                        new Refund.Payment(
                                                named(p.method(), then),
                                                p.applied(),
                                                p.reference(),
                                                p.cardDigits(),
                                                p.customer()))
                        .toList();
        return refund.paid(payments);
    }

    private static PaymentMethod named(PaymentMethod method, Map<String, String> then) {
        return new PaymentMethod(
                method.id(),
                method.code(),
                method.kind(),
                then.getOrDefault(method.code(), method.name()),
                method.opensDrawer(),
                method.asksReference());
    }

    /// By code, of those that were changed since: the first change tells the name until then.
    private static Map<String, String> then(Transaction tx, long shift, long seq) {
        Map<String, String> names = new HashMap<>();
        tx.journal().since(EntryKind.SETTING_CHANGED, shift, seq).stream()
                .sorted(Comparator.comparing(JournalEntry::seq))
                .forEach(
                        entry -> {
                            Map<String, Object> said = facts(entry);
                            String name = String.valueOf(said.get("name"));
                            String old = String.valueOf(said.get("old"));
                            if (name.startsWith(PaymentMethods.SETTING) && old.contains("|")) {
                                String code = name.substring(PaymentMethods.SETTING.length());
                                names.putIfAbsent(code, PaymentMethods.nameIn(old));
                            }
                        });
        return names;
    }

    private static Map<String, Object> facts(JournalEntry entry) {
        try {
            return JSON.std.mapFrom(entry.payload());
        } catch (IOException e) {
            throw new Refused(new Problem.DatabaseDamaged("journal " + entry.seq()));
        }
    }
}
