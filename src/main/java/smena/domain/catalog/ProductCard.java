package smena.domain.catalog;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.TypedText;
import smena.domain.catalog.SaleRules.MinimumAge;
import smena.domain.money.Money;
import smena.domain.money.Quantity;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Everything a shop says of a product, all but how much of it is on the shelf. Source: `domain.md`
/// §9.1 and §9.2.
///
/// @param name as on the shelf and on the receipt
/// @param category the name of its category; one that does not exist is made
/// @param price for one unit, tax included; may be zero where the till asks for it
/// @param unit what its quantity is counted in
/// @param taxCode the code of the rate its price includes
/// @param goodsCode the state's code of goods (MXIK/IKPU), 17 digits; empty where not set
/// @param lowStock at or below this much the tile warns
/// @param scaleNumber its number on the scale; empty for none
/// @param singlesTakePackPrice whether single pieces that make up a pack cost what the pack costs
/// @param codes what it is scanned by, those of the single piece first
/// @param rules what the law asks for when it is sold
/// @param isArchived whether it is no longer sold
/// @param facts what else is known of it
public record ProductCard(
        String name,
        String category,
        Money price,
        Unit unit,
        String taxCode,
        String goodsCode,
        Quantity lowStock,
        Optional<Long> scaleNumber,
        boolean singlesTakePackPrice,
        List<ProductCode> codes,
        SaleRules rules,
        boolean isArchived,
        ProductFacts facts) {
    /// The longest name and the longest name of a category, in characters.
    public static final int LONGEST_NAME = 300;

    public static final int LONGEST_CATEGORY = 80;

    /// The most codes; nothing that is sold has more.
    public static final int MOST_CODES = 50;

    private static final long LARGEST_SCALE_NUMBER = 9_999_999;
    private static final Pattern GOODS_CODE = Pattern.compile("|[0-9]{17}");

    public ProductCard {
        codes = List.copyOf(codes);
    }

    /// A card without further facts.
    public ProductCard(
            String name,
            String category,
            Money price,
            Unit unit,
            String taxCode,
            String goodsCode,
            Quantity lowStock,
            Optional<Long> scaleNumber,
            boolean singlesTakePackPrice,
            List<ProductCode> codes,
            SaleRules rules,
            boolean isArchived) {
        this(
                name,
                category,
                price,
                unit,
                taxCode,
                goodsCode,
                lowStock,
                scaleNumber,
                singlesTakePackPrice,
                codes,
                rules,
                isArchived,
                ProductFacts.NONE);
    }

    /// The same as it is kept. Refuses what is missing or cannot be.
    public ProductCard checked() {
        return checked(List.of());
    }

    /// The same where some codes stay as they are, whatever their check digit.
    public ProductCard checked(List<ProductCode> asTheyAre) {
        Set<String> known =
                asTheyAre.stream().map(code -> code.code().strip()).collect(Collectors.toSet());
        String called = text(name, LONGEST_NAME);
        String shelf = text(category, LONGEST_CATEGORY);
        boolean isAsked = facts.isOpenPrice() && price.isZero();
        if (!price.isPrice() && !isAsked) {
            throw new Refused(new Problem.BadPrice());
        }
        if (lowStock.thousandths() < 0 || lowStock.compareTo(Quantity.LARGEST) > 0) {
            throw new Refused(new Problem.BadQuantity());
        }
        String state = goodsCode.strip();
        if (!GOODS_CODE.matcher(state).matches()) {
            throw new Refused(new Problem.BadGoodsCode());
        }
        if (scaleNumber.filter(n -> n < 1 || n > LARGEST_SCALE_NUMBER).isPresent()) {
            throw new Refused(new Problem.BadScaleNumber(LARGEST_SCALE_NUMBER));
        }
        check(called, unit, rules);
        return new ProductCard(
                called,
                shelf,
                price,
                unit,
                taxCode,
                state,
                lowStock,
                scaleNumber,
                singlesTakePackPrice,
                checkedCodes(called, known),
                rules,
                isArchived,
                facts.checked());
    }

    private static String text(String typed, int longest) {
        String clean = TypedText.optional(typed, longest, new Problem.TextTooLong(longest));
        if (clean.isEmpty()) {
            throw new Refused(new Problem.BadName());
        }
        return clean;
    }

    /// Refuses rules that a product cannot have: an age that nobody asks for, and marks of what is
    /// not sold by the piece.
    public static void check(String name, Unit unit, SaleRules rules) {
        if (rules.markedFrom().isPresent() && unit != Unit.PIECE) {
            throw new Refused(new Problem.MarkedByPiece(name));
        }
        int years = rules.age().map(MinimumAge::years).orElse(MinimumAge.LEAST);
        if (years < MinimumAge.LEAST || years > MinimumAge.MOST) {
            throw new Refused(new Problem.BadMinimumAge());
        }
    }

    private List<ProductCode> checkedCodes(String called, Set<String> known) {
        if (codes.size() > MOST_CODES) {
            throw new Refused(new Problem.TooManyCodes(MOST_CODES));
        }
        Set<String> numbers = new HashSet<>();
        List<ProductCode> sound =
                codes.stream()
                        .map(code -> code.checked(unit, known.contains(code.code().strip())))
                        .sorted(ProductCode.ORDER)
                        .toList();
        for (ProductCode code : sound) {
            if (!numbers.add(code.number())) {
                throw new Refused(new Problem.BarcodeTaken(code.code(), called));
            }
        }
        return sound;
    }

    /// The first code of the single piece; empty where it has none.
    public String barcode() {
        return codes.stream()
                .filter(code -> code.pack().isEmpty())
                .map(ProductCode::code)
                .findFirst()
                .orElse("");
    }

    /// The same, sold again or no longer.
    public ProductCard archived(boolean now) {
        return with(category, price, codes, now, facts);
    }

    /// The same at another price.
    public ProductCard priced(Money now) {
        return with(category, now, codes, isArchived, facts);
    }

    /// The same in another category.
    public ProductCard in(String now) {
        return with(now, price, codes, isArchived, facts);
    }

    /// The same with these codes.
    public ProductCard coded(List<ProductCode> now) {
        return with(category, price, now, isArchived, facts);
    }

    /// The same with other further facts.
    public ProductCard with(ProductFacts now) {
        return with(category, price, codes, isArchived, now);
    }

    private ProductCard with(
            String shelf,
            Money costs,
            List<ProductCode> carried,
            boolean gone,
            ProductFacts known) {
        return new ProductCard(
                name,
                shelf,
                costs,
                unit,
                taxCode,
                goodsCode,
                lowStock,
                scaleNumber,
                singlesTakePackPrice,
                carried,
                rules,
                gone,
                known);
    }

    /// The same at another price.
    public ProductCard costing(Money now) {
        return new ProductCard(
                name,
                category,
                now,
                unit,
                taxCode,
                goodsCode,
                lowStock,
                scaleNumber,
                singlesTakePackPrice,
                codes,
                rules,
                isArchived,
                facts);
    }

    /// The fields that differ from `before`.
    public List<ProductField> changedFrom(ProductCard before) {
        return Arrays.stream(ProductField.values())
                .filter(field -> !field.of(this).equals(field.of(before)))
                .toList();
    }
}
