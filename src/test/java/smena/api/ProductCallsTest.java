package smena.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import smena.api.ApiShop.Reply;
import smena.domain.catalog.NewProduct;
import smena.domain.catalog.Product;
import smena.domain.catalog.Unit;
import smena.domain.money.Money;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

class ProductCallsTest {
    @TempDir Path folder;
    private ApiShop api;

    @BeforeEach
    void open() {
        api = new ApiShop(folder);
    }

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void productsAreFoundByWordsInAnyAlphabetAndByCode() {
        String bread =
                "{\"results\":[{\"id\":1,\"name\":\"Non «Obi»\",\"barcode\":\"2000000000015\","
                        + "\"price\":4000.00,\"unit\":\"piece\"}]}";
        assertEquals(bread, api.get("/products/?barcode=2000000000015").body());
        assertEquals(bread, api.get("/products?search=non&limit=1").body());
        assertEquals(bread, api.get("/products/?search=%D0%BD%D0%BE%D0%BD&limit=1").body());
        assertEquals("{\"results\":[]}", api.get("/products/?barcode=1").body());
        assertEquals("{\"results\":[]}", api.get("/products/?search=%25%22%27*").body());
    }

    /// UPC-A, EAN-13 and EAN-8, each as the shop wrote it and in every other spelling.
    @ParameterizedTest
    @CsvSource({
        "036000291452, '0036000291452,00036000291452'",
        "0036000291452, '036000291452,00036000291452'",
        "00036000291452, '036000291452,0036000291452'",
        "4780000100011, '04780000100011'",
        "04780000100011, '4780000100011'",
        "40170725, '000040170725,0000040170725,00000040170725'",
        "0000040170725, '40170725,000040170725,00000040170725'"
    })
    void aCodeIsFoundInEverySpelling(String written, String others) throws IOException {
        long id = add(written).id();
        for (String code : (written + "," + others).split(",")) {
            assertEquals(List.of(id), ids("/products/?barcode=" + code), code);
            assertEquals(List.of(id), ids("/products/?search=" + code), code);
        }
        for (String other :
                List.of("0" + written + "0", "036000291453", "36000291452", "4017072")) {
            assertEquals(List.of(), ids("/products/?barcode=" + other), other);
        }
    }

    @Test
    void whatIsNoGtinHasOneSpelling() throws IOException {
        long id = add("10614141000415").id();
        assertEquals(List.of(id), ids("/products/?barcode=10614141000415"), "a case of 14 digits");
        assertEquals(List.of(), ids("/products/?barcode=0614141000418"), "the piece inside it");
        assertEquals(List.of(), ids("/products/?barcode=614141000418"), "the piece inside it");
        long own = add("12345").id();
        assertEquals(List.of(own), ids("/products/?barcode=12345"));
        for (String other : List.of("012345", "0000000012345", "00000000012345")) {
            assertEquals(List.of(), ids("/products/?barcode=" + other), other);
        }
    }

    private Product add(String code) {
        return api.shop()
                .services()
                .products()
                .catalog()
                .add(
                        api.shop().manager(),
                        new NewProduct("Sovun", code, "Sinov", Money.of(100), Unit.PIECE, "VAT12"));
    }

    private static long id(Map<?, ?> row) {
        return ((Number) Objects.requireNonNull(row.get("id"))).longValue();
    }

    private List<Long> ids(String path) throws IOException {
        return ((List<?>) Objects.requireNonNull(api.get(path).json().get("results")))
                .stream().map(row -> id((Map<?, ?>) row)).toList();
    }

    @Test
    void whatIsNotSoldTakesNoPlaceAmongTheResults() throws IOException {
        List<Long> milk =
                api.shop().services().products().catalog().search("s", 500).stream()
                        .map(Product::id)
                        .toList();
        int limit = 2;
        assertTrue(milk.size() > 2 * limit, "enough of it");
        int sold = milk.size() - limit - 1;
        api.shop().takeOffTheShelves(1, milk.get(limit));

        assertEquals(limit, count("/products/?search=s&limit=" + limit));
        assertEquals(sold, count("/products/?search=s&limit=" + sold));
        assertEquals(limit, count("/products/?limit=" + limit));
        assertEquals(
                "{\"results\":[]}", api.get("/products/?barcode=2000000000015").body(), "bread");
    }

    @Test
    void limitsAreKept() throws IOException {
        assertEquals(50, count("/products/"));
        assertEquals(3, count("/products/?limit=3"));
        assertEquals(134, count("/products/?limit=999999"));
        for (String wrong : List.of("0", "-1", "x", "1.5", "99999999999")) {
            Reply refused = api.get("/products/?limit=" + wrong);
            assertEquals(400, refused.status(), wrong);
            assertEquals("{\"limit\":[\"Здесь нужно целое число от 1 до 500\"]}", refused.body());
        }
        assertEquals(400, api.get("/products/?search=" + "x".repeat(201)).status());
        assertEquals(400, api.get("/products/?search=%ff%fe").status());
    }

    private int count(String path) throws IOException {
        return ((List<?>) Objects.requireNonNull(api.get(path).json().get("results"))).size();
    }
}
