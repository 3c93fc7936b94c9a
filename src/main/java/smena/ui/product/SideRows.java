package smena.ui.product;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import smena.domain.catalog.ProductCard;
import smena.domain.catalog.ProductCode;
import smena.domain.catalog.ProductFacts;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.price.PlannedPrice;
import smena.domain.price.PriceChange;
import smena.domain.price.PriceDocument;
import smena.domain.price.PriceShares;
import smena.domain.stock.Batch;
import smena.domain.stock.StockMovement;
import smena.service.catalog.ProductHistory.Entry;
import smena.text.Formats;
import smena.text.ShownPrice;
import smena.ui.kit.Localization;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/// What stands in the tabs of [ProductSide].
final class SideRows {
    private static final String NOTHING = "–";
    private static final int MOST_BATCHES = 6;

    private final ProductDetails details;
    private final ProductCard card;
    private final SideParts parts;
    private final Localization localization;

    /// @param parts are filled anew
    SideRows(ProductDetails details, SideParts parts, Localization localization) {
        this.parts = parts;
        this.details = details;
        this.card = details.card();
        this.localization = localization;
    }

    private ObservableValue<String> word(String key) {
        return localization.text(key);
    }

    private Node row(String key, Function<Formats, String> value) {
        return parts.line(
                word(key),
                localization.make(
                        f -> {
                            String text = value.apply(f);
                            return text.isEmpty() ? NOTHING : text;
                        }));
    }

    List<Node> general() {
        ProductFacts facts = card.facts();
        List<Node> rows = new ArrayList<>(List.of(figures()));
        details.listed().cost().ifPresent(cost -> cost(rows, cost));
        rows.add(row("product.category", _ -> card.category()));
        rows.add(row("product.netContent", _ -> facts.netContent()));
        rows.add(row("product.lowStock", f -> amount(card.lowStock(), f)));
        rows.add(row("product.fillTo", f -> amount(facts.fillTo(), f)));
        rows.add(row("product.supplier", _ -> facts.supplier()));
        rows.add(row("product.shelf", _ -> facts.shelf()));
        rows.add(
                row(
                        "product.shelfDays",
                        f -> facts.shelfDays() == 0 ? "" : days(facts.shelfDays(), f)));
        rows.add(row("product.batches", this::batches));
        rows.add(row("product.fullPrice", f -> from(facts.isFullPrice(), f)));
        if (details.listed().product().stock().isPresent()) {
            rows.add(parts.sold(details));
        }
        return rows;
    }

    private static String days(int days, Formats formats) {
        return formats.number(days) + Formats.NBSP + ProductWords.ofDays(days, formats);
    }

    private HBox figures() {
        return parts.figures(
                localization.make(f -> ShownPrice.of(details.listed().product(), f)),
                localization.make(f -> ProductWords.stock(details.listed().product(), f)));
    }

    /// How many there are, and how long the first of them keeps.
    private String batches(Formats formats) {
        return details.batches().isEmpty()
                ? ""
                : formats.words()
                        .get(
                                "product.batchesUntil",
                                formats.number(details.batches().size()),
                                formats.date(details.batches().getFirst().expires()));
    }

    /// What it costs, the markup on that and the margin in the price, in percent.
    private void cost(List<Node> rows, Money cost) {
        rows.add(row("product.cost", f -> f.money(cost)));
        OptionalLong markup = PriceShares.markup(card.price(), cost);
        OptionalLong margin = PriceShares.margin(card.price(), cost);
        if (!card.facts().isOpenPrice()) {
            rows.add(
                    row(
                            "product.markupMargin",
                            f ->
                                    ProductWords.percent(markup, f)
                                            + " / "
                                            + ProductWords.percent(margin, f)));
        }
    }

    private String amount(Quantity quantity, Formats formats) {
        return quantity.equals(Quantity.ZERO)
                ? ""
                : ProductWords.amount(quantity, card.unit(), formats);
    }

    List<Node> codes() {
        List<Node> rows = new ArrayList<>();
        for (ProductCode code : card.codes()) {
            rows.add(
                    parts.line(
                            localization.make(_ -> code.code()),
                            localization.make(f -> holds(code, f))));
        }
        rows.add(
                row(
                        "product.scaleNumber",
                        _ -> card.scaleNumber().map(String::valueOf).orElse("")));
        return rows;
    }

    private String holds(ProductCode code, Formats formats) {
        String amount = ProductWords.amount(code.pack().orElse(Quantity.ONE), card.unit(), formats);
        return code.packPrice().map(price -> amount + " · " + formats.money(price)).orElse(amount);
    }

    List<Node> tax() {
        ProductFacts facts = card.facts();
        return List.of(
                row("product.tax", this::rate),
                row("product.goodsCode", _ -> card.goodsCode()),
                row("product.packageCode", _ -> facts.packageCode()),
                row("product.unitCode", _ -> facts.unitCode()),
                row(
                        "product.owner",
                        f ->
                                facts.ownerType()
                                        .map(type -> f.words().get("product.owner." + type))
                                        .orElse("")),
                row("product.age", _ -> card.rules().age().map(a -> a.years() + "+").orElse("")),
                row("product.marked", f -> from(card.rules().markedFrom().isPresent(), f)),
                row("product.noCash", f -> from(card.rules().noCashFrom().isPresent(), f)));
    }

