package smena.race;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.ShortLived;
import smena.domain.money.Money;
import smena.domain.sale.Basket;
import smena.service.TestShop;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// The process is killed without a word in the middle of the day.
class KilledTest {
    private static final int LINES = 3;

    @TempDir Path folder;

    @Test
    void theBasketAndTheShiftAreThereAgain() throws Exception {
        List<String> command = ShortLived.java();
        command.addAll(List.of(Victim.class.getName(), folder.toString()));
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String basket = firstLine(process);
        process.destroyForcibly().waitFor();
        try (TestShop shop = new TestShop(folder)) {
            Basket open = shop.services().baskets().open();
            assertEquals(basket, open.id().toString());
            assertEquals(LINES, open.lines().size());
            assertTrue(shop.services().shifts().current().isPresent());
            shop.services().selling().pay(shop.cashier(), open, shop.cash(Money.of(100_000_000)));
            Books.check(shop, 1);
        }
    }

    private static String firstLine(Process process) throws Exception {
        try (BufferedReader out =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            return String.valueOf(out.readLine());
        }
    }

    /// Fills a basket, tells its id and waits for the end.
    static final class Victim {
        private Victim() {}

        public static void main(String[] args) throws Exception {
            TestShop shop = new TestShop(Path.of(args[0]));
            shop.open(0);
            Basket basket = shop.fill(LINES);
            System.out.println(basket.id());
            Thread.currentThread().join();
        }
    }
}
