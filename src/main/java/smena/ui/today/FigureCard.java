package smena.ui.today;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

import smena.text.ChangeWords;
import smena.text.Formats;
import smena.text.SalesWords;
import smena.ui.kit.FittedText;
import smena.ui.kit.Icon;
import smena.ui.kit.Localization;
import smena.ui.kit.Sign;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;

/// A figure of the day with how it has changed; a tap opens its report.
final class FigureCard extends Button {
    private static final double HEIGHT = 108;
    private static final double LARGEST = 30;
    private static final double SMALLEST = 18;
    private static final double PADDING = 34;
    private static final double CHEVRON = 18;
    private static final double SMALL = 13;
    private static final double AMOUNT = 38;
    private static final double GAP = 8;

    private final Localization localization;
    private final Label name = new Label();
    private final Label figure = new Label();
    private final Label unit = new Label();
    private final Label change = new Label();
    private final Label was = new Label();
    private final ObjectProperty<List<String>> said = new SimpleObjectProperty<>(List.of(""));

    /// @param key `today.` and this is the key of its name
    FigureCard(Localization localization, String key, Runnable open) {
        this.localization = localization;
        setId("today-" + key);
        getStyleClass().add("figure-card");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setMinSize(0, HEIGHT);
        setPrefSize(0, HEIGHT);
        setMaxSize(Double.MAX_VALUE, HEIGHT);
        setOnAction(_ -> open.run());
        name.textProperty().bind(localization.text("today." + key));
        name.getStyleClass().add("figure-name");
        figure.getStyleClass().add("figure-amount");
        unit.getStyleClass().add("muted");
        unit.setMinWidth(Region.USE_PREF_SIZE);
        change.getStyleClass().add("figure-change");
        change.setMinWidth(Region.USE_PREF_SIZE);
        change.managedProperty().bind(change.visibleProperty());
        was.getStyleClass().addAll("small", "muted");
        was.setMinWidth(0);
        widthProperty().subscribe(this::fit);
        said.subscribe(this::fit);
        FittedText.follow(
                figure,
                Bindings.createDoubleBinding(
                        () -> getWidth() - PADDING - unit.getWidth() - unit.getWidth() / 4,
                        widthProperty(),
                        unit.widthProperty()),
                LARGEST,
                SMALLEST);
        HBox amount = new HBox(8, figure, unit);
        amount.setAlignment(Pos.BASELINE_LEFT);
        amount.setMinHeight(AMOUNT);
        amount.setPrefHeight(AMOUNT);
        HBox below = new HBox(GAP, change, was);
        below.setAlignment(Pos.BASELINE_LEFT);
        VBox content = new VBox(1, head(), amount, below);
        content.setMouseTransparent(true);
        content.prefWidthProperty().bind(widthProperty().subtract(PADDING));
        setGraphic(content);
        accessibleTextProperty()
                .bind(
                        Bindings.createStringBinding(
                                this::aloud,
                                name.textProperty(),
                                figure.textProperty(),
                                change.textProperty(),
                                was.textProperty()));
    }

    private String aloud() {
        return String.join(
                ", ",
                List.of(name.getText() + ": " + figure.getText(), change.getText(), was.getText()));
    }

    private HBox head() {
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox head = new HBox(name, between, new Icon(Sign.RIGHT, CHEVRON));
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    /// The figure.
    ///
    /// @param in what it is counted in; empty for pieces
    FigureCard show(Function<Formats, String> text, Function<Formats, String> in) {
        figure.textProperty().bind(localization.make(text));
        unit.textProperty().bind(localization.make(in));
        return this;
    }

    /// What it was before.
    ///
    /// @param more by how much of that it has changed, in ten-thousandths; empty where nothing can
    ///     be said
    /// @param texts what is said beside it, the longest first: the first for which there is room
    void compare(OptionalLong more, Function<Formats, List<String>> texts) {
        change.getStyleClass().removeAll(List.of("good", "bad"));
        change.setVisible(more.isPresent());
        // As it is read: what is nothing then is no change.
        long by = SalesWords.tenths(more.orElse(0));
        if (by != 0) {
            change.getStyleClass().add(by > 0 ? "good" : "bad");
        }
        change.textProperty()
                .bind(localization.make(f -> more.isEmpty() ? "" : ChangeWords.of(by, f)));
        said.unbind();
        said.bind(
                Bindings.createObjectBinding(
                        () -> texts.apply(localization.formats()), localization.formatsProperty()));
    }

    /// Nothing is said where it would be cut off.
    private void fit() {
        double room = getWidth() - PADDING;
        if (change.isVisible()) {
            room -= width(change.getText(), FontWeight.BOLD) + GAP;
        }
        double left = room;
        was.setText(
                said.get().stream()
                        .filter(text -> width(text, FontWeight.NORMAL) <= left)
                        .findFirst()
                        .orElse(""));
    }

    private static double width(String text, FontWeight weight) {
        Text measure = new Text(text);
        measure.setFont(Font.font("Roboto", weight, SMALL));
        return Math.ceil(measure.getLayoutBounds().getWidth()) + 1;
    }
}
