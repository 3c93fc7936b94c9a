package smena.service.figures;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.figures.AbcClasses;
import smena.domain.figures.Figures;
import smena.domain.figures.GoodsColumn;
import smena.domain.figures.GoodsList;
import smena.domain.figures.GoodsRow;
import smena.domain.figures.GoodsTable;
import smena.domain.figures.Grouping;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.people.Actor;
import smena.domain.people.Right;
import smena.domain.stock.OnHand;
import smena.domain.stock.ReceivedPrice;
import smena.service.people.Rights;
import smena.store.Database;
import smena.store.GoodsFigureStore.Listed;
import smena.store.GoodsFigureStore.Worth;
import smena.store.Transaction;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Figures of goods: what the stock is worth, what is sold at a loss, what nobody buys, and which
/// products most comes from. Needs [Right#SEE_FIGURES]; what goods cost, and lists that are of
/// nothing else, are for whoever has [Right#SEE_COST]. Each reads beside the writer.
public final class GoodsFigures {
    /// The longest period, in days.
    public static final int MOST_DAYS = 3_660;

    private final Database database;
    private final Rights rights;
    private final PeriodReports reports;
    private final Clock clock;

    public GoodsFigures(Database database, Rights rights, PeriodReports reports, Clock clock) {
        this.database = database;
        this.rights = rights;
        this.reports = reports;
        this.clock = clock;
    }

    /// What is asked for.
    ///
    /// @param days how many days until today a list looks at that [GoodsList#hasPeriod]
    /// @param byProfit whether ABC goes by profit; by turnover otherwise
    public record Query(GoodsList list, int days, boolean byProfit) {}

    /// A list.
    ///
    /// @param by who asks; empty for the owner of the machine
    public GoodsTable table(Optional<Actor> by, Query query) {
        boolean seesCost = by.map(this::seesCost).orElse(true);
        if (!seesCost && (query.list().isOfCosts() || query.byProfit())) {
            throw new Refused(new Problem.NotAllowed());
        }
        LocalDate today = LocalDate.now(clock);
        LocalDate from = today.minusDays(Math.clamp(query.days(), 1, MOST_DAYS) - 1L);
        List<GoodsRow> rows =
                switch (query.list()) {
                    case VALUE -> value();
                    case LOSS -> loss(sold(by, from, today));
                    case DEAD -> dead(from, seesCost);
                    case ABC -> abc(sold(by, from, today), query.byProfit());
                };
        List<GoodsColumn> columns = query.list().columns(seesCost);
        return new GoodsTable(columns, shown(rows, columns), total(rows, columns));
    }

    private boolean seesCost(Actor actor) {
        return database.write(
                tx -> {
                    rights.require(tx, actor, Right.SEE_FIGURES);
                    return rights.isOpenTo(tx, actor, Right.SEE_COST);
                });
    }

    private Figures sold(Optional<Actor> by, LocalDate from, LocalDate to) {
        return by.map(who -> reports.of(who, from, to, Grouping.PRODUCT))
                .orElseGet(() -> reports.of(from, to, Grouping.PRODUCT));
    }

    private List<GoodsRow> value() {
        return database.read(tx -> tx.goodsFigures().worth()).stream()
                .map(GoodsFigures::worth)
                .toList();
    }

    private static GoodsRow worth(Worth worth) {
        return GoodsRow.of(0)
                .with(GoodsColumn.NAME, worth.category())
                .with(GoodsColumn.PRODUCTS, worth.products())
                .with(GoodsColumn.VALUE, worth.value())
                .with(GoodsColumn.SELLING, worth.selling())
                .with(GoodsColumn.MARGIN, margin(worth.valued(), worth.paid()))
                .with(GoodsColumn.UNKNOWN, worth.unknown());
    }

    private List<GoodsRow> loss(Figures sold) {
        Map<Long, Figures.Row> lost = new HashMap<>();
        Map<Long, Figures.Row> all = new HashMap<>();
        for (Figures.Row row : sold.rows()) {
            long product = Long.parseLong(row.label().key());
            all.put(product, row);
            if (row.earned().isKnown() && row.earned().profit().isNegative()) {
                lost.put(product, row);
            }
        }
        Map<Long, Listed> found = new HashMap<>();
        database.read(
                        tx -> {
                            List<Listed> both = new ArrayList<>(tx.goodsFigures().abovePrice());
                            both.addAll(tx.goodsFigures().of(lost.keySet()));
                            return both;
                        })
                .forEach(one -> found.put(one.id(), one));
        return found.values().stream()
                .sorted(Comparator.comparing(Listed::name).thenComparing(Listed::id))
                .map(one -> earned(listed(one), Optional.ofNullable(all.get(one.id()))))
                .toList();
    }

    /// What tied up most comes first, for whoever may see costs: the order would tell others.
    private List<GoodsRow> dead(LocalDate from, boolean seesCost) {
        Comparator<Listed> byName = Comparator.comparing(Listed::name).thenComparing(Listed::id);
        Comparator<Listed> order =
                seesCost
                        ? Comparator.comparing(GoodsFigures::tiedUp)
                                .reversed()
                                .thenComparing(byName)
                        : byName;
        return database.read(tx -> lain(tx, from)).stream()
                .sorted(order)
                .map(GoodsFigures::listed)
                .toList();
    }

