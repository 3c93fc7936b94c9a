package smena.ui.printer;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import smena.domain.Problem;
import smena.service.ports.PrintState;
import smena.service.ports.PrinterStatus;
import smena.service.printjob.PrintJobView;
import smena.text.Formats;
import smena.text.Problems;
import smena.ui.kit.Chips;
import smena.ui.kit.Localization;
import smena.ui.kit.Notice;
import smena.ui.kit.SaveButton;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The printer's status, its test page, and saving what was chosen.
public final class TestController {
    private final DeviceModel model;
    private final TestModel test;
    private final PrinterSetupContext context;
    private final Localization localization;

    @FXML private Region dot;
    @FXML private Label status;
    @FXML private HBox papers;
    @FXML private Label drawing;
    @FXML private PaperView paper;
    @FXML private Notice notice;
    @FXML private VBox which;
    @FXML private ComboBox<LetterTable> readable;
    @FXML private Button print;
    @FXML private Button drawer;
    @FXML private Button png;
    @FXML private Button save;

    TestController(DeviceModel model, PrinterSetupContext context, Localization localization) {
        this.model = model;
        this.test = model.test();
        this.context = context;
        this.localization = localization;
    }

    @FXML
    private void initialize() {
        status.textProperty()
                .bind(
                        localization.make(
                                formats -> StatusWords.of(test.statusProperty().get(), formats),
                                test.statusProperty()));
        test.statusProperty().subscribe(this::showStatus);
        test.pictureProperty().subscribe(paper::show);
        drawing.visibleProperty().bind(test.pictureProperty().isNull());
        drawing.textProperty()
                .bind(
                        localization.make(
                                this::drawingText, test.shownProperty(), test.drawingProperty()));
        Chips.spread(
                papers,
                List.of(TestModel.Shown.values()),
                test.shownProperty(),
                each -> localization.text("printer.shown." + each));
        BooleanBinding changed = model.changedProperty();
        BooleanBinding busy =
                Bindings.createBooleanBinding(
                        () -> model.busyProperty().get() || test.busyProperty().get(),
                        model.busyProperty(),
                        test.busyProperty());
        SaveButton.follow(save, model, busy);
        print.disableProperty().bind(busy.or(changed).or(model.readyProperty().not()));
        drawer.disableProperty().bind(print.disableProperty());
        png.disableProperty().bind(busy.or(test.pictureProperty().isNull()));
        which.managedProperty().bind(which.visibleProperty());
        which.disableProperty().bind(busy);
        readable.getItems().setAll(context.tables());
        model.traits().lettersProperty().subscribe(readable::setValue);
        readable.setOnAction(_ -> choose());
        model.busyProperty().subscribe(_ -> showNotice());
        model.problemProperty().subscribe(_ -> showNotice());
        model.saidProperty().subscribe(_ -> showNotice());
        test.problemProperty().subscribe(_ -> showNotice());
        test.saidProperty().subscribe(_ -> showNotice());
        test.jobProperty().subscribe(_ -> showNotice());
    }

    @FXML
    private void print() {
        test.print();
    }

    @FXML
    private void drawer() {
        test.openDrawer();
    }

    @FXML
    private void png() {
        test.save();
    }

    private void choose() {
        LetterTable line = readable.getValue();
        if (line != null && !line.equals(model.traits().lettersProperty().get())) {
            model.choose(line);
        }
    }

    private void showStatus(PrinterStatus now) {
        dot.getStyleClass().removeAll("good", "warn", "bad");
        String style = StatusWords.style(now);
        if (!style.isEmpty()) {
            dot.getStyleClass().add(style);
        }
    }

    private String drawingText(Formats formats) {
        boolean empty =
                test.shownProperty().get() == TestModel.Shown.LAST_PAPER
                        && !test.drawingProperty().get();
        return formats.words().get(empty ? "printer.nothingPrinted" : "z.drawing");
    }

    private void showNotice() {
        PrintJobView job = test.jobProperty().get();
        which.setVisible(job != null && hasPaper(job.state()));
        Problem problem =
                Optional.ofNullable(model.problemProperty().get())
                        .orElse(test.problemProperty().get());
        String said =
                Optional.ofNullable(test.saidProperty().get()).orElse(model.saidProperty().get());
        boolean saving = model.busyProperty().get();
        notice.setVisible(saving || problem != null || job != null || said != null);
        if (saving) {
            tell(Notice.Kind.INFO, formats -> formats.words().get("printer.saving"));
        } else if (problem != null) {
            tell(Notice.Kind.BAD, formats -> new Problems(formats).sentence(problem));
        } else if (test.saidProperty().get() == null && job != null) {
            tell(kind(job), formats -> sentence(job, formats));
        } else if (said != null) {
            tell(Notice.Kind.GOOD, formats -> formats.words().get(said));
        }
    }

    private void tell(Notice.Kind kind, Function<Formats, String> sentence) {
        notice.setKind(kind);
        notice.textProperty().bind(localization.make(sentence));
    }

    /// Whether there may be a page to look at.
    private static boolean hasPaper(PrintState state) {
        return switch (state) {
            case SENT, CONFIRMED, UNKNOWN -> true;
            case QUEUED, SENDING, FAILED -> false;
        };
    }

    private static Notice.Kind kind(PrintJobView job) {
        return switch (job.state()) {
            case QUEUED -> job.trouble().isPresent() ? Notice.Kind.WARN : Notice.Kind.INFO;
            case SENDING -> Notice.Kind.INFO;
            case SENT, CONFIRMED -> Notice.Kind.GOOD;
            case UNKNOWN -> Notice.Kind.WARN;
            case FAILED -> Notice.Kind.BAD;
        };
    }

    private static String sentence(PrintJobView job, Formats formats) {
        return job.trouble()
                .map(why -> formats.words().get("trouble." + why))
                .orElseGet(() -> formats.words().get("printer.test." + job.state()));
    }
}
