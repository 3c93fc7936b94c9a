package smena.day;

import smena.domain.catalog.Product;
import smena.trials.Trials.Draw;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What is bought, what of it comes back and how it is paid, by chance.
final class CounterDraws {
    private final Draw draw;
    private final List<Product> products;
    private final long step;

    /// @param step the least cash that is paid
    CounterDraws(Draw draw, List<Product> products, long step) {
        this.draw = draw;
        this.products = products;
        this.step = step;
    }

    /// All of what is still due, or a part that leaves at least a step of cash.
    void part(SortedMap<String, Long> others, String way, long total) {
        long due = total - CounterModel.sum(others);
        long part = draw.below(2) == 0 ? due : due * draw.between(1, 99) / 100;
        if (part > 0 && (part == due || due - part >= step)) {
            others.put(way, part);
        }
    }

    List<SoldReceipt.Item> items() {
        SortedMap<Long, SoldReceipt.Item> items = new TreeMap<>();
        for (int i = draw.between(1, 3); i > 0; i--) {
            Product product = products.get(draw.below(products.size()));
            long quantity =
                    product.unit().isDivisible()
                            ? draw.between(100, 3_000)
                            : draw.between(1, 4) * 1_000L;
            items.put(
                    product.id(),
                    new SoldReceipt.Item(product.id(), product.price().minor(), quantity));
        }
        return List.copyOf(items.values());
    }

    /// Some of it, or all that is left.
    Map<Integer, Long> parts(SoldReceipt of) {
        boolean all = draw.below(3) == 0;
        SortedMap<Integer, Long> parts = new TreeMap<>();
        for (int i = 0; i < of.items.size(); i++) {
            long left = of.left(i);
            boolean divisible = of.items.get(i).quantity() % 1_000 != 0;
            if (left > 0 && (all || draw.below(2) == 0)) {
                long unit = divisible ? 1 : 1_000;
                long most = left / unit;
                parts.put(i, all ? left : draw.between(1, (int) most) * unit);
            }
        }
        return of.worth(parts) > 0 ? parts : Map.of();
    }
}
