package smena.ui.people;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.NumberBinding;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import smena.domain.people.Right;
import smena.domain.people.Role;
import smena.service.people.Staff.Member;
import smena.text.RoleWords;
import smena.ui.kit.Icon;
import smena.ui.kit.Localization;
import smena.ui.kit.Sign;

import java.util.function.BiConsumer;

/// The rights by role: the names of the rights stay where they are while the roles scroll beside
/// them, and the role of the person who is looked at is tinted.
final class RightsTable extends VBox {
    /// The width of a role.
    static final double COLUMN = 200;

    private static final double NAMES = 188;
    private static final double SIGN = 18;
    private static final double BAR = 12;

    private final PeopleModel model;
    private final Localization localization;
    private final RightsActs acts;
    private final GridPane heads = new GridPane();
    private final VBox names = new VBox();
    private final NumberBinding whole;
    private final GridPane columns = new GridPane();

    /// What can be done in the table.
    ///
    /// @param addRole adds a role of the shop's own
    /// @param changeRole shows what can be done with such a role, below its head
    /// @param open shows the values of a right below its chip
    record RightsActs(Runnable addRole, BiConsumer<Role, Node> changeRole, Opener open) {}

    /// Opens the values of a right.
    @FunctionalInterface
    interface Opener {
        void open(Role role, Right right, Node chip);
    }

    RightsTable(PeopleModel model, Localization localization, RightsActs acts) {
        this.model = model;
        this.localization = localization;
        this.acts = acts;
        whole = Bindings.size(model.roles()).multiply(COLUMN);
        getStyleClass().add("rights");
        build();
        model.roles().subscribe(this::show);
        model.selectedProperty().subscribe(_ -> show());
    }

    private void build() {
        ScrollPane headScroll = across(heads);
        ScrollPane bodyScroll = across(columns);
        ScrollBar bar = new ScrollBar();
        bar.setOrientation(Orientation.HORIZONTAL);
        bar.setMin(0);
        bar.setMax(1);
        bar.setMinHeight(BAR);
        bar.setPrefHeight(BAR);
        bar.valueProperty().bindBidirectional(bodyScroll.hvalueProperty());
        headScroll.hvalueProperty().bind(bodyScroll.hvalueProperty());
        bodyScroll.viewportBoundsProperty().subscribe(bounds -> fit(bar, bounds.getWidth()));
        columns.widthProperty().subscribe(_ -> fit(bar, bodyScroll.getViewportBounds().getWidth()));
        Label title = new Label();
        title.getStyleClass().add("title");
        title.textProperty().bind(localization.text("people.rights"));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox corner = new HBox(8, title, space, addRole());
        corner.getStyleClass().add("rights-corner");
        HBox head = new HBox(named(corner), headScroll);
        head.getStyleClass().add("rights-head");
        HBox body = new HBox(named(names), bodyScroll);
        ScrollPane down = new ScrollPane(body);
        down.setFitToWidth(true);
        down.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        down.getStyleClass().add("plain");
        VBox.setVgrow(down, Priority.ALWAYS);
        down.setMinHeight(0);
        getChildren().setAll(head, down, bar);
    }

    private static Region named(Region region) {
        region.setMinWidth(NAMES);
        region.setPrefWidth(NAMES);
        HBox.setHgrow(region, Priority.ALWAYS);
        region.setMaxWidth(Double.MAX_VALUE);
        return region;
    }

    /// As wide as its roles. Following the width of what is laid out inside would ask for another
    /// layout in the middle of one, which is not heard.
    private ScrollPane across(GridPane content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFitToHeight(true);
        scroll.setMinWidth(COLUMN);
        scroll.prefWidthProperty().bind(whole);
        scroll.maxWidthProperty().bind(whole);
        scroll.getStyleClass().add("plain");
        return scroll;
    }

    private void fit(ScrollBar bar, double seen) {
        double whole = columns.getWidth();
        bar.setVisible(whole > seen + 1);
        bar.setVisibleAmount(whole == 0 ? 1 : seen / whole);
    }

