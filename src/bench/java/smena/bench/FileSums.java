package smena.bench;

import smena.domain.sale.PaymentMethod;
import smena.domain.shift.ShiftReport;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/// Sums of a basket file made without any of the till's own rules: plain integers, line by line.
final class FileSums {
    private static final long MOST_PIECES = 9_999;

    private final Map<Long, Day> days = new TreeMap<>();
    private long refused;

    private static final class Day {
        final Map<Long, Long> totals = new HashMap<>();
        long discount;
        BigInteger tax = BigInteger.ZERO;
    }

    FileSums(Path file) throws IOException {
        try (BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(file)),
                                StandardCharsets.UTF_8))) {
            in.readLine();
            for (String row = in.readLine(); row != null; row = in.readLine()) {
                take(row.split("\t"));
            }
        }
    }

    private void take(String[] f) {
        Day day = days.computeIfAbsent(whole(f[1]) / 86_400, _ -> new Day());
        long quantity = whole(f[3]);
        if (quantity < 1 || quantity > MOST_PIECES) {
            refused++;
            return;
        }
        long value = whole(f[4]);
        long shelf = value + whole(f[5]);
        long price = Math.max(1, (shelf + quantity - 1) / quantity);
        day.totals.merge(whole(f[0]), value, Long::sum);
        day.discount += price * quantity - value;
        day.tax = day.tax.add(BigInteger.valueOf((value * 12 * 2 + 112) / 224));
    }

    /// Prints each figure that differs and tells how many do.
    int compare(Map<Long, ShiftReport> reports, long refusedByTill, PrintStream out) {
        int wrong = differs(out, "refused lines", refused, refusedByTill);
        for (Map.Entry<Long, Day> entry : days.entrySet()) {
            ShiftReport z = Objects.requireNonNull(reports.get(entry.getKey()));
            wrong += compare(out, entry.getKey(), entry.getValue(), z);
        }
        return wrong;
    }

    private static int compare(PrintStream out, long number, Day day, ShiftReport z) {
        String name = "day " + number + " ";
        long total = 0;
        long cash = 0;
        for (Map.Entry<Long, Long> basket : day.totals.entrySet()) {
            long value = basket.getValue();
            total += value;
            cash += cash(basket.getKey(), value);
        }
        long tax = z.taxes().stream().mapToLong(t -> t.soldTax().minor()).sum();
        return differs(out, name + "baskets", day.totals.size(), z.sales().count())
                + differs(out, name + "total", total, z.sales().total().minor())
                + differs(out, name + "discount", day.discount, z.sales().discount().minor())
                + differs(out, name + "tax", day.tax.longValueExact(), tax)
                + differs(out, name + "cash", cash, z.drawer().sales().minor())
                + differs(out, name + "not cash", total - cash, notCash(z))
                + differs(out, name + "expected", cash, z.expected().minor());
    }

    private static long cash(long basket, long value) {
        return switch ((int) (basket % 3)) {
            case 0 -> value;
            case 1 -> 0;
            default -> value - value / 2;
        };
    }

    private static long notCash(ShiftReport z) {
        return z.methods().stream()
                .filter(m -> m.kind() != PaymentMethod.Kind.CASH)
                .mapToLong(m -> m.sold().minor())
                .sum();
    }

    private static int differs(PrintStream out, String name, long file, long till) {
        if (file == till) {
            return 0;
        }
        out.printf("%s: file %d, till %d%n", name, file, till);
        return 1;
    }

    /// A whole number, which the file now and then writes as `4.0128e+10`.
    private static long whole(String text) {
        return new BigDecimal(text).longValueExact();
    }
}
