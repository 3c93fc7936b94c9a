package smena.ui.printjob;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import smena.domain.shop.PrinterRole;
import smena.service.ports.PrintState;
import smena.service.printjob.PrintJobView;
import smena.text.Formats;
import smena.text.Words;
import smena.ui.kit.Icon;
import smena.ui.kit.Localization;
import smena.ui.kit.Sign;

import java.util.function.Consumer;

/// A print job as a line: what it is, its state and why, and what can be done with it.
final class PrintJobLine extends HBox {
    private final PrintJobView job;
    private final PrintJobsModel model;
    private final Localization localization;

    PrintJobLine(
            PrintJobView job,
            PrintJobsModel model,
            Localization localization,
            Consumer<PrintJobView> giveUp) {
        this.job = job;
        this.model = model;
        this.localization = localization;
        Label name = new Label();
        name.getStyleClass().add("title");
        name.textProperty().bind(localization.make(this::name));
        Label about = new Label();
        about.getStyleClass().addAll("small", job.needsSomebody() ? "bad" : "muted");
        about.setWrapText(true);
        about.textProperty().bind(localization.make(this::about));
        VBox text = new VBox(2, name, about);
        text.setMinWidth(0);
        text.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(text, Priority.ALWAYS);
        getStyleClass().add("list-line");
        getChildren().add(text);
        addActs(giveUp);
    }

    /// `Receipt SALE-2026-00012 · copy 1`
    private String name(Formats formats) {
        Words words = formats.words();
        String kind = words.get("jobs.kind." + job.kind());
        String whole = job.number().isEmpty() ? kind : kind + " " + job.number();
        return job.copy() > 0 && isRepeat()
                ? whole + " · " + words.get("jobs.copy", job.copy())
                : whole;
    }

    /// X-reports, statements and test pages are always new, never repeats, whatever their number.
    private boolean isRepeat() {
        return switch (job.kind()) {
            case SALE, REFUND, Z_REPORT, CASH_MOVEMENT, REPAYMENT -> true;
            case X_REPORT, STATEMENT, ORDER, STOCK_LIST, CONTROL, TEST_PAGE, DRAWER_KICK -> false;
        };
    }

    private String about(Formats formats) {
        Words words = formats.words();
        String state = words.get("jobs.state." + job.state());
        String why =
                job.trouble().map(trouble -> " · " + words.get("trouble." + trouble)).orElse("");
        String note = job.note().isEmpty() ? "" : " · " + job.note();
        return formats.dateTime(job.queuedAt()) + " · " + state + why + note;
    }

    private void addActs(Consumer<PrintJobView> giveUp) {
        if (job.state() == PrintState.SENDING) {
            return;
        }
        if (job.needsSomebody() && job.state() == PrintState.UNKNOWN) {
            Button printed = button("jobs.itPrinted");
            printed.setOnAction(_ -> model.printed(job));
            getChildren().add(printed);
        }
        Button again = button(again());
        if (job.needsSomebody()) {
            again.getStyleClass().add("primary");
        }
        again.setOnAction(_ -> model.again(job));
        getChildren().addAll(again, more(giveUp));
    }

    private String again() {
        return switch (job.state()) {
            case QUEUED -> "jobs.tryNow";
            case FAILED -> "common.retry";
            case SENDING, SENT, CONFIRMED, UNKNOWN -> "menu.printAgain";
        };
    }

    private MenuButton more(Consumer<PrintJobView> giveUp) {
        MenuButton more = new MenuButton();
        more.setGraphic(new Icon(Sign.MENU, 18));
        more.getStyleClass().addAll("square", "more");
        more.setFocusTraversable(false);
        more.accessibleTextProperty().bind(localization.text("jobs.more"));
        more.disableProperty().bind(model.busyProperty());
        for (PrinterRole role : model.others(job)) {
            MenuItem there = item("jobs.to." + role);
            there.setOnAction(_ -> model.redirect(job, role));
            more.getItems().add(there);
        }
        if (job.state() == PrintState.QUEUED || job.needsSomebody()) {
            MenuItem never = item("jobs.giveUp");
            never.setOnAction(_ -> giveUp.accept(job));
            more.getItems().add(never);
        }
        more.setVisible(!more.getItems().isEmpty());
        more.setManaged(more.isVisible());
        return more;
    }

    private MenuItem item(String key) {
        MenuItem item = new MenuItem();
        item.textProperty().bind(localization.text(key));
        return item;
    }

    private Button button(String key) {
        Button button = new Button();
        text(button, key);
        button.disableProperty().bind(model.busyProperty());
        return button;
    }

    private void text(Labeled labeled, String key) {
        labeled.textProperty().bind(localization.text(key));
        labeled.setMinWidth(Region.USE_PREF_SIZE);
    }
}
