package smena.ui.office;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.stage.FileChooser;

import smena.domain.people.Actor;
import smena.text.Formats;
import smena.text.Words;
import smena.ui.kit.Notice;
import smena.ui.kit.PageAction;
import smena.ui.kit.PageKey;
import smena.ui.kit.Sign;
import smena.ui.shell.UiContext;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/// Prints what a page shows on pages of A4, or saves it as a workbook, a text file or a PDF.
public final class SheetPrinting {
    private static final FileChooser.ExtensionFilter PAGES =
            new FileChooser.ExtensionFilter("PDF", "*.pdf");

    private final UiContext ui;
    private final OfficePrinters printers;
    private final Papers papers;
    private final BooleanProperty busy = new SimpleBooleanProperty();

    /// Of what is shown now.
    public interface Papers {
        /// The key of what it is called in the queue of a printer.
        String job();

        /// The name of its files, without an ending.
        String fileName();

        /// Its shape on the paper of receipts; empty where it has none.
        default Optional<Receipt> receipt() {
            return Optional.empty();
        }

        /// Its pages: a PDF. Called in the background, as what it makes is asked for now.
        ///
        /// @param words those of the screen
        Function<Actor, byte[]> pages(Words words);

        /// Writes it into a file, likewise.
        Consumer<Actor> into(Path file, Formats formats);
    }

    /// What is printed on the paper of receipts.
    ///
    /// @param print orders it
    /// @param said the key of what is said then
    public record Receipt(Consumer<Actor> print, String said) {}

    /// @param printers where its pages are printed
    public SheetPrinting(UiContext ui, OfficePrinters printers, Papers papers) {
        this.ui = ui;
        this.printers = printers;
        this.papers = papers;
    }

    /// Asks for a file.
    ///
    /// @param id of its button
    public PageAction saveAction(String id) {
        PageAction[] made = new PageAction[1];
        made[0] =
                new PageAction(
                                id,
                                Sign.DOWNLOAD,
                                ui.localization().text("order.file"),
                                () -> save(made[0]))
                        .busy(busy, ui.localization().text("figures.saving"));
        return made[0];
    }

    /// Asks for a printer.
    ///
    /// @param id of its button
    public PageAction printAction(String id) {
        PageAction[] made = new PageAction[1];
        made[0] =
                new PageAction(
                                id,
                                Sign.PRINTER,
                                ui.localization().text("order.print"),
                                () -> print(made[0]))
                        .key(PageKey.PRINT)
                        .disabledWhile(busy);
        return made[0];
    }

    /// While something is printed or saved.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy;
    }

    /// Asks below `place` at which printer of the computer.
    public void print(Node place) {
        printers.aside()
                .call(printers::queues)
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
            return papers.receipt().map(_ -> SheetPrinting.this::printReceipt);
        }

        @Override
        public void printAt(String queue) {
            printPages(queue);
        }

        @Override
        public void savePages() {
            SheetFiles.ask(place, papers.fileName() + ".pdf", PAGES)
                    .ifPresent(SheetPrinting.this::write);
        }
    }

    /// Prints it on the paper of receipts, where it has a shape for that.
    public void printReceipt() {
        papers.receipt()
                .ifPresent(
                        receipt ->
                                ui.actions()
                                        .act(
                                                who -> {
                                                    receipt.print().accept(who);
                                                    return true;
                                                })
                                        .busy(busy)
                                        .deliver(
                                                _ ->
                                                        ui.toasts()
                                                                .say(
                                                                        Notice.Kind.GOOD,
                                                                        receipt.said())));
    }

    /// Prints them at this printer.
    public void printPages(String queue) {
        Words words = ui.localization().words();
        String job = words.get(papers.job());
        Function<Actor, byte[]> pages = papers.pages(words);
        ui.actions().act(pages::apply).busy(busy).deliver(pdf -> send(queue, job, pdf));
    }

    private void send(String queue, String job, byte[] pdf) {
        printers.aside()
                .call(() -> printers.print(queue, job, pdf))
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
    public void save(Node place) {
        SheetFiles.ask(place, papers.fileName() + ".xlsx", kinds()).ifPresent(this::write);
    }

    private FileChooser.ExtensionFilter[] kinds() {
        return Stream.concat(Arrays.stream(SheetFiles.tables(ui)), Stream.of(PAGES))
                .toArray(FileChooser.ExtensionFilter[]::new);
    }

    /// Writes what is shown into this file.
    public void write(Path file) {
        Consumer<Actor> into = papers.into(file, ui.localization().formats());
        ui.actions()
                .act(
                        who -> {
                            into.accept(who);
                            return true;
                        })
                .busy(busy)
                .deliver(_ -> SheetFiles.saved(ui, file));
    }
}
