package smena.service.figures;

import smena.domain.figures.BookedPart;
import smena.domain.figures.Figures;
import smena.domain.figures.Grouping;
import smena.domain.money.Money;
import smena.domain.people.Actor;
import smena.domain.people.Employee;
import smena.domain.people.Right;
import smena.domain.shift.Shift;
import smena.service.people.Rights;
import smena.store.Database;
import smena.store.Transaction;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/// What was sold over a period, by day, product, cashier or any other [Grouping], and what was
/// earned by it. Reads beside the writer and changes nothing; but whoever reads figures of the open
/// shift cannot count its drawer blind.
public final class PeriodReports {
    private final Database database;
    private final Rights rights;
    private final Seen seen;

    /// Notes who has read figures of the open shift.
    public interface Seen {
        /// Somebody that nobody knows, on the command line.
        void byNobody(Transaction tx, long shift);

        /// A person.
        void by(Transaction tx, Employee person, long shift);
    }

    public PeriodReports(Database database, Rights rights, Seen seen) {
        this.database = database;
        this.rights = rights;
        this.seen = seen;
    }

    /// The report of the business dates from `from` to `to`, both included, for the owner of the
    /// machine.
    public Figures of(LocalDate from, LocalDate to, Grouping grouping) {
        lookUnnamed(from, to);
        return read(from, to, grouping);
    }

    /// The same for a person. Needs [Right#SEE_FIGURES]; what was earned is in it only for whoever
    /// has [Right#SEE_COST].
    public Figures of(Actor actor, LocalDate from, LocalDate to, Grouping grouping) {
        boolean seesCost = database.read(tx -> rights.isOpenTo(tx, actor, Right.SEE_COST));
        look(actor, from, to);
        Figures figures = read(from, to, grouping);
        return seesCost ? figures : figures.withoutEarnings();
    }

    /// Whoever looks at figures of these business dates may, and cannot count the open shift blind.
    void look(Actor actor, LocalDate from, LocalDate to) {
        database.write(
                tx -> {
                    Employee by = rights.require(tx, actor, Right.SEE_FIGURES, "", Money.ZERO);
                    open(from, to).ifPresent(shift -> seen.by(tx, by, shift.id()));
                    return by;
                });
    }

    /// The same for the owner of the machine.
    void lookUnnamed(LocalDate from, LocalDate to) {
        open(from, to)
                .ifPresent(
                        shift ->
                                database.write(
                                        tx -> {
                                            seen.byNobody(tx, shift.id());
                                            return shift;
                                        }));
    }

    private Figures read(LocalDate from, LocalDate to, Grouping grouping) {
        return database.read(
                tx ->
                        switch (grouping.source()) {
                            case LINES -> lines(tx, from, to, grouping);
                            case PAYMENTS ->
                                    payments(tx, from, to, grouping)
                                            .earning(lines(tx, from, to, Grouping.DAY).total());
                        });
    }

    private static Figures lines(Transaction tx, LocalDate from, LocalDate to, Grouping grouping) {
        try (Stream<BookedPart> parts = tx.figures().lines(from, to)) {
            return Figures.of(grouping, parts);
        }
    }

    private static Figures payments(
            Transaction tx, LocalDate from, LocalDate to, Grouping grouping) {
        try (Stream<BookedPart> parts = tx.figures().payments(from, to)) {
            return Figures.of(grouping, parts);
        }
    }

    private Optional<Shift> open(LocalDate from, LocalDate to) {
        return database.read(tx -> tx.shifts().open())
                .filter(open -> !open.businessDate().isBefore(from))
                .filter(open -> !open.businessDate().isAfter(to));
    }
}
