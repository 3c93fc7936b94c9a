package smena.service.figures;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.figures.Figures;
import smena.domain.figures.Grouping;
import smena.domain.figures.PeriodReport;
import smena.domain.figures.PeriodReport.Until;
import smena.domain.figures.ReportQuery;
import smena.domain.money.Money;
import smena.domain.people.Actor;
import smena.domain.people.Employee;
import smena.domain.people.Right;
import smena.domain.shift.BusinessPeriod;
import smena.domain.shift.Shift;
import smena.service.people.Rights;
import smena.store.Database;
import smena.store.Transaction;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/// What was sold over a period, by day, product, cashier or any other [Grouping], and what was
/// earned by it. Reads beside the writer and changes nothing; but whoever reads figures of the open
/// shift cannot count its drawer blind.
public final class PeriodReports {
    private final Database database;
    private final Rights rights;
    private final Seen seen;
    private final Clock clock;

    /// Notes who has read figures of the open shift.
    public interface Seen {
        /// Somebody that nobody knows, on the command line.
        void byNobody(Transaction tx, long shift);

        /// A person.
        void by(Transaction tx, Employee person, long shift);
    }

    public PeriodReports(Database database, Rights rights, Seen seen, Clock clock) {
        this.database = database;
        this.rights = rights;
        this.seen = seen;
        this.clock = clock;
    }

    /// The report of the business dates from `from` to `to`, both included, for the owner of the
    /// machine.
    public Figures of(LocalDate from, LocalDate to, Grouping grouping) {
        return of(Optional.empty(), all(from, to, grouping));
    }

    /// The same for a person. Needs [Right#SEE_FIGURES]; what was earned is in it only for whoever
    /// has [Right#SEE_COST].
    public Figures of(Actor actor, LocalDate from, LocalDate to, Grouping grouping) {
        return of(Optional.of(actor), all(from, to, grouping));
    }

    /// The same of whatever is asked for. Refuses what cannot be told.
    ///
    /// @param by who asks; empty for the owner of the machine
    public Figures of(Optional<Actor> by, ReportQuery query) {
        check(query);
        BusinessPeriod period = query.period();
        boolean seesCost = seesCost(by);
        look(by, period.from(), period.to());
        Figures figures = read(query, period.from(), period.to());
        return seesCost ? figures : figures.withoutEarnings();
    }

    private static void check(ReportQuery query) {
        if (!query.isPossible()) {
            throw new Refused(new Problem.ReportImpossible());
        }
    }

    private boolean seesCost(Optional<Actor> by) {
        return by.isEmpty() || database.read(tx -> rights.isOpenTo(tx, by.get(), Right.SEE_COST));
    }

    private void look(Optional<Actor> by, LocalDate from, LocalDate to) {
        by.ifPresentOrElse(actor -> look(actor, from, to), () -> lookUnnamed(from, to));
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

    private static ReportQuery all(LocalDate from, LocalDate to, Grouping grouping) {
        return ReportQuery.of(BusinessPeriod.own(from, to), grouping);
    }

    /// A report beside the one of the time before; of a period that goes on, the same part of both.
    /// Needs and shows what [#of(Actor, LocalDate, LocalDate, Grouping)] does.
    ///
    /// @param by who asks; empty for the owner of the machine
    public PeriodReport compared(Optional<Actor> by, ReportQuery query) {
        check(query);
        BusinessPeriod period = query.period();
        BusinessPeriod than = period.compared();
        boolean seesCost = seesCost(by);
        look(by, than.from(), period.to());
        Optional<Until> until = until(period);
        Figures now = read(query, period.from(), period.to());
        Figures before = before(query, than, until);
        return PeriodReport.of(
                query,
                seesCost ? now : now.withoutEarnings(),
                than,
                before.withoutEarnings(),
                until);
    }

    private Optional<Until> until(BusinessPeriod period) {
        LocalDateTime moment = LocalDateTime.now(clock);
        LocalDate today =
                database.read(tx -> tx.shifts().open())
                        .map(Shift::businessDate)
                        .orElse(moment.toLocalDate());
        return Optional.of(new Until(today, moment)).filter(_ -> period.contains(today));
    }

    private Figures before(ReportQuery query, BusinessPeriod than, Optional<Until> until) {
        if (until.isEmpty()) {
            return read(query, than.from(), than.to());
        }
        return until.get()
                .beside(query.period(), than)
                .map(last -> upTo(query, than.from(), last, until.get()))
                .orElseGet(() -> read(query, than.from(), than.to()));
    }

    private Figures upTo(ReportQuery query, LocalDate from, LocalDate last, Until until) {
        return database.read(
                tx ->
                        PeriodFigures.of(tx, query, from, last.minusDays(1))
                                .plus(
                                        query.grouping(),
                                        PeriodFigures.booked(
                                                tx, query, last, part -> until.has(part, last))));
    }

    private Figures read(ReportQuery query, LocalDate from, LocalDate to) {
        return database.read(tx -> PeriodFigures.of(tx, query, from, to));
    }

    private Optional<Shift> open(LocalDate from, LocalDate to) {
        return database.read(tx -> tx.shifts().open())
                .filter(open -> !open.businessDate().isBefore(from))
                .filter(open -> !open.businessDate().isAfter(to));
    }
}
