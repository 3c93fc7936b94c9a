package smena.api;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.catalog.NetContent;
import smena.domain.catalog.ProductCard;
import smena.domain.catalog.ProductCode;
import smena.domain.catalog.ProductFacts;
import smena.domain.catalog.SaleRules;
import smena.domain.catalog.Unit;
import smena.domain.money.Money;
import smena.domain.money.Quantity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads what a program says of a product.
final class ProductBody {
    private static final int LONGEST_CODE = 64;
    private static final String OPEN = "open_price";
    private static final String SHORT = "short_name";
    private static final String CONTENT = "net_content";
    private static final int LONGEST_CONTENT = 20;
    private static final Set<String> FIELDS =
            Set.of(
                    "name",
                    "category",
                    "price",
                    OPEN,
                    "unit",
                    "tax",
                    "barcodes",
                    "goods_code",
                    SHORT,
                    CONTENT,
                    "stock");
    private static final Set<String> CODE_FIELDS = Set.of("code", "quantity");

    private final CallerLanguage language;
    private final JsonFields fields;
    private final JsonRows rows;

    ProductBody(ApiCall call) {
        this.language = call.language();
        this.fields = call.jsonFields();
        this.rows = new JsonRows(fields, language);
    }

    /// A new product.
    ///
    /// @param isCounted whether its stock is; it begins with none
    record Wanted(ProductCard card, boolean isCounted) {}

    /// A new product. Declines the call with a sentence for each field at fault.
    ///
    /// @param usualTax the code of the rate where none is given
    Wanted fresh(String usualTax) {
        String name = required("name", ProductCard.LONGEST_NAME);
        String category = required("category", ProductCard.LONGEST_CATEGORY);
        ProductCard empty =
                new ProductCard(
                        name,
                        category,
                        Money.ZERO,
                        Unit.PIECE,
                        usualTax,
                        "",
                        Quantity.ZERO,
                        Optional.empty(),
                        false,
                        List.of(),
                        SaleRules.NONE,
                        false);
        if (!given("price") && !isAsked(false)) {
            fields.wrong("price", language.sentence(new Problem.BadPrice()));
        }
        boolean counted = !fields.has("stock") || given("stock");
        if (given("stock") && !isNumber(Quantity.ZERO)) {
            fields.wrong("stock", language.text("api.stock.new"));
        }
        ProductCard card = read(empty);
        return new Wanted(card, counted);
    }

    /// The card of a product with what the body says of it; what it leaves out stays. Declines the
    /// call with a sentence for each field at fault.
    ///
    /// @param stock how much there is, which documents of goods change and no program
    ProductCard over(ProductCard before, Optional<Quantity> stock) {
        boolean same =
                !fields.has("stock")
                        || (given("stock")
                                ? stock.filter(this::isNumber).isPresent()
                                : stock.isEmpty());
        if (!same) {
            fields.wrong("stock", language.text("api.stock.change"));
        }
        return read(before);
    }

    private boolean isNumber(Quantity wanted) {
        return JsonFields.quantity(fields.value("stock")).filter(wanted::equals).isPresent();
    }

    private ProductCard read(ProductCard before) {
        fields.only(FIELDS);
        ProductCard card =
                new ProductCard(
                        text("name", before.name(), ProductCard.LONGEST_NAME),
                        text("category", before.category(), ProductCard.LONGEST_CATEGORY),
                        given("price") ? price() : before.price(),
                        given("unit") ? unit() : before.unit(),
                        text("tax", before.taxCode(), ProductCard.LONGEST_CATEGORY),
                        text("goods_code", before.goodsCode(), ProductCard.LONGEST_CATEGORY),
                        before.lowStock(),
                        before.scaleNumber(),
                        before.singlesTakePackPrice(),
                        given("barcodes") ? codes(before.codes()) : before.codes(),
                        before.rules(),
                        before.isArchived(),
                        facts(before.facts()));
        if (card.price().isZero() && !card.facts().isOpenPrice() && given(OPEN)) {
            fields.wrong("price", language.sentence(new Problem.BadPrice()));
        }
        fields.check();
        return card;
    }

