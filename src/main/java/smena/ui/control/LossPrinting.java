package smena.ui.control;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.stage.FileChooser;

import smena.domain.people.Actor;
import smena.domain.shift.BusinessPeriod;
import smena.service.figures.LossPapers;
import smena.text.Words;
import smena.ui.kit.Notice;
import smena.ui.office.PrinterChoice;
import smena.ui.office.SheetFiles;
import smena.ui.shell.UiContext;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Prints the period that is shown on a receipt or on pages of A4, or saves it.
final class LossPrinting {
    private static final FileChooser.ExtensionFilter PAGES =
            new FileChooser.ExtensionFilter("PDF", "*.pdf");

    private final UiContext ui;
    private final LossServices services;
    private final Supplier<BusinessPeriod> shown;
    private final BooleanProperty busy = new SimpleBooleanProperty();

    /// @param shown the period on the screen
    LossPrinting(UiContext ui, LossServices services, Supplier<BusinessPeriod> shown) {
        this.ui = ui;
        this.services = services;
        this.shown = shown;
    }

    /// While something is printed or saved.
    ReadOnlyBooleanProperty busyProperty() {
        return busy;
    }

    /// Asks below `place` at which printer of the computer.
    void print(Node place) {
        services.printers()
                .aside()
                .call(services.printers()::queues)
                .busy(busy)
                .deliver(
                        queues -> {
                            if (place.getScene() != null && place.isVisible()) {
                                new PrinterChoice(ui.localization(), queues)
                                        .ask(place, new Choice(place));
                            }
                        });
    }

    private final class Choice implements PrinterChoice.Acts {
        private final Node place;

        private Choice(Node place) {
            this.place = place;
        }

        @Override
        public Optional<Runnable> atTheTill() {
            return Optional.of(LossPrinting.this::printReceipt);
        }

        @Override
        public void printAt(String queue) {
            printPages(queue);
        }

        @Override
        public void savePages() {
            SheetFiles.ask(place, "control.pdf", PAGES).ifPresent(LossPrinting.this::write);
        }
    }

    /// Prints it on the paper of receipts.
    void printReceipt() {
        BusinessPeriod days = shown.get();
        ui.actions()
                .act(
                        who -> {
                            services.papers().print(who, days.from(), days.to());
                            return days;
                        })
                .busy(busy)
                .deliver(_ -> ui.toasts().say(Notice.Kind.GOOD, "loss.printed"));
    }

    /// Prints them at this printer.
    void printPages(String queue) {
        BusinessPeriod days = shown.get();
        Words words = ui.localization().words();
        String language = words.language().tag();
        String job = words.get("loss.sheet");
        ui.actions()
                .act(
                        who ->
                                services.papers()
                                        .pages(Optional.of(who), days.from(), days.to(), language))
                .busy(busy)
                .deliver(pdf -> send(queue, job, pdf));
    }

    private void send(String queue, String job, byte[] pdf) {
        services.printers()
                .aside()
                .call(() -> services.printers().print(queue, job, pdf))
                .busy(busy)
                .deliver(
                        failed ->
                                failed.ifPresentOrElse(
                                        why -> ui.toasts().say(Notice.Kind.BAD, "trouble." + why),
                                        () ->
                                                ui.toasts()
                                                        .say(
                                                                Notice.Kind.GOOD,
                                                                "loss.sent",
                                                                queue)));
    }

    /// Asks for a file.
    void save(Node place) {
        SheetFiles.ask(place, "control.xlsx", kinds()).ifPresent(this::write);
    }

    private FileChooser.ExtensionFilter[] kinds() {
        return Stream.concat(Arrays.stream(SheetFiles.tables(ui)), Stream.of(PAGES))
                .toArray(FileChooser.ExtensionFilter[]::new);
    }

    /// Writes what is shown into this file.
    void write(Path file) {
        BusinessPeriod days = shown.get();
        Words words = ui.localization().words();
        LossPapers.Wording wording = new LossPapers.Wording(words.language().tag(), words::get);
        ui.actions()
                .act(who -> write(who, days, file, wording))
                .busy(busy)
                .deliver(_ -> SheetFiles.saved(ui, file));
    }

    private boolean write(Actor who, BusinessPeriod days, Path file, LossPapers.Wording wording) {
        services.papers().write(Optional.of(who), days.from(), days.to(), file, wording);
        return true;
    }
}
