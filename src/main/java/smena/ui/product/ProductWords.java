package smena.ui.product;

import smena.domain.catalog.ListedProduct;
import smena.domain.catalog.Product;
import smena.domain.catalog.SaleRules;
import smena.domain.catalog.Unit;
import smena.domain.money.OfferedRate;
import smena.domain.money.Quantity;
import smena.domain.price.PriceShares;
import smena.text.Formats;
import smena.text.TaxWords;
import smena.ui.kit.Sign;
import smena.ui.kit.Tag;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// What is said of a product in a few words.
final class ProductWords {
    private static final String NOTHING = "–";

    private ProductWords() {}

    /// Its code, its category and the rules under which it is sold.
    static String about(ListedProduct listed, Formats formats) {
        Product product = listed.product();
        List<String> words = new ArrayList<>();
        if (!product.barcode().isEmpty()) {
            words.add(product.barcode());
        }
        words.add(product.category().name());
        SaleRules rules = listed.rules();
        rules.age().ifPresent(age -> words.add(age.years() + "+"));
        rules.markedFrom().ifPresent(_ -> words.add(formats.words().get("product.isMarked")));
        rules.noCashFrom().ifPresent(_ -> words.add(formats.words().get("product.isNoCash")));
        return String.join(" · ", words);
    }

    /// How much of it there is; a dash where it is not counted.
    static String stock(Product product, Formats formats) {
        return product.stock().map(left -> amount(left, product.unit(), formats)).orElse("–");
    }

    /// The word behind a number of days: day or days.
    static String ofDays(long days, Formats formats) {
        return formats.words().count("product.ofDays", days);
    }

    /// A quantity with its unit.
    static String amount(Quantity quantity, Unit unit, Formats formats) {
        return formats.quantity(quantity) + Formats.NBSP + formats.words().get("till.unit." + unit);
    }

    /// A share in percent with one decimal.
    ///
    /// @param tenths of a percent; empty where there is none
    static String percent(OptionalLong tenths, Formats formats) {
        return tenths.isEmpty()
                ? NOTHING
                : formats.quantity(new Quantity(tenths.getAsLong() * 100)) + Formats.NBSP + "%";
    }

    /// What one unit costs; a dash where that is not known.
    static String cost(ListedProduct listed, Formats formats) {
        return listed.cost().map(formats::money).orElse(NOTHING);
    }

    /// What part of its price is not its cost; a dash where that is not known.
    static String margin(ListedProduct listed, Formats formats) {
        Product product = listed.product();
        return listed.cost()
                .filter(_ -> !product.isOpenPrice())
                .map(cost -> percent(PriceShares.margin(product.price(), cost), formats))
                .orElse(NOTHING);
    }

    /// A tax rate as it is chosen.
    static String rate(OfferedRate rate, Formats formats) {
        return TaxWords.of(rate, formats);
    }

    /// How it stands, as the key of its words, its colour and its sign.
    enum State {
        ON_SALE(Tag.Kind.PLAIN, null),
        LOW(Tag.Kind.WARN, Sign.WARNING),
        NEAR(Tag.Kind.WARN, Sign.CALENDAR),
        LOSS(Tag.Kind.BAD, Sign.WARNING),
        OUT(Tag.Kind.BAD, null),
        ARCHIVED(Tag.Kind.NEUTRAL, Sign.FILE);

        private final Tag.Kind kind;
        private final @org.jspecify.annotations.Nullable Sign sign;

        State(Tag.Kind kind, @org.jspecify.annotations.Nullable Sign sign) {
            this.kind = kind;
            this.sign = sign;
        }

        static State of(ListedProduct listed) {
            if (listed.isArchived()) {
                return ARCHIVED;
            }
            if (listed.isOut()) {
                return OUT;
            }
            if (listed.isAtLoss()) {
                return LOSS;
            }
            return listed.isNear() ? NEAR : listed.product().isLow() ? LOW : ON_SALE;
        }

        String key() {
            return "product.is." + name();
        }

        void show(Tag tag) {
            tag.show(kind, sign);
        }
    }
}
