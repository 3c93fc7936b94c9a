package smena.service.stock;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.TypedText;
import smena.domain.people.Actor;
import smena.domain.people.Right;
import smena.domain.stock.WriteOffDraft;
import smena.service.journal.Journal;
import smena.service.people.Rights;
import smena.store.Database;
import smena.store.Transaction;

import java.util.List;
import java.util.UUID;

/// What is to be written off or used by the shop, kept while it is put together: a restart or
/// another person at the till loses nothing. [StockPapers] books it. Keeping one needs
/// [Right#MANAGE_STOCK], also where it is only open with an approval.
public final class WriteOffDrafts {
    private final Database database;
    private final Journal journal;
    private final Rights rights;

    public WriteOffDrafts(Database database, Journal journal, Rights rights) {
        this.database = database;
        this.journal = journal;
        this.rights = rights;
    }

    /// The drafts that are not booked yet, the newest first.
    public List<WriteOffDraft> all() {
        return database.read(tx -> tx.writeOffDrafts().all());
    }

    /// Keeps a draft as it is now. It may be incomplete; what cannot be booked is refused then. One
    /// that was booked meanwhile stays booked.
    public void keep(Actor actor, WriteOffDraft draft) {
        if (draft.items().size() > StockPapers.MOST_LINES) {
            throw new Refused(new Problem.BadLines(StockPapers.MOST_LINES));
        }
        String reason =
                TypedText.optional(
                        draft.reason(), StockPapers.LONGEST_REASON, new Problem.BadReason());
        WriteOffDraft clean = new WriteOffDraft(draft.uuid(), draft.kind(), reason, draft.items());
        database.write(
                tx -> {
                    requireRight(tx, actor);
                    if (tx.stockDocuments().byUuid(clean.uuid()).isEmpty()) {
                        tx.writeOffDrafts().save(clean, actor.employee().id(), journal.now().at());
                    }
                    return clean;
                });
    }

    /// Throws a draft away.
    public void discard(Actor actor, UUID uuid) {
        database.write(
                tx -> {
                    requireRight(tx, actor);
                    tx.writeOffDrafts().delete(uuid);
                    return uuid;
                });
    }

    private void requireRight(Transaction tx, Actor actor) {
        if (!rights.isOpenTo(tx, actor, Right.MANAGE_STOCK)) {
            throw new Refused(new Problem.NotAllowed());
        }
    }
}
