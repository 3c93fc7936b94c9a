package smena.ui.product;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.catalog.OwnerType;
import smena.domain.catalog.ProductCard;
import smena.domain.catalog.ProductCode;
import smena.domain.catalog.ProductFacts;
import smena.domain.catalog.SaleRules;
import smena.domain.catalog.SaleRules.MinimumAge;
import smena.domain.catalog.Unit;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.text.Typed;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A product's card as it is typed: texts that may be nothing yet.
///
/// @param texts what stands in each field
/// @param codes what it is scanned by
record ProductDraft(Map<ProductInput, String> texts, List<CodeDraft> codes) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    ProductDraft {
        EnumMap<ProductInput, String> all = new EnumMap<>(ProductInput.class);
        for (ProductInput input : ProductInput.values()) {
            all.put(input, texts.getOrDefault(input, ""));
        }
        forget(all, ProductInput.AGE, ProductInput.AGE_FROM);
        forget(all, ProductInput.MARKED, ProductInput.MARKED_FROM);
        forget(all, ProductInput.NO_CASH, ProductInput.NO_CASH_FROM);
        texts = Map.copyOf(all);
        codes = List.copyOf(codes);
    }

    /// The day of a rule that does not hold is nothing anybody has typed.
    private static void forget(
            EnumMap<ProductInput, String> texts, ProductInput rule, ProductInput day) {
        if (texts.getOrDefault(rule, "").isBlank()) {
            texts.put(rule, "");
            texts.put(day, "");
        }
    }

    /// A new product, of which nothing is known.
    ///
    /// @param taxCode the shop's usual rate
    static ProductDraft fresh(String taxCode) {
        return new ProductDraft(
                Map.of(
                        ProductInput.UNIT,
                        Unit.PIECE.name(),
                        ProductInput.TAX,
                        taxCode,
                        ProductInput.SOLD,
                        ProductInput.ON),
                List.of());
    }

    /// What is on a card.
    static ProductDraft of(ProductCard card) {
        EnumMap<ProductInput, String> texts = new EnumMap<>(ProductInput.class);
        SaleRules rules = card.rules();
        texts.put(ProductInput.NAME, card.name());
        texts.put(ProductInput.CATEGORY, card.category());
        texts.put(ProductInput.PRICE, card.price().isZero() ? "" : Typed.text(card.price()));
        texts.put(ProductInput.UNIT, card.unit().name());
        texts.put(ProductInput.TAX, card.taxCode());
        texts.put(ProductInput.GOODS_CODE, card.goodsCode());
        texts.put(ProductInput.LOW_STOCK, low(card.lowStock()));
        texts.put(ProductInput.SCALE_NUMBER, card.scaleNumber().map(String::valueOf).orElse(""));
        texts.put(ProductInput.SINGLES, card.singlesTakePackPrice() ? ProductInput.ON : "");
        texts.put(ProductInput.AGE, rules.age().map(a -> Integer.toString(a.years())).orElse(""));
        texts.put(ProductInput.AGE_FROM, rules.age().map(a -> DAY.format(a.from())).orElse(""));
        day(texts, rules.markedFrom(), ProductInput.MARKED, ProductInput.MARKED_FROM);
        day(texts, rules.noCashFrom(), ProductInput.NO_CASH, ProductInput.NO_CASH_FROM);
        facts(texts, card.facts());
        texts.put(ProductInput.SOLD, card.isArchived() ? "" : ProductInput.ON);
        return new ProductDraft(texts, card.codes().stream().map(CodeDraft::of).toList());
    }

    private static void facts(EnumMap<ProductInput, String> texts, ProductFacts facts) {
        texts.put(ProductInput.PACKAGE_CODE, facts.packageCode());
        texts.put(ProductInput.UNIT_CODE, facts.unitCode());
        texts.put(ProductInput.OWNER_TYPE, facts.ownerType().map(OwnerType::name).orElse(""));
        texts.put(ProductInput.FULL_PRICE, facts.isFullPrice() ? ProductInput.ON : "");
        texts.put(ProductInput.SHELF, facts.shelf());
        texts.put(ProductInput.SUPPLIER, facts.supplier());
        texts.put(ProductInput.FILL_TO, low(facts.fillTo()));
        texts.put(
                ProductInput.SHELF_DAYS,
                facts.shelfDays() == 0 ? "" : Integer.toString(facts.shelfDays()));
        texts.put(ProductInput.OPEN_PRICE, facts.isOpenPrice() ? ProductInput.ON : "");
        texts.put(ProductInput.SHORT_NAME, facts.shortName());
        texts.put(ProductInput.NET_CONTENT, facts.netContent());
    }

    private static String low(Quantity quantity) {
        return quantity.equals(Quantity.ZERO) ? "" : CodeDraft.text(quantity);
    }

    private static void day(
            EnumMap<ProductInput, String> texts,
            Optional<LocalDate> from,
            ProductInput rule,
            ProductInput day) {
        texts.put(rule, from.isPresent() ? ProductInput.ON : "");
        texts.put(day, from.map(DAY::format).orElse(""));
    }

    /// A day as it is typed.
    static String text(LocalDate day) {
        return DAY.format(day);
    }

    /// The same with another text in one field.
    ProductDraft with(ProductInput input, String text) {
        EnumMap<ProductInput, String> all = new EnumMap<>(texts);
        all.put(input, text);
        return new ProductDraft(all, codes);
    }

    /// What a new product begins with that is to be like this one: all but what only one can have.
    ProductDraft copied() {
        return new ProductDraft(
                        with(ProductInput.SCALE_NUMBER, "").with(ProductInput.SINGLES, "").texts(),
                        List.of())
                .with(ProductInput.FAVOURITE, "")
                .with(ProductInput.SOLD, ProductInput.ON);
    }

    String text(ProductInput input) {
        return texts.getOrDefault(input, "");
    }

    /// The card. Refuses what is missing or no figure, no day.
    ProductCard card() {
        List<ProductCode> read = new ArrayList<>();
        codes.forEach(code -> read.add(code.read()));
        return new ProductCard(
                        text(ProductInput.NAME),
                        text(ProductInput.CATEGORY),
                        price(),
                        Unit.valueOf(text(ProductInput.UNIT)),
                        text(ProductInput.TAX),
                        text(ProductInput.GOODS_CODE),
                        quantity(ProductInput.LOW_STOCK),
                        scaleNumber(),
                        !text(ProductInput.SINGLES).isEmpty(),
                        read,
                        rules(),
                        text(ProductInput.SOLD).isEmpty(),
                        facts())
                .checked();
    }

    private ProductFacts facts() {
        String owner = text(ProductInput.OWNER_TYPE);
        String days = text(ProductInput.SHELF_DAYS);
        return new ProductFacts(
                text(ProductInput.PACKAGE_CODE),
                text(ProductInput.UNIT_CODE),
                owner.isEmpty() ? Optional.empty() : Optional.of(OwnerType.valueOf(owner)),
                !text(ProductInput.FULL_PRICE).isEmpty(),
                text(ProductInput.SHELF),
                text(ProductInput.SUPPLIER),
                quantity(ProductInput.FILL_TO),
                days.isBlank() ? 0 : (int) Math.min(Typed.whole(days).orElse(-1), 99_999),
                isOpenPrice(),
                text(ProductInput.SHORT_NAME),
                text(ProductInput.NET_CONTENT));
    }

    /// Where the till asks for it there may be none.
    private Money price() {
        boolean none = isOpenPrice() && text(ProductInput.PRICE).isBlank();
        return none ? Money.ZERO : Typed.money(text(ProductInput.PRICE)).orElseThrow(this::noPrice);
    }

    /// Whether the till asks what it costs.
    boolean isOpenPrice() {
        return !text(ProductInput.OPEN_PRICE).isEmpty();
    }

    private Refused noPrice() {
        return new Refused(
                text(ProductInput.NAME).isBlank() ? new Problem.BadName() : new Problem.BadPrice());
    }

    private Quantity quantity(ProductInput input) {
        String typed = text(input);
        return typed.isBlank()
                ? Quantity.ZERO
                : Typed.quantity(typed).orElseThrow(() -> new Refused(new Problem.BadQuantity()));
    }

    private Optional<Long> scaleNumber() {
        String typed = text(ProductInput.SCALE_NUMBER);
        return typed.isBlank() ? Optional.empty() : Optional.of(Typed.whole(typed).orElse(0));
    }

    private SaleRules rules() {
        String years = text(ProductInput.AGE);
        Optional<MinimumAge> age =
                years.isBlank()
                        ? Optional.empty()
                        : Optional.of(
                                new MinimumAge(
                                        (int) Math.min(Typed.whole(years).orElse(0), 1_000),
                                        day(ProductInput.AGE_FROM)));
        return new SaleRules(
                age,
                day(ProductInput.NO_CASH, ProductInput.NO_CASH_FROM),
                day(ProductInput.MARKED, ProductInput.MARKED_FROM));
    }

    private Optional<LocalDate> day(ProductInput rule, ProductInput day) {
        return text(rule).isEmpty() ? Optional.empty() : Optional.of(day(day));
    }

    private LocalDate day(ProductInput day) {
        return Typed.day(text(day)).orElseThrow(() -> new Refused(new Problem.BadDay()));
    }

    /// The fields that differ from another draft, a rule and its day as one.
    List<ProductInput> changedFrom(ProductDraft before) {
        List<ProductInput> changed = new ArrayList<>();
        for (ProductInput input : ProductInput.values()) {
            boolean same = text(input).equals(before.text(input));
            boolean said =
                    input.isDay()
                            && !changed.isEmpty()
                            && changed.getLast().ordinal() == input.ordinal() - 1;
            if (!same && !said) {
                changed.add(input);
            }
        }
        return changed;
    }

    /// The same where another person has meanwhile changed the card from `seen` to `now`: what was
    /// not typed here is as they left it.
    ProductDraft over(ProductDraft seen, ProductDraft now) {
        EnumMap<ProductInput, String> merged = new EnumMap<>(ProductInput.class);
        for (ProductInput input : ProductInput.values()) {
            boolean mine = !text(input).equals(seen.text(input));
            merged.put(input, mine ? text(input) : now.text(input));
        }
        return new ProductDraft(merged, CodeDraft.over(codes, seen.codes(), now.codes()));
    }
}
