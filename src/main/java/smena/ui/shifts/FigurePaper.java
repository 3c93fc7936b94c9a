package smena.ui.shifts;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import smena.domain.shift.ReportFigure;
import smena.service.ports.DrawnReport;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.function.Function;

/// The paper of a report on which every figure is a button. ↑ and ↓ walk through them; a tap takes
/// the nearest, so that a finger need not hit the row.
public final class FigurePaper extends ScrollPane {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    /// The width at which a sheet of 42 characters can be read at arm's length.
    private static final double WIDEST = 376;

    private static final double EDGE = 20;
    private static final double SCROLL_BAR = 16;

    /// How far a button reaches beyond the characters, and the white edge of the sheet itself, in
    /// pixels of the drawing.
    private static final double BEYOND = 3;
    private static final double SIDE = 27;

    /// A tap is taken this far from a row: 36 pixels in all.
    private static final double REACH = 18;

    private final ImageView sheet = new ImageView();
    private final Pane spots = new Pane();
    private final StackPane paper = new StackPane(sheet, spots);
    private final ObjectProperty<@Nullable ReportFigure> chosen = new SimpleObjectProperty<>();
    private @Nullable DrawnReport drawn;

    /// An empty ground.
    public FigurePaper() {
        getStyleClass().addAll("paper-ground", "paper-view", "archive-paper");
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        sheet.setPreserveRatio(true);
        sheet.setSmooth(true);
        paper.getStyleClass().add("paper-sheet");
        paper.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        paper.setVisible(false);
        paper.addEventHandler(MouseEvent.MOUSE_CLICKED, this::tapped);
        StackPane desk = new StackPane(paper);
        desk.getStyleClass().add("paper-desk");
        setContent(desk);
        widthProperty().subscribe(this::fit);
        chosen.subscribe(_ -> mark());
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /// The figure that is pointed at; null for none.
    public ObjectProperty<@Nullable ReportFigure> chosenProperty() {
        return chosen;
    }

    /// Shows a sheet; null hides it.
    ///
    /// @param name what a figure is called, for those who cannot see it
    void show(@Nullable DrawnReport now, Function<ReportFigure, ObservableValue<String>> name) {
        drawn = now;
        paper.setVisible(now != null);
        sheet.setImage(now == null ? null : new Image(new ByteArrayInputStream(now.png())));
        spots.getChildren().clear();
        if (now != null) {
            now.spots().forEach(spot -> spots.getChildren().add(button(spot.figure(), name)));
        }
        fit();
        mark();
    }

    /// The keyboard goes to the chosen figure, or to the first.
    void takeFocus() {
        List<Node> buttons = spots.getChildren();
        buttons.stream()
                .filter(button -> button.getUserData().equals(chosen.get()))
                .findFirst()
                .or(() -> buttons.stream().findFirst())
                .ifPresent(Node::requestFocus);
    }

    private Button button(
            ReportFigure figure, Function<ReportFigure, ObservableValue<String>> name) {
        Button button = new Button();
        button.setId(("figure-" + figure.kind() + "-" + figure.key()).replaceFirst("-$", ""));
        button.setUserData(figure);
        button.accessibleTextProperty().bind(name.apply(figure));
        button.getStyleClass().setAll("figure-spot");
        button.setOnAction(_ -> chosen.set(figure));
        return button;
    }

    private void fit() {
        DrawnReport now = drawn;
        if (now == null) {
            return;
        }
        double room = getWidth() - 2 * EDGE - SCROLL_BAR;
        double width = Math.max(1, Math.min(room, WIDEST));
        double scale = width / now.width();
        sheet.setFitWidth(width);
        for (int i = 0; i < now.spots().size(); i++) {
            DrawnReport.Spot spot = now.spots().get(i);
            Region button = (Region) spots.getChildren().get(i);
            double left = (SIDE - BEYOND) * scale;
            double height = spot.height() * scale;
            button.setMinHeight(height);
            button.setMaxHeight(height);
            button.setPrefSize(width - 2 * left, height);
            button.relocate(left, spot.top() * scale);
        }
    }

    private void mark() {
        for (Node button : spots.getChildren()) {
            boolean isChosen = button.getUserData().equals(chosen.get());
            button.pseudoClassStateChanged(CHOSEN, isChosen);
            if (isChosen) {
                reveal(button);
            }
        }
    }

    /// Scrolls so far that the row can be seen.
    private void reveal(Node button) {
        Bounds view = getViewportBounds();
        double height = getContent().getLayoutBounds().getHeight();
        double spare = height - view.getHeight();
        if (spare <= 0 || view.getHeight() <= 0) {
            return;
        }
        Bounds row = getContent().sceneToLocal(button.localToScene(button.getBoundsInLocal()));
        double top = getVvalue() * spare;
        if (row.getMinY() < top) {
            setVvalue(Math.max(0, row.getMinY() - EDGE) / spare);
        } else if (row.getMaxY() > top + view.getHeight()) {
            setVvalue(Math.min(spare, row.getMaxY() + EDGE - view.getHeight()) / spare);
        }
    }

    /// Beside the rows the nearest one is meant.
    private void tapped(MouseEvent event) {
        Node nearest = null;
        double least = REACH;
        for (Node button : spots.getChildren()) {
            Bounds row = button.getBoundsInParent();
            double far = Math.abs(event.getY() - row.getCenterY());
            if (far < least) {
                least = far;
                nearest = button;
            }
        }
        if (nearest != null) {
            nearest.requestFocus();
            chosen.set((ReportFigure) nearest.getUserData());
        }
    }

    private void key(KeyEvent event) {
        int step = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
        List<Node> buttons = spots.getChildren();
        if (step == 0 || buttons.isEmpty()) {
            return;
        }
        event.consume();
        int now = -1;
        for (int i = 0; i < buttons.size(); i++) {
            now = buttons.get(i).getUserData().equals(chosen.get()) ? i : now;
        }
        Node next = buttons.get(Math.clamp((long) now + step, 0, buttons.size() - 1));
        next.requestFocus();
        chosen.set((ReportFigure) next.getUserData());
    }
}
