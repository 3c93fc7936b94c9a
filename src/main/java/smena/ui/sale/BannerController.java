package smena.ui.sale;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import smena.domain.people.Employee;
import smena.domain.shift.Shift;
import smena.text.Formats;
import smena.text.Problems;
import smena.ui.kit.LetterTile;
import smena.ui.kit.Localization;
import smena.ui.kit.WhileShown;

import java.time.Instant;
import java.util.List;

/// The banner that is always there: shift, printer, clock, who works, menu.
public final class BannerController {
    private static final double FACE = 32;

    private final TillModels tillModels;
    private final ShiftModel shift;
    private final PrinterStatusModel printer;
    private final Localization localization;

    @FXML private HBox banner;
    @FXML private Region dot;
    @FXML private Label status;
    @FXML private Label detail;
    @FXML private Button openShift;
    @FXML private Button closeShift;
    @FXML private Button retryShift;
    @FXML private Button printerChip;
    @FXML private Button backupChip;
    @FXML private Label clock;
    @FXML private Button person;

    BannerController(TillModels tillModels) {
        this.tillModels = tillModels;
        shift = tillModels.shift();
        printer = tillModels.printer();
        localization = tillModels.ui().localization();
    }

    @FXML
    private void initialize() {
        for (Node node : List.of(openShift, closeShift, retryShift, detail, person)) {
            node.managedProperty().bind(node.visibleProperty());
        }
        shift.stateProperty().subscribe(this::show);
        status.textProperty()
                .bind(
                        localization.make(
                                this::status,
                                shift.stateProperty(),
                                shift.shiftProperty(),
                                shift.problemProperty(),
                                shift.nowProperty()));
        detail.textProperty()
                .bind(localization.make(this::detail, shift.shiftProperty(), shift.nowProperty()));
        detail.visibleProperty().bind(shift.shiftProperty().isNotNull());
        clock.textProperty().bind(localization.make(this::time, shift.nowProperty()));
        new PrinterChip(printerChip, printer, localization).follow();
        new BackupChip(backupChip, tillModels.backup(), shift.nowProperty(), localization).follow();
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(status.textProperty());
        status.setTooltip(whole);
        WhileShown.follow(banner, tillModels.ui().session().cashierProperty(), this::showPerson);
    }

    @FXML
    private void openShift() {
        tillModels.tillActions().openShift(shift::load);
    }

    @FXML
    private void closeShift() {
        tillModels.tillActions().closeShift();
    }

    @FXML
    private void retryShift() {
        shift.load();
    }

    @FXML
    private void printJobs() {
        tillModels.tillActions().printJobs();
    }

    @FXML
    private void backups() {
        tillModels.tillActions().backups();
    }

    @FXML
    private void menu() {
        tillModels.tillActions().menu();
    }

    @FXML
    private void lock() {
        tillModels.tillActions().lock();
    }

    private void show(ShiftModel.State state) {
        openShift.setVisible(state == ShiftModel.State.CLOSED);
        closeShift.setVisible(state == ShiftModel.State.TOO_LONG);
        retryShift.setVisible(state == ShiftModel.State.FAILED);
        String style =
                switch (state) {
                    case OPEN -> "good";
                    case LONG -> "warn";
                    case CLOSED, TOO_LONG, FAILED -> "bad";
                    case LOADING -> "";
                };
        for (Node node : List.of(banner, dot)) {
            node.getStyleClass().removeAll("good", "warn", "bad");
            if (!style.isEmpty()) {
                node.getStyleClass().add(style);
            }
        }
    }

    private String status(Formats formats) {
        Shift open = shift.shiftProperty().get();
        return switch (shift.stateProperty().get()) {
            case LOADING -> formats.words().get("banner.loading");
            case CLOSED -> formats.words().get("shift.banner.closed");
            case FAILED -> failure(formats);
            case OPEN, LONG ->
                    open == null
                            ? ""
                            : formats.words().get("shift.banner.open", open.openedBy().name());
            case TOO_LONG ->
                    open == null
                            ? ""
                            : formats.words().get("banner.tooLong", shift.age(open).toHours());
        };
    }

    private String failure(Formats formats) {
        var why = shift.problemProperty().get();
        return why == null
                ? formats.words().get("banner.failed")
                : new Problems(formats).sentence(why);
    }

    /// Includes the date if it is not today.
    private String detail(Formats formats) {
        Shift open = shift.shiftProperty().get();
        if (open == null) {
            return "";
        }
        Instant now = shift.nowProperty().get();
        boolean today = formats.date(open.openedAt()).equals(formats.date(now));
        String since = today ? formats.time(open.openedAt()) : formats.dateTime(open.openedAt());
        return formats.words()
                .get("banner.detail", open.id(), since, formats.duration(shift.age(open)));
    }

    private String time(Formats formats) {
        return formats.time(shift.nowProperty().get());
    }

    private void showPerson(@Nullable Employee employee) {
        person.setVisible(employee != null);
        if (employee != null) {
            person.setGraphic(LetterTile.person(employee.name(), FACE, employee.id()));
            person.accessibleTextProperty().bind(localization.text("banner.lock", employee.name()));
            Tooltip who = new Tooltip();
            who.textProperty().bind(localization.text("banner.lock", employee.name()));
            person.setTooltip(who);
        }
    }
}
