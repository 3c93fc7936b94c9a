package smena.ui.product;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import smena.domain.catalog.ProductCard;
import smena.domain.catalog.ProductCode;
import smena.domain.catalog.ProductFacts;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.price.PriceShares;
import smena.service.catalog.ProductHistory.Entry;
import smena.text.Formats;
import smena.text.ShownPrice;
import smena.ui.kit.Localization;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;

/// What stands in the tabs of [ProductSide].
final class SideRows {
    private static final String NOTHING = "–";

    private final ProductDetails details;
    private final ProductCard card;
    private final Localization localization;

    SideRows(ProductDetails details, Localization localization) {
        this.details = details;
        this.card = details.card();
        this.localization = localization;
    }

    private ObservableValue<String> word(String key) {
        return localization.text(key);
    }

    private Node row(String key, Function<Formats, String> value) {
        return ProductSide.row(
                word(key),
                localization.make(
                        f -> {
                            String text = value.apply(f);
                            return text.isEmpty() ? NOTHING : text;
                        }));
    }

    List<Node> general() {
        ProductFacts facts = card.facts();
        HBox figures =
                new HBox(
                        8,
                        ProductSide.figure(
                                word("product.head.price"),
                                localization.make(
                                        f -> ShownPrice.of(details.listed().product(), f))),
                        ProductSide.figure(
                                word("product.head.stock"),
                                localization.make(
                                        f -> ProductWords.stock(details.listed().product(), f))));
        List<Node> rows = new ArrayList<>(List.of(figures));
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
                        _ -> facts.shelfDays() == 0 ? "" : Integer.toString(facts.shelfDays())));
        rows.add(row("product.batches", this::batches));
        rows.add(row("product.fullPrice", f -> from(facts.isFullPrice(), f)));
        if (details.listed().product().stock().isPresent()) {
            rows.add(new SoldDays(details, localization));
        }
        return rows;
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
                    ProductSide.row(
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

    List<Node> history() {
        return history(details.history(), localization);
    }

    /// Who changed what and when.
    static List<Node> history(List<Entry> entries, Localization localization) {
        List<Node> rows = new ArrayList<>();
        entries.forEach(entry -> rows.add(entry(entry, localization)));
        if (rows.isEmpty()) {
            Label none = new Label();
            none.textProperty().bind(localization.text("product.history.none"));
            none.setWrapText(true);
            none.getStyleClass().add("muted");
            rows.add(none);
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