    /// What was on the shelf when the period began, as far as anybody knew, and was neither sold
    /// nor bought since: what was only counted within it is not old.
    private List<Listed> lain(Transaction tx, LocalDate from) {
        List<Listed> still =
                tx.goodsFigures().onShelves().stream()
                        .filter(one -> isBefore(one.sold(), from) && isBefore(one.came(), from))
                        .toList();
        Instant began = from.atStartOfDay(clock.getZone()).toInstant();
        Map<Long, Quantity> moved =
                tx.goodsFigures().movedSince(still.stream().map(Listed::id).toList(), began);
        return still.stream()
                .filter(one -> wasThere(one, moved.getOrDefault(one.id(), Quantity.ZERO)))
                .toList();
    }

    private static boolean wasThere(Listed one, Quantity moved) {
        Quantity now = one.shelf().map(OnHand::quantity).orElse(Quantity.ZERO);
        return now.minus(moved).thousandths() > 0;
    }

    private static boolean isBefore(Optional<LocalDate> day, LocalDate from) {
        return day.map(known -> known.isBefore(from)).orElse(true);
    }

    private static Money tiedUp(Listed one) {
        return one.shelf().flatMap(OnHand::value).orElse(Money.ZERO);
    }

    private List<GoodsRow> abc(Figures sold, boolean byProfit) {
        Function<Figures.Row, Money> measure =
                byProfit ? row -> row.earned().profit() : Figures.Row::revenue;
        Map<Long, Listed> products =
                database
                        .read(
                                tx ->
                                        tx.goodsFigures()
                                                .of(
                                                        sold.rows().stream()
                                                                .map(GoodsFigures::product)
                                                                .toList()))
                        .stream()
                        .collect(Collectors.toMap(Listed::id, Function.identity()));
        List<GoodsRow> rows = new ArrayList<>();
        for (AbcClasses.Placed placed : AbcClasses.of(sold.rows(), measure)) {
            long product = product(placed.row());
            GoodsRow row =
                    GoodsRow.of(product)
                            .with(GoodsColumn.NAME, placed.row().label().name())
                            .with(
                                    GoodsColumn.CATEGORY,
                                    Optional.ofNullable(products.get(product))
                                            .map(Listed::category))
                            .with(GoodsColumn.GROUP, placed.group())
                            .with(GoodsColumn.SHARE, placed.share());
            rows.add(earned(row, Optional.of(placed.row())));
        }
        return rows;
    }

    private static long product(Figures.Row row) {
        return Long.parseLong(row.label().key());
    }

    private static GoodsRow listed(Listed one) {
        Optional<OnHand> shelf = one.shelf();
        Optional<Money> cost = shelf.flatMap(OnHand::unitCost);
        return GoodsRow.of(one.id())
                .with(GoodsColumn.NAME, one.name())
                .with(GoodsColumn.CATEGORY, one.category())
                .with(GoodsColumn.PRICE, one.price())
                .with(GoodsColumn.COST, cost)
                .with(
                        GoodsColumn.MARGIN,
                        one.price().flatMap(price -> cost.flatMap(paid -> margin(price, paid))))
                .with(GoodsColumn.STOCK, shelf.map(OnHand::quantity))
                .with(GoodsColumn.VALUE, shelf.flatMap(OnHand::value))
                .with(
                        GoodsColumn.SELLING,
                        one.price().flatMap(price -> shelf.map(s -> price.times(s.quantity()))))
                .with(GoodsColumn.SOLD, one.sold())
                .with(GoodsColumn.CAME, one.came());
    }

    private static GoodsRow earned(GoodsRow row, Optional<Figures.Row> sold) {
        return row.with(GoodsColumn.REVENUE, sold.map(Figures.Row::revenue))
                .with(
                        GoodsColumn.PROFIT,
                        sold.map(Figures.Row::earned)
                                .filter(earned -> earned.isKnown())
                                .map(earned -> earned.profit()));
    }

    private static Optional<Integer> margin(Money price, Money cost) {
        OptionalInt margin = ReceivedPrice.margin(price, cost);
        return margin.isPresent() ? Optional.of(margin.getAsInt()) : Optional.empty();
    }

    private static List<GoodsRow> shown(List<GoodsRow> rows, List<GoodsColumn> columns) {
        return rows.stream()
                .map(
                        row -> {
                            GoodsRow kept = GoodsRow.of(row.product());
                            for (GoodsColumn column : columns) {
                                kept = kept.with(column, row.of(column));
                            }
                            return kept;
                        })
                .toList();
    }

    /// What adds up: amounts but those of one unit, and counts.
    private static GoodsRow total(List<GoodsRow> rows, List<GoodsColumn> columns) {
        GoodsRow total = GoodsRow.of(0);
        for (GoodsColumn column : columns) {
            total =
                    switch (column.kind()) {
                        case MONEY ->
                                column == GoodsColumn.PRICE || column == GoodsColumn.COST
                                        ? total
                                        : total.with(column, sum(rows, column));
                        case COUNT -> total.with(column, count(rows, column));
                        default -> total;
                    };
        }
        return total;
    }

    private static Money sum(List<GoodsRow> rows, GoodsColumn column) {
        return rows.stream()
                .flatMap(row -> row.of(column).stream())
                .map(Money.class::cast)
                .reduce(Money.ZERO, Money::plus);
    }

    private static long count(List<GoodsRow> rows, GoodsColumn column) {
        return rows.stream()
                .flatMap(row -> row.of(column).stream())
                .mapToLong(value -> (Long) value)
                .sum();
    }
}
