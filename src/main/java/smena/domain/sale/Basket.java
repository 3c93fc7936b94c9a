package smena.domain.sale;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.catalog.Product;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.money.TaxRates;
import smena.domain.promotion.Reduction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/// The open sale: what the customer has put on the counter so far. Every change returns a new
/// basket.
///
/// @param id given with the first line; the sale keeps it, so that it is booked once
/// @param lines in the order they were added
/// @param discount off the whole basket
/// @param customer the row of who buys it; empty for nobody the shop knows
public record Basket(
        UUID id, List<BasketLine> lines, Optional<Discount> discount, Optional<Long> customer) {
    /// The most lines one basket takes.
    public static final int MOST_LINES = 500;

    /// Holds its own copy of the lines.
    public Basket {
        lines = List.copyOf(lines);
    }

    /// A basket of nobody the shop knows.
    public Basket(UUID id, List<BasketLine> lines, Optional<Discount> discount) {
        this(id, lines, discount, Optional.empty());
    }

    /// A basket with nothing in it.
    public static Basket empty(UUID id) {
        return new Basket(id, List.of(), Optional.empty());
    }

    /// Whether nothing is in it.
    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /// The line of this number.
    public BasketLine line(int number) {
        return find(number).orElseThrow(() -> new Refused(new Problem.LineNotFound()));
    }

    /// The line that holds the most recent change: the last one of `product`.
    public Optional<BasketLine> lastOf(long productId) {
        return lines.reversed().stream().filter(l -> l.productId() == productId).findFirst();
    }

    /// With `quantity` of `product` more: on a line that has it already, or on a new one.
    public Basket plus(Product product, String barcode, Quantity quantity) {
        return plus(product, barcode, quantity, Set.of());
    }

    /// The same where packs of the product have prices that its single pieces do not take: what
    /// was found by the code of such a pack stays on a line of its own.
    ///
    /// @param packs the codes of such packs
    public Basket plus(Product product, String barcode, Quantity quantity, Set<String> packs) {
        check(product.name(), product.unit().isDivisible(), quantity);
        Optional<BasketLine> same =
                lines.stream()
                        .filter(line -> line.takesMoreOf(product))
                        .filter(line -> pack(line.barcode(), packs).equals(pack(barcode, packs)))
                        .findFirst();
        if (same.isPresent()) {
            return withQuantity(same.get().line(), same.get().quantity().plus(quantity));
        }
        if (lines.size() >= MOST_LINES) {
            throw new Refused(new Problem.BasketFull(MOST_LINES));
        }
        int number = lines.stream().mapToInt(BasketLine::line).max().orElse(0) + 1;
        List<BasketLine> more = new ArrayList<>(lines);
        more.add(BasketLine.of(number, product, barcode, quantity));
        return new Basket(id, more, discount, customer);
    }

    /// With a line of its own for `quantity` of `product`, sold at `price`.
    public Basket plusLine(Product product, Quantity quantity, Money price) {
        return plusLine(product, "", quantity, price);
    }

    /// The same for a product that was named by a code.
    ///
    /// @param barcode the code it was named by; empty for none
    public Basket plusLine(Product product, String barcode, Quantity quantity, Money price) {
        check(product.name(), product.unit().isDivisible(), quantity);
        if (!price.isPositive() || price.compareTo(Money.LARGEST_PRICE) > 0) {
            throw new Refused(new Problem.BadPrice());
        }
        if (lines.size() >= MOST_LINES) {
            throw new Refused(new Problem.BasketFull(MOST_LINES));
        }
        int number = lines.stream().mapToInt(BasketLine::line).max().orElse(0) + 1;
        List<BasketLine> more = new ArrayList<>(lines);
        more.add(BasketLine.of(number, product, barcode, quantity).at(price));
        return new Basket(id, more, discount, customer);
    }

    /// With another quantity on a line.
    public Basket withQuantity(int number, Quantity quantity) {
        BasketLine line = line(number);
        check(line.name(), line.unit().isDivisible(), quantity);
        return replaced(line.with(quantity));
    }

    /// Without a line. The discount on the whole goes with the last one.
    public Basket without(int number) {
        BasketLine line = line(number);
        List<BasketLine> rest = lines.stream().filter(l -> l != line).toList();
        return new Basket(id, rest, rest.isEmpty() ? Optional.empty() : discount, customer);
    }

    /// With another discount on a line, or none.
    public Basket withLineDiscount(int number, Optional<Discount> off) {
        BasketLine line = line(number);
        if (off.isPresent() && line.isFullPrice()) {
            throw new Refused(new Problem.FullPrice(line.name()));
        }
        check(off, line.asOffered());
        return replaced(line.with(off));
    }

    /// With the prices of a price list; a line without one costs what it usually costs.
    ///
    /// @param list what a line costs by the list
    public Basket priced(Function<BasketLine, Optional<Money>> list) {
        return new Basket(
                id,
                lines.stream()
                        .map(l -> l.listed(list.apply(l), l.usual().orElse(l.price())))
                        .toList(),
                discount,
                customer);
    }

    /// The same for lines whose price may be the list's already; those the list says nothing of
    /// stay as they are.
    ///
    /// @param catalogue what products usually cost
    public Basket pricedFrom(
            Map<Long, Money> catalogue, Function<BasketLine, Optional<Money>> list) {
        return new Basket(
                id,
                lines.stream()
                        .map(
                                line -> {
                                    Optional<Money> price = list.apply(line);
                                    Money usual =
                                            catalogue.getOrDefault(line.productId(), line.price());
                                    return price.isEmpty() ? line : line.listed(price, usual);
                                })
                        .toList(),
                discount,
                customer);
    }

    /// With these offers, one for each line in its order.
    public Basket withOffers(List<Optional<Reduction>> offers) {
        List<BasketLine> offered = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            BasketLine line = lines.get(i);
            boolean same = line.offer().equals(offers.get(i));
            offered.add(same ? line : line.offered(offers.get(i)));
        }
        return new Basket(id, offered, discount, customer);
    }

    /// With what the rates of its lines take on a business date, whenever the lines were put in.
    public Basket taxed(TaxRates rates, LocalDate day) {
        return new Basket(
                id,
                lines.stream().map(line -> line.taxed(rates.on(line.taxRate(), day))).toList(),
                discount,
                customer);
    }

    /// With another discount on the whole, or none.
    public Basket withDiscount(Optional<Discount> off) {
        if (isEmpty()) {
            throw new Refused(new Problem.BasketEmpty());
        }
        if (off.isPresent() && lines.stream().allMatch(BasketLine::isFullPrice)) {
            throw new Refused(new Problem.FullPrice(lines.getFirst().name()));
        }
        check(off, discountable());
        return new Basket(id, lines, off, customer);
    }

    /// What a discount on the whole is given on: its lines but for those at full price.
    public Money discountable() {
        return lines.stream().map(BasketLine::discountable).reduce(Money.ZERO, Money::plus);
    }

    /// With another customer, or nobody.
    public Basket of(Optional<Long> buyer) {
        return new Basket(id, lines, discount, buyer);
    }

    private static String pack(String barcode, Set<String> packs) {
        return packs.contains(barcode) ? barcode : "";
    }

    private Optional<BasketLine> find(int number) {
        return lines.stream().filter(line -> line.line() == number).findFirst();
    }

    private Basket replaced(BasketLine changed) {
        return new Basket(
                id,
                lines.stream().map(l -> l.line() == changed.line() ? changed : l).toList(),
                discount,
                customer);
    }

    private static void check(String name, boolean divisible, Quantity quantity) {
        if (!quantity.isSellable()) {
            throw new Refused(new Problem.BadQuantity());
        }
        if (!divisible && !quantity.isWhole()) {
            throw new Refused(new Problem.NotDivisible(name));
        }
    }

    private static void check(Optional<Discount> off, Money most) {
        if (off.isEmpty()) {
            return;
        }
        if (!off.get().isSound()) {
            throw new Refused(new Problem.BadAmount());
        }
        if (off.get() instanceof Discount.Amount(Money amount) && amount.compareTo(most) > 0) {
            throw new Refused(new Problem.DiscountTooLarge(most));
        }
    }
}
