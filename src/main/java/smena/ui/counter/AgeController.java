package smena.ui.counter;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.catalog.Product;
import smena.domain.sale.AgeProof;
import smena.domain.sale.AgeQuestion;
import smena.domain.sale.BasketLine;
import smena.text.Formats;
import smena.text.Problems;
import smena.ui.kit.LetterTile;
import smena.ui.kit.Localization;
import smena.ui.kit.Notice;

import java.util.function.Consumer;

/// Puts [AgeModel] on the screen. It gives the latest date of birth, so that nobody has to reckon.
public final class AgeController {
    private static final double TILE = 40;

    private final AgeModel model;
    private final Localization localization;
    private final Runnable back;
    private final Consumer<String> scanned;
    private final StrayKeys stray = new StrayKeys();
    private final ToggleGroup proofs = new ToggleGroup();

    @FXML private HBox root;
    @FXML private Label age;
    @FXML private VBox tile;
    @FXML private Label product;
    @FXML private Label quantity;
    @FXML private Label more;
    @FXML private Node cardOnly;
    @FXML private Label from;
    @FXML private Label latestBirth;
    @FXML private ToggleButton passport;
    @FXML private ToggleButton licence;
    @FXML private ToggleButton obvious;
    @FXML private Notice notice;
    @FXML private Button yes;
    @FXML private Button no;

    /// @param back leaves without an answer
    /// @param scanned keeps a code for after the answer
    AgeController(
            AgeModel model, Localization localization, Runnable back, Consumer<String> scanned) {
        this.model = model;
        this.localization = localization;
        this.back = back;
        this.scanned = scanned;
    }

    /// The last characters were the beginning of a scan.
    void takeBack(int characters) {
        stray.takeBack(characters);
    }

    @FXML
    private void initialize() {
        AgeQuestion asked = model.question();
        age.setText(asked.age() + "+");
        from.textProperty().bind(localization.make(f -> f.words().count("age.from", asked.age())));
        latestBirth.setText(localization.formats().date(asked.latestBirth()));
        obvious.textProperty()
                .bind(localization.make(f -> f.words().count("age.obvious", asked.age())));
        showProduct(asked);
        cardOnly.setVisible(asked.cardOnly());
        proof(passport, AgeProof.PASSPORT);
        proof(licence, AgeProof.LICENCE);
        proof(obvious, AgeProof.OBVIOUS);
        proofs.selectToggle(passport);
        notice.managedProperty().bind(notice.visibleProperty());
        notice.textProperty().bind(localization.make(this::why, model.problemProperty()));
        notice.visibleProperty().bind(model.problemProperty().isNotNull());
        yes.disableProperty().bind(model.busyProperty());
        no.disableProperty().bind(model.busyProperty());
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        root.addEventFilter(KeyEvent.KEY_TYPED, stray::typed);
        model.load();
    }

    @FXML
    private void yes() {
        model.yes();
    }

    @FXML
    private void no() {
        model.no();
    }

    @FXML
    private void back() {
        back.run();
    }

    private void showProduct(AgeQuestion asked) {
        BasketLine line = asked.lines().getFirst();
        int others = asked.lines().size() - 1;
        product.setText(line.name());
        quantity.textProperty().bind(localization.make(f -> quantity(line, f)));
        more.textProperty().bind(localization.make(f -> f.words().get("age.more", others)));
        more.setVisible(others > 0);
        more.setManaged(others > 0);
        model.productProperty().subscribe(this::showTile);
    }

    private void showTile(@Nullable Product found) {
        if (found != null) {
            LetterTile letters = new LetterTile(TILE, false);
            letters.show(found.name(), found.category().colour());
            tile.getChildren().setAll(letters);
        }
    }

    private static String quantity(BasketLine line, Formats formats) {
        return formats.quantity(line.quantity())
                + Formats.NBSP
                + formats.words().get("till.unit." + line.unit())
                + " · "
                + formats.money(line.gross());
    }

    private void proof(ToggleButton chip, AgeProof proof) {
        chip.setToggleGroup(proofs);
        chip.setOnAction(
                _ -> {
                    chip.setSelected(true);
                    model.proofProperty().set(proof);
                });
    }

    private String why(Formats formats) {
        Problem problem = model.problemProperty().get();
        return problem == null ? "" : new Problems(formats).sentence(problem);
    }

    /// The filter comes before the chip that has the focus: Enter always means what the large
    /// button says.
    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            stray.enter().ifPresentOrElse(this::slowScan, model::yes);
        } else if (event.getCode() == KeyCode.DELETE) {
            event.consume();
            model.no();
        }
    }

    private void slowScan(String code) {
        if (StrayKeys.isCode(code)) {
            scanned.accept(code);
        }
    }
}
