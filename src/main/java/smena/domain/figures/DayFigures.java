package smena.domain.figures;

import smena.domain.money.Money;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// The receipts of a business date, added up as they come.
///
/// @param mark up to which receipts it goes
/// @param products by product; their sum is that of the day
/// @param hours the revenue of each hour since the date began, 0 to 23 and further where a shift
///     goes past midnight
/// @param methods what was paid, by method
/// @param goods how much of each product, by its row
public record DayFigures(
        ReceiptMark mark,
        Figures products,
        SortedMap<Integer, Money> hours,
        Figures methods,
        Map<Long, SoldGoods> goods) {

    /// Adds receipts up.
    ///
    /// @param mark the newest of them
    /// @param lines those of one receipt one after the other
    public static DayFigures of(
            LocalDate day,
            ReceiptMark mark,
            List<BookedPart> lines,
            List<BookedPart> payments,
            List<SoldGoods> goods) {
        Map<Long, SoldGoods> byProduct = new HashMap<>();
        goods.forEach(one -> byProduct.merge(one.product(), one, SoldGoods::plus));
        return new DayFigures(
                mark,
                Figures.of(Grouping.PRODUCT, lines.stream()),
                hours(day, lines),
                Figures.of(Grouping.METHOD, payments.stream()),
                byProduct);
    }

    /// The revenue of each hour since `day` began.
    static SortedMap<Integer, Money> hours(LocalDate day, List<BookedPart> lines) {
        SortedMap<Integer, Money> hours = new TreeMap<>();
        for (BookedPart part : lines) {
            hours.merge(hour(day, part), part.revenue(), Money::plus);
        }
        return hours;
    }

    /// A clock that was set back may be on the day before.
    private static int hour(LocalDate day, BookedPart part) {
        long hour = Duration.between(day.atStartOfDay(), part.at()).toHours();
        return Math.toIntExact(Math.max(0, hour));
    }

    /// The same with receipts that were booked later.
    public DayFigures plus(DayFigures more) {
        SortedMap<Integer, Money> allHours = new TreeMap<>(hours);
        more.hours.forEach((hour, sum) -> allHours.merge(hour, sum, Money::plus));
        Map<Long, SoldGoods> allGoods = new HashMap<>(goods);
        more.goods.forEach((product, one) -> allGoods.merge(product, one, SoldGoods::plus));
        return new DayFigures(
                more.mark,
                products.plus(Grouping.PRODUCT, more.products),
                allHours,
                methods.plus(Grouping.METHOD, more.methods),
                allGoods);
    }
}
