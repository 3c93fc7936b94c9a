package smena.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.money.Money;
import smena.service.TestShop;
import smena.service.price.PriceDocuments;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/// A till that runs brings prices into force by itself.
class PriceTimerTest {
    @TempDir Path folder;

    @Test
    @Timeout(60)
    void aPriceComesIntoForceWhileTheTillRuns() throws Exception {
        Money price = Money.of(777_00);
        try (TestShop shop = new TestShop(folder)) {
            CountDownLatch changed = new CountDownLatch(1);
            shop.services().prices().onChange(changed::countDown);
            Optional<java.time.Instant> due = Optional.of(shop.now().plus(Duration.ofHours(1)));
            shop.services()
                    .prices()
                    .priceDocuments()
                    .make(shop.manager(), new PriceDocuments.Wanted("", due, Map.of(1L, price)));
            try (PriceTimer timer = PriceTimer.start(shop.services(), Duration.ofMillis(5))) {
                shop.setClock(shop.now().plus(Duration.ofHours(2)));
                changed.await();
                assertNotNull(timer);
            }
            assertEquals(price, shop.services().products().catalog().find(1).orElseThrow().price());
        }
    }
}
