package smena.ui.office;

import javafx.beans.InvalidationListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import smena.domain.people.Employee;
import smena.domain.shift.Shift;
import smena.text.Formats;
import smena.ui.kit.LetterTile;
import smena.ui.kit.Localization;
import smena.ui.kit.WhileShown;
import smena.ui.sale.ShiftModel;

import java.util.List;

/// The rail: who is here, where they can go, and the way back to the till.
public final class RailController {
    private static final double FACE = 36;

    private final OfficeModel model;
    private final OfficeParts parts;
    private final Localization localization;
    private final Tooltip who = new Tooltip();
    private final Tooltip back = new Tooltip();

    @FXML private VBox rail;
    @FXML private Button head;
    @FXML private StackPane face;
    @FXML private VBox name;
    @FXML private Label person;
    @FXML private Label shop;
    @FXML private VBox entries;
    @FXML private Button toTill;
    @FXML private VBox tillWords;
    @FXML private Label shift;
    @FXML private Region dot;
    @FXML private Region foldedDot;
    @FXML private Node hint;

    RailController(OfficeModel model, OfficeParts parts) {
        this.model = model;
        this.parts = parts;
        localization = parts.localization();
    }

    @FXML
    private void initialize() {
        for (Node node : List.of(name, tillWords, hint)) {
            node.managedProperty().bind(node.visibleProperty());
        }
        shop.textProperty().bind(parts.shop());
        WhileShown.follow(head, parts.session().cashierProperty(), this::showPerson);
        ShiftModel now = parts.status().shift();
        shift.textProperty()
                .bind(localization.make(this::shiftText, now.stateProperty(), now.shiftProperty()));
        WhileShown.follow(head, now.stateProperty(), this::showState);
        back.textProperty()
                .bind(localization.make(this::backText, now.stateProperty(), now.shiftProperty()));
        head.setTooltip(who);
        head.accessibleTextProperty().bind(who.textProperty());
        toTill.accessibleTextProperty().bind(back.textProperty());
        model.entries().addListener((InvalidationListener) _ -> showEntries());
        model.entryProperty().subscribe(this::mark);
        fold(false);
    }

    @FXML
    private void lock() {
        parts.ways().lock().run();
    }

    @FXML
    private void toTill() {
        parts.ways().toTill().run();
    }

    /// Shows icons alone with tooltips, or icons with their text.
    void fold(boolean small) {
        rail.getStyleClass().remove("folded");
        if (small) {
            rail.getStyleClass().add("folded");
        }
        for (Node node : List.of(name, tillWords, hint)) {
            node.setVisible(!small);
        }
        foldedDot.setVisible(small);
        toTill.setTooltip(small ? back : null);
        buttons().forEach(entry -> entry.fold(small));
    }

    private void showEntries() {
        entries.getChildren().clear();
        OfficeEntry before = null;
        for (OfficeEntry entry : model.entries()) {
            if (before != null && before.group() != entry.group()) {
                Region line = new Region();
                line.getStyleClass().add("rail-line");
                entries.getChildren().add(line);
            }
            RailEntry button = new RailEntry(entry, localization, () -> model.go(entry));
            button.fold(rail.getStyleClass().contains("folded"));
            entries.getChildren().add(button);
            before = entry;
        }
    }

    private void mark(@Nullable OfficeEntry now) {
        buttons().forEach(button -> button.current(button.entry().equals(now)));
    }

    private List<RailEntry> buttons() {
        return entries.getChildren().stream()
                .filter(RailEntry.class::isInstance)
                .map(RailEntry.class::cast)
                .toList();
    }

    private void showPerson(@Nullable Employee now) {
        if (now == null) {
            return;
        }
        face.getChildren().setAll(LetterTile.person(now.name(), FACE, now.id()));
        person.setText(now.name());
        who.textProperty().bind(localization.text("banner.lock", now.name()));
    }

    private void showState(ShiftModel.State state) {
        String style =
                switch (state) {
                    case OPEN -> "good";
                    case LONG -> "warn";
                    case CLOSED, TOO_LONG, FAILED -> "bad";
                    case LOADING -> "";
                };
        for (Region each : List.of(dot, foldedDot)) {
            each.getStyleClass().removeAll("good", "warn", "bad");
            if (!style.isEmpty()) {
                each.getStyleClass().add(style);
            }
        }
    }

    private String shiftText(Formats formats) {
        Shift open = parts.status().shift().shiftProperty().get();
        return switch (parts.status().shift().stateProperty().get()) {
            case LOADING -> formats.words().get("banner.loading");
            case FAILED -> formats.words().get("banner.failed");
            case CLOSED -> formats.words().get("office.shiftClosed");
            case OPEN, LONG, TOO_LONG ->
                    open == null ? "" : formats.words().get("office.shiftOpen", open.id());
        };
    }

    private String backText(Formats formats) {
        return formats.words().get("office.toTill") + " · " + shiftText(formats);
    }
}
