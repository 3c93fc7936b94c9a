package smena.ui.control;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.stage.FileChooser;

import org.jspecify.annotations.Nullable;

import smena.domain.people.Actor;
import smena.domain.shift.BusinessPeriod;
import smena.service.figures.LossPapers;
import smena.text.Words;
import smena.ui.kit.Notice;
import smena.ui.office.PrinterChoice;
import smena.ui.shell.UiContext;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/// Prints the period that is shown on pages of A4, or saves it.
final class LossPrinting {
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
        public void printAt(String queue) {
            printPages(queue);
        }

        @Override
        public void savePages() {
            choose(place, "control.pdf", new FileChooser.ExtensionFilter("PDF", "*.pdf"));
        }
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
        String kind = ui.localization().words().get("product.exportKind");
        choose(
                place,
                "control.xlsx",
                new FileChooser.ExtensionFilter(kind, "*.xlsx"),
                new FileChooser.ExtensionFilter("CSV", "*.csv"),
                new FileChooser.ExtensionFilter("PDF", "*.pdf"));
    }

    private void choose(Node place, String name, FileChooser.ExtensionFilter... kinds) {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName(name);
        chooser.getExtensionFilters().setAll(kinds);
        @Nullable File file = chooser.showSaveDialog(place.getScene().getWindow());
        if (file != null) {
            FileChooser.ExtensionFilter kind = chooser.getSelectedExtensionFilter();
            write(named(file.toPath(), kind == null ? kinds[0] : kind));
        }
    }

    /// A name without any ending gets that of the kind that was chosen; not every system adds it.
    static Path named(Path file, FileChooser.ExtensionFilter kind) {
        String name = String.valueOf(file.getFileName());
        String ending = kind.getExtensions().getFirst().substring(1);
        return name.indexOf('.') < 0 ? file.resolveSibling(name + ending) : file;
    }

    /// Writes what is shown into this file.
    void write(Path file) {
        BusinessPeriod days = shown.get();
        Words words = ui.localization().words();
        LossPapers.Wording wording = new LossPapers.Wording(words.language().tag(), words::get);
        ui.actions()
                .act(who -> write(who, days, file, wording))
                .busy(busy)
                .deliver(
                        _ ->
                                ui.toasts()
                                        .say(
                                                Notice.Kind.GOOD,
                                                "figures.saved",
                                                String.valueOf(file.getFileName())));
    }

    private boolean write(Actor who, BusinessPeriod days, Path file, LossPapers.Wording wording) {
        services.papers().write(Optional.of(who), days.from(), days.to(), file, wording);
        return true;
    }
}
