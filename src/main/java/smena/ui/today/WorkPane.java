package smena.ui.today;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import smena.domain.work.WorkItem;
import smena.domain.work.WorkKind;
import smena.domain.work.WorkKind.Weight;
import smena.ui.kit.Icon;
import smena.ui.kit.Localization;
import smena.ui.kit.Sign;
import smena.ui.kit.StatePane;
import smena.ui.kit.Tag;
import smena.ui.today.TodayModel.Work;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/// The work list: what needs somebody, the worst first, and at its foot what was looked at and is
/// well.
final class WorkPane extends VBox {
    private static final double WIDTH = 402;
    private static final double ROW = 72;
    private static final double TILE = 40;
    private static final double SIGN = 20;
    private static final double LARGE = 48;
    private static final double PADDING = 32;

    private final Localization localization;
    private final Consumer<WorkItem> open;
    private final Tag count = new Tag(Tag.Kind.BAD);
    private final VBox rows = new VBox();
    private final VBox nothing = new VBox(12);
    private final Label well = new Label();
    private final HBox foot = new HBox(14);

    /// @param open goes to the page of a row
    WorkPane(Localization localization, TodayModel model, Consumer<WorkItem> open) {
        this.localization = localization;
        this.open = open;
        setId("workList");
        getStyleClass().addAll("card", "flush", "work-list");
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("work-scroll");
        StackPane place = new StackPane(scroll, nothing());
        StatePane state =
                new StatePane(localization, place, ROW)
                        .onRetry(model::look)
                        .follow(model.workStateProperty());
        VBox.setVgrow(state, Priority.ALWAYS);
        getChildren().addAll(head(), state, foot());
        model.workProperty()
                .subscribe(
                        work -> {
                            if (work != null) {
                                show(work);
                            }
                        });
    }

    private HBox head() {
        Label title = new Label();
        title.textProperty().bind(localization.text("today.work"));
        title.getStyleClass().add("title");
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        count.setId("workCount");
        HBox head = new HBox(title, between, count);
        head.getStyleClass().add("work-head");
        return head;
    }

    private VBox nothing() {
        Icon sign = new Icon(Sign.CHECK, LARGE);
        sign.getStyleClass().add("muted");
        Label words = new Label();
        words.textProperty().bind(localization.text("work.nothing"));
        words.getStyleClass().add("title");
        nothing.setAlignment(Pos.CENTER);
        nothing.getChildren().setAll(sign, words);
        nothing.setMouseTransparent(true);
        return nothing;
    }

    private HBox foot() {
        Icon sign = new Icon(Sign.GOOD, SIGN);
        sign.getStyleClass().add("good");
        well.setId("workWell");
        well.setWrapText(true);
        well.getStyleClass().addAll("small", "muted");
        HBox.setHgrow(well, Priority.ALWAYS);
        foot.getChildren().setAll(sign, well);
        foot.getStyleClass().add("work-foot");
        foot.managedProperty().bind(foot.visibleProperty());
        return foot;
    }

    private void show(Work work) {
        List<WorkItem> items = work.look().items();
        boolean bad = items.stream().anyMatch(item -> item.kind().weight() == Weight.BAD);
        count.show(bad ? Tag.Kind.BAD : Tag.Kind.WARN, null);
        count.textProperty().bind(localization.make(f -> f.number(items.size())));
        count.setVisible(!items.isEmpty());
        nothing.setVisible(items.isEmpty());
        well.textProperty()
                .bind(localization.make(f -> WorkWords.well(work.look(), work.now(), f)));
        foot.setVisible(!work.look().well().isEmpty());
        List<String> had =
                rows.getChildren().stream().filter(Node::isFocused).map(Node::getId).toList();
        rows.getChildren()
                .setAll(items.stream().map(i -> row(i, work.today(), work.now())).toList());
        rows.getChildren().stream()
                .filter(row -> had.contains(row.getId()))
                .findFirst()
                .ifPresent(Node::requestFocus);
    }

    private Button row(WorkItem item, LocalDate today, Instant now) {
        Label title = new Label();
        title.textProperty().bind(localization.make(f -> WorkWords.title(item, today, f)));
        title.getStyleClass().add("work-title");
        Label line = new Label();
        line.textProperty().bind(localization.make(f -> WorkWords.line(item, today, now, f)));
        line.getStyleClass().addAll("small", "muted", "name");
        VBox words = new VBox(3, title, line);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        Label figure = new Label();
        figure.textProperty().bind(localization.make(f -> WorkWords.figure(item, f)));
        figure.getStyleClass().add("work-figure");
        figure.setMinWidth(Region.USE_PREF_SIZE);
        if (item.kind().weight() == Weight.BAD) {
            figure.getStyleClass().add("bad");
        }
        HBox content = new HBox(12, tile(item.kind()), words, figure, new Icon(Sign.RIGHT, SIGN));
        content.setAlignment(Pos.CENTER_LEFT);
        content.setMouseTransparent(true);
        Button row = new Button();
        row.setId("work-" + item.kind());
        row.getStyleClass().add("work-row");
        row.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        row.setGraphic(content);
        row.setMaxWidth(Double.MAX_VALUE);
        content.prefWidthProperty().bind(row.widthProperty().subtract(PADDING));
        row.accessibleTextProperty()
                .bind(
                        Bindings.concat(
                                title.textProperty(),
                                " ",
                                figure.textProperty(),
                                ". ",
                                line.textProperty()));
        row.setOnAction(_ -> open.accept(item));
        return row;
    }

    private static StackPane tile(WorkKind kind) {
        StackPane tile = new StackPane(new Icon(sign(kind), SIGN));
        tile.getStyleClass()
                .addAll(
                        "work-tile",
                        switch (kind.weight()) {
                            case NEWS -> "news";
                            case BAD -> "bad";
                            case WARN -> "warn";
                        });
        tile.setMinSize(TILE, TILE);
        tile.setMaxSize(TILE, TILE);
        return tile;
    }

    private static Sign sign(WorkKind kind) {
        return switch (kind) {
            case NO_SHIFT, CLOCK -> Sign.CLOCK;
            case JOURNAL -> Sign.SHIELD;
            case DEBTS -> Sign.PEOPLE;
            case DIFFERENCE -> Sign.DRAWER;
            case LOSS -> Sign.PERCENT;
            case LOW -> Sign.BOX;
            case EXPIRY -> Sign.CALENDAR;
            case LABELS -> Sign.LABEL;
            case BACKUP, SECOND_COPY -> Sign.BACKUP;
            case PRINTER -> Sign.PRINTER;
        };
    }
}
