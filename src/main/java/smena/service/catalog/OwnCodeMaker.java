package smena.service.catalog;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.catalog.OwnCodes;
import smena.domain.catalog.ProductCode;
import smena.store.Database;
import smena.store.Transaction;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.LongStream;

/// Makes codes for goods that come without one. What was made is the product's once its card is
/// saved.
public final class OwnCodeMaker {
    /// How many from the first are looked at once the last one is taken.
    private static final long LOOKED_AT = 10_000;

    private final Database database;

    public OwnCodeMaker(Database database) {
        this.database = database;
    }

    /// The next code that no product carries. Refuses where none is left.
    ///
    /// @param others codes that are about to be taken
    public String next(Collection<String> others) {
        return database.read(
                tx ->
                        OwnCodes.beside(ScaleLabels.patterns(tx)).stream()
                                .flatMap(codes -> next(tx, codes, others).stream())
                                .findFirst()
                                .orElseThrow(() -> new Refused(new Problem.NoOwnCodes())));
    }

    private static Optional<String> next(
            Transaction tx, OwnCodes codes, Collection<String> others) {
        long last = tx.productCards().lastOf(codes.written()).map(codes::number).orElse(0L);
        LongStream after =
                LongStream.rangeClosed(last + 1, Math.min(last + LOOKED_AT, OwnCodes.MOST));
        return LongStream.concat(after, LongStream.rangeClosed(1, LOOKED_AT))
                .mapToObj(codes::code)
                .filter(code -> !others.contains(code))
                .filter(code -> tx.productCards().holder(ProductCode.single(code)).isEmpty())
                .findFirst();
    }
}
