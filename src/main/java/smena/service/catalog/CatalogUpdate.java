package smena.service.catalog;

import smena.domain.catalog.ProductCard;
import smena.domain.catalog.ProductField;
import smena.domain.journal.EntryKind;
import smena.domain.people.Employee;
import smena.domain.price.PriceDocument;
import smena.domain.price.PriceLine;
import smena.domain.shift.Shift;
import smena.service.imports.UpdateFilter;
import smena.service.imports.UpdateFilter.Change;
import smena.service.journal.Journal;
import smena.service.price.PriceDocuments;
import smena.store.Database;
import smena.store.Transaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Writes what a file changes of products that are there: their cards, and all new prices as one
/// price document. Few products are one transaction and one journal entry; more come some hundred
/// at a time, so that the till goes on selling, first the cards and then the prices; a product that
/// has no price at all is no longer asked for it once it has one.
final class CatalogUpdate {
    private final Database database;
    private final Journal journal;
    private final PriceDocuments prices;

    CatalogUpdate(Database database, Journal journal, PriceDocuments prices) {
        this.database = database;
        this.journal = journal;
        this.prices = prices;
    }

    /// What a file is, for the journal.
    record Source(Optional<Employee> by, String name, String sha256) {}

    /// A card that was changed, as the journal tells of it, and its new price.
    ///
    /// @param isOpen whether its price is asked for until the new one is there, against the file
    private record Written(
            Change change, List<Object> told, Optional<PriceLine> line, boolean isOpen) {}

    /// Does it.
    ///
    /// @return the document of the new prices; empty where no price changed
    Optional<PriceDocument> write(Source source, List<Change> changes) {
        if (changes.size() <= PriceDocuments.AT_ONCE) {
            return database.write(tx -> atOnce(tx, source, changes));
        }
        List<Written> written = inBites(source, changes);
        List<PriceLine> lines = written.stream().flatMap(one -> one.line().stream()).toList();
        Optional<PriceDocument> made =
                lines.isEmpty()
                        ? Optional.empty()
                        : Optional.of(prices.imported(source.by(), source.name(), lines));
        inBites(source, written.stream().filter(Written::isOpen).map(Written::change).toList());
        return made;
    }

    private List<Written> inBites(Source source, List<Change> changes) {
        int bite = PriceDocuments.AT_ONCE;
        List<Written> written = new ArrayList<>();
        for (int from = 0; from < changes.size(); from += bite) {
            List<Change> some = changes.subList(from, Math.min(changes.size(), from + bite));
            written.addAll(database.write(tx -> cards(tx, source, some)));
        }
        return written;
    }

    private Optional<PriceDocument> atOnce(Transaction tx, Source source, List<Change> changes) {
        List<PriceLine> lines =
                changes.stream()
                        .flatMap(change -> line(change, before(tx, change)).stream())
                        .toList();
        if (lines.isEmpty()) {
            cards(tx, source, changes);
            return Optional.empty();
        }
        return Optional.of(
                prices.imported(
                        tx,
                        source.by(),
                        source.name(),
                        lines,
                        () -> facts(source, written(tx, changes))));
    }

    /// The cards without their prices, with an entry of their own.
    private List<Written> cards(Transaction tx, Source source, List<Change> changes) {
        List<Written> written = written(tx, changes);
        if (written.stream().anyMatch(one -> !one.told().isEmpty())) {
            Object[] facts = facts(source, written);
            if (source.by().isPresent()) {
                journal.append(
                        tx,
                        EntryKind.CATALOGUE_CHANGED,
                        source.by().get(),
                        tx.shifts().open().map(Shift::id),
                        facts);
            } else {
                journal.append(tx, EntryKind.CATALOGUE_CHANGED, facts);
            }
        }
        return written;
    }

    private static Object[] facts(Source source, List<Written> written) {
        return new Object[] {
            "updated",
            source.name(),
            "sha256",
            source.sha256(),
            "cards",
            written.stream().map(Written::told).filter(told -> !told.isEmpty()).toList()
        };
    }

    private List<Written> written(Transaction tx, List<Change> changes) {
        return changes.stream().map(change -> written(tx, change)).toList();
    }

    /// The card as it is now, not as it was when the file was read: somebody may have changed what
    /// the file does not speak of.
    private Written written(Transaction tx, Change change) {
        ProductCard before = before(tx, change);
        Optional<PriceLine> line = line(change, before);
        ProductCard wanted = UpdateFilter.after(before, change.row()).costing(before.price());
        boolean isOpen = before.price().isZero() && !wanted.facts().isOpenPrice();
        ProductCard after = isOpen ? wanted.with(wanted.facts().openPrice(true)) : wanted;
        List<ProductField> fields = after.changedFrom(before);
        if (fields.isEmpty()) {
            return new Written(change, List.of(), line, isOpen);
        }
        CardChange.write(tx, change.product(), before, after, journal.now().at());
        List<Object> told = new ArrayList<>();
        told.add(change.product());
        fields.forEach(f -> told.add(List.of(f.word(), f.of(before), f.of(after))));
        return new Written(change, told, line, isOpen);
    }

    private static ProductCard before(Transaction tx, Change change) {
        return tx.productCards().find(change.product()).orElseThrow();
    }

    private static Optional<PriceLine> line(Change change, ProductCard before) {
        ProductCard after = UpdateFilter.after(before, change.row());
        return after.price().equals(before.price())
                ? Optional.empty()
                : Optional.of(new PriceLine(change.product(), before.price(), after.price()));
    }
}
