package smena.crash;

import com.fasterxml.jackson.jr.ob.JSON;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// Makes up what customers want: products from the shelf, and ways to pay for them.
final class RandomOrders {
    private static final int MOST_LINES = 5;
    private static final int MOST_PIECES = 4;
    private static final List<String> METHODS = List.of("cash", "card", "click", "payme", "uzum");
    private static final BigDecimal NOTE = new BigDecimal(50_000);

    private final List<JsonReply> shelf;
    private final RandomGenerator chance;

    private RandomOrders(List<JsonReply> shelf, RandomGenerator chance) {
        this.shelf = shelf;
        this.chance = chance;
    }

    /// Looks at what the shop has.
    static RandomOrders of(HttpCaller httpCaller, RandomGenerator chance)
            throws IOException, InterruptedException {
        List<JsonReply> shelf =
                JsonReply.of(httpCaller.get("products/?limit=100")).parts("results");
        if (shelf.isEmpty()) {
            throw new IOException("the shelf is empty");
        }
        return new RandomOrders(shelf, chance);
    }

    /// A basket to be sold in this shift.
    Command sale(long shift) {
        List<Map<String, Object>> items = new ArrayList<>();
        BigDecimal total = BigDecimal.ZERO;
        for (int line = chance.nextInt(1, MOST_LINES + 1); line > 0; line--) {
            JsonReply product = shelf.get(chance.nextInt(shelf.size()));
            BigDecimal price = product.money("price");
            int pieces = chance.nextInt(1, MOST_PIECES + 1);
            total = total.add(price.multiply(BigDecimal.valueOf(pieces)));
            items.add(Map.of("product", product.row("id"), "quantity", pieces, "price", price));
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("session", shift);
        body.put("items", items);
        body.put("payments", payments(total));
        return command("sales/", body, Optional.of(total));
    }

    /// A shift with so much in the drawer.
    Command opening() {
        return command("sessions/open/", Map.of("opening_balance", money()), Optional.empty());
    }

    /// The end of this shift, with whatever was counted.
    Command closing(long shift) {
        return command(
                "sessions/" + shift + "/close/", Map.of("actual_cash", money()), Optional.empty());
    }

    /// Cash with change, something else, or a part of each.
    private List<Map<String, Object>> payments(BigDecimal total) {
        String method = METHODS.get(chance.nextInt(METHODS.size()));
        BigDecimal one = BigDecimal.ONE.setScale(2);
        if (method.equals("cash")) {
            BigDecimal notes = total.divide(NOTE, 0, java.math.RoundingMode.CEILING).multiply(NOTE);
            return List.of(payment(method, chance.nextBoolean() ? notes : total));
        }
        if (total.compareTo(one) > 0 && chance.nextBoolean()) {
            return List.of(payment(method, total.subtract(one)), payment("cash", one));
        }
        return List.of(payment(method, total));
    }

    private static Map<String, Object> payment(String method, BigDecimal amount) {
        return Map.of("payment_method", method, "amount", amount);
    }

    private BigDecimal money() {
        return BigDecimal.valueOf(chance.nextInt(0, 100_000_000), 2);
    }

    private static Command command(
            String path, Map<String, Object> body, Optional<BigDecimal> total) {
        try {
            String key = UUID.randomUUID().toString();
            return new Command(path, key, JSON.std.asString(body), total);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
