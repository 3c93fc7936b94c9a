package smena.service.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static smena.service.Refusals.assertRefused;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.catalog.Barcode;
import smena.domain.catalog.OwnCodes;
import smena.domain.catalog.OwnerType;
import smena.domain.catalog.ProductCard;
import smena.domain.catalog.ProductCode;
import smena.domain.catalog.ProductFacts;
import smena.domain.catalog.ScalePattern;
import smena.domain.journal.WrittenEntry;
import smena.domain.money.Quantity;
import smena.service.TestShop;
import smena.store.Database;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a card says besides what is sold: whose goods, where it lies, who delivers it; and codes of
/// the shop's own.
class ProductFactsTest {
    private static final ProductFacts ALL =
            new ProductFacts(
                    " 1500482 ",
                    "796",
                    Optional.of(OwnerType.OWN_MAKE),
                    true,
                    "  A-3 ",
                    "«Sharq Savdo» MChJ",
                    Quantity.of(40),
                    10);

    @TempDir Path folder;
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

    private ProductCards cards() {
        return shop.services().products().productCards();
    }

    private ProductCard first() {
        return cards().find(shop.product(0).id()).orElseThrow();
    }

    private ProductCard change(ProductCard wanted) {
        return cards().change(shop.manager(), shop.product(0).id(), first(), wanted);
    }

    @Test
    void eachIsKeptToldAndTakenBack() {
        ProductCard plain = first();
        assertEquals(ProductFacts.NONE, plain.facts());
        change(plain.with(ALL));
        ProductFacts kept = first().facts();
        assertEquals("1500482", kept.packageCode());
        assertEquals("A-3", kept.shelf());
        assertEquals(ALL.from("«Sharq Savdo» MChJ").at("A-3").supplier(), kept.supplier());
        assertEquals(
                new ProductFacts(
                        "1500482",
                        "796",
                        Optional.of(OwnerType.OWN_MAKE),
                        true,
                        "A-3",
                        "«Sharq Savdo» MChJ",
                        Quantity.of(40),
                        10),
                kept);
        String entry = lastEntry();
        for (String told :
                List.of(
                        "[\"packageCode\",\"\",\"1500482\"]",
                        "[\"ownerType\",\"\",\"OWN_MAKE\"]",
                        "[\"fullPrice\",0,1]",
                        "[\"supplier\",\"\",\"«Sharq Savdo» MChJ\"]",
                        "\"table\":\"supplier\"")) {
            assertTrue(entry.contains(told), told + " in " + entry);
        }
        assertEquals(List.of("«Sharq Savdo» MChJ"), cards().suppliers());
        change(first().with(kept.from("Boshqa").fullPrice(false)));
        assertEquals("Boshqa", first().facts().supplier());
        change(first().with(kept));
        assertEquals(List.of("Boshqa", "«Sharq Savdo» MChJ"), cards().suppliers());
        change(plain);
        assertEquals(plain, first());
    }

    @Test
    void whatCannotBeIsRefused() {
        refused(new Problem.BadStateCode("15A", 20), facts("15A", "", Quantity.ZERO, 0));
        refused(new Problem.BadStateCode("7 96", 20), facts("", "7 96", Quantity.ZERO, 0));
        refused(
                new Problem.BadStateCode("1".repeat(21), 20),
                facts("1".repeat(21), "", Quantity.ZERO, 0));
        refused(new Problem.BadQuantity(), facts("", "", new Quantity(-1), 0));
        refused(new Problem.BadQuantity(), facts("", "", Quantity.of(10_000), 0));
        refused(new Problem.BadShelfDays(9_999), facts("", "", Quantity.ZERO, -1));
        refused(new Problem.BadShelfDays(9_999), facts("", "", Quantity.ZERO, 10_000));
        refused(new Problem.TextTooLong(40), ProductFacts.NONE.at("x".repeat(41)));
        refused(new Problem.TextTooLong(80), ProductFacts.NONE.from("x".repeat(81)));
    }

    private static ProductFacts facts(String pack, String unit, Quantity fillTo, int days) {
        return new ProductFacts(pack, unit, Optional.empty(), false, "", "", fillTo, days);
    }

    private void refused(Problem problem, ProductFacts facts) {
        assertRefused(problem, () -> change(first().with(facts)));
    }

    @Test
    void aCodeOfTheShopsOwnIsTheNextFreeOne() {
        OwnCodeMaker own = shop.services().products().ownCodes();
        OwnCodes twenty = new OwnCodes("20");
        String one = own.next(List.of());
        long first = twenty.number(Barcode.number(one));
        assertEquals(first - 1, highest(), "after those of the demo shop");
        assertEquals(twenty.code(first), one);
        assertEquals(twenty.code(first + 1), own.next(List.of(one)));
        give(twenty.code(first + 5), "02000000xx", "20999");
        assertEquals(twenty.code(first + 6), own.next(List.of()));
        give(twenty.code(OwnCodes.MOST));
        assertEquals(highest(), OwnCodes.MOST);
        String gap = own.next(List.of());
        assertTrue(shop.services().products().catalog().byBarcode(gap).isEmpty(), gap);
        assertTrue(gap.startsWith("20"), gap);
        assertTrue(twenty.number(Barcode.number(gap)) <= first, gap);
        List<ScalePattern> more = new ArrayList<>(ScalePattern.USUAL);
        more.add(ScalePattern.of("20+5+5 measure 3"));
        shop.services()
                .products()
                .scaleLabels()
                .change(shop.manager(), shop.services().products().scaleLabels().patterns(), more);
        assertEquals("2100000000012", own.next(List.of()));
        shop.services()
                .products()
                .scaleLabels()
                .change(
                        shop.manager(),
                        shop.services().products().scaleLabels().patterns(),
                        List.of(ScalePattern.of("2:6+6 measure 3")));
        assertRefused(new Problem.NoOwnCodes(), () -> own.next(List.of()));
    }

    private long highest() {
        return shop
                .query(
                        "select max(number) from barcode where number glob '020"
                                + "[0-9]".repeat(11)
                                + "'")
                .stream()
                .mapToLong(new OwnCodes("20")::number)
                .max()
                .orElse(0);
    }

    private void give(String... codes) {
        List<ProductCode> more = new ArrayList<>(first().codes());
        for (String code : codes) {
            more.add(ProductCode.single(code));
        }
        change(first().coded(more));
        assertTrue(first().codes().stream().map(ProductCode::code).allMatch(this::isKnown));
    }

    private boolean isKnown(String code) {
        return Barcode.read(code).isPresent();
    }

    private String lastEntry() {
        try (Database database = Database.open(folder.resolve("smena.db"))) {
            return database.read(
                    tx -> {
                        try (Stream<WrittenEntry> entries = tx.audit().journal()) {
                            return entries.reduce((_, last) -> last).orElseThrow().payload();
                        }
                    });
        }
    }
}
