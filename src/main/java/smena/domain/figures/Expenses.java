package smena.domain.figures;

import smena.domain.Moment;
import smena.domain.money.Money;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What was paid out of the drawer over a period, by reason; what suppliers were paid stands by
/// supplier. Cash that went to the safe or the bank is no expense.
///
/// @param rows the largest first
/// @param total all of them
public record Expenses(List<Row> rows, Money total) {
    public Expenses {
        rows = List.copyOf(rows);
    }

    /// A pay-out.
    ///
    /// @param movement its row
    /// @param shift its shift's row
    /// @param reason as it was said
    /// @param supplier who was paid by it; empty for an expense
    /// @param by who paid it out
    public record PayOut(
            long movement,
            long shift,
            Money amount,
            String reason,
            Optional<String> supplier,
            String by,
            Moment when) {}

    /// All that was paid for one reason, or to one supplier.
    ///
    /// @param name the reason as it was said last, or the supplier
    /// @param payOuts the newest first
    public record Row(String name, boolean supplier, Money amount, List<PayOut> payOuts) {
        public Row {
            payOuts = List.copyOf(payOuts);
        }
    }

    /// Adds pay-outs up. Reasons that differ in capitals and blanks alone are one.
    public static Expenses of(List<PayOut> payOuts) {
        Map<String, List<PayOut>> groups = new LinkedHashMap<>();
        payOuts.stream()
                .sorted(Comparator.comparingLong(PayOut::movement).reversed())
                .forEach(one -> groups.computeIfAbsent(key(one), _ -> new ArrayList<>()).add(one));
        List<Row> rows =
                groups.values().stream()
                        .map(Expenses::row)
                        .sorted(
                                Comparator.comparing(Row::amount)
                                        .reversed()
                                        .thenComparing(Row::name))
                        .toList();
        return new Expenses(
                rows, payOuts.stream().map(PayOut::amount).reduce(Money.ZERO, Money::plus));
    }

    private static Row row(List<PayOut> all) {
        PayOut last = all.getFirst();
        return new Row(
                last.supplier().orElse(last.reason()),
                last.supplier().isPresent(),
                all.stream().map(PayOut::amount).reduce(Money.ZERO, Money::plus),
                all);
    }

    private static String key(PayOut one) {
        return one.supplier()
                .map(name -> "s" + name)
                .orElseGet(
                        () ->
                                "r"
                                        + one.reason()
                                                .strip()
                                                .replaceAll("\\s+", " ")
                                                .toLowerCase(Locale.ROOT));
    }
}
