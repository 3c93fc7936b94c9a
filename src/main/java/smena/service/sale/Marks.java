package smena.service.sale;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.people.Actor;
import smena.domain.people.Right;
import smena.domain.sale.Basket;
import smena.domain.sale.BasketMark;
import smena.domain.sale.Mark;
import smena.domain.sale.MarkedLine;
import smena.service.journal.Journal;
import smena.service.people.Rights;
import smena.service.terminal.TerminalSteps;
import smena.store.Database;
import smena.store.Transaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The marks of the open basket. Each is on disk when the call returns; the basket is not sold
/// before each piece of a marked product has its own.
public final class Marks {
    private final Database database;
    private final Journal journal;
    private final Rights rights;

    public Marks(Database database, Journal journal, Rights rights) {
        this.database = database;
        this.journal = journal;
        this.rights = rights;
    }

    /// The marked lines of a stored basket, in its order.
    public List<MarkedLine> of(Basket basket) {
        return basket.isEmpty() ? List.of() : database.read(tx -> rules(tx).lines(basket));
    }

    /// Gives a piece of a line the mark that was scanned. Refuses one that is in the basket, was
    /// sold and not given back, is another product's, has expired or is none.
    public MarkedLine add(Actor actor, MarkedLine shown, String code) {
        Mark mark = Mark.read(code);
        return database.write(
                tx -> {
                    rights.require(tx, actor, Right.SELL);
                    List<MarkedLine> all = rules(tx).lines(open(tx, shown));
                    MarkedLine line = rules(tx).with(of(all, shown), all, mark, journal.now().at());
                    tx.basketMarks().put(line.basket(), line.line().line(), line.marks());
                    return line;
                });
    }

    /// Gives the mark to a piece of this product in the open basket that has none yet; false where
    /// each has one, or the product has no marks. Refuses like [#add].
    boolean fills(Transaction tx, Actor actor, long productId, Mark mark) {
        List<MarkedLine> all = tx.baskets().open().map(rules(tx)::lines).orElse(List.of());
        Optional<MarkedLine> open =
                all.stream()
                        .filter(line -> line.line().productId() == productId && !line.isComplete())
                        .findFirst();
        if (open.isEmpty()) {
            return false;
        }
        TerminalSteps.requireFree(tx, open.get().basket());
        rights.require(tx, actor, Right.SELL);
        MarkedLine line = rules(tx).with(open.get(), all, mark, journal.now().at());
        tx.basketMarks().put(line.basket(), line.line().line(), line.marks());
        return true;
    }

    /// Takes a mark off its line: another piece is handed over.
    public MarkedLine remove(Actor actor, MarkedLine shown, BasketMark mark) {
        return database.write(
                tx -> {
                    rights.require(tx, actor, Right.SELL);
                    MarkedLine line = of(rules(tx).lines(open(tx, shown)), shown);
                    List<BasketMark> left = new ArrayList<>(line.marks());
                    left.removeIf(other -> other.mark().equals(mark.mark()));
                    tx.basketMarks().put(line.basket(), line.line().line(), left);
                    return new MarkedLine(line.basket(), line.line(), left);
                });
    }

    private MarkRules rules(Transaction tx) {
        return new MarkRules(tx, journal.now().day());
    }

    private static Basket open(Transaction tx, MarkedLine shown) {
        return tx.baskets()
                .open()
                .filter(basket -> basket.id().equals(shown.basket()))
                .orElseThrow(() -> new Refused(new Problem.BasketChanged()));
    }

    private static MarkedLine of(List<MarkedLine> lines, MarkedLine shown) {
        return lines.stream()
                .filter(line -> line.line().line() == shown.line().line())
                .findFirst()
                .orElseThrow(() -> new Refused(new Problem.LineNotFound()));
    }
}
