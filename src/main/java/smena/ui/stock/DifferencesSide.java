package smena.ui.stock;

import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.stock.EndedStockTake;
import smena.domain.stock.StockDifferences;
import smena.text.Formats;
import smena.ui.kit.Icon;
import smena.ui.kit.Localization;
import smena.ui.kit.Message;
import smena.ui.kit.Notice;
import smena.ui.kit.PageAction;
import smena.ui.kit.PageKey;
import smena.ui.kit.Sign;
import smena.ui.shell.UiContext;
import smena.ui.stock.DifferencesModel.Filter;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What a stock-take comes to, and how it goes on: counted again, or finished.
final class DifferencesSide {
    private static final double SIGN = 20;

    private final UiContext ui;
    private final Localization localization;
    private final TakeModel take;
    private final DifferencesModel model;
    private final TakeStep step;
    private final boolean costs;
    private final VBox card = new VBox();
    private final Label unexplained;
    private final PageAction finish;

    DifferencesSide(
            UiContext ui, TakeModel take, DifferencesModel model, TakeStep step, boolean costs) {
        this.ui = ui;
        this.localization = ui.localization();
        this.take = take;
        this.model = model;
        this.step = step;
        this.costs = costs;
        unexplained = figure(all -> f -> f.number(all.unexplained()));
        unexplained.setId("unexplained");
        finish =
                new PageAction(
                                "finish",
                                Sign.CHECK,
                                localization.text("stockTake.finish"),
                                this::ask)
                        .key(PageKey.FINISH)
                        .main()
                        .busy(take.busyProperty(), localization.text("stockTake.finishing"));
        finish.setMaxWidth(Double.MAX_VALUE);
        finish.getStyleClass().add("big");
    }

    /// What it is made of, from above to below.
    List<Node> parts() {
        List<Node> parts = new ArrayList<>();
        card.getStyleClass().add("difference-card");
        card.setMinHeight(Region.USE_PREF_SIZE);
        take.foundProperty().subscribe(this::show);
        ScrollPane figures = new ScrollPane(new VBox(12, card, figures()));
        figures.setFitToWidth(true);
        figures.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        figures.getStyleClass().add("plain-scroll");
        figures.setMinHeight(0);
        VBox.setVgrow(figures, Priority.ALWAYS);
        parts.add(figures);
        if (step == TakeStep.DIFFERENCES) {
            Notice told = new Notice(Notice.Kind.INFO);
            told.textProperty().bind(localization.text("stockTake.finishText"));
            parts.addAll(List.of(TallPlace.of(told), again(), finish));
        }
        return parts;
    }

    /// Whether there is little room.
    BooleanProperty narrowProperty() {
        return finish.narrowProperty();
    }

    /// Takes a key of its buttons.
    boolean take(KeyEvent event) {
        return step == TakeStep.DIFFERENCES && finish.take(event);
    }

    private Button again() {
        Button again = new Button();
        again.setId("countAgain");
        again.setGraphic(new Icon(Sign.REPEAT, SIGN));
        again.textProperty()
                .bind(
                        localization.make(
                                f ->
                                        model.countProperty().get() == 0
                                                ? f.words().get("stockTake.back")
                                                : f.words()
                                                        .get(
                                                                "stockTake.again",
                                                                f.number(
                                                                        model.countProperty()
                                                                                .get())),
                                model.countProperty()));
        again.disableProperty().bind(take.busyProperty());
        again.setMaxWidth(Double.MAX_VALUE);
        again.setOnAction(_ -> model.countAgain());
        return again;
    }

    private void show(@Nullable StockDifferences all) {
        boolean wrong = all != null && model.count(Filter.SHORT) > 0;
        boolean over = all != null && !wrong && model.count(Filter.OVER) > 0;
        card.getStyleClass().removeAll("bad", "warn", "good");
        card.getStyleClass().add(wrong ? "bad" : over ? "warn" : "good");
        card.getChildren().setAll(all == null ? List.of() : costs ? money(all) : pieces());
    }

    private List<Node> money(StockDifferences all) {
        Label title = label("strong");
        title.textProperty().bind(localization.text("stockTake.shortage"));
        Label sum = label("take-sum");
        sum.setId("shortage");
        sum.textProperty().bind(localization.make(f -> f.moneyWithCurrency(all.shortage())));
        Label over = label("small");
        over.textProperty()
                .bind(
                        localization.make(
                                f -> f.words().get("stockTake.surplus", f.signed(all.surplus()))));
        Money net = all.shortage().plus(all.surplus());
        Label together = label("small", "strong");
        together.setId("net");
        together.textProperty()
                .bind(localization.make(f -> f.words().get("stockTake.net", f.signed(net))));
        together.setMinWidth(Region.USE_PREF_SIZE);
        over.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(over, Priority.ALWAYS);
        return List.of(title, sum, new HBox(8, over, together));
    }

