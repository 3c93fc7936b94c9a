package smena.service.shift;

import smena.domain.money.Money;
import smena.domain.people.Actor;
import smena.domain.people.Employee;
import smena.domain.people.Right;
import smena.domain.shift.DifferenceCauses;
import smena.domain.shift.FigureRow;
import smena.domain.shift.HandoverRecord;
import smena.domain.shift.ReportFigure;
import smena.domain.shift.Shift;
import smena.domain.shift.ShiftReport;
import smena.domain.shift.StatedFigure;
import smena.service.people.Rights;
import smena.store.Database;
import smena.store.Transaction;

import java.util.List;
import java.util.Optional;

/// What the figures of a shift are made of: for each figure of X and Z its receipts, movements,
/// counts and entries, and whether they add up to it; and its handovers. Needs [Right#SEE_FIGURES];
/// whoever looks at the open shift cannot count its drawer blind.
public final class FigureRows {
    private final Database database;
    private final Rights rights;
    private final Reports reports;
    private final FiguresSeen seen;

    public FigureRows(Database database, Rights rights, Reports reports, FiguresSeen seen) {
        this.database = database;
        this.rights = rights;
        this.reports = reports;
        this.seen = seen;
    }

    /// What a figure says and what its rows come to, read in one transaction.
    ///
    /// @param report the whole report: for an open shift as it is now
    /// @param stated what the report says of the figure
    /// @param found what all of its rows come to
    /// @param documents how many rows there are
    public record Explained(
            ShiftReport report, StatedFigure stated, StatedFigure found, long documents) {
        /// Whether the rows make exactly this figure.
        public boolean addsUp() {
            return stated.equals(found);
        }
    }

    /// What a figure says and what its rows come to.
    public Explained explain(Actor actor, long shiftId, ReportFigure figure) {
        return looked(
                actor,
                shiftId,
                (tx, report) -> {
                    StatedFigure stated = StatedFigure.of(report, figure);
                    FigureSum sum = new FigureBooks(tx, report).sum(figure);
                    return new Explained(report, stated, sum.as(stated), sum.documents());
                });
    }

    /// A page of its rows, the newest first.
    ///
    /// @param after the row they come after; empty for the first page
    public List<FigureRow> rows(
            Actor actor, long shiftId, ReportFigure figure, Optional<FigureRow> after, int limit) {
        return looked(
                actor,
                shiftId,
                (tx, report) -> new FigureBooks(tx, report).page(figure, after, limit));
    }

    /// Where the difference of a closed shift's drawer may come from.
    public DifferenceCauses causes(Actor actor, long shiftId) {
        return looked(
                actor,
                shiftId,
                (tx, report) -> causes(tx, shiftId, report.difference().orElse(Money.ZERO)));
    }

    /// The same for any difference, inside the transaction of whoever may know it.
    static DifferenceCauses causes(Transaction tx, long shiftId, Money difference) {
        return new DifferenceSearch(tx, shiftId).of(difference);
    }

    /// The handovers of its drawer, in their order.
    public List<HandoverRecord> handovers(Actor actor, long shiftId) {
        return looked(actor, shiftId, (tx, _) -> HandoverBooks.of(tx, shiftId));
    }

    /// The same; empty for somebody who may not see figures.
    public Optional<List<HandoverRecord>> handoversIfAllowed(Actor actor, long shiftId) {
        Optional<Employee> seeing =
                database.read(tx -> tx.people().find(actor.employee().id()))
                        .filter(person -> person.role().may(Right.SEE_FIGURES));
        return seeing.map(_ -> handovers(actor, shiftId));
    }

    /// The same on the command line, for the owner of the machine: nobody logs in there, so nobody
    /// counts blind from then on.
    public List<HandoverRecord> handoversOnCommandLine(long shiftId) {
        return database.write(
                tx -> {
                    seen.noteOnCommandLine(tx, shiftId);
                    return HandoverBooks.of(tx, shiftId);
                });
    }

    private interface Look<T> {
        T at(Transaction tx, ShiftReport report);
    }

    /// Only looking at the open shift writes anything.
    private <T> T looked(Actor actor, long shiftId, Look<T> look) {
        boolean open = database.read(tx -> tx.shifts().find(shiftId)).map(Shift::open).orElse(true);
        return open
                ? database.write(tx -> looked(tx, actor, shiftId, look))
                : database.read(tx -> look(tx, actor, shiftId, look));
    }

    private <T> T looked(Transaction tx, Actor actor, long shiftId, Look<T> look) {
        Employee by =
                rights.require(tx, actor, Right.SEE_FIGURES, Long.toString(shiftId), Money.ZERO);
        seen.note(tx, by, shiftId, FiguresSeen.Way.X);
        return look.at(tx, reports.x(tx, shiftId));
    }

    /// A read uses up no approval: what is closed is shown only to those who may see figures
    /// themselves.
    private <T> T look(Transaction tx, Actor actor, long shiftId, Look<T> look) {
        rights.require(tx, Actor.of(actor.employee()), Right.SEE_FIGURES);
        return look.at(tx, reports.x(tx, shiftId));
    }
}
