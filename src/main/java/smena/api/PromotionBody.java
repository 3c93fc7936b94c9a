package smena.api;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.catalog.Category;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.promotion.Promotion;
import smena.domain.promotion.Terms;
import smena.domain.promotion.Validity;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Reads what a program wants a promotion to be.
final class PromotionBody {
    private static final int MOST_PRODUCTS = 10_000;
    private static final int DAYS_OF_WEEK = 7;

    /// What says what it gives.
    private static final List<String> WAY =
            List.of("percent", "price", "take", "pay", "from_quantity");

    private static final Set<Set<String>> WAYS =
            Set.of(
                    Set.of("percent"),
                    Set.of("price"),
                    Set.of("take", "pay"),
                    Set.of("from_quantity", "price"));

    private static final Set<String> FIELDS =
            Set.of(
                    "name",
                    "percent",
                    "price",
                    "take",
                    "pay",
                    "from_quantity",
                    "products",
                    "categories",
                    "from",
                    "to",
                    "weekdays",
                    "hours");

    private final CallerLanguage language;
    private final JsonFields fields;
    private final JsonRows rows;
    private final Map<String, Long> categories;

    PromotionBody(ApiCall call, List<Category> categories) {
        this.language = call.language();
        this.fields = call.jsonFields();
        this.rows = new JsonRows(fields, language);
        this.categories =
                categories.stream().collect(Collectors.toMap(Category::name, Category::id));
    }

    /// Reads the body. Declines it with a sentence for each field at fault.
    ///
    /// @param today its first day where none is given
    Promotion read(LocalDate today) {
        String name = fields.text("name", Promotion.LONGEST_NAME);
        fields.only(FIELDS);
        Optional<Terms> terms = Optional.of(terms()).filter(Terms::isSound).filter(_ -> isOne());
        if (terms.isEmpty()) {
            fields.wrong(given("percent") ? "percent" : "price", sentence(new Problem.BadTerms()));
        }
        Set<Long> products = products();
        Set<Long> ofCategories = categories();
        if (products.isEmpty() && ofCategories.isEmpty()) {
            fields.wrong("products", sentence(new Problem.NothingOnOffer()));
        }
        Optional<Validity> validity = sound("from", () -> validity(today));
        fields.check();
        return new Promotion(
                0,
                name,
                terms.orElseThrow(),
                new Promotion.Range(products, ofCategories),
                validity.orElseThrow());
    }

    /// Whether what it gives is said in one way: of two nobody knows which was meant.
    private boolean isOne() {
        return WAYS.contains(WAY.stream().filter(this::given).collect(Collectors.toSet()));
    }

    private Terms terms() {
        if (given("percent")) {
            long points = JsonFields.money(fields.value("percent")).orElse(Money.ZERO).minor();
            return new Terms.PercentOff((int) Math.clamp(points, -1, Integer.MAX_VALUE));
        }
        if (given("take")) {
            return new Terms.Multibuy(number("take"), number("pay"));
        }
        Money price = JsonFields.money(fields.value("price")).orElse(Money.ZERO);
        return given("from_quantity")
                ? new Terms.FromQuantity(
                        JsonFields.quantity(fields.value("from_quantity")).orElse(Quantity.ZERO),
                        price)
                : new Terms.FixedPrice(price);
    }

    private int number(String name) {
        return (int) Math.clamp(JsonFields.row(fields.value(name)).orElse(0), 0, 1_000);
    }

    private Set<Long> products() {
        Set<Long> found = new HashSet<>();
        for (Object value : list("products", MOST_PRODUCTS)) {
            OptionalLong row = JsonFields.row(value);
            if (row.isPresent()) {
                found.add(row.getAsLong());
            } else {
                fields.wrong("products", language.text("api.product"));
            }
        }
        return found;
    }

    private Set<Long> categories() {
        Set<Long> found = new HashSet<>();
        for (Object value : list("categories", MOST_PRODUCTS)) {
            Long row = value instanceof String name ? categories.get(name) : null;
            if (row == null) {
                fields.wrong("categories", sentence(new Problem.NothingOnOffer()));
            } else {
                found.add(row);
            }
        }
        return found;
    }

    private Validity validity(LocalDate today) {
        return new Validity(day("from").orElse(today), day("to"), weekdays(), hours());
    }

    private Optional<LocalDate> day(String name) {
        return given(name)
                ? Optional.of(LocalDate.parse(String.valueOf(fields.value(name))))
                : Optional.empty();
    }

    private Set<DayOfWeek> weekdays() {
        if (!given("weekdays")) {
            return EnumSet.allOf(DayOfWeek.class);
        }
        return list("weekdays", DAYS_OF_WEEK).stream()
                .map(day -> DayOfWeek.of((int) Math.clamp(JsonFields.row(day).orElse(0), 0, 9)))
                .collect(Collectors.toSet());
    }

    private Optional<Validity.Hours> hours() {
        if (!(fields.value("hours") instanceof Map<?, ?> hours)) {
            return given("hours") ? Optional.of(hours(Map.of())) : Optional.empty();
        }
        return Optional.of(hours(hours));
    }

    private static Validity.Hours hours(Map<?, ?> of) {
        return new Validity.Hours(minute(of.get("from")), minute(of.get("to")));
    }

    private static LocalTime minute(@Nullable Object text) {
        LocalTime time = LocalTime.parse(String.valueOf(text));
        if (time.getSecond() != 0 || time.getNano() != 0) {
            throw new DateTimeException("whole minutes");
        }
        return time;
    }

    private <T> Optional<T> sound(String name, Supplier<T> read) {
        try {
            return Optional.of(read.get());
        } catch (DateTimeException | Refused wrong) {
            fields.wrong(name, sentence(new Problem.BadPeriod()));
            return Optional.empty();
        }
    }

    private List<?> list(String name, int most) {
        boolean none = fields.value(name) instanceof List<?> list && list.isEmpty();
        return given(name) && !none ? rows.list(name, most) : List.of();
    }

    private boolean given(String name) {
        return fields.value(name) != null;
    }

    private String sentence(Problem problem) {
        return language.sentence(problem);
    }
}