    /// Without what things had cost: how many products are short, and how many over.
    private List<Node> pieces() {
        Label title = label("strong");
        title.textProperty().bind(localization.text("stockTake.filter.SHORT"));
        Label few = label("take-sum");
        long missing = model.count(Filter.SHORT);
        few.textProperty()
                .bind(localization.make(f -> f.words().count("stockTake.products", missing)));
        Label over = label("small");
        long more = model.count(Filter.OVER);
        over.textProperty()
                .bind(localization.make(f -> f.words().get("stockTake.surplus", f.number(more))));
        return List.of(title, few, over);
    }

    private VBox figures() {
        VBox rows = new VBox();
        rows.getStyleClass().addAll("card", "take-figures");
        rows.setMinHeight(Region.USE_PREF_SIZE);
        if (step == TakeStep.FINISH) {
            rows.getChildren().add(row("stockTake.paper", end(EndedStockTake::number)));
            rows.getChildren().add(row("stockTake.by", end(EndedStockTake::by)));
        }
        rows.getChildren().add(row("stockTake.countedHead", countedFigure()));
        rows.getChildren().add(row("stockTake.right", figure(all -> f -> f.number(all.right()))));
        if (step == TakeStep.DIFFERENCES) {
            rows.getChildren()
                    .add(
                            row(
                                    "stockTake.uncountedLeft",
                                    figure(all -> f -> f.number(all.uncounted()))));
            rows.getChildren().add(row("stockTake.moved", figure(all -> f -> moved(all, f))));
        }
        rows.getChildren().add(row("stockTake.unexplained", unexplained));
        take.foundProperty()
                .subscribe(
                        all -> {
                            unexplained.getStyleClass().remove("warn");
                            if (all != null && all.unexplained() > 0) {
                                unexplained.getStyleClass().add("warn");
                            }
                        });
        return rows;
    }

    private Label countedFigure() {
        Label figure = label("strong");
        figure.setId("countedOf");
        figure.textProperty()
                .bind(
                        localization.make(
                                f -> {
                                    StockDifferences all = take.foundProperty().get();
                                    return all == null
                                            ? ""
                                            : step == TakeStep.FINISH
                                                    ? f.number(all.all().size())
                                                    : f.number(all.all().size())
                                                            + " / "
                                                            + f.number(
                                                                    all.all().size()
                                                                            + all.uncounted());
                                },
                                take.foundProperty()));
        return figure;
    }

    private Label end(Function<EndedStockTake, String> text) {
        Label figure = label("strong");
        figure.textProperty().bind(take.endedProperty().map(text));
        return figure;
    }

    private Label figure(Function<StockDifferences, Function<Formats, String>> text) {
        Label figure = label("strong");
        figure.textProperty()
                .bind(
                        localization.make(
                                f -> {
                                    StockDifferences all = take.foundProperty().get();
                                    return all == null ? "" : text.apply(all).apply(f);
                                },
                                take.foundProperty()));
        return figure;
    }

    private static String moved(StockDifferences all, Formats formats) {
        String text =
                DifferencesModel.moved(all).entrySet().stream()
                        .map(one -> TakeWords.signed(one.getValue(), one.getKey(), formats))
                        .collect(Collectors.joining(" · "));
        return text.isEmpty() ? formats.quantity(Quantity.ZERO) : text;
    }

    private Node row(String key, Label figure) {
        Label name = label();
        name.textProperty().bind(localization.text(key));
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        figure.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(8, name, figure);
        row.getStyleClass().add("side-line");
        return row;
    }

    /// It is not taken back: what it comes to is said before.
    private void ask() {
        StockDifferences all = take.foundProperty().get();
        if (all == null) {
            return;
        }
        long different = model.count(Filter.DIFFERENT);
        ui.dialogs()
                .ask(
                        new Message(localization, Notice.Kind.WARN)
                                .title("stockTake.finishAsk", take.number())
                                .text(
                                        localization.make(
                                                f ->
                                                        f.words()
                                                                .get(
                                                                        "stockTake.finishFigures",
                                                                        f.number(all.right()),
                                                                        f.number(different),
                                                                        f.number(all.uncounted()))))
                                .button("stockTake.finish", take::finish)
                                .other("common.back")
                                .notByEnter());
    }

    private static Label label(String... styles) {
        Label label = new Label();
        label.setMinWidth(0);
        label.getStyleClass().addAll(styles);
        return label;
    }
}
