package smena.ui.counter;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.catalog.Product;
import smena.domain.sale.BasketMark;
import smena.domain.sale.MarkedLine;
import smena.text.Formats;
import smena.text.Problems;
import smena.ui.kit.LetterTile;
import smena.ui.kit.Localization;
import smena.ui.kit.Notice;

import java.util.ArrayList;
import java.util.List;

/// Puts [MarkModel] on the screen: n of m as steps, a row for each piece. Nothing on it is pressed
/// by Enter.
public final class MarkController {
    private static final double TILE = 32;
    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");

    private final MarkModel model;
    private final Localization localization;
    private final Runnable back;
    private final StrayKeys stray = new StrayKeys();

    @FXML private HBox root;
    @FXML private Notice markNotice;
    @FXML private VBox tile;
    @FXML private Label product;
    @FXML private Label scanned;
    @FXML private Label pieces;
    @FXML private HBox steps;
    @FXML private ScrollPane scroll;
    @FXML private VBox rows;
    @FXML private Button keep;

    /// @param back leaves with the marks scanned so far
    MarkController(MarkModel model, Localization localization, Runnable back) {
        this.model = model;
        this.localization = localization;
        this.back = back;
    }

    @FXML
    private void initialize() {
        product.setText(model.lineProperty().get().line().name());
        model.productProperty().subscribe(this::showTile);
        pieces.textProperty()
                .bind(
                        localization.make(
                                f -> f.words().get("mark.of", line().pieces()),
                                model.lineProperty()));
        keep.textProperty()
                .bind(
                        localization.make(
                                f -> f.words().get("mark.keep", line().marks().size()),
                                model.lineProperty()));
        markNotice
                .textProperty()
                .bind(localization.make(f -> SentenceParts.of(why(f)).head(), problem()));
        markNotice
                .detailProperty()
                .bind(localization.make(f -> SentenceParts.of(why(f)).rest(), problem()));
        markNotice.visibleProperty().bind(model.problemProperty().isNotNull());
        for (int i = 0; i < line().pieces(); i++) {
            steps.getChildren().add(step());
        }
        model.lineProperty().subscribe(this::show);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        root.addEventFilter(KeyEvent.KEY_TYPED, stray::typed);
        model.load();
    }

    /// The last characters were the beginning of a scan.
    void takeBack(int characters) {
        stray.takeBack(characters);
    }

    @FXML
    private void keep() {
        model.keep();
    }

    @FXML
    private void cancel() {
        back.run();
    }

    private MarkedLine line() {
        return model.lineProperty().get();
    }

    private void show(MarkedLine now) {
        int count = now.marks().size();
        scanned.setText(Integer.toString(count));
        keep.setDisable(count == 0);
        for (int i = 0; i < steps.getChildren().size(); i++) {
            steps.getChildren().get(i).pseudoClassStateChanged(DONE, i < count);
        }
        List<MarkRow> all = new ArrayList<>();
        for (int i = 0; i < now.pieces(); i++) {
            all.add(row(now, i));
        }
        rows.getChildren().setAll(all);
        scroll.setVvalue(now.pieces() <= 1 ? 0 : (double) count / now.pieces());
    }

    private MarkRow row(MarkedLine now, int at) {
        if (at < now.marks().size()) {
            BasketMark mark = now.marks().get(at);
            return MarkRow.scanned(at + 1, mark, localization, () -> model.remove(mark));
        }
        return MarkRow.open(at + 1, at == now.marks().size(), localization);
    }

    private static Region step() {
        Region step = new Region();
        step.getStyleClass().add("mark-step");
        HBox.setHgrow(step, Priority.ALWAYS);
        return step;
    }

    private void showTile(@Nullable Product found) {
        if (found != null) {
            LetterTile letters = new LetterTile(TILE, false);
            letters.show(found.name(), found.category().colour());
            tile.getChildren().setAll(letters);
        }
    }

    private ReadOnlyObjectProperty<@Nullable Problem> problem() {
        return model.problemProperty();
    }

    private String why(Formats formats) {
        Problem problem = model.problemProperty().get();
        return problem == null ? "" : new Problems(formats).sentence(problem);
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            stray.enter().filter(StrayKeys::isCode).ifPresent(model::scanned);
        }
    }
}
