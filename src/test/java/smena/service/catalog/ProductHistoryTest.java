package smena.service.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.catalog.HistoryChange;
import smena.domain.catalog.ProductCard;
import smena.domain.money.Money;
import smena.domain.price.PriceRule;
import smena.service.TestShop;
import smena.service.catalog.ProductHistory.Entry;
import smena.service.imports.CatalogFile;
import smena.service.imports.Row;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Who changed what of a product and when: by hand, with others, by a price document, by an import.
class ProductHistoryTest {
    @TempDir Path folder;
    @TempDir Path files;
    private TestShop shop;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private List<Entry> of(long product) {
        return shop.services().products().productHistory().page(product, Optional.empty(), 50);
    }

    private ProductCard card(long id) {
        return shop.services().products().productCards().find(id).orElseThrow();
    }

    private static HistoryChange change(String word, Object before, Object after) {
        return new HistoryChange(word, before.toString(), after.toString());
    }

    @Test
    void eachChangeIsTheNewestOfItsProductAlone() {
        int before = of(2).size();
        ProductCard old = card(2);
        ProductCard wanted = old.in("Kuzgi").priced(Money.of(777_700));
        shop.services().products().productCards().change(shop.manager(), 2, old, wanted);
        BulkChanges bulk = shop.services().products().bulkChanges();
        bulk.category(shop.manager(), List.of(1L, 2L, 3L), "Qishki");
        bulk.prices(
                shop.manager(),
                "",
                Optional.empty(),
                bulk.preview(List.of(1L, 2L, 3L), PriceRule.sum(Money.of(100), 0)));
        bulk.archive(shop.manager(), List.of(2L), true);
        List<Entry> now = of(2);
        assertEquals(before + 5, now.size());
        List<List<HistoryChange>> told = now.stream().map(Entry::changes).limit(4).toList();
        assertEquals(List.of(change("archived", "", 1)), told.get(0));
        assertEquals(List.of(change("price", 777_700, 777_800)), told.get(1));
        assertEquals(List.of(change("category", "", "Qishki")), told.get(2));
        assertTrue(told.get(3).contains(change("category", old.category(), "Kuzgi")), "" + told);
        assertTrue(now.get(4).changes().contains(change("price", old.price().minor(), 777_700)));
        assertEquals(shop.manager().employee().name(), now.getFirst().person().orElseThrow());
        assertEquals(
                List.of(
                        change(
                                "price",
                                card(3).price().minus(Money.of(100)).minor(),
                                card(3).price().minor())),
                of(3).getFirst().changes());
        List<Entry> second =
                shop.services()
                        .products()
                        .productHistory()
                        .page(2, Optional.of(now.get(1).seq()), 2);
        assertEquals(now.subList(2, 4), second);
        assertEquals(List.of(), shop.services().audit().verify().findings());
    }

    @Test
    void anImportTellsOfAllItPutIn() throws IOException {
        Path file = files.resolve("goods.csv");
        Files.writeString(
                file,
                IntStream.range(0, 300)
                        .mapToObj(i -> ";Yangi" + i + ";100;" + (i == 7 ? "18" : ""))
                        .collect(Collectors.joining("\n", "barcode;name;price;minimum age\n", "")));
        shop.services()
                .products()
                .catalogImport()
                .run(file, CatalogImport.Order.usual("Boshqa", false), new Quiet());
        long last = Long.parseLong(shop.query("select max(id) from product").getFirst());
        for (long id : new long[] {last, last - 150, last - 299}) {
            assertEquals(List.of(List.of(change("imported", "", ""))), changes(id));
        }
        assertTrue(
                changes(last - 300).stream()
                        .noneMatch(c -> c.contains(change("imported", "", ""))));
        assertEquals(
                "1",
                shop.query("select count(*) from product_entry where last_id is not null")
                        .getFirst());
        for (String wrong :
                List.of(
                        "insert into product_entry (id, journal_seq, product_id) values (9999, 1, 1)",
                        "update product_entry set product_id = product_id + 1",
                        "delete from product_entry")) {
            assertTrue(shop.refuses(wrong), wrong);
        }
        assertEquals(List.of(), shop.services().audit().verify().findings());
    }

    private List<List<HistoryChange>> changes(long id) {
        return of(id).stream().map(Entry::changes).toList();
    }

    private static final class Quiet implements CatalogImport.Watcher {
        @Override
        public void reading(CatalogFile file) {}

        @Override
        public void pricesMadeUp() {}

        @Override
        public void remarked(long line, Row.Remark remark) {}

        @Override
        public void refused(Row.Bad row) {}

        @Override
        public void progress(long rows, int percent) {}
    }
}
