package smena.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.api.ApiShop.Reply;
import smena.domain.catalog.PriceList;
import smena.domain.catalog.Product;
import smena.domain.money.Money;
import smena.domain.people.Role;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Customers with a price list over HTTP, and what they pay.
class PriceListCallsTest {
    @TempDir Path folder;
    private ApiShop api;
    private Product product;

    @BeforeEach
    void open() {
        api = new ApiShop(folder);
        product = api.shop().product(0);
        api.shop().open(0);
        api.shop()
                .services()
                .prices()
                .priceLists()
                .add(
                        api.shop().manager(),
                        new PriceList(
                                0, "Ulgurji", Map.of(product.id(), Money.of(350_000)), false));
    }

    @AfterEach
    void close() {
        assertEquals(List.of(), api.shop().services().audit().verify().findings());
        api.close();
    }

    private Reply as(Role role, String path, String body) {
        return api.send(api.request(path, role).POST(BodyPublishers.ofString(body)));
    }

    private Reply sell(String item, String customer) {
        return as(
                Role.CASHIER,
                "/sales/",
                "{\"session\":1,%s\"items\":[{\"product\":%d,\"quantity\":2%s}],"
                                .formatted(customer, product.id(), item)
                        + "\"payments\":[{\"payment_method\":\"cash\",\"amount\":1000000}]}");
    }

    @Test
    void aCustomersSaleTakesTheListsPrice() {
        Reply added =
                as(Role.MANAGER, "/customers/", "{\"name\":\"Olim\",\"price_list\":\"Ulgurji\"}");
        assertEquals(201, added.status(), added.body());
        assertTrue(added.body().contains("\"price_list\":\"Ulgurji\""), added.body());
        long row = api.shop().services().customers().search("Olim", 1).getFirst().id();
        String olim = "\"customer\":" + row + ",";
        for (String price : List.of("", ",\"price\":3500", ",\"price\":4000")) {
            Reply sold = sell(price, olim);
            assertEquals(201, sold.status(), sold.body());
            assertTrue(sold.body().contains("\"total_amount\":7000.00"), sold.body());
        }
        assertTrue(sell("", "").body().contains("\"total_amount\":8000.00"));
        assertEquals(400, sell(",\"price\":3500", "").status(), "nobody's price");
        assertEquals(400, sell(",\"price\":3400", olim).status(), "neither price");
    }
}
