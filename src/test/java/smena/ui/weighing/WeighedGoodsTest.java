package smena.ui.weighing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.catalog.NumberedProduct;
import smena.domain.catalog.Product;
import smena.service.TestShop;
import smena.ui.kit.Background;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the keyboard finds beside the scale.
class WeighedGoodsTest {
    private static final String NOTHING = "nothing";

    @TempDir private Path folder;
    private TestShop shop;
    private WeighedGoods goods;
    private final List<String> found = new ArrayList<>();

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
        goods =
                new WeighedGoods(
                        shop.services().products().catalog(),
                        new Background(
                                Runnable::run,
                                Runnable::run,
                                why -> {
                                    throw new AssertionError(why);
                                },
                                bug -> {
                                    throw new AssertionError(bug);
                                }));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    /// The list has room for so many numbers, and takes a moment: the catalogue knows them all.
    @Test
    void aNumberThatIsNotOnTheList() {
        NumberedProduct apples = weighed();
        enter(Long.toString(apples.number()));
        assertEquals(List.of(apples.product().name()), found);
        assertEquals(
                List.of(apples.product()),
                goods.shown().stream().map(NumberedProduct::product).toList());
    }

    @Test
    void aNumberOnTheList() {
        NumberedProduct apples = weighed();
        goods.load();
        enter(Long.toString(apples.number()));
        assertEquals(List.of(apples.product().name()), found);
    }

    /// What is counted is not put on the scale, whatever it is called by.
    @Test
    void whatIsNotWeighed() {
        Product counted =
                shop.services().products().catalog().page(Optional.empty(), 0, 100).stream()
                        .filter(product -> !product.unit().isWeighed())
                        .findFirst()
                        .orElseThrow();
        enter(counted.barcode());
        enter("9999999");
        assertEquals(List.of(NOTHING, NOTHING), found);
    }

    private NumberedProduct weighed() {
        return shop.services().products().catalog().numbered().stream()
                .filter(numbered -> numbered.product().unit().isWeighed())
                .findFirst()
                .orElseThrow();
    }

    private void enter(String typed) {
        goods.queryProperty().set(typed);
        goods.enter(product -> found.add(product.name()), () -> found.add(NOTHING));
    }
}
