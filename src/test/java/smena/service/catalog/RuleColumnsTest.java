package smena.service.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.catalog.Product;
import smena.domain.catalog.SaleRules;
import smena.domain.catalog.SaleRules.MinimumAge;
import smena.service.TestShop;
import smena.service.imports.CatalogFile;
import smena.service.imports.Row;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A file brings the rules of the law with its products: an age, marks, no cash.
class RuleColumnsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @TempDir Path folder;
    @TempDir Path files;
    private final List<String> refused = new ArrayList<>();
    private TestShop shop;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
    }

    @AfterEach
    void close() {
        assertEquals(List.of(), shop.services().audit().verify().findings());
        shop.close();
    }

    @Test
    void headsInFourLanguages() {
        String[] heads = {
            "barcode;name;price;minimum age;marked;not for cash",
            "Штрих-код;Наименование;Цена;Минимальный возраст;Маркировка;Не за наличные",
            "Shtrix-kod;Nomi;Narxi;Eng kichik yosh;Markirovkali;Naqdga sotilmaydi",
            "Штрих-код;Номи;Нархи;Энг кичик ёш;Маркировкали;Нақдга сотилмайди",
        };
        String[] rows = {"18;yes;yes", "18+;да;есть", "18;ha;bor", "18;ҳа;1"};
        for (int i = 0; i < heads.length; i++) {
            run(heads[i], ";Choy%d;100;%s".formatted(i, rows[i]));
            assertEquals(
                    new SaleRules(
                            Optional.of(new MinimumAge(18, DAY)),
                            Optional.of(DAY),
                            Optional.of(DAY)),
                    rules("Choy" + i));
        }
        assertEquals(List.of(), refused);
    }

    @Test
    void eachRuleStandsForItselfAndNothingIsNoRule() {
        run(
                "barcode;name;price;unit;min age;marking;no cash",
                ";A;100;;21;;",
                ";B;100;;;+;-",
                ";C;100;;0;0;да",
                ";D;100;кг;нет;yoʻq;no",
                ";E;100;;;;");
        assertEquals(
                new SaleRules(Optional.of(new MinimumAge(21, DAY)), Optional.empty()), rules("A"));
        assertEquals(SaleRules.NONE.markedFrom(DAY), rules("B"));
        assertEquals(new SaleRules(Optional.empty(), Optional.of(DAY)), rules("C"));
        assertEquals(SaleRules.NONE, rules("D"));
        assertEquals(SaleRules.NONE, rules("E"));
        assertEquals(List.of(), refused);
    }

    @Test
    void whatIsNeitherIsRefusedWithItsReason() {
        run(
                "barcode;name;price;unit;min age;marking;no cash",
                ";A;100;;100;;",
                ";B;100;;adults;;",
                ";C;100;;;tobacco;",
                ";D;100;;;;maybe",
                ";E;100;кг;;да;");
        assertEquals(
                List.of(
                        "2 BAD_AGE 100",
                        "3 BAD_AGE adults",
                        "4 NOT_YES_OR_NO tobacco",
                        "5 NOT_YES_OR_NO maybe",
                        "6 MARKED_BY_PIECE да"),
                refused);
        assertEquals(Optional.empty(), found("A"));
    }

    /// The age of a toy is a child's.
    @Test
    void aPlainAgeIsNoRule() {
        run("barcode;name;price;age;возраст;yosh", ";Lego;100;3+;3+;3+");
        assertEquals(SaleRules.NONE, rules("Lego"));
    }

    private void run(String... lines) {
        try {
            Path file = files.resolve("goods.csv");
            Files.writeString(file, String.join("\n", lines));
            shop.services()
                    .products()
                    .catalogImport()
                    .run(file, CatalogImport.Order.usual("Boshqa", false), new Refusals());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private SaleRules rules(String name) {
        return shop.services().products().productRules().of(found(name).orElseThrow().id());
    }

    private Optional<Product> found(String name) {
        return shop.services().products().catalog().search(name, 500).stream()
                .filter(product -> product.name().equals(name))
                .findFirst();
    }

    private final class Refusals implements CatalogImport.Watcher {
        @Override
        public void reading(CatalogFile file) {}

        @Override
        public void pricesMadeUp() {}

        @Override
        public void remarked(long line, Row.Remark remark) {}

        @Override
        public void refused(Row.Bad row) {
            refused.add(row.line() + " " + row.why() + " " + row.what());
        }

        @Override
        public void progress(long rows, int percent) {}
    }
}
