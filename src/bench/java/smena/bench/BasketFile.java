package smena.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;

/// Baskets of a file with the columns `basket`, `unix_time`, `product`, `quantity`, `value_cents`
/// and `discount_cents`.
record BasketFile(List<Basket> baskets) {
    record Line(long product, long quantity, long value, long discount) {}

    record Basket(long id, long time, List<Line> lines) {}

    static BasketFile read(Path file) throws IOException {
        Map<Long, Basket> found = new LinkedHashMap<>();
        try (BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(file)),
                                StandardCharsets.UTF_8))) {
            in.readLine();
            for (String row = in.readLine(); row != null; row = in.readLine()) {
                String[] f = row.split("\t");
                long id = whole(f[0]);
                found.computeIfAbsent(id, k -> new Basket(k, whole(f[1]), new ArrayList<>()))
                        .lines()
                        .add(new Line(whole(f[2]), whole(f[3]), whole(f[4]), whole(f[5])));
            }
        }
        return new BasketFile(List.copyOf(found.values()));
    }

    Set<Long> products() {
        Set<Long> ids = new TreeSet<>();
        baskets.forEach(b -> b.lines().forEach(line -> ids.add(line.product())));
        return ids;
    }

    /// Days of UTC since 1970, oldest first.
    Map<Long, List<Basket>> byDay() {
        Map<Long, List<Basket>> days = new TreeMap<>();
        for (Basket basket : baskets) {
            days.computeIfAbsent(basket.time() / 86_400, _ -> new ArrayList<>()).add(basket);
        }
        return days;
    }

    /// A whole number, which the file now and then writes as `4.0128e+10`.
    private static long whole(String text) {
        return new BigDecimal(text).longValueExact();
    }
}
