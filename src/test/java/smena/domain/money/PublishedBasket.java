package smena.domain.money;

import smena.domain.catalog.Unit;
import smena.domain.promotion.OfferedLine;
import smena.domain.promotion.Offers;
import smena.domain.promotion.Promotion;
import smena.domain.promotion.Terms;
import smena.domain.promotion.Validity;
import smena.domain.sale.Basket;
import smena.domain.sale.BasketLine;
import smena.domain.sale.Discount;
import smena.domain.sale.Pricing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Baskets as the published cases write them down, priced by the till.
final class PublishedBasket {
    private static final TaxRate NONE = new TaxRate("VAT0", TaxRate.Kind.ZERO, 0);

    /// `PRICExQUANTITY@BASIS POINTS`, and perhaps what the line's own discount takes off.
    private static final Pattern LINE = Pattern.compile("(\\d+)x([\\d.]+)@(\\d+)(?:-(\\d+%?))?");

    /// `PRODUCT:KIND:COUNT=FIGURE`.
    private static final Pattern OFFER = Pattern.compile("(\\w+):(\\w+):(\\d+)=(\\d+)");

    private final List<BasketLine> lines = new ArrayList<>();

    /// The lines of a case that says price, quantity and rate.
    static Pricing ofLines(String lines, String discount) {
        PublishedBasket basket = new PublishedBasket();
        for (String line : PublishedVectors.parts(" ", lines)) {
            Matcher parts = matched(LINE, line);
            basket.add(
                    0,
                    Money.of(Long.parseLong(parts.group(1))),
                    quantity(parts.group(2)),
                    Optional.ofNullable(parts.group(4)).map(PublishedBasket::discount),
                    rate(Integer.parseInt(parts.group(3))));
        }
        return basket.priced(discount);
    }

    /// What is scanned one after the other, with the shop's offers. What is scanned once more goes
    /// onto its line, and `PRODUCT*QUANTITY` is a line of its own.
    static Pricing ofScans(String goods, String offers, List<String> scans, String discount) {
        Map<String, Money> prices = new LinkedHashMap<>();
        for (String one : PublishedVectors.parts(" ", goods)) {
            List<String> named = PublishedVectors.parts("=", one);
            prices.put(named.getFirst(), Money.of(Long.parseLong(named.getLast())));
        }
        List<String> names = List.copyOf(prices.keySet());
        PublishedBasket basket = new PublishedBasket();
        for (String scan : scans) {
            List<String> named = PublishedVectors.parts("*", scan);
            basket.scan(
                    names.indexOf(named.getFirst()) + 1L,
                    prices.getOrDefault(named.getFirst(), Money.ZERO),
                    named.size() == 1 ? Optional.empty() : Optional.of(named.getLast()));
        }
        return basket.offered(names, offers).priced(discount);
    }

    private void scan(long product, Money price, Optional<String> quantity) {
        for (int i = 0; quantity.isEmpty() && i < lines.size(); i++) {
            BasketLine line = lines.get(i);
            if (line.productId() == product) {
                lines.set(i, line.with(line.quantity().plus(Quantity.ONE)));
                return;
            }
        }
        add(
                product,
                price,
                quantity.map(PublishedBasket::quantity).orElse(Quantity.ONE),
                Optional.empty(),
                NONE);
    }

    private void add(
            long product, Money price, Quantity quantity, Optional<Discount> off, TaxRate rate) {
        lines.add(
                new BasketLine(
                        lines.size() + 1,
                        product,
                        "",
                        "goods",
                        quantity.isWhole() ? Unit.PIECE : Unit.KILOGRAM,
                        price,
                        quantity,
                        off,
                        rate,
                        ""));
    }

    private PublishedBasket offered(List<String> names, String offers) {
        List<Promotion> promotions = new ArrayList<>();
        Map<Long, List<OfferedLine.Pack>> packs = new LinkedHashMap<>();
        for (String offer : PublishedVectors.parts(" ", offers)) {
            Matcher parts = matched(OFFER, offer);
            long product = names.indexOf(parts.group(1)) + 1L;
            int count = Integer.parseInt(parts.group(3));
            int figure = Integer.parseInt(parts.group(4));
            if (parts.group(2).equals("pack")) {
                packs.computeIfAbsent(product, _ -> new ArrayList<>())
                        .add(new OfferedLine.Pack(Quantity.of(count), Money.of(figure)));
            } else {
                Terms terms =
                        parts.group(2).equals("multibuy")
                                ? new Terms.Multibuy(count, figure)
                                : new Terms.FromQuantity(Quantity.of(count), Money.of(figure));
                promotions.add(promotion(promotions.size() + 1L, terms, product));
            }
        }
        List<OfferedLine> seen =
                lines.stream()
                        .map(line -> seen(line, packs.getOrDefault(line.productId(), List.of())))
                        .toList();
        Basket basket = new Basket(new UUID(0, 1), lines, Optional.empty());
        List<BasketLine> cheaper = basket.withOffers(new Offers(promotions, 0).of(seen)).lines();
        lines.clear();
        lines.addAll(cheaper);
        return this;
    }

    private Pricing priced(String discount) {
        Optional<Discount> whole =
                discount.equals(PublishedVectors.NOTHING)
                        ? Optional.empty()
                        : Optional.of(discount(discount));
        return Pricing.of(new Basket(new UUID(0, 1), lines, whole));
    }

    private static OfferedLine seen(BasketLine line, List<OfferedLine.Pack> packs) {
        return new OfferedLine(
                line.line(),
                line.productId(),
                1,
                line.unit() == Unit.PIECE,
                line.price(),
                line.quantity(),
                packs);
    }

    private static Promotion promotion(long id, Terms terms, long product) {
        Promotion.Range range = new Promotion.Range(Set.of(product), Set.of());
        return new Promotion(id, "offer", terms, range, Validity.since(LocalDate.EPOCH));
    }

    private static Discount discount(String off) {
        return off.endsWith("%")
                ? new Discount.Percent(Integer.parseInt(off.substring(0, off.length() - 1)))
                : new Discount.Amount(Money.of(Long.parseLong(off)));
    }

    private static TaxRate rate(int points) {
        return points == 0 ? NONE : new TaxRate("VAT", TaxRate.Kind.STANDARD, points);
    }

    private static Quantity quantity(String units) {
        return new Quantity(new BigDecimal(units).movePointRight(3).longValueExact());
    }

    private static Matcher matched(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(text);
        }
        return matcher;
    }
}
