package smena.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import smena.domain.catalog.SearchText;
import smena.service.catalog.Catalog;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.zip.GZIPInputStream;

/// Search while somebody types one, two and three words of a product's name, letter by letter, in a
/// catalogue of any size.
///
/// Usage: `Search FOLDER CATALOGUE.tsv.gz PRODUCTS`: the folder is filled with so many products,
/// named as in the second column of the file; where those are used up, numbers are added to them.
public final class Search {
    private static final PrintStream OUT = System.out;
    private static final int NAMES = 300;
    private static final int LIMIT = 60;

    private Search() {}

    /// Runs it.
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        List<String> names = names(Path.of(args[1]));
        int wanted = Integer.parseInt(args[2]);
        Files.createDirectories(folder);
        GrownTill.open(folder, new NoPaper(), 300).close();
        fill(folder.resolve("smena.db"), names, wanted);
        try (GrownTill till = GrownTill.open(folder, new NoPaper(), 300)) {
            OUT.println(till.services().products().catalog().count() + " products");
            // A name that is not among so few products would be looked for with its typing errors.
            measure(
                    till.services().products().catalog(),
                    names.subList(0, Math.min(wanted, names.size())));
        }
    }

    private static List<String> names(Path file) throws IOException {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(file)), UTF_8))) {
            return lines.lines().skip(1).map(line -> line.split("\t", -1)[1]).toList();
        }
    }

    private static void fill(Path file, List<String> names, int wanted) throws SQLException {
        String insert =
                "insert into product (uuid, name, search, category_id, price, unit, tax_rate_id)"
                        + " values (?, ?, ?, 1, 10000, 'PIECE', 1)";
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                PreparedStatement product = connection.prepareStatement(insert);
                PreparedStatement count =
                        connection.prepareStatement("select count(*) from product")) {
            connection.setAutoCommit(false);
            for (int i = count.executeQuery().getInt(1); i < wanted; i++) {
                int round = i / names.size();
                String name = names.get(i % names.size()) + (round == 0 ? "" : " " + round * 7);
                product.setString(1, UUID.randomUUID().toString());
                product.setString(2, name.substring(0, Math.min(300, name.length())));
                product.setString(3, SearchText.index(name));
                product.executeUpdate();
                if (i % 100_000 == 0) {
                    connection.commit();
                }
            }
            connection.commit();
        }
    }

    private static void measure(Catalog catalog, List<String> names) {
        List<Long> all = new ArrayList<>();
        List<Long> three = new ArrayList<>();
        for (int round = 0; round < 2; round++) {
            all.clear();
            three.clear();
            Random random = new Random(5);
            for (int i = 0; i < NAMES; i++) {
                String[] words = names.get(random.nextInt(names.size())).split(" +");
                String typed =
                        String.join(" ", List.of(words).subList(0, Math.min(3, words.length)));
                for (int letters = 1; letters <= typed.length(); letters++) {
                    String text = typed.substring(0, letters);
                    long start = System.nanoTime();
                    catalog.search(text, LIMIT);
                    long took = System.nanoTime() - start;
                    all.add(took);
                    if (text.strip().split(" ").length == 3) {
                        three.add(took);
                    }
                }
            }
        }
        OUT.println("search as one types: " + spread(all));
        OUT.println("  the third word:    " + spread(three));
    }

    private static Spread spread(List<Long> nanos) {
        return Spread.of(nanos.stream().mapToLong(Long::longValue).toArray());
    }
}
