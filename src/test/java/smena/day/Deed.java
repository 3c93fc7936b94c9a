package smena.day;

import static smena.day.CounterModel.CASH;
import static smena.day.CounterModel.DEBT;

import smena.domain.customer.Repayment;
import smena.domain.refund.Refund;
import smena.domain.sale.Sale;

import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What the till answered to an act: how much money came or went, which way, and which goods.
///
/// @param customer whose account it concerns; 0 for nobody's
/// @param total before any rounding, in minor units
/// @param ways what counts, by the code of the method
/// @param goods that left the shelf or came back to it, in thousandths by product
record Deed(
        Kind kind,
        long customer,
        long total,
        SortedMap<String, Long> ways,
        SortedMap<String, Long> goods) {
    private static final Pattern FIELDS = Pattern.compile(";");
    private static final Pattern PARTS = Pattern.compile(",");

    enum Kind {
        SALE,
        REFUND,
        REPAYMENT
    }

    static Deed of(Sale sale) {
        return new Deed(
                Kind.SALE,
                sale.buyer().map(buyer -> buyer.id()).orElse(0L),
                sale.total().minor(),
                sums(sale.payments(), p -> p.method().code(), p -> p.applied().minor()),
                sums(
                        sale.lines(),
                        line -> Long.toString(line.productId()),
                        line -> line.quantity().thousandths()));
    }

    static Deed of(Refund refund) {
        return new Deed(
                Kind.REFUND,
                refund.payments().stream()
                        .flatMap(p -> p.customer().stream())
                        .findFirst()
                        .orElse(0L),
                refund.total().minor(),
                sums(refund.payments(), p -> p.method().code(), p -> p.applied().minor()),
                sums(
                        refund.lines().stream().filter(Refund.Line::restock).toList(),
                        line -> Long.toString(line.productId()),
                        line -> line.quantity().thousandths()));
    }

    static Deed of(Repayment repayment) {
        return new Deed(
                Kind.REPAYMENT,
                repayment.customerId(),
                repayment.amount().minor(),
                sums(repayment.payments(), p -> p.method().code(), p -> p.applied().minor()),
                new TreeMap<>());
    }

    private static <T> SortedMap<String, Long> sums(
            Iterable<T> parts, java.util.function.Function<T, String> key, ToLongFunction<T> of) {
        SortedMap<String, Long> sums = new TreeMap<>();
        parts.forEach(part -> sums.merge(key.apply(part), of.applyAsLong(part), Long::sum));
        return sums;
    }

    /// As one word.
    String text() {
        return String.join(
                ";",
                kind.name(),
                Long.toString(customer),
                Long.toString(total),
                text(ways),
                text(goods) + ".");
    }

    static Deed read(String text) {
        String[] fields = FIELDS.split(text.substring(0, text.length() - 1), -1);
        return new Deed(
                Kind.valueOf(fields[0]),
                Long.parseLong(fields[1]),
                Long.parseLong(fields[2]),
                sums(fields[3]),
                sums(fields[4]));
    }

    private static String text(Map<String, Long> sums) {
        return sums.entrySet().stream()
                .map(sum -> sum.getKey() + "=" + sum.getValue())
                .collect(Collectors.joining(","));
    }

    private static SortedMap<String, Long> sums(String text) {
        SortedMap<String, Long> sums = new TreeMap<>();
        Arrays.stream(PARTS.split(text, -1))
                .filter(part -> !part.isEmpty())
                .forEach(
                        part -> {
                            int at = part.indexOf('=');
                            sums.put(part.substring(0, at), Long.valueOf(part.substring(at + 1)));
                        });
        return sums;
    }

    /// Books it in the model.
    void in(CounterModel model) {
        CounterModel.Sums shift = model.shift;
        long rounding = CounterModel.sum(ways) - total;
        long cash = ways.getOrDefault(CASH, 0L);
        switch (kind) {
            case SALE -> {
                shift.sales++;
                shift.sold += total;
                model.sold += total;
                shift.rounding += rounding;
                shift.drawer += cash;
                model.owed.merge(customer, ways.getOrDefault(DEBT, 0L), Long::sum);
                ways.forEach((way, part) -> shift.soldBy.merge(way, part, Long::sum));
                goods.forEach((id, n) -> model.stock.merge(Long.valueOf(id), -n, Long::sum));
            }
            case REFUND -> {
                shift.refunds++;
                shift.returned += total;
                model.returned += total;
                shift.rounding -= rounding;
                shift.drawer -= cash;
                model.owed.merge(customer, -ways.getOrDefault(DEBT, 0L), Long::sum);
                ways.forEach((way, part) -> shift.returnedBy.merge(way, part, Long::sum));
                goods.forEach((id, n) -> model.stock.merge(Long.valueOf(id), n, Long::sum));
            }
            case REPAYMENT -> {
                shift.repayments++;
                shift.repaid += total;
                shift.rounding += rounding;
                shift.drawer += cash;
                model.owed.merge(customer, -total, Long::sum);
                ways.forEach((way, part) -> shift.repaidBy.merge(way, part, Long::sum));
            }
        }
    }
}
