package smena.service.shop;

import com.fasterxml.jackson.jr.ob.JSON;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.customer.Repayment;
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
        return sale.paid(then(sale.payments(), then));
    }

    /// A refund with the names of then.
    public static Refund then(Transaction tx, Refund refund) {
        Map<String, String> then = then(tx, refund.shiftId(), tx.refunds().entryOf(refund.id()));
        if (then.isEmpty()) {
            return refund;
        }
        return refund.paid(
                refund.payments().stream().map(p -> p.by(named(p.method(), then))).toList());
    }

    /// A repayment of a debt with the names of then.
    public static Repayment then(Transaction tx, Repayment taken) {
        Map<String, String> then = then(tx, taken.shiftId(), tx.repayments().entryOf(taken.id()));
        return then.isEmpty() ? taken : taken.paid(then(taken.payments(), then));
    }

    private static List<Payment> then(List<Payment> payments, Map<String, String> then) {
        return payments.stream().map(p -> p.by(named(p.method(), then))).toList();
    }

    private static PaymentMethod named(PaymentMethod method, Map<String, String> then) {
        String name = then.get(method.code());
        return name == null ? method : method.named(name);
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
