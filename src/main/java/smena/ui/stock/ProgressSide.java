package smena.ui.stock;

import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import smena.domain.stock.StockTake;
import smena.domain.stock.StockTakeProgress;
import smena.text.Formats;
import smena.ui.kit.Icon;
import smena.ui.kit.LetterTile;
import smena.ui.kit.Localization;
import smena.ui.kit.Notice;
import smena.ui.kit.PageAction;
import smena.ui.kit.PageKey;
import smena.ui.kit.Sign;
import smena.ui.kit.ThinBar;
import smena.ui.shell.UiContext;

import java.util.List;

/// How far the counting is, category by category; what was not counted; and the way on.
final class ProgressSide {
    private static final double SIGN = 20;

    private final UiContext ui;
    private final Localization localization;
    private final TakeModel take;
    private final Label counted = label("take-done");
    private final Label all = label("muted", "take-of");
    private final Label percent = label("strong", "take-percent");
    private final ThinBar bar = new ThinBar(0, false);
    private final VBox categories = new VBox();
    private final Button uncounted = new Button();
    private final PageAction next;

    ProgressSide(UiContext ui, StockTakeServices services, TakeModel take) {
        this.ui = ui;
        this.localization = ui.localization();
        this.take = take;
        counted.setId("countedProducts");
        all.setId("allProducts");
        uncounted.setId("uncounted");
        uncounted.setGraphic(new Icon(Sign.FILE, SIGN));
        uncounted.setMaxWidth(Double.MAX_VALUE);
        uncounted.setOnAction(_ -> UncountedDialog.open(ui, services, take));
        next =
                new PageAction(
                                "compare",
                                Sign.FORWARD,
                                localization.text("stockTake.toDifferences"),
                                take::compare)
                        .key(PageKey.FINISH)
                        .main()
                        .busy(take.busyProperty(), localization.text("stockTake.comparing"));
        next.setMaxWidth(Double.MAX_VALUE);
        next.getStyleClass().add("big");
        take.progressProperty().subscribe(this::show);
    }

    /// What it is made of, from above to below.
    List<Node> parts() {
        VBox card = card();
        VBox.setVgrow(card, Priority.ALWAYS);
        Notice selling = new Notice(Notice.Kind.INFO);
        selling.textProperty().bind(localization.text("stockTake.selling"));
        return List.of(card, TallPlace.of(selling), uncounted, next);
    }

    /// Whether there is little room.
    BooleanProperty narrowProperty() {
        return next.narrowProperty();
    }

    /// Takes a key of its buttons.
    boolean take(KeyEvent event) {
        if (PageKey.PRINT.isPressedBy(event)) {
            event.consume();
            uncounted.fire();
            return true;
        }
        return next.take(event);
    }

    private VBox card() {
        Label title = label("strong");
        title.textProperty().bind(localization.text("stockTake.progress"));
        Label since = label("small", "muted");
        since.textProperty().bind(localization.make(this::since, take.takeProperty()));
        since.setMaxWidth(Double.MAX_VALUE);
        since.setAlignment(Pos.CENTER_RIGHT);
        HBox.setHgrow(since, Priority.ALWAYS);
        HBox head = new HBox(8, title, since);
        head.setAlignment(Pos.CENTER_LEFT);
        title.setMinWidth(Region.USE_PREF_SIZE);
        percent.setMinWidth(Region.USE_PREF_SIZE);
        counted.setMinWidth(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox figures = new HBox(8, counted, all, space, percent);
        figures.setAlignment(Pos.BASELINE_LEFT);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add("take-bar");
        ScrollPane scroll = new ScrollPane(categories);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("plain-scroll");
        scroll.setMinHeight(0);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Label blind = label("small", "muted");
        blind.textProperty().bind(localization.text("stockTake.blind"));
        blind.setWrapText(true);
        blind.setMinHeight(Region.USE_PREF_SIZE);
        Icon eye = new Icon(Sign.HIDDEN, SIGN);
        eye.getStyleClass().add("muted");
        HBox hidden = new HBox(12, eye, blind);
        hidden.setAlignment(Pos.CENTER_LEFT);
        hidden.setMinHeight(Region.USE_PREF_SIZE);
        VBox card = new VBox(8, head, figures, bar, scroll, hidden);
        card.getStyleClass().add("card");
        card.setMinHeight(0);
        return card;
    }

    private String since(Formats formats) {
        StockTake now = take.takeProperty().get();
        return now == null
                ? ""
                : formats.words()
                        .get(
                                "stockTake.begunAt",
                                TakeWords.moment(now.since(), ui.clock().instant(), formats));
    }

    private void show(List<StockTakeProgress> now) {
        long done = TakeWords.counted(now);
        long of = TakeWords.products(now);
        counted.textProperty().bind(localization.make(f -> f.number(done)));
        all.textProperty()
                .bind(localization.make(f -> "/ " + f.words().count("stockTake.products", of)));
        percent.textProperty()
                .bind(
                        localization.make(
                                f -> f.number(of == 0 ? 0 : done * 100 / of) + Formats.NBSP + "%"));
        bar.shareProperty().set(of == 0 ? 0 : (double) done / of);
        uncounted
                .textProperty()
                .bind(
                        localization.make(
                                f -> f.words().get("stockTake.uncounted", f.number(of - done))));
        categories.getChildren().setAll(now.stream().map(this::line).toList());
    }

    private Node line(StockTakeProgress one) {
        Region dot = new Region();
        dot.getStyleClass().addAll("take-dot", LetterTile.styleOf(one.colour()));
        Label name = label();
        name.setText(one.name());
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        boolean ready = one.left() == 0;
        Label done = label("strong");
        Label of = label("muted");
        done.setMinWidth(Region.USE_PREF_SIZE);
        of.setMinWidth(Region.USE_PREF_SIZE);
        if (ready) {
            done.textProperty().bind(localization.text("stockTake.ready"));
            done.setGraphic(new Icon(Sign.CHECK, 16));
            done.getStyleClass().add("good");
        } else {
            done.textProperty().bind(localization.make(f -> f.number(one.counted())));
            of.textProperty().bind(localization.make(f -> "/ " + f.number(one.products())));
        }
        HBox words = new HBox(8, dot, name, new HBox(4, done, of));
        words.setAlignment(Pos.CENTER_LEFT);
        ThinBar share = new ThinBar((double) one.counted() / Math.max(1, one.products()), false);
        share.setMaxWidth(Double.MAX_VALUE);
        if (ready) {
            share.getStyleClass().add("good");
        }
        VBox made = new VBox(4, words, share);
        made.getStyleClass().add("take-category");
        return made;
    }

    private static Label label(String... styles) {
        Label label = new Label();
        label.setMinWidth(0);
        label.getStyleClass().addAll(styles);
        return label;
    }
}
