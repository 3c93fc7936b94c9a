package smena.service.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.catalog.NewProduct;
import smena.domain.catalog.Product;
import smena.domain.catalog.Unit;
import smena.domain.money.Money;
import smena.service.TestShop;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

class CatalogTest {
    private static final int LIMIT = 10;
    private static final int OFF_THE_SHELVES = 25;

    @TempDir Path folder;
    private TestShop shop;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void whatIsNotSoldTakesNoPlaceAmongTheResults() {
        List<Product> same =
                IntStream.range(0, OFF_THE_SHELVES + LIMIT).mapToObj(this::add).toList();
        shop.takeOffTheShelves(same.getFirst().id(), same.get(OFF_THE_SHELVES - 1).id());
        List<Product> sold = same.subList(OFF_THE_SHELVES, same.size());
        long shelf = same.getFirst().category().id();
        Catalog catalog = shop.services().products().catalog();

        assertEquals(sold, catalog.search("sinovsut", LIMIT));
        assertEquals(sold, catalog.search("s sinov", 500));
        assertEquals(sold.subList(0, 2), catalog.search("sinovsut", 2));
        assertEquals(sold, catalog.page(Optional.of(shelf), 0, LIMIT));
        assertEquals(sold, catalog.page(Optional.empty(), same.getFirst().id() - 1, LIMIT));
    }

    @Test
    void aWrongLayoutAndOneMistakeFindNearlyTheSame() {
        Product milk = add("Ряженка топлёная", 1);
        Product other = add("Пастила яблочная", 2);
        Catalog catalog = shop.services().products().catalog();
        for (String typed :
                List.of("hz;tyrf", "кнфоутлф", "HZ;TYRF njgk", "ряженнка", "ряежнка топ")) {
            assertEquals(List.of(milk), catalog.search(typed, LIMIT), typed);
        }
        assertEquals(List.of(other), catalog.search("пстила", LIMIT));
        for (String typed : List.of("рженна", "пастелы", "hz;tyrffq")) {
            assertEquals(List.of(), catalog.search(typed, LIMIT), typed);
        }
    }

    @Test
    void lettersThatPeopleWriteInTwoWaysFindOneAnother() {
        Product tree = add("Ёлка ＣＯＬＡ", 1);
        Product plain = add("Елка искусственная", 2);
        Product cream = add("Қоқигулҳо", 3);
        Catalog catalog = shop.services().products().catalog();
        for (String typed : List.of("елка", "ЁЛКА", "ёлк", "е\u0308лка")) {
            assertEquals(List.of(tree, plain), catalog.search(typed, LIMIT), typed);
        }
        assertEquals(List.of(tree), catalog.search("cola елка", LIMIT));
        for (String typed : List.of("қоқигулҳо", "кокигулхо", "qoqigulxo", "kokigulho")) {
            assertEquals(List.of(cream), catalog.search(typed, LIMIT), typed);
        }
    }

    private Product add(String name, int code) {
        return shop.services()
                .products()
                .catalog()
                .add(
                        shop.manager(),
                        new NewProduct(
                                name, "X" + code, "Sinov", Money.of(100), Unit.PIECE, "VAT12"));
    }

    private Product add(int number) {
        NewProduct milk =
                new NewProduct(
                        "Sinovsut " + number,
                        "",
                        "Sinov",
                        Money.of(1_000_00),
                        Unit.PIECE,
                        shop.services().settings().taxRate());
        return shop.services().products().catalog().add(shop.manager(), milk);
    }
}
