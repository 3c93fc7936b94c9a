package smena.service.sale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.catalog.NumberedProduct;
import smena.domain.catalog.Product;
import smena.domain.catalog.Unit;
import smena.domain.journal.EntryKind;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.shop.ScaleProtocol;
import smena.domain.shop.ScaleSetup;
import smena.service.TestShop;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Who says how much a weighed product weighs: a scale, or a person.
class HandWeightsTest {
    private static final Quantity WEIGHT = new Quantity(1_250);

    @TempDir Path folder;
    private TestShop shop;
    private Product weighed;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
        shop.open(100_000);
        weighed =
                shop.services().products().catalog().numbered().stream()
                        .map(NumberedProduct::product)
                        .filter(p -> p.unit() == Unit.KILOGRAM)
                        .findFirst()
                        .orElseThrow();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private void hasScale() {
        ScaleSetup scale = ScaleSetup.usual(ScaleProtocol.CAS, "/dev/ttyUSB0");
        shop.services()
                .scale()
                .change(shop.manager(), shop.services().scale().scale(), Optional.of(scale));
    }

    private Baskets baskets() {
        return shop.services().baskets();
    }

    private List<String> entries() {
        return shop.query(
                "select payload from journal where kind = '" + EntryKind.WEIGHED_BY_HAND + "'");
    }

    @Test
    void aShopWithoutAScaleTypesItsWeights() {
        baskets().add(shop.cashier(), weighed.id(), WEIGHT);
        assertEquals(List.of(), entries());
    }

    @Test
    void aTypedWeightIsInTheJournalWhereThereIsAScale() {
        hasScale();
        baskets().add(shop.cashier(), weighed.id(), WEIGHT);
        assertEquals(1, entries().size());
        assertTrue(entries().getFirst().contains("1250"), () -> entries().toString());
        baskets().scan(shop.cashier(), weighed.barcode(), Optional.of(new Quantity(300)));
        baskets().quantity(shop.cashier(), 1, new Quantity(2_000));
        assertEquals(3, entries().size());
        assertTrue(shop.services().audit().verify().isSound());
    }

    @Test
    void whatTheScaleSaysIsNot() {
        hasScale();
        var basket = baskets().weighed(shop.cashier(), weighed.id(), "", WEIGHT);
        assertEquals(WEIGHT, basket.lines().getFirst().quantity());
        assertEquals(List.of(), entries());
    }

    /// A label was printed by a scale, and pieces have no weight.
    @Test
    void neitherIsALabelNorAPiece() {
        hasScale();
        Product piece = shop.product(0);
        baskets().add(shop.cashier(), piece.id(), Quantity.of(2));
        String label = "2200001" + "00845";
        baskets()
                .scan(
                        shop.cashier(),
                        label + smena.domain.catalog.Barcode.checkDigit(label),
                        Optional.empty());
        assertEquals(2, baskets().open().lines().size());
        assertEquals(List.of(), entries());
    }

    /// What sells often is counted over the newest sales.
    @Test
    void whatSellsOftenIsCounted() {
        assertEquals(0, sold());
        baskets().weighed(shop.cashier(), weighed.id(), "", WEIGHT);
        shop.services()
                .selling()
                .pay(shop.cashier(), baskets().open(), shop.cash(Money.of(100_000_000)));
        assertEquals(1, sold());
    }

    private long sold() {
        return shop.services().products().catalog().numbered().stream()
                .filter(p -> p.product().id() == weighed.id())
                .findFirst()
                .orElseThrow()
                .sold();
    }
}
