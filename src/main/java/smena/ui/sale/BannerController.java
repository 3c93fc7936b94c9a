package smena.ui.sale;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import smena.domain.people.Cashier;
import smena.domain.shift.Shift;
import smena.text.Formats;
import smena.text.Problems;
import smena.ui.kit.LetterTile;
import smena.ui.kit.Tongue;

import java.time.Instant;
import java.util.List;

/// The banner that is always there: shift, printer, clock, who works, menu.
public final class BannerController {
    private static final double FACE = 32;

    private final Till till;
    private final ShiftModel shift;
    private final PrinterModel printer;
    private final Tongue tongue;

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

    BannerController(Till till) {
        this.till = till;
        shift = till.shift();
        printer = till.printer();
        tongue = till.parts().tongue();
    }

    @FXML
    private void initialize() {
        for (Node node : List.of(openShift, closeShift, retryShift, detail, person)) {
            node.managedProperty().bind(node.visibleProperty());
        }
        shift.stateProperty().subscribe(this::show);
        status.textProperty()
                .bind(
                        tongue.make(
                                this::status,
                                shift.stateProperty(),
                                shift.shiftProperty(),
                                shift.problemProperty(),
                                shift.nowProperty()));
        detail.textProperty()
                .bind(tongue.make(this::detail, shift.shiftProperty(), shift.nowProperty()));
        detail.visibleProperty().bind(shift.shiftProperty().isNotNull());
        clock.textProperty().bind(tongue.make(this::time, shift.nowProperty()));
        printer.stateProperty().subscribe(this::markPrinter);
        printerChip
                .textProperty()
                .bind(
                        tongue.make(
                                this::printerText,
                                printer.stateProperty(),
                                printer.countProperty()));
        new BackupChip(backupChip, till.backup(), shift.nowProperty(), tongue).follow();
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(status.textProperty());
        status.setTooltip(whole);
        till.parts().session().cashierProperty().subscribe(this::showPerson);
    }

    @FXML
    private void openShift() {
        till.parts().desk().openShift(shift::load);
    }

    @FXML
    private void closeShift() {
        till.parts().desk().closeShift();
    }

    @FXML
    private void retryShift() {
        shift.load();
    }

    @FXML
    private void printJobs() {
        till.parts().desk().printJobs();
    }

    @FXML
    private void backups() {
        till.parts().desk().backups();
    }

    @FXML
    private void menu() {
        till.parts().desk().menu();
    }

    @FXML
    private void lock() {
        till.parts().desk().lock();
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

    /// The day is told too once it is not today's.
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

    private String printerText(Formats formats) {
        PrinterModel.State state = printer.stateProperty().get();
        int count = printer.countProperty().get();
        String text = formats.words().get("banner.printer." + state, count);
        boolean stuck = state.isBad() && state != PrinterModel.State.ASKS;
        return stuck && count > 0 ? text + " · " + count : text;
    }

    private void markPrinter(PrinterModel.State state) {
        printerChip.getStyleClass().removeAll("warn", "bad");
        if (state.isBad()) {
            printerChip.getStyleClass().add("bad");
        } else if (state == PrinterModel.State.WAITING || state == PrinterModel.State.PAPER_LOW) {
            printerChip.getStyleClass().add("warn");
        }
    }

    private void showPerson(@Nullable Cashier cashier) {
        person.setVisible(cashier != null);
        if (cashier != null) {
            person.setGraphic(LetterTile.person(cashier.name(), FACE, cashier.id()));
            person.accessibleTextProperty().bind(tongue.text("banner.lock", cashier.name()));
            Tooltip who = new Tooltip();
            who.textProperty().bind(tongue.text("banner.lock", cashier.name()));
            person.setTooltip(who);
        }
    }
}
