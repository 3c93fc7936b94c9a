package smena.ui.shift;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.shift.ShiftReport;
import smena.text.Formats;
import smena.text.Problems;
import smena.ui.kit.Localization;
import smena.ui.kit.Notice;

import java.io.ByteArrayInputStream;

/// Puts [PaperModel] on the screen.
public final class PaperController {
    /// The picture is drawn twice as large, for crisp screens.
    private static final double CRISP = 2;

    private static final double CARD_WIDTH = 940;
    private static final double CARD_HEIGHT = 700;

    private final PaperModel model;
    private final Localization localization;
    private final boolean justClosed;
    private final Runnable done;

    @FXML private HBox root;
    @FXML private ImageView sheet;
    @FXML private Label drawing;
    @FXML private Label title;
    @FXML private Label text;
    @FXML private VBox difference;
    @FXML private Label differenceWord;
    @FXML private Label differenceFigure;
    @FXML private Label reason;
    @FXML private Notice notice;
    @FXML private Button print;
    @FXML private Button save;
    @FXML private Button finish;

    /// @param justClosed whether it is the Z of a shift that was closed this moment
    /// @param done what comes after looking at it
    public PaperController(
            PaperModel model, Localization localization, boolean justClosed, Runnable done) {
        this.model = model;
        this.localization = localization;
        this.justClosed = justClosed;
        this.done = done;
    }

    @FXML
    private void initialize() {
        ShiftReport report = model.report();
        title.textProperty().bind(localization.make(this::titleText));
        text.textProperty().bind(localization.make(this::explanation));
        print.textProperty()
                .bind(localization.text(report.zNumber().isPresent() ? "z.reprint" : "x.print"));
        print.disableProperty().bind(model.busyProperty());
        save.disableProperty().bind(model.busyProperty().or(model.pictureProperty().isNull()));
        model.pictureProperty().subscribe(this::showPicture);
        model.problemProperty().subscribe(_ -> showNotice());
        model.saidProperty().subscribe(_ -> showNotice());
        showDifference(report);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    @FXML
    private void print() {
        model.print();
    }

    @FXML
    private void save() {
        model.save();
    }

    @FXML
    private void done() {
        done.run();
    }

    /// Looks like a dialog rather than a screen.
    void beCard() {
        root.setPrefSize(CARD_WIDTH, CARD_HEIGHT);
        root.getStyleClass().add("paper-card");
    }

    /// Focuses the button that goes on.
    void takeFocus() {
        finish.requestFocus();
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            done.run();
        }
    }

    private void showPicture(byte @Nullable [] png) {
        drawing.setVisible(png == null);
        if (png != null) {
            Image image = new Image(new ByteArrayInputStream(png));
            sheet.setImage(image);
            sheet.setFitWidth(image.getWidth() / CRISP);
        }
    }

    private String titleText(Formats formats) {
        if (justClosed) {
            return formats.words().get("z.closed");
        }
        return model.report()
                .zNumber()
                .map(number -> formats.words().get("z.title", number))
                .orElseGet(() -> formats.words().get("x.title"));
    }

    private String explanation(Formats formats) {
        ShiftReport report = model.report();
        if (justClosed) {
            return formats.words().get("z.explained", report.zNumber().orElse(0L));
        }
        return report.closed()
                .map(
                        closed ->
                                formats.words()
                                        .get(
                                                "z.closedBy",
                                                closed.by(),
                                                formats.dateTime(closed.at())))
                .orElseGet(() -> formats.words().get("x.explained"));
    }

    private void showDifference(ShiftReport report) {
        boolean closed = report.zNumber().isPresent();
        difference.setVisible(closed);
        difference.setManaged(closed);
        if (!closed) {
            return;
        }
        Difference found = report.difference().map(Difference::of).orElse(null);
        if (found == null) {
            differenceWord.textProperty().bind(localization.text("close.notCounted"));
            differenceFigure.setManaged(false);
            difference.getStyleClass().add("warn");
        } else {
            differenceWord.textProperty().bind(localization.text(found.wordKey()));
            differenceFigure
                    .textProperty()
                    .bind(localization.make(f -> f.signed(found.amount()) + " " + f.currency()));
            differenceFigure.getStyleClass().add(found.style());
            difference.getStyleClass().add(found.style());
        }
        String why = report.count().map(ShiftReport.Count::reason).orElse("");
        reason.textProperty().bind(localization.text("z.reason", why));
        reason.setManaged(!why.isEmpty());
        reason.setVisible(!why.isEmpty());
    }

    private void showNotice() {
        Problem problem = model.problemProperty().get();
        String said = model.saidProperty().get();
        notice.setVisible(problem != null || said != null);
        if (problem != null) {
            notice.setKind(Notice.Kind.BAD);
            notice.textProperty().bind(localization.make(f -> new Problems(f).sentence(problem)));
        } else if (said != null) {
            notice.setKind(Notice.Kind.GOOD);
            notice.textProperty().bind(localization.text(said));
        }
    }
}
