package smena.service.catalog;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.catalog.ProductCode;
import smena.store.Transaction;

/// Which product carries a code or a number on the scale, sold or archived: nothing is carried by
/// two.
final class CodeHolders {
    private CodeHolders() {}

    /// The code, where no product other than this one carries it.
    static ProductCode requireFree(Transaction tx, long productId, ProductCode code) {
        tx.productCards()
                .holder(code)
                .filter(holder -> holder.id() != productId)
                .ifPresent(
                        holder -> {
                            throw new Refused(new Problem.BarcodeTaken(code.code(), holder.name()));
                        });
        return code;
    }

    /// Refuses a number on the scale that another product has.
    static void requireFree(Transaction tx, long productId, long scaleNumber) {
        tx.productCards()
                .holder(scaleNumber)
                .filter(holder -> holder.id() != productId)
                .ifPresent(
                        holder -> {
                            throw new Refused(
                                    new Problem.ScaleNumberTaken(scaleNumber, holder.name()));
                        });
    }
}
