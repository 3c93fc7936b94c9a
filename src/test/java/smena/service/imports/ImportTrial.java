package smena.service.imports;

import smena.domain.catalog.NewProduct;
import smena.domain.money.TaxRate;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads files of products for a shop with VAT.
final class ImportTrial {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final List<TaxRate> RATES =
            List.of(
                    new TaxRate("VAT12", TaxRate.Kind.STANDARD, 1200),
                    new TaxRate("VAT0", TaxRate.Kind.ZERO, 0),
                    new TaxRate("EXEMPT", TaxRate.Kind.EXEMPT, 0));

    private final Path folder;
    private final Map<String, UnitMeaning> units = new HashMap<>();
    private Optional<Charset> encoding = Optional.empty();
    private boolean madeUpPrices;
    private int files;

    ImportTrial(Path folder) {
        this.folder = folder;
    }

    /// What came of a file.
    ///
    /// @param products those that can go in, as `name|code+code|price|unit|tax|category`
    /// @param refused a line and a reason each
    /// @param remarks a line, a kind and a text each
    /// @param readAs the encoding or the sheet
    record Outcome(
            List<String> products, List<String> refused, List<String> remarks, String readAs) {
        /// The only product.
        String product() {
            if (products.size() != 1 || !refused.isEmpty()) {
                throw new AssertionError(this);
            }
            return products.getFirst();
        }

        /// The only refusal.
        String refusal() {
            if (refused.size() != 1 || !products.isEmpty()) {
                throw new AssertionError(this);
            }
            return refused.getFirst();
        }
    }

    ImportTrial withMadeUpPrices() {
        madeUpPrices = true;
        return this;
    }

    ImportTrial unit(String word, String meaning) {
        units.put(word, UnitMeaning.read(meaning).orElseThrow());
        return this;
    }

    ImportTrial encoding(Charset named) {
        encoding = Optional.of(named);
        return this;
    }

    Outcome text(String... lines) {
        return text(StandardCharsets.UTF_8, lines);
    }

    Outcome text(Charset charset, String... lines) {
        return bytes("goods.csv", String.join("\n", lines).getBytes(charset));
    }

    Outcome bytes(String name, byte[] bytes) {
        try {
            Path place = Files.createDirectories(folder.resolve(String.valueOf(files++)));
            return file(Files.write(place.resolve(name), bytes));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    Outcome file(Path file) {
        CatalogFile recognised = CatalogFile.recognise(file, encoding);
        ImportTerms terms =
                new ImportTerms(
                        RATES,
                        "VAT12",
                        "Прочее",
                        madeUpPrices,
                        ChosenColumns.NONE,
                        units,
                        TODAY,
                        ImportTrial::emoji);
        List<String> products = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        try (CatalogRows rows = CatalogRows.open(recognised, terms)) {
            for (Row row : rows.next(200_000)) {
                switch (row) {
                    case Row.Good good -> {
                        products.add(shown(good.product()));
                        good.remarks()
                                .forEach(
                                        remark ->
                                                remarks.add(
                                                        "%d %s %s"
                                                                .formatted(
                                                                        good.line(),
                                                                        remark.kind(),
                                                                        remark.what())));
                    }
                    case Row.Bad bad -> refused.add(bad.line() + " " + bad.why());
                }
            }
        }
        return new Outcome(products, refused, remarks, recognised.readAs());
    }

    private static String shown(NewProduct product) {
        return String.join(
                "|",
                product.name(),
                String.join("+", product.barcodes()),
                String.valueOf(product.price().minor()),
                product.unit().name(),
                product.taxCode(),
                product.category());
    }

    private static String emoji(String text) {
        return text.contains("🍎") ? "🍎" : "";
    }
}
