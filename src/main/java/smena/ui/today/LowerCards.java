package smena.ui.today;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import smena.domain.figures.Figures.Row;
import smena.domain.figures.Grouping;
import smena.domain.figures.Today;
import smena.ui.kit.Chips;
import smena.ui.kit.Localization;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// Best goods and how it was paid: two cards, and where there is little room one with two chips.
final class LowerCards extends Region {
    private static final double HEIGHT = 285;
    private static final double GAP = 12;

    /// Less room than this, and there is one card.
    private static final double LITTLE = 640;

    /// What a card is about.
    private enum Part {
        GOODS,
        METHODS;

        private Grouping grouping() {
            return this == GOODS ? Grouping.PRODUCT : Grouping.METHOD;
        }

        private String key() {
            return this == GOODS ? "today.best" : "today.paid";
        }

        private String all() {
            return this == GOODS ? "today.all" : "today.report";
        }
    }

    private final Localization localization;
    private final Consumer<Grouping> report;
    private final ShareRows goods;
    private final ShareRows methods;
    private final Label noGoods = none();
    private final Label noMethods = none();
    private final ObjectProperty<Part> chosen = new SimpleObjectProperty<>(Part.GOODS);
    private final List<VBox> cards;
    private final List<Node> titles = new ArrayList<>();
    private final List<Node> choices = new ArrayList<>();
    private boolean narrow;

    /// @param row opens the report of one row
    /// @param report opens that of all
    LowerCards(
            Localization localization, BiConsumer<Grouping, Row> row, Consumer<Grouping> report) {
        this.localization = localization;
        this.report = report;
        goods = new ShareRows(localization, row);
        methods = new ShareRows(localization, row);
        setMinSize(0, HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        cards = List.of(card(Part.GOODS), card(Part.METHODS));
        getChildren().setAll(cards);
        chosen.addListener((_, _, _) -> arrange());
        arrange();
    }

    private Label none() {
        Label none = new Label();
        none.getStyleClass().add("muted");
        none.managedProperty().bind(none.visibleProperty());
        none.setMinHeight(45);
        return none;
    }

    /// Shows another day.
    void show(Today today) {
        goods.goods(today);
        methods.methods(today);
        noGoods.setVisible(goods.getChildren().isEmpty());
        noMethods.setVisible(methods.getChildren().isEmpty());
    }

    private void arrange() {
        for (Part part : Part.values()) {
            cards.get(part.ordinal()).setVisible(!narrow || chosen.get() == part);
        }
        titles.forEach(title -> show(title, !narrow));
        choices.forEach(choice -> show(choice, narrow));
        requestLayout();
    }

    private static void show(Node node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }

    /// How much room there is decides here, before the cards are laid out: a listener to the width
    /// would be told in the middle of it.
    @Override
    protected void layoutChildren() {
        boolean little = getWidth() < LITTLE;
        if (little != narrow) {
            narrow = little;
            arrange();
        }
        double half = snapSizeX((getWidth() - GAP) / 2);
        cards.getFirst().resizeRelocate(0, 0, narrow ? getWidth() : half, getHeight());
        cards.getLast()
                .resizeRelocate(
                        narrow ? 0 : half + GAP,
                        0,
                        narrow ? getWidth() : getWidth() - half - GAP,
                        getHeight());
    }

    private VBox card(Part part) {
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        Label title = title(part);
        HBox chips = chips();
        titles.add(title);
        choices.add(chips);
        HBox head = new HBox(8, title, chips, between, link(part));
        head.setAlignment(Pos.CENTER_LEFT);
        head.setMinHeight(32);
        Label none = part == Part.GOODS ? noGoods : noMethods;
        none.textProperty().bind(localization.text("today.nothing"));
        VBox card = new VBox(6, head, part == Part.GOODS ? goods : methods, none);
        card.getStyleClass().addAll("card", "today-lower");
        card.setMinWidth(0);
        return card;
    }

    private Label title(Part part) {
        Label title = new Label();
        title.textProperty().bind(localization.text(part.key()));
        title.getStyleClass().add("title");
        return title;
    }

    private HBox chips() {
        HBox chips = new HBox(8);
        Chips.fill(chips, List.of(Part.values()), chosen, part -> localization.text(part.key()));
        return chips;
    }

    private Button link(Part part) {
        Button link = new Button();
        link.setId("all-" + part.grouping().key());
        link.textProperty().bind(localization.text(part.all()));
        link.getStyleClass().addAll("quiet", "today-link");
        link.setMinWidth(Region.USE_PREF_SIZE);
        link.setOnAction(_ -> report.accept(part.grouping()));
        return link;
    }
}
