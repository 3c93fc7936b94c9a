package smena.store;

import static org.jooq.impl.DSL.deleteFrom;
import static org.jooq.impl.DSL.select;

import static smena.store.tables.Tables.BASKET_MARK;

import smena.domain.sale.BasketMark;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// The marks of the pieces in baskets, saved with every scan.
public final class BasketMarkStore {
    private static final Kept ALL =
            Kept.of(
                    select(BASKET_MARK.LINE, BASKET_MARK.MARK, BASKET_MARK.WHOLE, BASKET_MARK.AT)
                            .from(BASKET_MARK)
                            .where(BASKET_MARK.BASKET_UUID.eq(Kept.text("basket")))
                            .orderBy(BASKET_MARK.LINE, BASKET_MARK.POSITION));
    private static final Kept INSERT =
            Kept.insert(
                    BASKET_MARK,
                    BASKET_MARK.BASKET_UUID,
                    BASKET_MARK.LINE,
                    BASKET_MARK.MARK,
                    BASKET_MARK.WHOLE,
                    BASKET_MARK.AT,
                    BASKET_MARK.POSITION);
    private static final Kept DELETE =
            Kept.of(
                    deleteFrom(BASKET_MARK)
                            .where(
                                    BASKET_MARK.BASKET_UUID.eq(Kept.text("basket")),
                                    BASKET_MARK.LINE.eq(Kept.number("line"))));

    private final Statements kept;

    BasketMarkStore(Statements kept) {
        this.kept = kept;
    }

    /// The marks of a basket by line, each in the order they were scanned.
    public Map<Integer, List<BasketMark>> of(UUID basket) {
        Map<Integer, List<BasketMark>> marks = new TreeMap<>();
        kept.all(
                ALL,
                row ->
                        marks.computeIfAbsent(row.small(BASKET_MARK.LINE), _ -> new ArrayList<>())
                                .add(
                                        new BasketMark(
                                                row.text(BASKET_MARK.MARK),
                                                row.text(BASKET_MARK.WHOLE),
                                                Instant.ofEpochMilli(row.number(BASKET_MARK.AT)))),
                basket.toString());
        return marks;
    }

    /// Gives a line these marks and no others.
    public void put(UUID basket, int line, List<BasketMark> marks) {
        kept.run(DELETE, basket.toString(), (long) line);
        long position = 1;
        for (BasketMark mark : marks) {
            kept.insert(
                    INSERT,
                    basket.toString(),
                    (long) line,
                    mark.mark(),
                    mark.whole(),
                    mark.at().toEpochMilli(),
                    position++);
        }
    }
}
