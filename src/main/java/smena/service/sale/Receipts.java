package smena.service.sale;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.people.Actor;
import smena.domain.people.Right;
import smena.domain.receipt.ReceiptCode;
import smena.domain.receipt.ReceiptHead;
import smena.domain.receipt.ReceiptQuery;
import smena.domain.sale.Sale;
import smena.service.people.Rights;
import smena.service.shop.PastMethodNames;
import smena.store.Database;
import smena.store.ReceiptStore.Anchored;
import smena.store.Transaction;

import java.util.List;
import java.util.Optional;

/// Finds receipts: one by its number or by what its QR code holds, many by whatever is known of
/// them, a page at a time.
public final class Receipts {
    /// The most receipts of one page.
    public static final int MOST = 200;

    private final Database database;
    private final Rights rights;

    public Receipts(Database database, Rights rights) {
        this.database = database;
        this.rights = rights;
    }

    /// The sale of a code that was scanned off a receipt; empty for a code of something else.
    /// Refuses one of another shop's receipt and one that is not as this till printed it.
    public Optional<Sale> byCode(String scanned) {
        return ReceiptCode.read(scanned).map(code -> database.read(tx -> of(tx, code)));
    }

    /// The sale of this number, written whole. Refuses one that was not given yet.
    public Sale byNumber(String number) {
        return database.read(
                tx ->
                        tx.receipts()
                                .byNumber(number.strip())
                                .flatMap(found -> tx.sales().find(found.id()))
                                .map(sale -> PastMethodNames.then(tx, sale))
                                .orElseThrow(() -> new Refused(new Problem.SaleNotFound())));
    }

    /// The newest receipts that fit.
    public List<ReceiptHead> newest(ReceiptQuery query, int limit) {
        return before(query, Long.MAX_VALUE, limit);
    }

    /// The next page: those before the one of this row.
    public List<ReceiptHead> before(ReceiptQuery query, long saleId, int limit) {
        return database.read(tx -> tx.receipts().page(query, saleId, Math.min(MOST, limit)));
    }

    /// The same for a person: who sees no figures finds only the sales they made themselves.
    public List<ReceiptHead> before(Actor actor, ReceiptQuery query, long saleId, int limit) {
        return database.read(
                tx -> {
                    ReceiptQuery theirs =
                            rights.isOpenTo(tx, actor, Right.SEE_FIGURES)
                                    ? query
                                    : query.cashier(actor.employee().id());
                    return tx.receipts().page(theirs, saleId, Math.min(MOST, limit));
                });
    }

    private static Sale of(Transaction tx, ReceiptCode code) {
        Anchored found =
                tx.receipts()
                        .byNumber(code.number())
                        .orElseThrow(() -> new Refused(new Problem.ReceiptOfOthers(code.number())));
        if (!ReceiptCode.of(code.number(), found.hash()).equals(code)) {
            throw new Refused(new Problem.ReceiptAltered(code.number()));
        }
        return PastMethodNames.then(tx, tx.sales().find(found.id()).orElseThrow());
    }
}
