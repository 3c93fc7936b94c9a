package smena.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
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
                long id = Long.parseLong(f[0]);
                found.computeIfAbsent(
                                id, k -> new Basket(k, Long.parseLong(f[1]), new ArrayList<>()))
                        .lines()
                        .add(
                                new Line(
                                        Long.parseLong(f[2]),
                                        Long.parseLong(f[3]),
                                        Long.parseLong(f[4]),
                                        Long.parseLong(f[5])));
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
}
