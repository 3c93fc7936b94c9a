package smena.service.figures;

import smena.domain.figures.BookedPart;
import smena.domain.figures.DayFigures;
import smena.domain.figures.Earnings;
import smena.domain.figures.Figures;
import smena.domain.figures.Grouping;
import smena.domain.figures.ReceiptMark;
import smena.domain.figures.Today;
import smena.domain.people.Actor;
import smena.domain.people.Right;
import smena.domain.shift.Shift;
import smena.service.people.Rights;
import smena.store.Database;
import smena.store.DayFigureStore;
import smena.store.Transaction;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The figures of the business date that goes on: read once, and from then on followed receipt by
/// receipt. Reads beside the writer; whoever sees them cannot count the drawer blind.
public final class TodayFigures {
    private final Database database;
    private final Rights rights;
    private final PeriodReports reports;
    private final Clock clock;

    public TodayFigures(Database database, Rights rights, PeriodReports reports, Clock clock) {
        this.database = database;
        this.rights = rights;
        this.reports = reports;
        this.clock = clock;
    }

    /// Reads them. Needs [Right#SEE_FIGURES]; what was earned is known to whoever has
    /// [Right#SEE_COST].
    public Today of(Actor actor) {
        LocalDate day = database.read(this::day);
        reports.look(actor, day, day);
        return database.read(tx -> read(tx, day, rights.isOpenTo(tx, actor, Right.SEE_COST)));
    }

    private LocalDate day(Transaction tx) {
        return day(tx.shifts().open());
    }

    private LocalDate day(Optional<Shift> open) {
        return open.map(Shift::businessDate).orElseGet(() -> LocalDate.now(clock));
    }

    private static Today read(Transaction tx, LocalDate day, boolean seesCost) {
        DayFigureStore store = tx.dayFigures();
        return new Today(
                day,
                tx.shifts().open().isPresent(),
                store.since(day, ReceiptMark.NONE, store.mark()),
                earned(store.corrections(day)),
                store.all(day.minusDays(7)),
                seesCost);
    }

    private static Earnings earned(List<BookedPart> corrections) {
        return Figures.of(Grouping.DAY, corrections.stream()).total().earned();
    }

    /// What was read before with what was booked since, by this till or by another program: only
    /// that is read. On another business date, or with other rights, all is read anew. Needs what
    /// [#of] does.
    public Today since(Actor actor, Today known) {
        Optional<Today> more = database.read(tx -> more(tx, actor, known));
        if (more.isEmpty()) {
            return of(actor);
        }
        if (!more.get().now().mark().equals(known.now().mark())) {
            reports.look(actor, known.day(), known.day());
        }
        return more.get();
    }

    /// Calls `news` whenever something was booked by this till, at its counter or over HTTP, until
    /// what is returned is run. It must return at once.
    public Runnable follow(Runnable news) {
        return database.follow(news);
    }

    private Optional<Today> more(Transaction tx, Actor actor, Today known) {
        if (!rights.may(tx, actor, Right.SEE_FIGURES)) {
            return Optional.empty();
        }
        Optional<Shift> open = tx.shifts().open();
        boolean seesCost = rights.isOpenTo(tx, actor, Right.SEE_COST);
        if (!day(open).equals(known.day()) || seesCost != known.seesCost()) {
            return Optional.empty();
        }
        DayFigureStore store = tx.dayFigures();
        ReceiptMark mark = store.mark();
        DayFigures now = known.now();
        return Optional.of(
                new Today(
                        known.day(),
                        open.isPresent(),
                        mark.equals(now.mark())
                                ? now
                                : now.plus(store.since(known.day(), now.mark(), mark)),
                        earned(store.corrections(known.day())),
                        known.before(),
                        seesCost));
    }
}
