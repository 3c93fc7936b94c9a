package smena.service.shop;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.journal.EntryKind;
import smena.domain.money.ShopTaxRate;
import smena.domain.money.TaxBook;
import smena.domain.money.TaxRate;
import smena.domain.people.Actor;
import smena.domain.people.Employee;
import smena.domain.people.Right;
import smena.domain.shift.Shift;
import smena.service.journal.Journal;
import smena.service.people.Rights;
import smena.store.Database;
import smena.store.Transaction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The shop's tax rates: added, renamed, archived, and another percentage from a day on. What a
/// rate has taken is never changed, so that receipts and reports of old stay as they are.
public final class TaxRateSettings {
    private final Database database;
    private final Journal journal;
    private final Rights rights;

    public TaxRateSettings(Database database, Journal journal, Rights rights) {
        this.database = database;
        this.journal = journal;
        this.rights = rights;
    }

    /// The rates with what somebody who edits them has to know.
    ///
    /// @param book as they are
    /// @param products how many products have each rate, archived products too, by its code
    /// @param today the business date by which goods are taxed now
    /// @param earliest the first business date on which another percentage can begin
    public record Overview(
            TaxBook book, Map<String, Long> products, LocalDate today, LocalDate earliest) {
        /// How many products have the rate of this code.
        public long productsOf(String code) {
            return products.getOrDefault(code, 0L);
        }
    }

    /// All of them, archived ones too.
    public Overview overview() {
        return database.read(this::overview);
    }

    private Overview overview(Transaction tx) {
        return new Overview(
                book(tx), tx.taxRates().products(), TaxDay.of(tx, journal.now()), earliest(tx));
    }

    private static TaxBook book(Transaction tx) {
        return new TaxBook(tx.taxRates().all().all(), Settings.taxRate(tx));
    }

    /// A day whose shift was opened has its rates.
    private LocalDate earliest(Transaction tx) {
        LocalDate today = journal.now().day();
        return tx.shifts().newest(1).stream()
                .map(shift -> shift.businessDate().plusDays(1))
                .filter(day -> day.isAfter(today))
                .findFirst()
                .orElse(today);
    }

    /// Makes them as `wanted`: rates with a new code are added, steps without a code begin on their
    /// day, steps to come that are not in it are withdrawn. Each change is an entry of its own.
    /// Needs [Right#EDIT_SETTINGS]. Refuses what no shop can have, to change what has begun, to
    /// archive a rate that products have, and where they are no longer as they were `seen`.
    public Overview change(Actor actor, TaxBook seen, TaxBook wanted) {
        return database.write(
                tx -> {
                    Employee by = rights.require(tx, actor, Right.EDIT_SETTINGS);
                    TaxBook before = book(tx);
                    if (!before.equals(seen)) {
                        throw new Refused(new Problem.TaxRatesChangedMeanwhile());
                    }
                    TaxBook now = wanted.checked(earliest(tx));
                    requireAll(before, now);
                    Changes changes = new Changes(tx, by);
                    now.rates().forEach(rate -> changes.make(before.rate(rate.code()), rate));
                    new SettingChanges(tx, journal, by)
                            .put(
                                    Map.of(Settings.TAX_RATE, before.usual()),
                                    Map.of(Settings.TAX_RATE, now.usual()));
                    return overview(tx);
                });
    }

    private static void requireAll(TaxBook before, TaxBook now) {
        if (before.rates().stream().anyMatch(rate -> now.rate(rate.code()).isEmpty())) {
            throw new Refused(new Problem.TaxRatesChangedMeanwhile());
        }
    }

    /// The changes of one person.
    private final class Changes {
        private final Transaction tx;
        private final Employee by;
        private final LocalDate earliest;

        Changes(Transaction tx, Employee by) {
            this.tx = tx;
            this.by = by;
            this.earliest = earliest(tx);
        }

        void make(Optional<ShopTaxRate> before, ShopTaxRate now) {
            if (before.isEmpty()) {
                add(now);
                return;
            }
            ShopTaxRate old = before.get();
            if (!old.name().equals(now.name())) {
                tx.taxRates().rename(now.code(), now.name());
                note(now, "renamed", "old", old.name());
            }
            steps(old, now);
            if (old.active() != now.active()) {
                archive(now);
            }
        }

        private void add(ShopTaxRate now) {
            TaxRate first = now.steps().getFirst().rate();
            tx.taxRates()
                    .insert(
                            now.beginning(
                                    new TaxRate(now.code(), first.kind(), first.basisPoints())));
            note(now, "added", "taken", first.kind().name(), "points", first.basisPoints());
            now.steps().stream().skip(1).forEach(step -> plan(now, step));
        }

        /// Steps that have begun are the rate's; those to come may be others.
        private void steps(ShopTaxRate old, ShopTaxRate now) {
            for (ShopTaxRate.Step step : old.steps()) {
                if (!now.steps().contains(step)) {
                    withdraw(old, step);
                }
            }
            for (ShopTaxRate.Step step : now.steps()) {
                if (!old.steps().contains(step)) {
                    plan(now, step);
                }
            }
        }

        /// After a clock that was ahead a day to come may have been sold on already.
        private void withdraw(ShopTaxRate rate, ShopTaxRate.Step step) {
            LocalDate since =
                    step.since()
                            .filter(day -> !day.isBefore(earliest))
                            .filter(_ -> !tx.taxRates().isNamed(step))
                            .orElseThrow(
                                    () -> new Refused(new Problem.TaxRateHasBegun(rate.code())));
            tx.taxRates().archive(step.rate().code(), true);
            note(rate, "withdrawn", told(step.rate(), since));
        }

        private void plan(ShopTaxRate rate, ShopTaxRate.Step step) {
            LocalDate since =
                    step.since()
                            .filter(_ -> step.rate().code().isEmpty())
                            .orElseThrow(
                                    () -> new Refused(new Problem.TaxRateHasBegun(rate.code())));
            tx.taxRates().insert(rate.code(), step);
            note(rate, "planned", told(step.rate(), since));
        }

        private void archive(ShopTaxRate now) {
            if (!now.active() && tx.taxRates().isUsed(now.code())) {
                long products = tx.taxRates().products().getOrDefault(now.code(), 0L);
                throw new Refused(new Problem.TaxRateInUse(now.code(), products));
            }
            tx.taxRates().archive(now.code(), !now.active());
            note(now, now.active() ? "restored" : "archived");
        }

        private static Object[] told(TaxRate rate, LocalDate since) {
            return new Object[] {
                "taken", rate.kind().name(), "points", rate.basisPoints(), "since", since.toString()
            };
        }

        private void note(ShopTaxRate rate, String act, Object... facts) {
            List<Object> all = new ArrayList<>(List.of("rate", rate.code()));
            all.addAll(List.of("act", act, "name", rate.name()));
            all.addAll(Arrays.asList(facts));
            journal.append(
                    tx,
                    EntryKind.TAX_RATE_CHANGED,
                    by,
                    tx.shifts().open().map(Shift::id),
                    all.toArray());
        }
    }
}