    private Button addRole() {
        Button add = new Button();
        add.setId("addRole");
        add.setGraphic(new Icon(Sign.PLUS, SIGN));
        add.accessibleTextProperty().bind(localization.text("people.addRole"));
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(localization.text("people.addRole"));
        add.setTooltip(tip);
        add.getStyleClass().addAll("quiet", "add-role");
        add.setMinWidth(Region.USE_PREF_SIZE);
        add.setOnAction(_ -> acts.addRole().run());
        return add;
    }

    private void show() {
        heads.getChildren().clear();
        heads.addRow(0, model.roles().stream().map(this::head).toArray(Node[]::new));
        columns.getChildren().clear();
        columns.addRow(0, model.roles().stream().map(this::column).toArray(Node[]::new));
        names.getChildren().clear();
        for (RightGroup group : RightGroup.values()) {
            names.getChildren().add(group(group));
            group.rights().forEach(right -> names.getChildren().add(name(right)));
        }
    }

    private Node group(RightGroup group) {
        Label label = new Label();
        label.getStyleClass().addAll("small", "strong", "muted");
        label.textProperty().bind(localization.text("people.group." + group));
        StackPane cell = cell(label, "rights-group");
        StackPane.setAlignment(label, Pos.CENTER_LEFT);
        return cell;
    }

    private Node name(Right right) {
        Label label = new Label();
        label.setMinWidth(0);
        label.setWrapText(true);
        label.textProperty().bind(localization.text("right." + right));
        StackPane cell = cell(label, "rights-cell");
        StackPane.setAlignment(label, Pos.CENTER_LEFT);
        return cell;
    }

    private static StackPane cell(Node content, String style) {
        StackPane cell = new StackPane(content);
        cell.getStyleClass().add(style);
        return cell;
    }

    private boolean isOfSelected(Role role) {
        @Nullable Member now = model.selectedProperty().get();
        return now != null && now.person().role().is(role);
    }

    private Node head(Role role) {
        Label name = new Label();
        name.setId("role-" + role.code());
        name.setMinWidth(0);
        name.textProperty().bind(localization.make(f -> RoleWords.name(f.words(), role)));
        name.getStyleClass().addAll("small", "strong", isOfSelected(role) ? "ink" : "muted");
        HBox head = new HBox(8, name);
        head.getStyleClass().add("rights-role");
        tint(head, role);
        Member now = model.selectedProperty().get();
        if (now != null && isOfSelected(role)) {
            Label whose = new Label(firstWord(now.person().name()));
            whose.getStyleClass().addAll("small", "muted");
            whose.setMinWidth(0);
            head.getChildren().add(whose);
        }
        if (!role.title().isEmpty()) {
            head.getChildren().add(more(role));
        }
        return head;
    }

    private Node more(Role role) {
        Button more = new Button();
        more.setId("roleMore-" + role.code());
        more.setGraphic(new Icon(Sign.MORE, SIGN));
        more.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        more.accessibleTextProperty().bind(localization.text("people.more"));
        more.getStyleClass().addAll("quiet", "role-more");
        more.setOnAction(_ -> acts.changeRole().accept(role, more));
        return more;
    }

    private static String firstWord(String name) {
        int blank = name.indexOf(' ');
        return blank < 0 ? name : name.substring(0, blank);
    }

    private Node column(Role role) {
        VBox column = new VBox();
        column.getStyleClass().add("rights-column");
        tint(column, role);
        for (RightGroup group : RightGroup.values()) {
            column.getChildren().add(cell(new Region(), "rights-group"));
            group.rights().forEach(right -> column.getChildren().add(value(role, right)));
        }
        return column;
    }

    private Node value(Role role, Right right) {
        GrantChip chip =
                new GrantChip(
                        role, right, localization, place -> acts.open().open(role, right, place));
        StackPane cell = cell(chip, "rights-cell");
        StackPane.setAlignment(chip, Pos.CENTER_LEFT);
        return cell;
    }

    private void tint(Region region, Role role) {
        region.setMinWidth(COLUMN);
        region.setPrefWidth(COLUMN);
        region.setMaxWidth(COLUMN);
        if (isOfSelected(role)) {
            region.getStyleClass().add("tinted");
        }
    }
}
