package smena.ui.today;

import javafx.fxml.FXML;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import smena.domain.figures.Change;
import smena.domain.figures.Earnings;
import smena.domain.figures.Figures.Row;
import smena.domain.figures.Grouping;
import smena.domain.figures.ReportQuery;
import smena.domain.figures.ReportQuery.Only;
import smena.domain.figures.Today;
import smena.domain.money.Money;
import smena.domain.shift.BusinessPeriod;
import smena.text.Formats;
import smena.text.SalesWords;
import smena.ui.kit.LoadState;
import smena.ui.kit.Localization;
import smena.ui.kit.StatePane;
import smena.ui.today.TodayModel.Shown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// Puts [TodayModel] on the screen.
public final class TodayController {
    private static final double ROW = 108;

    /// Less than this, and the page is scrolled.
    private static final double LEAST_HEIGHT = 588;

    /// Nothing is said.
    private static final List<String> NONE = List.of("");

    private final TodayModel model;
    private final Localization localization;
    private final TodayWays ways;
    private final FigureCard revenue;
    private final FigureCard receipts;
    private final FigureCard average;
    private final FigureCard profit;
    private final ChartHead head;
    private final HourChart chart;
    private final LowerCards lower;
    private boolean wantsFocus;

    @FXML private StackPane page;
    @FXML private VBox content;
    @FXML private HBox cards;
    @FXML private HBox columns;
    @FXML private VBox left;
    @FXML private StackPane chartPlace;
    @FXML private VBox hourCard;

    TodayController(TodayModel model, Localization localization, TodayWays ways) {
        this.model = model;
        this.localization = localization;
        this.ways = ways;
        revenue = card("revenue", Grouping.HOUR);
        receipts = card("receipts", Grouping.CASHIER);
        average = card("average", Grouping.PRODUCT);
        profit = card("profit", Grouping.CATEGORY);
        head = new ChartHead(localization);
        chart = new HourChart(localization, this::receipts);
        lower = new LowerCards(localization, this::one, this::report);
    }

    private FigureCard card(String key, Grouping grouping) {
        return new FigureCard(localization, key, () -> report(grouping));
    }

    @FXML
    private void initialize() {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("work-scroll");
        content.setMinHeight(LEAST_HEIGHT);
        page.getChildren()
                .setAll(
                        new StatePane(localization, scroll, ROW)
                                .onRetry(model::load)
                                .onCancel(model::cancel)
                                .follow(model.stateProperty()));
        List.of(revenue, receipts, average, profit)
                .forEach(card -> HBox.setHgrow(card, Priority.ALWAYS));
        cards.getChildren().setAll(revenue, receipts, average);
        chartPlace.getChildren().setAll(chart);
        left.getChildren().add(lower);
        columns.getChildren().add(new WorkPane(localization, model, ways::work));
        hourCard.getChildren().addFirst(head);
        model.shownProperty().subscribe(this::fill);
        model.stateProperty().subscribe(this::focusOnceShown);
        revenue.sceneProperty().subscribe(_ -> focusOnceShown(model.stateProperty().get()));
    }

    private void fill(@Nullable Shown shown) {
        if (shown == null) {
            return;
        }
        Today today = shown.today();
        Row now = today.total();
        boolean compares = today.isCompared() && !today.isIdle();
        Optional<Row> before = Optional.of(today.totalBefore(shown.moment())).filter(_ -> compares);
        sum(revenue, now.revenue(), before.map(Row::revenue));
        receipts.show(f -> f.number(now.receipts()), _ -> "");
        receipts.compare(
                before.map(row -> Change.of(now.receipts(), row.receipts()))
                        .orElse(OptionalLong.empty()),
                f -> before.map(row -> was(f.number(row.receipts()), f)).orElse(NONE));
        sum(average, Today.average(now), before.map(Today::average));
        earned(today, now.earned(), before.map(Row::earned));
        head.show(today);
        chart.show(today.hours(shown.moment()));
        lower.show(today);
    }

    private void sum(FigureCard card, Money now, Optional<Money> before) {
        card.show(f -> whole(now, f), Formats::currency);
        card.compare(
                before.map(was -> Change.of(now.minor(), was.minor())).orElse(OptionalLong.empty()),
                f -> before.map(was -> was(whole(was, f), f)).orElse(NONE));
    }

    private static String whole(Money amount, Formats formats) {
        return formats.money(amount.roundedTo(Today.SOM));
    }

    private static List<String> was(String figure, Formats formats) {
        return List.of(formats.words().get("today.was", figure), figure);
    }

    /// Without the right to see costs the card is not there at all.
    private void earned(Today today, Earnings now, Optional<Earnings> before) {
        if (today.seesCost() != cards.getChildren().contains(profit)) {
            cards.getChildren().remove(profit);
            if (today.seesCost()) {
                cards.getChildren().add(profit);
            }
        }
        if (!now.isKnown()) {
            boolean sold = !today.now().products().rows().isEmpty();
            profit.show(f -> sold ? "—" : f.number(0), f -> sold ? "" : f.currency());
            profit.compare(
                    OptionalLong.empty(),
                    f -> sold ? List.of(f.words().get("today.noCost")) : NONE);
            return;
        }
        profit.show(f -> whole(now.profit(), f), Formats::currency);
        Optional<Earnings> known = before.filter(Earnings::isKnown);
        profit.compare(
                known.map(was -> Change.of(now.profit().minor(), was.profit().minor()))
                        .orElse(OptionalLong.empty()),
                f -> margins(now.margin(), known.map(Earnings::margin), f));
    }

    private static List<String> margins(OptionalInt now, Optional<OptionalInt> before, Formats f) {
        if (now.isEmpty()) {
            return NONE;
        }
        String margin = SalesWords.share(now.getAsInt(), f);
        List<String> all = new ArrayList<>();
        before.orElse(OptionalInt.empty())
                .ifPresent(
                        was ->
                                all.add(
                                        f.words()
                                                .get(
                                                        "today.margins",
                                                        margin,
                                                        SalesWords.share(was, f))));
        all.add(f.words().get("today.margin", margin));
        return all;
    }

    private void report(Grouping grouping) {
        day().ifPresent(day -> ways.report(ReportQuery.of(day, grouping)));
    }

    private void one(Grouping grouping, Row row) {
        day().ifPresent(
                        day ->
                                ways.report(
                                        new ReportQuery(
                                                day,
                                                Grouping.HOUR,
                                                Optional.of(new Only(grouping, row.label())))));
    }

    private Optional<BusinessPeriod> day() {
        return Optional.ofNullable(model.shownProperty().get())
                .map(shown -> BusinessPeriod.day(shown.today().day()));
    }

    private void receipts(int hour) {
        day().ifPresent(day -> ways.receipts(day.from(), hour));
    }

    private void focusOnceShown(LoadState state) {
        if (wantsFocus && state instanceof LoadState.Ready && revenue.getScene() != null) {
            wantsFocus = false;
            revenue.requestFocus();
        }
    }

    /// The keyboard goes to the first figure.
    void takeFocus() {
        wantsFocus = true;
        focusOnceShown(model.stateProperty().get());
    }
}