    private static String from(boolean is, Formats formats) {
        return formats.words().get(is ? "common.yes" : "common.no");
    }

    private String rate(Formats formats) {
        return details.rates().stream()
                .filter(rate -> rate.code().equals(card.taxCode()))
                .map(rate -> ProductWords.rate(rate, formats))
                .findFirst()
                .orElse(card.taxCode());
    }

    /// What it costs, what it is going to cost, and what it had cost.
    List<Node> price() {
        List<Node> rows = new ArrayList<>(List.of(figures()));
        details.listed().cost().ifPresent(cost -> cost(rows, cost));
        if (!details.ahead().isEmpty()) {
            rows.add(heading("product.side.ahead"));
            details.ahead().forEach(planned -> rows.add(planned(planned)));
        }
        List<PriceChange> past =
                details.prices().stream().filter(each -> each.outcome().isChange()).toList();
        rows.add(heading("product.side.before"));
        past.forEach(change -> rows.add(change(change)));
        if (past.isEmpty()) {
            rows.add(muted("product.side.noPrices", localization));
        }
        return rows;
    }

    private Node planned(PlannedPrice planned) {
        return told(
                localization.make(f -> f.money(planned.price())),
                localization.make(
                        f ->
                                f.dateTime(planned.due())
                                        + " · "
                                        + PriceDocument.number(planned.document())),
                Optional.empty());
    }

    private Node change(PriceChange change) {
        return told(
                localization.make(f -> f.money(change.old()) + " → " + f.money(change.price())),
                localization.make(
                        f ->
                                f.dateTime(change.at())
                                        + " · "
                                        + PriceDocument.number(change.document())),
                Optional.empty());
    }

    /// How much there is, what of it keeps how long, and what came and went last.
    List<Node> stock() {
        List<Node> rows = new ArrayList<>(List.of(figures()));
        rows.add(row("product.lowStock", f -> amount(card.lowStock(), f)));
        rows.add(row("product.fillTo", f -> amount(card.facts().fillTo(), f)));
        if (!details.batches().isEmpty()) {
            rows.add(heading("product.batches"));
            details.batches().stream().limit(MOST_BATCHES).forEach(batch -> rows.add(batch(batch)));
        }
        rows.add(heading("product.side.moved"));
        details.moved().forEach(moved -> rows.add(moved(moved.movement())));
        if (details.moved().isEmpty()) {
            rows.add(muted("product.side.noMoves", localization));
        }
        return rows;
    }

    private Node batch(Batch batch) {
        return parts.line(
                localization.make(f -> f.date(batch.expires())),
                localization.make(f -> ProductWords.amount(batch.left(), card.unit(), f)));
    }

    private Node moved(StockMovement one) {
        return told(
                localization.make(f -> f.words().get("movement.kind." + one.kind())),
                localization.make(f -> f.dateTime(one.at()) + " · " + one.number()),
                Optional.of(localization.make(f -> moved(one, f))));
    }

    /// What moves value alone moves no goods.
    private static String moved(StockMovement one, Formats formats) {
        return one.quantity().equals(Quantity.ZERO) ? NOTHING : formats.signed(one.quantity());
    }

    private Node heading(String key) {
        Label heading = new Label();
        heading.textProperty().bind(word(key));
        heading.getStyleClass().addAll("strong", "side-heading");
        return heading;
    }

    /// What happened, how much on its right, and when below.
    private static Node told(
            ObservableValue<String> what,
            ObservableValue<String> when,
            Optional<ObservableValue<String>> much) {
        Label first = new Label();
        first.textProperty().bind(what);
        first.setMinWidth(0);
        Label second = new Label();
        second.textProperty().bind(when);
        second.getStyleClass().addAll("small", "muted");
        second.setMinWidth(0);
        VBox text = new VBox(2, first, second);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox row = new HBox(12, text);
        much.ifPresent(
                amount -> {
                    Label right = new Label();
                    right.textProperty().bind(amount);
                    right.getStyleClass().addAll("strong", "figure");
                    right.setMinWidth(Region.USE_PREF_SIZE);
                    row.getChildren().add(right);
                });
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("side-line");
        return row;
    }

    private static Label muted(String key, Localization localization) {
        Label none = new Label();
        none.textProperty().bind(localization.text(key));
        none.setWrapText(true);
        none.getStyleClass().add("muted");
        return none;
    }

    /// Who changed what and when.
    static List<Node> history(List<Entry> entries, Localization localization) {
        List<Node> rows = new ArrayList<>();
        entries.forEach(entry -> rows.add(entry(entry, localization)));
        if (rows.isEmpty()) {
            rows.add(muted("product.history.none", localization));
        }
        return rows;
    }

    private static Node entry(Entry entry, Localization localization) {
        Label what = new Label();
        what.textProperty().bind(localization.make(f -> HistoryWords.told(entry, f)));
        what.setWrapText(true);
        what.setMinHeight(Region.USE_PREF_SIZE);
        Label when = new Label();
        when.textProperty().bind(localization.make(f -> when(entry, f)));
        when.getStyleClass().addAll("small", "muted");
        VBox box = new VBox(2, what, when);
        box.getStyleClass().add("side-line");
        return box;
    }

    private static String when(Entry entry, Formats formats) {
        return formats.dateTime(entry.at()) + entry.person().map(name -> " · " + name).orElse("");
    }
}
