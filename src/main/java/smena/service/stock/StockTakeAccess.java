package smena.service.stock;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.people.Actor;
import smena.domain.people.Employee;
import smena.domain.people.Right;
import smena.domain.stock.StockTake;
import smena.service.people.Rights;
import smena.store.Transaction;

import java.util.UUID;

/// Which stock-take is meant, and who may take part.
final class StockTakeAccess {
    private StockTakeAccess() {}

    /// The one that is under way.
    static StockTake take(Transaction tx, UUID uuid) {
        return tx.stockTakes()
                .find(uuid)
                .orElseThrow(() -> new Refused(new Problem.StockTakeNotFound()));
    }

    /// Who may take part, alone or with an approval for its end.
    static Employee person(Transaction tx, Rights rights, Actor actor) {
        if (!rights.isOpenTo(tx, actor, Right.MANAGE_STOCK)) {
            throw new Refused(new Problem.NotAllowed());
        }
        return actor.employee();
    }
}