    private ProductFacts facts(ProductFacts before) {
        return before.openPrice(isAsked(before.isOpenPrice()))
                .onPaper(text(SHORT, before.shortName(), ProductFacts.LONGEST_SHORT_NAME))
                .holding(content(before.netContent()));
    }

    /// What is in a package; an empty text for nothing.
    private String content(String before) {
        String text = text(CONTENT, before, LONGEST_CONTENT);
        if (!text.isBlank() && NetContent.read(text).isEmpty()) {
            fields.wrong(CONTENT, language.sentence(new Problem.BadNetContent()));
        }
        return text;
    }

    private String required(String name, int longest) {
        String text = fields.text(name, longest);
        if (text.isBlank()) {
            fields.wrong(name, language.sentence(new Problem.BadName()));
        }
        return text;
    }

    private String text(String name, String before, int longest) {
        return given(name) ? fields.text(name, longest) : before;
    }

    private Money price() {
        Money price = JsonFields.money(fields.value("price")).orElse(Money.ZERO);
        if (!price.isPrice()) {
            fields.wrong("price", language.sentence(new Problem.BadPrice()));
        }
        return price;
    }

    private boolean isAsked(boolean before) {
        Object said = fields.value(OPEN);
        if (said != null && !(said instanceof Boolean)) {
            fields.wrong(OPEN, language.text("api.flag"));
        }
        return said instanceof Boolean is ? is : before;
    }

    private Unit unit() {
        return Arrays.stream(Unit.values())
                .filter(unit -> ProductShape.unit(unit).equals(fields.value("unit")))
                .findFirst()
                .orElseGet(
                        () -> {
                            fields.wrong("unit", language.text("api.unit"));
                            return Unit.PIECE;
                        });
    }

    /// A code that the product has keeps its pack price.
    private List<ProductCode> codes(List<ProductCode> before) {
        Map<String, ProductCode> known =
                before.stream().collect(Collectors.toMap(ProductCode::code, code -> code));
        boolean none = fields.value("barcodes") instanceof List<?> list && list.isEmpty();
        List<?> list = none ? List.of() : rows.list("barcodes", ProductCard.MOST_CODES);
        List<ProductCode> codes = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            String place = rows.place(list, i);
            rows.object(list.get(i), "barcodes", place)
                    .flatMap(object -> code(object, place))
                    .map(
                            code ->
                                    Optional.ofNullable(known.get(code.code()))
                                            .filter(same -> same.pack().equals(code.pack()))
                                            .orElse(code))
                    .ifPresent(codes::add);
        }
        return codes;
    }

    private Optional<ProductCode> code(Map<?, ?> object, String place) {
        object.keySet().stream()
                .map(String::valueOf)
                .filter(name -> !CODE_FIELDS.contains(name))
                .forEach(
                        name ->
                                fields.wrong(
                                        "barcodes",
                                        place + name + ": " + language.text("api.unknown")));
        Object code = object.get("code");
        if (code == null || !JsonFields.isText(code, LONGEST_CODE)) {
            fields.wrong("barcodes", place + language.text("api.text", LONGEST_CODE));
            return Optional.empty();
        }
        @Nullable Object quantity = object.get("quantity");
        Optional<Quantity> pack =
                quantity == null ? Optional.of(Quantity.ONE) : JsonFields.quantity(quantity);
        if (pack.isEmpty()) {
            fields.wrong("barcodes", place + language.sentence(new Problem.BadQuantity()));
            return Optional.empty();
        }
        return Optional.of(
                new ProductCode(
                        code.toString().strip(),
                        pack.filter(holds -> !holds.equals(Quantity.ONE)),
                        Optional.empty()));
    }

    private boolean given(String name) {
        return fields.value(name) != null;
    }
}
