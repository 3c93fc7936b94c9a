package smena.service.integrity;

import com.fasterxml.jackson.jr.ob.JSON;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.journal.EntryKind;
import smena.domain.journal.JournalEntry;
import smena.domain.journal.JournalGroup;
import smena.domain.journal.JournalLine;
import smena.domain.journal.JournalQuery;
import smena.domain.people.Actor;
import smena.domain.people.Right;
import smena.domain.people.Role;
import smena.domain.sale.Sale;
import smena.domain.shift.Shift;
import smena.service.people.Rights;
import smena.store.Database;
import smena.store.JournalStore;
import smena.store.Transaction;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The journal as a person reads it, the newest entries first. Needs [Right#SEE_FIGURES]: the cash
/// of the open shift can be added up from it.
public final class JournalReader {
    private final Database database;
    private final Rights rights;

    public JournalReader(Database database, Rights rights) {
        this.database = database;
        this.rights = rights;
    }

    /// A page of the entries that fit.
    ///
    /// @param after the entry they come after; empty for the first page
    public List<JournalLine> lines(
            Actor actor, JournalQuery query, Optional<JournalLine> after, int limit) {
        return database.read(
                tx -> {
                    check(tx, actor);
                    JournalStore journal = tx.journal();
                    long first = journal.firstAt(query.from());
                    long before =
                            after.map(JournalLine::seq)
                                    .orElseGet(() -> journal.firstAt(query.to()));
                    Set<EntryKind> kinds = query.group().map(JournalGroup::kinds).orElse(Set.of());
                    return journal.page(first, before, query.person(), kinds, limit).stream()
                            .map(entry -> line(tx, entry))
                            .toList();
                });
    }

    /// What the journal tells of a receipt: that it was sold, what was done to its basket before,
    /// that it was printed again in its shift, and what came back of it.
    public List<JournalLine> ofReceipt(Actor actor, Sale sale) {
        return database.read(
                tx -> {
                    check(tx, actor);
                    Map<Long, JournalLine> found = new HashMap<>();
                    tx.journal().ofShift(sale.shiftId(), JournalGroup.COUNTER.kinds()).stream()
                            .filter(entry -> tellsOf(facts(entry), sale))
                            .forEach(entry -> found.put(entry.seq(), line(tx, entry)));
                    tx.journal()
                            .ofSale(sale.id())
                            .forEach(entry -> found.put(entry.seq(), line(tx, entry)));
                    return found.values().stream()
                            .sorted(Comparator.comparing(JournalLine::seq).reversed())
                            .toList();
                });
    }

    /// The entries of these numbers.
    public List<JournalLine> of(Actor actor, List<Long> numbers) {
        return database.read(
                tx -> {
                    check(tx, actor);
                    return tx.journal().among(numbers).stream().map(e -> line(tx, e)).toList();
                });
    }

    private void check(Transaction tx, Actor actor) {
        rights.require(tx, Actor.of(actor.employee()), Right.SEE_FIGURES);
    }

    private static boolean tellsOf(Map<String, Object> facts, Sale sale) {
        String uuid = sale.uuid().toString();
        return sale.number().equals(facts.get("number"))
                || sale.number().equals(facts.get("sale"))
                || uuid.equals(facts.get("basket"))
                || uuid.equals(facts.get("uuid"));
    }

    private static JournalLine line(Transaction tx, JournalEntry entry) {
        Map<String, Object> facts = facts(entry);
        if (entry.kind() == EntryKind.HANDED_OVER && isOpen(tx, entry)) {
            facts.remove("expected");
        }
        return new JournalLine(
                entry.seq(),
                entry.at(),
                entry.offsetSeconds(),
                entry.person().flatMap(tx.people()::name),
                entry.shift(),
                entry.kind(),
                facts,
                names(tx, facts));
    }

    /// What should be in the drawer of the open shift is read from an X-report, which notes who
    /// has looked.
    private static boolean isOpen(Transaction tx, JournalEntry entry) {
        return tx.shifts().open().map(Shift::id).equals(entry.shift());
    }

    private static Map<String, Object> facts(JournalEntry entry) {
        try {
            return new HashMap<>(JSON.std.mapFrom(entry.payload()));
        } catch (IOException e) {
            throw new Refused(new Problem.DatabaseDamaged("journal " + entry.seq()));
        }
    }

    private static Map<String, String> names(Transaction tx, Map<String, Object> facts) {
        Map<String, String> names = new HashMap<>();
        row(facts, "customer")
                .flatMap(tx.customers()::find)
                .ifPresent(found -> names.put("customer", found.name()));
        row(facts, "supplier")
                .flatMap(tx.supplierLedgers()::find)
                .ifPresent(found -> names.put("supplier", found.supplier().name()));
        row(facts, "product")
                .flatMap(tx.catalog()::find)
                .ifPresent(found -> names.put("product", found.name()));
        row(facts, "person")
                .flatMap(tx.people()::name)
                .ifPresent(found -> names.put("person", found));
        if (facts.get("role") instanceof String code) {
            tx.roles()
                    .find(code)
                    .map(Role::title)
                    .filter(title -> !title.isEmpty())
                    .ifPresent(title -> names.put("role", title));
        }
        return names;
    }

    private static Optional<Long> row(Map<String, Object> facts, String name) {
        return facts.get(name) instanceof Number number && number.longValue() > 0
                ? Optional.of(number.longValue())
                : Optional.empty();
    }
}
