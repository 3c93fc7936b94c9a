package smena.service.audit;

import smena.domain.journal.EntryKind;
import smena.domain.journal.WrittenEntry;
import smena.domain.money.Money;
import smena.service.audit.Finding.About;
import smena.store.ToldRows;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Who buys by a price list pays what the list says. Entries tell each change of a list, and who
/// buys by which; a basket is priced when it changes and not when it is paid, so that it may have
/// any price that held since it was begun. None stays open when a shift is closed.
final class PriceListRule {
    private static final String TABLE = "price_list";

    /// What a list says of a product that is not on it.
    private static final Money NONE = Money.ZERO;

    private final Findings findings;
    private final Map<Long, Map<Long, Money>> lists = new HashMap<>();
    private final Set<Long> archived = new HashSet<>();
    private final Map<Long, Long> customers = new HashMap<>();
    private final Map<Long, Set<Long>> listsBefore = new HashMap<>();
    private final Map<List<Long>, Set<Money>> pricesBefore = new HashMap<>();
    private final Set<List<Object>> overridden = new HashSet<>();

    PriceListRule(Findings findings) {
        this.findings = findings;
    }

    /// Any entry that is no sale.
    void next(WrittenEntry entry, EntryKind kind, PayloadFields payload) {
        rows(payload, "customer").forEach(this::customer);
        switch (kind) {
            case PRICE_LIST_SET -> set(entry, payload);
            case PRICE_LIST_ARCHIVED -> archive(payload.number("list"));
            case PRICE_OVERRIDE -> overridden.add(line(payload.text("basket"), payload));
            case SHIFT_CLOSED -> {
                listsBefore.clear();
                pricesBefore.clear();
            }
            default -> {
                // Nothing of it concerns a list.
            }
        }
    }

    private static List<Object> line(String basket, PayloadFields payload) {
        return List.of(basket, payload.number("product"));
    }

    /// An import once said under the same name how many rows its file had.
    private static List<PayloadFields> rows(PayloadFields payload, String table) {
        return payload.has("rows") && !payload.isNumber("rows")
                ? payload.list("rows").stream()
                        .map(PayloadFields::row)
                        .filter(row -> row.text("table").equals(table))
                        .toList()
                : List.of();
    }

    private void customer(PayloadFields row) {
        long customer = row.number("id");
        long list = row.numberOr("price_list_id", 0);
        Long before = customers.put(customer, list);
        if (before != null && before != list) {
            listsBefore.computeIfAbsent(customer, _ -> new HashSet<>()).add(before);
        }
    }

    private void archive(long list) {
        archived.add(list);
        lists.getOrDefault(list, Map.of()).forEach((product, price) -> was(list, product, price));
    }

    /// An entry tells each price that changed, and the row as it stands then.
    private void set(WrittenEntry entry, PayloadFields payload) {
        long list = payload.number("list");
        boolean isNew = !lists.containsKey(list);
        Map<Long, Money> prices = lists.computeIfAbsent(list, _ -> new TreeMap<>());
        for (Object item : payload.list("prices")) {
            List<?> change = PayloadFields.list(item);
            long product = PayloadFields.number(change.get(0));
            Money old = Money.of(PayloadFields.number(change.get(1)));
            Money now = Money.of(PayloadFields.number(change.get(2)));
            Money had = prices.getOrDefault(product, NONE);
            if (!old.equals(had)) {
                findings.add(
                        Fault.FIGURES,
                        entry,
                        About.ROW,
                        TABLE + " " + list,
                        "price of product " + product,
                        old,
                        had);
            }
            if (!isNew) {
                was(list, product, had);
            }
            if (now.equals(NONE)) {
                prices.remove(product);
            } else {
                prices.put(product, now);
            }
        }
        row(entry, payload, list, prices);
    }

    private void row(
            WrittenEntry entry, PayloadFields payload, long list, Map<Long, Money> prices) {
        String text =
                prices.entrySet().stream()
                        .map(e -> "\"" + e.getKey() + "\":" + e.getValue().minor())
                        .collect(Collectors.joining(",", "{", "}"));
        for (PayloadFields row : rows(payload, TABLE)) {
            String said = row.text("prices");
            if (!said.equals(text) && !said.equals(ToldRows.digest(text))) {
                findings.add(
                        Fault.FIGURES, entry, About.ROW, TABLE + " " + list, "prices", said, text);
            }
        }
    }

    private void was(long list, long product, Money price) {
        pricesBefore.computeIfAbsent(List.of(list, product), _ -> new HashSet<>()).add(price);
    }

    /// A sale: each line that was sold by a list has a price of it, and each that could have been
    /// was, unless somebody gave it a price.
    void sale(WrittenEntry entry, PayloadFields payload, SaleEntry sale) {
        Set<Long> listed = new HashSet<>();
        if (payload.has("listPrices")) {
            payload.list("listPrices")
                    .forEach(
                            item ->
                                    listed.add(
                                            PayloadFields.number(PayloadFields.list(item).get(0))));
        }
        long customer = sale.account().map(SaleEntry.OnAccount::customer).orElse(0L);
        for (int i = 0; i < sale.lines().size(); i++) {
            SaleEntry.Line line = sale.lines().get(i);
            Set<Money> held = held(customer, line.product());
            boolean given = overridden.contains(List.of(sale.basket(), line.product()));
            boolean holds =
                    listed.remove(i + 1L)
                            ? held.contains(line.price())
                            : given || held.contains(NONE);
            if (!holds) {
                findings.add(
                        Fault.FIGURES,
                        entry,
                        About.SALE,
                        sale.number(),
                        "list price of " + line.name(),
                        line.price(),
                        now(customer, line.product()));
            }
        }
        listed.forEach(
                line ->
                        findings.add(
                                Fault.FIGURES,
                                entry,
                                About.SALE,
                                sale.number(),
                                "list price",
                                line,
                                0));
        overridden.clear();
    }

    /// What a product has cost this customer by their lists since no basket was open.
    private Set<Money> held(long customer, long product) {
        Set<Money> held = new HashSet<>(Set.of(now(customer, product)));
        Set<Long> all = new HashSet<>(listsBefore.getOrDefault(customer, Set.of()));
        Optional.ofNullable(customers.get(customer)).ifPresent(all::add);
        for (long list : all) {
            held.addAll(pricesBefore.getOrDefault(List.of(list, product), Set.of()));
            held.add(of(list, product));
        }
        return held;
    }

    private Money now(long customer, long product) {
        return of(customers.getOrDefault(customer, 0L), product);
    }

    private Money of(long list, long product) {
        return archived.contains(list)
                ? NONE
                : lists.getOrDefault(list, Map.of()).getOrDefault(product, NONE);
    }
}
